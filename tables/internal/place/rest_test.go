package place

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
)

// The zeros of a row that leaves no cell empty stand where its other amounts do not: where
// these have no place, neither have the zeros.
func TestZerosFillTheCellsThatAreLeft(t *testing.T) {
	amount := func(s string) schema.Amount {
		a, err := schema.ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, tt := range []struct {
		inOrder bool
		zeros   int
		left    int
	}{{true, 1, 0}, {true, 2, 2}, {false, 1, 3}} {
		b := new(schema.Budget)
		row := b.Tables.New(schema.KindExpenditureSummary).Lists()[0].Append()
		o := OpenRow{
			Table: schema.KindExpenditureSummary, List: schema.ListRows, Amounts: []schema.Amount{amount("7.00"), amount("5.00"), amount("2.00")},
			Columns: []string{"total", "basic", "project", "operating"}, InOrder: tt.inOrder, Within: [][2]int{{0, 1}, {1, 3}, {1, 3}},
		}
		for range tt.zeros {
			o.Rest = append(o.Rest, amount("0.00"))
		}
		problems := Amounts(b, []OpenRow{o}, limits.NewEffort())
		if left := len(row.Head().Unplaced); left != tt.left || len(problems) > 0 != (left > 0) {
			t.Errorf("%+v: %d amounts left, %v", tt, left, problems)
		}
		if a := row.Amount("operating"); a.IsNull() != (tt.left > 0) {
			t.Errorf("%+v: %v", tt, row)
		}
	}
}
