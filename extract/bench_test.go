package extract

import (
	"os"
	"path/filepath"
	"testing"

	"budgetextract/extract/internal/object"
)

// BenchmarkPages reads whole documents to words and rules; the time of
// inflating their content streams alone is beside it.
func BenchmarkPages(b *testing.B) {
	for _, path := range sharedFiles(b, "pdfs/big-*.pdf") {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(path), func(b *testing.B) {
			pages := 0
			b.ReportAllocs()
			for b.Loop() {
				d, err := Read("", data, Options{})
				if err != nil {
					b.Fatal(err)
				}
				for _, err := range d.Pages() {
					if err != nil {
						b.Fatal(err)
					}
					pages++
				}
			}
			b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
		})
		b.Run(filepath.Base(path)+"/inflate", func(b *testing.B) {
			pages := 0
			b.ReportAllocs()
			for b.Loop() {
				pages += inflate(b, data)
			}
			b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// inflate decodes the content streams of a document and nothing else.
func inflate(b *testing.B, data []byte) int {
	f, err := object.Open(data, object.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var buffer []byte
	for n := 1; n <= f.NumPages(); n++ {
		p, err := f.Page(n)
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range p.Contents {
			if buffer, err = s.AppendStream(buffer[:0]); err != nil {
				b.Fatal(err)
			}
		}
	}
	return f.NumPages()
}
