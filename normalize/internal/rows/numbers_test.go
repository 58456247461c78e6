package rows

import (
	"slices"
	"testing"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// The number of a row may be broken digit by digit, 1 over 0: it counts the rows all the same.
func TestNumbersOfRowsThatBreak(t *testing.T) {
	var lines []Line
	for i, row := range [][2][4]string{
		{{"1", "22401", "应急管理", "649.4"}, {"0", "", "", "3"}},
		{{"1", "22401", "行政运行", "619.0"}, {"1", "01", "", "3"}},
		{{"1", "22401", "安全监管", "30.40"}, {"2", "06", "", ""}},
		{{"1", "229", "其他支出", "16.70"}, {"3", "", "", ""}},
	} {
		for k, line := range row {
			lines = append(lines, lineOf(33*float64(i)+16.5*float64(k), line[0], line[1], line[2], line[3]))
		}
	}
	for i := range lines {
		for c, ts := range lines[i].Cells {
			if len(ts) > 0 && c != 2 {
				lines[i].Valued = lines[i].Valued || text.IsValuePiece(ts[0].Label)
			}
		}
	}
	strips := []layout.Strip{{X0: 0, X1: 12}, {X0: 24, X1: 60}, {X0: 72, X1: 130}, {X0: 144, X1: 180}}
	if got, want := Group(lines, strips, nil, nil), []int{2, 2, 2, 2}; !slices.Equal(got, want) {
		t.Errorf("rows of %v lines, want %v", got, want)
	}
}
