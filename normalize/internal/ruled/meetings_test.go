package ruled

import (
	"slices"
	"testing"

	"budgetextract/extract"
)

// A table that begins in the line that another ends in has borders of its own beside those of
// the other, and both meet in that line. Those that meet beside each other in most lines are one.
func TestBordersBesideThoseOfTheTableAbove(t *testing.T) {
	line := func(y float64, xs ...float64) (pieces []extract.Rule) {
		for i := 1; i < len(xs); i++ {
			pieces = append(pieces, extract.Rule{X0: xs[i-1], Y0: y, X1: xs[i], Y1: y})
		}
		return pieces
	}
	upper := slices.Concat(line(10, 0, 50, 100), line(30, 0, 50, 100))
	lower := slices.Concat(line(30.7, 0, 52, 100), line(50, 0, 52, 100), line(70, 0, 52, 100))
	if got := meetings(pieceLines(slices.Concat(upper, lower))); !slices.Equal(got, []float64{50, 52}) {
		t.Errorf("borders at %v, want those of both tables", got)
	}
	var double []extract.Rule
	for _, y := range []float64{10, 30, 50} {
		double = append(double, slices.Concat(line(y, 0, 50, 100), line(y, 0, 52, 100))...)
	}
	if got := meetings(pieceLines(double)); !slices.Equal(got, []float64{50}) {
		t.Errorf("borders at %v, want one", got)
	}
}
