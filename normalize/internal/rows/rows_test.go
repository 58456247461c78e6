package rows

import (
	"testing"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
)

// Where a column is so narrow that all its amounts break, the digits below them
// say how many decimals they have; zeros in place of empty cells say nothing.
func TestDecimalsOfAmountsThatAllBreak(t *testing.T) {
	lines := func(below ...string) []Line {
		var out []Line
		for i, end := range below {
			for k, s := range []string{"0.7535", end} {
				out = append(out, Line{Size: 9, Y: float64(40*i + 12*k), Valued: true, Cells: [][]token.Token{{{Text: s, Label: s, Size: 9}}}})
			}
		}
		return out
	}
	for _, c := range []struct {
		below []string
		want  int
	}{{[]string{"87", "91", "40"}, 6}, {[]string{"0", "0", "0"}, 4}} {
		if got := newGrouping(lines(c.below...), make([]layout.Strip, 1)).decimals; got != c.want {
			t.Errorf("%v: %d decimals, want %d", c.below, got, c.want)
		}
	}
}
