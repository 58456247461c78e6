package extract

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract/internal/content"
	"budgetextract/extract/internal/object"
)

// painted is a page of a table of 30 rows and 10 columns, a box around every
// cell, as the interpreter leaves it.
func painted(b *testing.B) *content.Page {
	b.Helper()
	var ops strings.Builder
	for row := range 30 {
		for column := range 10 {
			x, y := 10+38*column, 280-9*row
			fmt.Fprintf(&ops, "%d %d 38 9 re S BT /F 6 Tf %d %d Td (1,%d.%02d) Tj ET\n", x, y, x+2, y+2, 100+row, column)
		}
	}
	const font = "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>"
	file, err := object.Open(pdfPage{content: ops.String(), resources: font}.bytes(), object.Options{})
	if err != nil {
		b.Fatal(err)
	}
	page, err := file.Page(1)
	if err != nil {
		b.Fatal(err)
	}
	return content.New(file.Catalog()).Page(page)
}

func BenchmarkRules(b *testing.B) {
	page := painted(b)
	var r ruler
	b.ReportAllocs()
	for b.Loop() {
		r.rules(page.Lines)
	}
	b.ReportMetric(float64(len(page.Lines)), "lines")
}

func BenchmarkWords(b *testing.B) {
	page := painted(b)
	var r ruler
	var out Page
	out.Rules, _ = r.rules(page.Lines)
	var w wordBuilder
	b.ReportAllocs()
	for b.Loop() {
		w.build(page, &out)
	}
	b.ReportMetric(float64(len(page.Glyphs)), "glyphs")
}
