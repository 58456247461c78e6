package rows

import (
	"slices"
	"testing"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// Decimals alone, all below amounts that have none, end these, though no name shows that the
// row goes on; a row with a code of its own has amounts of less than one.
func TestDecimalsBelowTheirAmounts(t *testing.T) {
	for code, want := range map[string][]int{"": {1, 2, 1}, "2101": {1, 1, 1, 1}} {
		var lines []Line
		for i, row := range [][4]string{
			{"210", "卫生健康支出", "9,847,872.74", "9,847,872.74"},
			{"21004", "公共卫生", "3,847,872", "3,847,872"},
			{code, "", ".74", ".74"},
			{"21011", "医疗", "6,000,000.00", "6,000,000.00"},
		} {
			l := lineOf(20*float64(i), row[0], row[1], row[2], row[3])
			for _, ts := range l.Cells {
				l.Valued = l.Valued || len(ts) > 0 && text.IsValuePiece(ts[0].Label)
			}
			lines = append(lines, l)
		}
		strips := []layout.Strip{{X0: 60, X1: 110}, {X0: 120, X1: 170}, {X0: 180, X1: 230}, {X0: 240, X1: 290}}
		if got := Group(lines, strips, nil, nil); !slices.Equal(got, want) {
			t.Errorf("code %q: rows of %v lines, want %v", code, got, want)
		}
	}
}
