package header

import (
	"slices"
	"testing"

	"budgetextract/normalize/internal/layout"
)

// Two labels over as many columns of the same names each stand nearer to the middle of four and
// of six in text that bends places: none heads two columns of one name.
func TestColumnsOfOneNameHaveTwoLabels(t *testing.T) {
	side := []string{"项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"}
	names := append(slices.Clone(side), side...)
	xs := []float64{0, 105, 189, 267, 351, 424, 530, 610, 693, 777, 834}
	level := []layout.Label{{Text: "收入", X0: 162, X1: 174}, {Text: "支出", X0: 588, X1: 600}}
	low := slices.Repeat([]height{below}, len(names))
	got := cover(level, xs, low, oddGroup(names, make([]bool, len(names))))
	if want := [][2]int{{0, 5}, {5, 10}}; !slices.Equal(got, want) {
		t.Errorf("收入 and 支出 head the columns %v, want %v", got, want)
	}
}
