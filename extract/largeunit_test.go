package extract

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// A page that is measured in dots shows the same words and ruling lines as one in points,
// each that many times as large: thick lines are ruling lines where all is large.
func TestPageMeasuredInDots(t *testing.T) {
	const frame = "0.8 w 40 200 m 360 200 l S 40 200 320 1 re f 200 100 m 200 260 l S\n"
	page := func(dots float64) *Page {
		return pdfPage{
			attrs:     fmt.Sprintf("/MediaBox [0 0 %g %g]", 400*dots, 300*dots),
			content:   fmt.Sprintf("q %g 0 0 %g 0 0 cm\n", dots, dots) + frame + text(100, 210, heji) + text(220, 210, ascii("758.45")) + "Q",
			resources: gbkFont,
		}.read(t)
	}
	want := page(1)
	if len(want.Words) != 2 || len(want.Rules) != 2 {
		t.Fatalf("in points: %+v", want)
	}
	for _, dots := range []float64{2, 300. / 72, 600. / 72} {
		got, wanted := page(dots), *want
		wanted.Words = append([]Word(nil), want.Words...)
		for i := range wanted.Words {
			wanted.Words[i].Edges = append([]float32(nil), want.Words[i].Edges...)
		}
		wanted.Rules = append([]Rule(nil), want.Rules...)
		wanted.enlarge(dots)
		if diff := cmp.Diff(&wanted, got, cmpopts.EquateApprox(1e-4, 0.01)); diff != "" {
			t.Errorf("%g dots a point (-want +got)\n%s", dots, diff)
		}
	}
}
