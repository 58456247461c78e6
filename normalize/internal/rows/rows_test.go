package rows

import (
	"fmt"
	"slices"
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

// A grid of characters rounds heights: blank lines may stand between the lines of a name
// around the values of its row.
func TestNameOfThreeLinesWithBlankOnesBetween(t *testing.T) {
	row := func(y, apart float64, code string) []Line {
		return []Line{
			lineOf(y, "", "青川市云岭区市场监督", ""),
			lineOf(y+apart, code, "管理局信息中心服务中", "161.02"),
			lineOf(y+2*apart, "", "心", ""),
		}
	}
	var lines []Line
	for i, apart := range []float64{12, 12, 24, 12} {
		lines = append(lines, row(100*float64(i), apart, fmt.Sprint(205+8*i))...)
	}
	for i := range lines {
		lines[i].Valued = len(lines[i].Cells[2]) > 0
	}
	strips := []layout.Strip{{X0: 42, X1: 60}, {X0: 0, X1: 120}, {X0: 144, X1: 180}}
	if got, want := Group(lines, strips, nil, nil), []int{3, 3, 3, 3}; !slices.Equal(got, want) {
		t.Errorf("rows of %v lines, want %v", got, want)
	}
}
