package content

import (
	"slices"
	"testing"

	"budgetextract/extract/internal/object"
)

// painted are the lines that a content stream draws on a page of 100 by 100 points.
func painted(data string) []Line {
	in := New(object.Value{})
	in.Page(object.Page{CropBox: [4]float64{0, 0, 100, 100}})
	in.interpret([]byte(data), &resources{}, 0)
	return slices.Clone(in.page.Lines)
}

// A rectangle is what its sides are, drawn one after another, whatever is done
// with it and whatever follows it in its path.
func TestARectangleIsItsSides(t *testing.T) {
	const alone, sides = "10 20 50 1 re ", "10 20 m 60 20 l 60 21 l 10 21 l 10 20 l "
	for _, rest := range []string{
		"S", "s", "f", "B", "b*", "n", "W n 0 20.5 100 1 re S", "5 w S",
		"10 40 50 1 re f", "h S", "70 30 l S", "5 5 m 90 5 l S", "20 20 30 30 40 40 c S",
	} {
		got, want := painted(alone+rest), painted(sides+rest)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", rest, got, want)
		}
	}
	if got := painted("0 1 1 0 0 0 cm " + alone + "f"); len(got) != 1 {
		t.Errorf("a rectangle turned by a quarter: %v", got)
	}
}
