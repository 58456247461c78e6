package extract

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDisplayedPage puts a character at one place of the page as displayed,
// whatever boxes, rotation and units the page has.
func TestDisplayedPage(t *testing.T) {
	tests := map[string]struct{ attrs, content string }{
		"plain":            {"", text(100, 250, heji)},
		"media box offset": {"/MediaBox [50 60 450 360]", text(150, 310, heji)},
		"box upside down":  {"/MediaBox [400 300 0 0]", text(100, 250, heji)},
		"crop box":         {"/MediaBox [0 0 600 500] /CropBox [100 100 500 400]", text(200, 350, heji)},
		"user unit":        {"/MediaBox [0 0 200 150] /UserUnit 2", "BT /F1 5 Tf 50 125 Td <" + heji + "> Tj ET"},
		"rotated by 90":    {"/MediaBox [0 0 300 400] /Rotate 90", "BT /F1 10 Tf 0 1 -1 0 50 100 Tm <" + heji + "> Tj ET"},
		"rotated by 180":   {"/Rotate 180", "BT /F1 10 Tf -1 0 0 -1 300 50 Tm <" + heji + "> Tj ET"},
		"rotated by 270":   {"/MediaBox [0 0 300 400] /Rotate 270", "BT /F1 10 Tf 0 -1 1 0 250 300 Tm <" + heji + "> Tj ET"},
		"rotated by -90":   {"/MediaBox [0 0 300 400] /Rotate -90", "BT /F1 10 Tf 0 -1 1 0 250 300 Tm <" + heji + "> Tj ET"},
		"sideways":         {"/MediaBox [0 0 300 400]", "BT /F1 10 Tf 0 1 -1 0 50 100 Tm <" + heji + "> Tj ET"},
		"sideways, spaces": {"/MediaBox [0 0 300 400]", "BT /F1 10 Tf 0 1 -1 0 50 100 Tm <" + heji + "2020202020> Tj ET"},
		"upside down":      {"", "BT /F1 10 Tf -1 0 0 -1 300 50 Tm <" + heji + "> Tj ET"},
		"in nested forms":  {"", "q 2 0 0 2 0 0 cm /Outer Do Q"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{
				attrs: test.attrs, content: test.content, resources: gbkFont + " /XObject <</Outer 10 0 R>>",
				objects: []string{
					stream("/Subtype /Form /BBox [0 0 400 300] /Matrix [0.5 0 0 0.5 0 0] /Resources <</XObject <</Inner 11 0 R>>>>", "q 1 0 0 1 20 30 cm /Inner Do Q"),
					stream("/Subtype /Form /BBox [0 0 400 300] /Resources <<"+gbkFont+">>", text(80, 220, heji)),
				},
			}.read(t)
			if p.Width != 400 || p.Height != 300 {
				t.Errorf("page of %v by %v", p.Width, p.Height)
			}
			if len(p.Words) != 1 || !p.Words[0].Box.near(Box{100, 41.2, 120, 51.2}) || p.Words[0].Size != 10 {
				t.Errorf("words %+v", p.Words)
			}
		})
	}
}

func TestFormsUseThePagesResourcesWhenTheyHaveNone(t *testing.T) {
	p := pdfPage{content: "/Fm Do", resources: gbkFont + " /XObject <</Fm 10 0 R>>",
		objects: []string{stream("/Subtype /Form /BBox [0 0 400 300]", text(100, 200, heji))}}.read(t)
	if got := texts(p); got != "合计" {
		t.Errorf("got %q", got)
	}
}

func TestFormsClip(t *testing.T) {
	p := pdfPage{content: "/Fm Do", resources: gbkFont + " /XObject <</Fm 10 0 R>>",
		objects: []string{stream("/Subtype /Form /BBox [0 0 111 300]", text(100, 200, heji))}}.read(t)
	if got := texts(p); got != "合" {
		t.Errorf("got %q", got)
	}
}

func TestFormsThatMultiplyAreLimited(t *testing.T) {
	var objects []string
	for i := range 14 {
		objects = append(objects, stream("/Subtype /Form /BBox [0 0 400 300] /Resources <</XObject <</A "+
			string(rune('0'+(11+i)/10))+string(rune('0'+(11+i)%10))+" 0 R>>>>", strings.Repeat("/A Do ", 10)))
	}
	p := pdfPage{content: "/A Do", resources: "/XObject <</A 10 0 R>>", objects: objects}.read(t)
	if !strings.Contains(codes(p), "limit_exceeded") {
		t.Errorf("problems %v", p.Problems)
	}
}

