package normalize

import (
	"testing"

	"budgetextract/extract"
)

func benchmark(b *testing.B, p *extract.Page) {
	b.ReportAllocs()
	b.ReportMetric(float64(len(p.Words)), "words")
	for b.Loop() {
		for _, err := range Blocks(func(yield func(*extract.Page, error) bool) { yield(p, nil) }, words{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkRuledPage(b *testing.B)   { benchmark(b, benchPage(true)) }
func BenchmarkAlignedPage(b *testing.B) { benchmark(b, benchPage(false)) }

// BenchmarkRejoin joins a table over twenty pages: all that pages cost beyond
// a page alone is joining.
func BenchmarkRejoin(b *testing.B) {
	var pages []*extract.Page
	for n := range 20 {
		p := *benchPage(true)
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
		for block, err := range Blocks(each, words{}) {
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
