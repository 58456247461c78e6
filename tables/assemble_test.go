package tables

import "testing"

// Of documents of two places that were put together entities may have the same code:
// their names tell them apart. A shortened name is that of the whole.
func TestSameCodeOfAnotherOrganisationIsAnotherBudget(t *testing.T) {
	d := &draft{code: "101", name: "甲市某区教育局"}
	for name, want := range map[string]bool{"甲市某区教育局": true, "某区教育局": true, "甲市教育局": true, "甲市某区教": true, "": true, "乙县财政局": false} {
		if got := d.is(name, "101"); got != want {
			t.Errorf("%q is the same budget: %v, want %v", name, got, want)
		}
	}
}
