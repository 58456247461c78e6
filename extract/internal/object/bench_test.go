package object

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// sharedDir holds documents that are not part of the project.
const sharedDir = "../../../../shared"

// shared returns a file of the shared material; without it the test is skipped.
func shared(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(sharedDir, name))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("../shared is absent")
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

var bigFiles = []string{"big-ttf.pdf", "big-calc.pdf", "big-calc-objstm.pdf"}

func BenchmarkOpen(b *testing.B) {
	for _, name := range bigFiles {
		b.Run(name, func(b *testing.B) {
			data := shared(b, "pdfs/"+name)
			b.ReportAllocs()
			pages := 0
			for b.Loop() {
				f, err := Open(data, Options{})
				if err != nil {
					b.Fatal(err)
				}
				pages += f.NumPages()
			}
			b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// BenchmarkInflate decodes all content streams: with a file opened once, and by
// the standard library, the floor to compare with.
func BenchmarkInflate(b *testing.B) {
	for _, name := range bigFiles {
		data := shared(b, "pdfs/"+name)
		f, err := Open(data, Options{})
		if err != nil {
			b.Fatal(err)
		}
		var raws [][]byte
		size := 0
		for n := range f.NumPages() {
			p, err := f.Page(n + 1)
			if err != nil {
				b.Fatal(err)
			}
			for _, c := range p.Contents {
				chain, _ := filtersOf(c)
				raw := f.runFilters(chain[:len(chain)-1], f.rawStream(c), nil)
				raws = append(raws, raw)
				data, _ := c.Stream()
				size += len(data)
			}
		}
		b.Run(name+"/pages", func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			var buf []byte
			for b.Loop() {
				f.decoded = 0
				for n := range f.NumPages() {
					p, _ := f.Page(n + 1)
					for _, c := range p.Contents {
						buf, _ = c.AppendStream(buf[:0])
					}
				}
			}
			b.ReportMetric(float64(f.NumPages()*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
		b.Run(name+"/zlib", func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			var r io.ReadCloser
			var buf bytes.Buffer
			for b.Loop() {
				for _, raw := range raws {
					if r == nil {
						r, _ = zlib.NewReader(bytes.NewReader(raw))
					} else if err := r.(zlib.Resetter).Reset(bytes.NewReader(raw), nil); err != nil {
						b.Fatal(err)
					}
					buf.Reset()
					io.Copy(&buf, r)
				}
			}
			b.ReportMetric(float64(f.NumPages()*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}
