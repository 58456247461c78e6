package typed

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
)

// In text the label over the parts of vehicles is read with the 小计 that it stands above.
func TestLabelOfVehiclesReadWithTheirSum(t *testing.T) {
	var paths [][]string
	for _, h := range []string{"合计", "因公出国（境）费", "公务用车购置及运行费小计", "公务用车购置费", "公务用车运行费", "公务接待费"} {
		paths = append(paths, []string{h})
	}
	partVehicles(paths)
	var got []string
	for _, p := range paths {
		got = append(got, strings.Join(p, "/"))
	}
	want := []string{"合计", "因公出国（境）费", "公务用车购置及运行费/小计", "公务用车购置及运行费/公务用车购置费", "公务用车购置及运行费/公务用车运行费", "公务接待费"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Of the two parts of vehicles one is left empty: which one a text does not tell, for the
// sum is the same.
func TestVehiclePartThatATextMayHaveMoved(t *testing.T) {
	cols := []columns.Column{{At: 0, Header: "小计"}, {At: 1, Header: "公务用车/公务用车购置费"}, {At: 2, Header: "公务用车/公务用车运行费"}, {At: 3, Header: "公务接待费"}}
	drawn := []grid.Column{{X0: 0, X1: 50}, {X0: 50, X1: 100}, {X0: 100, X1: 150}, {X0: 150, X1: 200}}
	row := func(line int, moved float64, texts ...string) cell.Row {
		var r cell.Row
		for i, s := range texts {
			r = append(r, &grid.Cell{Column: i, Span: 1, Text: s, Pieces: []grid.Piece{{Raw: s, Line: line, Box: extract.Box{X0: drawn[i].X0 + moved, X1: drawn[i].X1 + moved}}}})
		}
		return r
	}
	for _, c := range []struct {
		row  cell.Row
		want bool
	}{
		{row(7, 30, "5.00", "", "5.00", "1.00"), true},
		{row(7, 30, "5.00", "0.00", "5.00", "1.00"), false},
		{row(7, 30, "5.00", "2.00", "3.00", "1.00"), false},
		{row(7, 0, "5.00", "", "5.00", "1.00"), false},
		{row(0, 30, "5.00", "", "5.00", "1.00"), false}, // of a PDF, which has a geometry
	} {
		if got := untold(c.row, cols, drawn); got[2] != c.want || got[1] || got[3] {
			t.Errorf("%v: %v", c.row, got)
		}
	}
}
