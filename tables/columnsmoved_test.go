package tables

import (
	"testing"

	"budgetextract/schema"
)

// A whole column that stands under the header of another is told, whatever its sums
// say, and so is one amount beside many that stand where they should.
func TestAgainstPrint(t *testing.T) {
	const none = ""
	type columns struct{ total, basic, project []string }
	amounts := []string{"5.00", "3.00", "2.00"}
	blank := []string{none, none, none}
	tests := map[string]struct {
		columns, other columns
		want           bool
	}{
		"a column moved": {columns{amounts, blank, amounts}, columns{amounts, amounts, blank}, true},
		"two exchanged":  {columns{blank, amounts, []string{"9.00", none, "1.00"}}, columns{blank, []string{"9.00", none, "1.00"}, amounts}, true},
		"none":           {columns{amounts, amounts, blank}, columns{amounts, amounts, blank}, false},
		"one amount":     {columns{amounts, []string{"5.00", none, "2.00"}, []string{none, "3.00", none}}, columns{amounts, amounts, blank}, false},
		"one amount of many": {
			columns{append(amounts, amounts...), []string{"5.00", none, "2.00", "5.00", "3.00", "2.00"}, []string{none, "3.00", none, none, none, none}},
			columns{append(amounts, amounts...), append(amounts, amounts...), make([]string, 6)}, true},
		"too few":               {columns{amounts, blank, []string{"5.00", none, none}}, columns{amounts, []string{"5.00", none, none}, blank}, false},
		"found by one of them":  {columns{amounts, blank, blank}, columns{amounts, amounts, blank}, false},
		"the same in both":      {columns{amounts, blank, amounts}, columns{amounts, amounts, amounts}, false},
		"lost from a column":    {columns{amounts, amounts, blank}, columns{amounts, blank, blank}, false},
		"total taken for basic": {columns{blank, amounts, blank}, columns{amounts, blank, blank}, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			table := func(c columns) schema.Table {
				x := &schema.ExpenditureSummary{}
				for i := range c.total {
					row := x.Lists()[0].Append()
					for key, column := range map[string][]string{"total": c.total, "basic": c.basic, "project": c.project} {
						if column[i] != none {
							a, err := schema.ParseAmount(column[i])
							if err != nil {
								t.Fatal(err)
							}
							*row.Amount(key) = a
						}
					}
				}
				return x
			}
			if got := againstPrint(table(test.columns), table(test.other)); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
