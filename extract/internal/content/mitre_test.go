package content

import (
	"slices"
	"testing"
)

// A short side of a cell whose corners are mitred is a line; strokes of characters with
// other ends are none.
func TestSidesWithMitredCorners(t *testing.T) {
	up, across := []Line{{X0: 20.5, Y0: 55, X1: 20.5, Y1: 79}}, []Line{{X0: 20, Y0: 79.5, X1: 44, Y1: 79.5}}
	for name, c := range map[string]struct {
		data string
		want []Line
	}{
		"upright":                  {"20 21 m 21 22 l 21 44 l 20 45 l h f", up},
		"one end cut":              {"20 21 m 21 21 l 21 44 l 20 45 l h f", up},
		"across":                   {"20 20 m 44 20 l 43 21 l 21 21 l h f", across},
		"across, from a corner":    {"44 20 m 43 21 l 21 21 l 20 20 l h f", across},
		"ends far off":             {"20 20 m 44 20 l 40 21 l 24 21 l h f", nil},
		"a stroke short and thick": {"20 20 m 30 20 l 27 23 l 23 23 l h f", nil},
		"part of a character":      {"20 20 m 44 20 l 43 21 l 21 21 l h 30 10 m 32 11 l 31 18 l h f", nil},
		"tapered":                  {"20 20 m 44 20.5 l 44 21 l 20 22 l h f", nil},
	} {
		if got := painted(c.data); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
