package aligned

import (
	"testing"

	"budgetextract/normalize/internal/layout"
)

// Numbers of rows that run together with some codes are a strip around that of the others: no
// columns of the page before fit that.
func TestStripWithinAnotherOnTheSameLines(t *testing.T) {
	strip := func(x0, x1 float64, lines ...int) layout.Strip {
		s := layout.Strip{X0: x0, X1: x1, Words: len(lines), Values: len(lines)}
		for _, l := range lines {
			s.Lines = s.Lines.With(layout.OneLine(l))
		}
		return s
	}
	amounts := strip(282, 336, 0, 1, 2)
	for _, c := range []struct {
		numbers, codes layout.Strip
		want           bool
	}{
		{strip(40, 112, 0, 1, 2), strip(68, 108, 0, 1), true},
		{strip(40, 60, 0, 1, 2), strip(68, 108, 0, 1, 2), false},
	} {
		if got := oneInAnother([]layout.Strip{c.numbers, c.codes, amounts}); got != c.want {
			t.Errorf("numbers from %v to %v, codes from %v: %v, want %v", c.numbers.X0, c.numbers.X1, c.codes.X0, got, c.want)
		}
	}
}
