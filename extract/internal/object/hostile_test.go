package object

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract/internal/limits"
)

// TestTraps opens files that are made to loop, to recurse or to grow. Each ends;
// the number of pages read and the first note say how.
func TestTraps(t *testing.T) {
	tests := []struct {
		name  string
		file  func() string
		pages int
		note  string
	}{
		{"Prev leads to itself", func() string {
			b := newPDF().pages("page")
			b.table(fmt.Sprintf("/Root 1 0 R/Prev %d", b.Len()))
			return b.String()
		}, 1, "repaired 0: cross-reference sections lead in a circle"},
		{"Prev behind the file", func() string { return simpleWith("/Prev 4000000000") }, 1,
			"repaired 0: an older cross-reference section is unreadable"},
		{"Prev negative", func() string { return simpleWith("/Prev -7") }, 1,
			"repaired 0: an older cross-reference section is unreadable"},
		{"chain of cross-references", func() string {
			b := newPDF().pages("page")
			at := b.table("/Root 1 0 R")
			for range limits.XrefSections {
				at = b.table(fmt.Sprintf("/Root 1 0 R/Prev %d", at), 1)
			}
			return b.String()
		}, 1, "limit_exceeded 0: too many cross-reference sections"},
		{"table of four billion", func() string {
			return strings.Replace(simple("page"), "xref\n0 1\n", "xref\n0 4294967295\n", 1)
		}, 1, "repaired 0: cross-reference is unreadable" + searched},
		{"object number of four billion", func() string {
			b := newPDF().pages("page")
			b.obj(4294967295, "null")
			b.table("/Root 1 0 R")
			return b.String()
		}, 1, "limit_exceeded 0: object numbers are too high: left out"},
		{"kids in a circle", func() string {
			return pageTree("<</Type/Pages/Kids[10 0 R 2 0 R 11 0 R]>>", "<</Type/Page>>", "<</Type/Page>>")
		}, 2, "repaired 0: a page stands in the page tree twice or in a circle: left out"},
		{"kids that grow as powers of two", func() string {
			var nodes []string
			for i := range 60 {
				nodes = append(nodes, fmt.Sprintf("<</Type/Pages/Kids[%d 0 R %d 0 R]>>", 11+i, 11+i))
			}
			return pageTree("<</Type/Pages/Kids[10 0 R 10 0 R]>>", append(nodes, "<</Type/Page>>")...)
		}, 1, "limit_exceeded 0: page tree is too deep: pages left out"},
		{"one page many times", func() string {
			return pageTree("<</Type/Pages/Kids["+strings.Repeat("10 0 R ", 60_000)+"]>>", "<</Type/Page>>")
		}, 1, "limit_exceeded 0: page tree has too many nodes: pages left out"},
		{"pages without end", func() string {
			return pageTree("<</Type/Pages/Kids[" + strings.Repeat("<</Type/Page>>", limits.Pages+9) + "]>>")
		}, limits.Pages, fmt.Sprintf("limit_exceeded 0: too many pages: only the first %d are read", limits.Pages)},
		{"parents in a circle", func() string {
			return pageTree("<</Type/Pages/Parent 10 0 R/Kids[10 0 R]>>", "<</Type/Pages/Parent 2 0 R/Kids[11 0 R]>>",
				"<</Type/Page/Parent 10 0 R/MediaBox[0 0 9 9]>>")
		}, 1, ""},
		{"references in a circle", func() string {
			return pageTree("<</Type/Pages/Kids[10 0 R 11 0 R]>>", "12 0 R", "<</Type/Page>>", "10 0 R")
		}, 2, "repaired 0: references lead in a circle"},
		{"reference to itself", func() string {
			return pageTree("<</Type/Pages/Kids[10 0 R 11 0 R]>>", "10 0 R", "<</Type/Page>>")
		}, 2, "repaired 0: references lead in a circle"},
		{"object stream in itself", func() string {
			b := newPDF().pages("page")
			b.pack(5, 50, "/Length 50 0 R", "1")
			at := b.xrefStream(6, "/Root 1 0 R/Index[1 2 5 1 10 1 20 1 50 1]", [3]int{1, b.at[1], 0}, [3]int{1, b.at[2], 0},
				[3]int{2, 5, 0}, [3]int{2, 5, 0}, [3]int{1, b.at[20], 0}, [3]int{2, 5, 0})
			b.startxref(at)
			return b.String()
		}, 1, "repaired 0: cross-reference is wrong" + searched},
		{"object streams in each other", func() string {
			b := newPDF().pages("page")
			b.pack(5, 50, "/Extends 7 0 R", "1")
			b.stream(7, "/Type/ObjStm/N 9999999999/First 8 0 R", "1 0 2 0")
			b.stream(8, "/Type/ObjStm/N 1/First 7 0 R", "")
			at := b.xrefStream(6, "/Root 1 0 R/Index[1 2 7 2 10 1]", [3]int{1, b.at[1], 0}, [3]int{1, b.at[2], 0},
				[3]int{2, 8, 0}, [3]int{2, 7, 0}, [3]int{2, 7, 0})
			b.startxref(at)
			return b.String()
		}, 1, "repaired 0: cross-reference is wrong" + searched},
		{"streams without end", func() string {
			b := newPDF().pages("page")
			b.table("/Root 1 0 R")
			for i := range 20_000 {
				fmt.Fprintf(b, "%d 0 obj<</Type/ObjStm/N 1/First 4/Length 9>>stream\n", 100+i)
			}
			return strings.Replace(b.String(), "startxref", "startxxxx", 1)
		}, 1, "repaired 0: startxref is missing" + searched},
		{"strings without end", func() string {
			b := newPDF().obj(5, "<</Type/Page>>")
			for i := range 20_000 {
				fmt.Fprintf(b, "%d 0 obj<</Type/Pages/A(", 100+i)
			}
			return b.String()
		}, 1, "repaired 0: startxref is missing" + searched},
		{"trailers without end", func() string {
			return "%PDF-1.4\n1 0 obj<</Type/Page>>endobj " + strings.Repeat("trailer<<(", 100_000)
		}, 1, "repaired 0: startxref is missing" + searched},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := openString(t, tt.file())
			contentOf(f)
			notes := append(notesOf(f), "")
			if f.NumPages() != tt.pages || notes[0] != tt.note {
				t.Errorf("%d pages, notes %q; want %d, %q", f.NumPages(), notes, tt.pages, tt.note)
			}
		})
	}
}

