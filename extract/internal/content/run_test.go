package content

import (
	"testing"

	"budgetextract/extract/internal/object"
)

// Glyphs of one operator on a level line are one run, also over the numbers of a TJ; where
// text runs aslant each is one.
func TestRuns(t *testing.T) {
	for _, tt := range []struct {
		content string
		runs    int
	}{
		{"1 0 0 1 50 50 Tm (abc) Tj", 1},
		{"1 0 0 1 50 50 Tm [(a) -900 (bc)] TJ", 1},
		{"1 0 0 1 50 50 Tm (a) Tj (bc) Tj", 2},
		{".8 .6 -.6 .8 50 50 Tm (abc) Tj", 3},
	} {
		in := New(object.Value{})
		in.Page(object.Page{CropBox: [4]float64{0, 0, 600, 800}})
		in.interpret([]byte("BT /F 9 Tf "+tt.content+" ET"), &resources{}, 0)
		glyphs := 0
		for _, r := range in.page.Runs {
			glyphs += len(in.page.Of(&r))
		}
		if len(in.page.Runs) != tt.runs || glyphs != 3 {
			t.Errorf("%s: %d runs of %d glyphs", tt.content, len(in.page.Runs), glyphs)
		}
	}
}
