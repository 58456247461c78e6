package place

import (
	"testing"

	"budgetextract/schema"
)

// Rows that print every column in an order that nobody knows have the same order: one that adds up in
// another only is told. Amounts that a row has twice, and zeros, tell nothing.
func TestRowsInOtherOrdersAreTold(t *testing.T) {
	columns := []string{"total", "basic", "project"}
	for name, test := range map[string]struct {
		inOrder bool
		second  []string
		at      []string // where the sums put the amounts of the second row
		told    int
	}{
		"the same order":             {false, []string{"70.00", "30.00", "40.00"}, columns, 0},
		"another place":              {false, []string{"70.00", "0.00", "70.50"}, []string{"total", "project", "basic"}, 1},
		"two places of one column":   {false, []string{"0.00", "30.00", "30.50"}, []string{"", "total", "basic"}, 1},
		"the same amount":            {false, []string{"70.00", "0.00", "70.00"}, []string{"basic", "project", "total"}, 0},
		"amounts that have no place": {false, []string{"70.00", "0.00", "70.50"}, []string{"", "", ""}, 0},
		"a known order":              {true, []string{"70.00", "0.00", "70.50"}, []string{"total", "project", "basic"}, 0},
	} {
		b := new(schema.Budget)
		list := b.Tables.New(schema.KindExpenditureSummary).Lists()[0]
		var rows []*openState
		for i, amounts := range [][]string{{"100.00", "40.00", "60.00"}, test.second} {
			row := list.Append()
			row.Head().Line = i + 1
			o := OpenRow{Table: schema.KindExpenditureSummary, List: list.Name(), Row: i, Columns: columns, InOrder: test.inOrder}
			for _, s := range amounts {
				a, err := schema.ParseAmount(s)
				if err != nil {
					t.Fatal(err)
				}
				o.Amounts = append(o.Amounts, a)
			}
			s := newOpenState(row, o)
			s.at = [][]string{columns, test.at}[i]
			rows = append(rows, s)
		}
		problems := ordersDiffer(rows)
		if len(problems) != test.told || test.told > 0 && (problems[0].Severity != schema.Error || problems[0].Line != 2) {
			t.Errorf("%s: problems %v, want %d", name, problems, test.told)
		}
	}
}
