package wording

import "testing"

// The edge of a cell may cut off where a title begins, and with it half of a year.
func TestTitleWithoutTheBeginningOfItsYear(t *testing.T) {
	for _, s := range []string{"022年部门收支总表", "4年度部门收支总表"} {
		if title, ok := ParseTitle(s); !ok || !title.Known() {
			t.Errorf("%s: %+v, %v", s, title, ok)
		}
	}
}
