package extract

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// pdfPage is a page to build a PDF of, for tests: A5-like, 400 by 300 points.
type pdfPage struct {
	content   string
	resources string   // entries of the resource dictionary
	attrs     string   // more entries of the page dictionary
	catalog   string   // more entries of the catalog
	objects   []string // further objects, from number 10
}

// stream makes a stream object of a dictionary's entries and data.
func stream(entries, data string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

// bytes writes the file: one page, object 10 and on its further objects.
func (p pdfPage) bytes() []byte {
	media := "/MediaBox [0 0 400 300]"
	if strings.Contains(p.attrs, "/MediaBox") {
		media = ""
	}
	objects := map[int]string{
		1: "<</Type /Catalog /Pages 2 0 R " + p.catalog + ">>",
		2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
		3: "<</Type /Page /Parent 2 0 R " + media + " /Contents 4 0 R /Resources <<" + p.resources + ">> " + p.attrs + ">>",
		4: stream("", p.content),
	}
	for i, o := range p.objects {
		objects[10+i] = o
	}
	var out strings.Builder
	out.WriteString("%PDF-1.7\n")
	size := 10 + len(p.objects)
	offsets := make([]int, size)
	for n := 1; n < size; n++ {
		if o, ok := objects[n]; ok {
			offsets[n] = out.Len()
			fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, o)
		}
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", size)
	for n := 1; n < size; n++ {
		if offsets[n] == 0 {
			out.WriteString("0000000000 00000 f \n")
		} else {
			fmt.Fprintf(&out, "%010d 00000 n \n", offsets[n])
		}
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", size, start)
	return []byte(out.String())
}

// read builds the file and reads its page.
func (p pdfPage) read(t *testing.T) *Page {
	t.Helper()
	d, err := Read("test.pdf", p.bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if ps := d.Problems(); len(ps) > 0 {
		t.Fatal("the file of the test needs repair: ", ps)
	}
	page, err := d.Page(1)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// gbkFont is a font as Chinese offices write it: not embedded, codes in GBK,
// digits half as wide as characters.
const gbkFont = `/Font <</F1 <</Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [
	<</Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>>
	/DW 1000 /W [814 939 500 7716 [500]]>>]>>>>`

// text is content that shows hex codes of gbkFont in 10 points.
func text(x, y float64, hex string) string {
	return fmt.Sprintf("BT /F1 10 Tf %g %g Td <%s> Tj ET\n", x, y, hex)
}

// ascii gives the hex codes of ASCII letters.
func ascii(s string) string { return fmt.Sprintf("%x", s) }

// texts returns the words of a page that are to be read with it, joined by
// spaces.
func texts(p *Page) string {
	var all []string
	for _, w := range p.Words {
		if !w.Aside {
			all = append(all, w.Text)
		}
	}
	return strings.Join(all, " ")
}

// codes returns the codes of a page's problems.
func codes(p *Page) string {
	var all []string
	for _, problem := range p.Problems {
		all = append(all, problem.Code)
	}
	return strings.Join(all, " ")
}

// near reports whether two boxes are the same to a hundredth of a point.
func (b Box) near(c Box) bool {
	const hundredth = 0.01
	return math.Abs(b.X0-c.X0) < hundredth && math.Abs(b.Y0-c.Y0) < hundredth && math.Abs(b.X1-c.X1) < hundredth && math.Abs(b.Y1-c.Y1) < hundredth
}
