package schema

import "testing"

// What Proven says is what Verify marks.
func TestProvenAgreesWithProvenance(t *testing.T) {
	b := seed(t)
	b.Tables.ExpenditureSummary.Rows[3].Total = AmountOf(b.Tables.ExpenditureSummary.Rows[3].Total.Decimal().Neg())
	for _, table := range b.Tables.All() {
		for _, l := range table.Lists() {
			for i := range l.Len() {
				h := l.Row(i).Head()
				h.Cells = map[string]*Cell{}
				for _, k := range l.Keys() {
					h.Cells[k] = &Cell{}
				}
			}
		}
	}
	Verify(b)
	proven := Proven(b)
	marked := 0
	for _, table := range b.Tables.All() {
		for _, l := range table.Lists() {
			for i := range l.Len() {
				for n, k := range l.Keys() {
					a, cell := l.Row(i).At(n), l.Row(i).Head().Cells[k]
					if cell.Verified != proven[a] {
						t.Errorf("%s %s row %d %s: marked %v, proven %v", table.Kind(), l.Name(), i, k, cell.Verified, proven[a])
					}
					if cell.Verified {
						marked++
					}
				}
			}
		}
	}
	if marked < 100 {
		t.Errorf("only %d amounts are proven", marked)
	}
}
