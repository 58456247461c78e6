package place

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
)

// A zero fits any column. Another amount that the text shows in the same column
// says which.
func TestZeroStandsWithTheAmountsOfItsStrip(t *testing.T) {
	amounts := func(texts ...string) (out []schema.Amount) {
		for _, s := range texts {
			a, err := schema.ParseAmount(s)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, a)
		}
		return out
	}
	b := new(schema.Budget)
	list := b.Tables.New(schema.KindExpenditureSummary).Lists()[0]
	columns := []string{"total", "basic", "project", "operating"}
	var open []OpenRow
	for i, row := range [][]schema.Amount{amounts("7.00", "5.00", "2.00"), amounts("4.00", "4.00", "0.00"), amounts("3.00", "1.00", "2.00")} {
		head := list.Append().Head()
		head.Code = [...]string{"201", "20101", "20102"}[i]
		open = append(open, OpenRow{
			Table: schema.KindExpenditureSummary, List: schema.ListRows, Row: i, Amounts: row, Columns: columns, InOrder: true,
			Within: [][2]int{{0, 1}, {1, 2}, {2, 4}}, Strips: []int{1, 2, 3},
		})
	}
	*list.Row(0).Amount("project") = amounts("2.00")[0]
	open[0].Amounts, open[0].Columns = open[0].Amounts[:2], columns[:2]
	open[0].Within, open[0].Strips = open[0].Within[:2], open[0].Strips[:2]
	if problems := Amounts(b, open, limits.NewEffort()); len(problems) > 0 {
		t.Errorf("not placed: %v", problems)
	}
	if a := list.Row(1).Amount("project"); a.IsNull() {
		t.Errorf("the zero is not in the column of 2.00: %+v", list.Row(1))
	}
}
