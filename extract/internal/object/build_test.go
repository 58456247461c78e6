package object

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// pdfBuilder writes small PDF files for tests, right to the byte unless a test
// wants them otherwise.
type pdfBuilder struct {
	bytes.Buffer
	at map[int]int // object number to position
}

func newPDF() *pdfBuilder {
	b := &pdfBuilder{at: map[int]int{}}
	b.WriteString("%PDF-1.7\n")
	return b
}

func (b *pdfBuilder) obj(num int, text string) *pdfBuilder {
	b.at[num] = b.Len()
	fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", num, text)
	return b
}

// stream writes a stream object, dict without its brackets and Length.
func (b *pdfBuilder) stream(num int, dict, data string) *pdfBuilder {
	return b.obj(num, fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data))
}

// table writes a cross-reference table of the objects given, or of all, and the
// rest of the file. It returns where the table stands.
func (b *pdfBuilder) table(trailer string, nums ...int) int {
	if len(nums) == 0 {
		for num := range b.at {
			nums = append(nums, num)
		}
	}
	slices.Sort(nums)
	start := b.Len()
	b.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for _, num := range nums {
		if at := b.at[num]; at > 0 {
			fmt.Fprintf(b, "%d 1\n%010d 00000 n \n", num, at)
		} else {
			fmt.Fprintf(b, "%d 1\n0000000000 00001 f \n", num)
		}
	}
	fmt.Fprintf(b, "trailer\n<</Size 100 %s>>\nstartxref\n%d\n%%%%EOF\n", trailer, start)
	return start
}

// pack writes an object stream of objects num, num+1 …
func (b *pdfBuilder) pack(stream, num int, dict string, texts ...string) *pdfBuilder {
	var head, body strings.Builder
	for i, text := range texts {
		fmt.Fprintf(&head, "%d %d ", num+i, body.Len())
		body.WriteString(text + " ")
	}
	return b.stream(stream, fmt.Sprintf("/Type/ObjStm/N %d/First %d%s", len(texts), head.Len(), dict),
		head.String()+body.String())
}

// xrefStream writes a cross-reference stream with entries of 1, 4 and 2 bytes
// from number 0 on, and the rest of the file unless bare.
func (b *pdfBuilder) xrefStream(num int, dict string, entries ...[3]int) int {
	at := b.Len()
	var data []byte
	for _, e := range entries {
		data = append(data, byte(e[0]), byte(e[1]>>24), byte(e[1]>>16), byte(e[1]>>8), byte(e[1]), byte(e[2]>>8), byte(e[2]))
	}
	b.stream(num, fmt.Sprintf("/Type/XRef/W[1 4 2]/Size %d%s", len(entries), dict), string(data))
	return at
}

func (b *pdfBuilder) startxref(at int) *pdfBuilder {
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
	return b
}

// pages writes a catalog (1), a page tree (2) and pages from object 10 on, the
// content of each in the object ten higher.
func (b *pdfBuilder) pages(contents ...string) *pdfBuilder {
	b.obj(1, "<</Type/Catalog/Pages 2 0 R>>")
	var kids string
	for i := range contents {
		kids += fmt.Sprintf("%d 0 R ", 10+i)
	}
	b.obj(2, fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 595 842]>>", kids, len(contents)))
	for i, content := range contents {
		b.obj(10+i, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", 20+i))
		b.stream(20+i, "", content)
	}
	return b
}

// simple is a sound file with pages of the contents given.
func simple(contents ...string) string {
	b := newPDF().pages(contents...)
	b.table("/Root 1 0 R")
	return b.String()
}

func openString(t *testing.T, data string) *File {
	t.Helper()
	f, err := Open([]byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// contentOf returns the contents of all pages, "!" for a page that cannot be
// read.
func contentOf(f *File) []string {
	var list []string
	for n := 1; n <= f.NumPages(); n++ {
		p, err := f.Page(n)
		if err != nil {
			list = append(list, "!")
			continue
		}
		var text []byte
		for _, c := range p.Contents {
			text, _ = c.AppendStream(text)
		}
		list = append(list, string(text))
	}
	return list
}

// notesOf returns the notes as "code page: message".
func notesOf(f *File) []string {
	var list []string
	for _, n := range f.Notes() {
		list = append(list, fmt.Sprintf("%s %d: %s", n.Code, n.Page, n.Message))
	}
	return list
}
