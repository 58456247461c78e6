package tables

import (
	"slices"
	"testing"

	"budgetextract/schema"
)

// Of two readings of a table the one is taken whose sums hold.
func TestTheReadingThatAddsUpIsChosen(t *testing.T) {
	table := func(project string) *schema.Budget {
		b := &schema.Budget{}
		list := b.Tables.New(schema.KindExpenditureSummary).Lists()[0]
		for _, code := range []string{"201", "20103"} {
			r := list.Append()
			r.Head().Code = code
			for key, s := range map[string]string{"total": "7.00", "basic": "5.00", "project": project} {
				a, err := schema.ParseAmount(s)
				if err != nil {
					t.Fatal(err)
				}
				*r.Amount(key) = a
			}
		}
		return b
	}
	right, wrong := table("2.00"), table("5.00")
	if got := chooseTables(wrong, right); !slices.Equal(got, []schema.Kind{schema.KindExpenditureSummary}) {
		t.Errorf("of a wrong table and a right one: took %v of the right one", got)
	}
	if got := chooseTables(right, wrong); len(got) != 0 {
		t.Errorf("of a right table and a wrong one: took %v of the wrong one", got)
	}
	if got := chooseTables(right, table("2.00")); len(got) != 0 {
		t.Errorf("of two right ones: took %v of the second", got)
	}
}