// pageTree is a sound file with a page tree of its own: object 2 and those from
// 10 on.
func pageTree(root string, nodes ...string) string {
	b := newPDF().obj(1, "<</Type/Catalog/Pages 2 0 R>>").obj(2, root)
	for i, text := range nodes {
		b.obj(10+i, text)
	}
	b.table("/Root 1 0 R")
	return b.String()
}

// FuzzOpen reads whatever is a file to the last object.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(simple("one", "two")))
	f.Add([]byte(shifted("garbage")))
	b := newPDF()
	b.stream(4, "/Filter/FlateDecode", string(zipped([]byte("page"))))
	b.pack(5, 1, "", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents 4 0 R>>")
	f.Add(b.Bytes())
	b.startxref(b.xrefStream(6, "/Root 1 0 R", [3]int{0, 0, 0}, [3]int{2, 5, 0}, [3]int{2, 5, 1}, [3]int{2, 5, 2},
		[3]int{1, b.at[4], 0}, [3]int{1, b.at[5], 0}))
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) { readAll(data) })
}

// readAll reads every page and what hangs from it, a few levels deep.
func readAll(data []byte) (pages, bytes int) {
	f, err := Open(data, Options{})
	if err != nil {
		return 0, 0
	}
	for n := 1; n <= f.NumPages(); n++ {
		p, err := f.Page(n)
		if err != nil {
			continue
		}
		pages++
		for _, c := range p.Contents {
			text, _ := c.Stream()
			bytes += len(text)
		}
		bytes += visit(p.Resources, 6)
	}
	visit(f.Catalog(), 3)
	return pages, bytes
}

// visit reads a value and what it holds down to a depth.
func visit(v Value, depth int) (bytes int) {
	if depth == 0 {
		return 0
	}
	if v.Kind() == Stream {
		text, _ := v.Stream()
		bytes = len(text)
	}
	for _, k := range v.Keys() {
		bytes += visit(v.Key(k), depth-1)
	}
	for i := range min(v.Len(), 50) {
		bytes += visit(v.Index(i), depth-1)
	}
	return bytes + len(v.Text()) + len(v.Name())
}
