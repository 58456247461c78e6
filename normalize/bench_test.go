package normalize_test

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/internal/paint"
)

func benchmark(b *testing.B, p *extract.Page) {
	b.ReportAllocs()
	b.ReportMetric(float64(len(p.Words)), "words")
	for b.Loop() {
		for _, err := range normalize.Blocks(func(yield func(*extract.Page, error) bool) { yield(p, nil) }, paint.Lexicon{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkRuledPage(b *testing.B)   { benchmark(b, paint.BenchPage(true)) }
func BenchmarkAlignedPage(b *testing.B) { benchmark(b, paint.BenchPage(false)) }

// BenchmarkRejoin joins a table over twenty pages: all that pages cost beyond
// a page alone is joining.
func BenchmarkRejoin(b *testing.B) {
	var pages []*extract.Page
	for n := range 20 {
		p := *paint.BenchPage(true)
		p.Number = n + 1
		pages = append(pages, &p)
	}
	each := func(yield func(*extract.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		sheets := 0
		for block, err := range normalize.Blocks(each, paint.Lexicon{}) {
			if err != nil {
				b.Fatal(err)
			}
			if block.Sheet != nil {
				sheets++
			}
		}
		if sheets != 1 {
			b.Fatalf("%d sheets, want the one over all pages", sheets)
		}
	}
}