func TestInlineImagesAreSkipped(t *testing.T) {
	tests := map[string]string{
		"raw, with EI in the data":    "BI /W 8 /H 1 /BPC 8 /CS /G ID \x01 EI Q\x02\x03 EI",
		"raw mask":                    "BI /W 16 /H 2 /IM true ID \xff\x00EI EI",
		"filtered, with EI in it":     "BI /W 8 /H 8 /F /Fl ID x\x9c\x01 EI \x80\x81\x02 junk EI",
		"wrong length":                "BI /W 99 /H 99 /BPC 8 /CS /RGB ID abc EI",
		"ASCII85":                     "BI /W 1 /H 1 /F [/A85] ID <~5sdq,EI77~> EI",
		"a path operator in the data": "BI /W 4 /H 1 /BPC 8 /CS /G ID 0 l) EI",
	}
	for name, image := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: "q " + image + " Q\n" + text(100, 200, heji), resources: gbkFont}.read(t)
			if got := texts(p); got != "合计" {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestContentsMayBeAnArray(t *testing.T) {
	p := pdfPage{resources: gbkFont, attrs: "/Contents [10 0 R 11 0 R]",
		objects: []string{stream("", "BT /F1 10 Tf 100 200 Td"), stream("", "<"+heji+"> Tj ET")}}
	data := strings.Replace(string(p.bytes()), "/Contents 4 0 R", "              ", 1)
	d, err := Read("test.pdf", []byte(data), Options{})
	if err != nil {
		t.Fatal(err)
	}
	page, err := d.Page(1)
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(page); got != "合计" {
		t.Errorf("got %q", got)
	}
}

func TestPagesWithoutText(t *testing.T) {
	tests := map[string]struct{ content, want string }{
		"scan":     {"q 400 0 0 300 0 0 cm /Im Do Q", "page_without_text"},
		"outlines": {"100 100 m 120 120 110 130 100 100 c f", "page_without_text"},
		"blank":    {"", ""},
		"text":     {"q 400 0 0 300 0 0 cm /Im Do Q " + text(100, 200, heji), ""},
		"under it": {text(100, 200, heji) + "q 400 0 0 300 0 0 cm /Im Do Q", "invisible_text"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: gbkFont + " /XObject <</Im 10 0 R>>",
				objects: []string{stream("/Subtype /Image /Width 1 /Height 1", "x")}}.read(t)
			if got := codes(p); got != test.want {
				t.Errorf("problems %q, want %q", got, test.want)
			}
		})
	}
}

func TestReadTellsWhatIsWrong(t *testing.T) {
	tests := map[string]struct {
		data string
		want error
	}{
		"nothing":     {"", ErrEmpty},
		"white space": {" \n\t", ErrEmpty},
		"binary":      {"\x7fELF\x02\x01\x01\x00\x00\x00\xff\xfe\x00\x01\x02\x80\x81\xff\xff\xff", ErrNotText},
		"a web page":  {"\ufeff<!DOCTYPE html>\n<html>404</html>", ErrMarkup},
		"our output":  {"{\n  \"schema_version\": \"1.0\"\n}\n", ErrJSON},
		"no pages":    {"%PDF-1.4\n%%EOF", ErrDamaged},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := Read("x.pdf", []byte(test.data), Options{})
			if !errors.Is(err, test.want) {
				t.Fatalf("error %v, want %v", err, test.want)
			}
			if !strings.HasPrefix(err.Error(), "x.pdf: ") {
				t.Errorf("error %q does not start with the name", err)
			}
		})
	}
}

func TestDocument(t *testing.T) {
	data := pdfPage{content: text(100, 200, heji), resources: gbkFont}.bytes()
	path := filepath.Join(t.TempDir(), "预算.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Name() != "预算.pdf" || d.Format() != PDF || d.NumPages() != 1 || d.Size() != int64(len(data)) || len(d.SHA256()) != 64 {
		t.Errorf("document %q %v %d %d %q", d.Name(), d.Format(), d.NumPages(), d.Size(), d.SHA256())
	}
	if _, err := d.Page(2); err == nil || err.Error() != "预算.pdf: page 2: the document has 1 pages" {
		t.Errorf("error %v", err)
	}
	if _, err := Open(path+"x", Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

// A hash that the caller knows is not taken anew.
func TestKnownHash(t *testing.T) {
	d, err := Read("a.txt", []byte("部门预算支出总表"), Options{SHA256: "known"})
	if err != nil || d.SHA256() != "known" {
		t.Errorf("%v, %v", d, err)
	}
}

// TestPagesAreValues reads a page twice, another one in between.
func TestPagesAreValues(t *testing.T) {
	file := sharedFiles(t, "pdfs/lo-calc.pdf")[0]
	d, err := Open(file, Options{})
	if err != nil {
		t.Fatal(err)
	}
	first, _ := d.Page(1)
	_, _ = d.Page(2)
	again, _ := d.Page(1)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Error(diff)
	}
}
