package object

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const searched = ": objects found by searching the file"

// TestDamage reads both pages of a file under every kind of damage, and says
// what was wrong with it.
func TestDamage(t *testing.T) {
	whole := simple("first page", "second page")
	replace := func(old, new string) string {
		if !strings.Contains(whole, old) {
			t.Fatalf("no %q to damage", old)
		}
		return strings.Replace(whole, old, new, 1)
	}
	cut := func(word string) string { return whole[:strings.LastIndex(whole, word)] }
	tests := []struct {
		name, file string
		notes      []string
	}{
		{"sound", whole, nil},
		{"garbage before header", "HTTP/1.1 200 OK\r\n\r\n" + whole, []string{"repaired 0: other data stands before the header"}},
		{"garbage before header, offsets from the start", shifted("garbage\n"), []string{
			"repaired 0: other data stands before the header",
			"repaired 0: cross-reference is unreadable" + searched}},
		{"no header", replace("%PDF-1.7", "%XYZ-1.7"), []string{"repaired 0: header is missing"}},
		{"version 2.0", replace("%PDF-1.7", "%PDF-2.0"), nil},
		{"header with a space, offsets one short", replace("%PDF-1.7\n", "%PDF-1.7 \n"), nil},
		{"trailing nul", whole + strings.Repeat("\x00", 300), []string{"repaired 0: other data stands behind the end of the file"}},
		{"trailing blank lines", whole + "\r\n \r\n", nil},
		{"startxref wrong", replace("startxref\n", "startxref\n1"), []string{"repaired 0: startxref is wrong" + searched}},
		{"startxref in the middle", replace("startxref\n", "startxref\n1%"), []string{"repaired 0: cross-reference is unreadable" + searched}},
		{"startxref missing", replace("startxref", "startxxxx"), []string{"repaired 0: startxref is missing" + searched}},
		{"xref offsets shifted", replace("%PDF-1.7\n", "%PDF-1.7\n%\xe2\xe3\n"), []string{"repaired 0: cross-reference is unreadable" + searched}},
		{"xref entries wrong", replace("00000 n", "00000 f"), []string{"repaired 0: cross-reference leads to no catalog" + searched}},
		{"tail cut at startxref", cut("startxref"), []string{"repaired 0: startxref is missing" + searched}},
		{"tail cut at trailer", cut("trailer"), []string{"repaired 0: startxref is missing" + searched}},
		{"tail cut at xref", cut("xref\n0"), []string{"repaired 0: startxref is missing" + searched}},
		{"endobj missing", replace("endobj\n2 0 obj", "2 0 obj"), []string{
			"repaired 0: cross-reference is unreadable" + searched, "repaired 0: " + objectOpen}},
		{"endobj misspelt", replace("endobj\n11 0 obj", "endxxx\n11 0 obj"), []string{"repaired 1: " + objectOpen}},
		{"dictionary not closed", replace("/Contents 20 0 R>>", "/Contents 20 0 R  "), []string{"repaired 0: malformed object"}},
		{"length with the line end", replace("/Length 10", "/Length 12"), []string{"repaired 1: wrong stream length"}},
		{"data cut out, or length too long", replace("/Length 10", "/Length 99"), []string{"page_failed 1: a stream has less data than it says"}},
		{"length too short", replace("/Length 10", "/Length 07"), []string{"repaired 1: wrong stream length"}},
		{"length zero", replace("/Length 10", "/Length 00"), []string{"repaired 1: wrong stream length"}},
		{"length absent", replace("/Length 10", "/Lengtx 10"), []string{"repaired 1: wrong stream length"}},
		{"length refers to itself", replace("<</Length 10>>", "<</Length 20 0 R>>"), []string{
			"repaired 0: cross-reference is unreadable" + searched, "repaired 1: wrong stream length"}},
		{"endstream missing", replace("endstream", "endstrxxx"), []string{"repaired 1: stream end is missing"}},
		{"trailer without root", replace("/Root 1 0 R", "/Toor 1 0 R"), []string{
			"repaired 0: cross-reference leads to no catalog" + searched}},
		{"catalog lost", replace("1 0 obj\n<</Type/Catalog", "1 0 obj\n<</Type/Cxtxlog"), nil},
		{"page tree root lost", replace("2 0 obj\n<</Type/Pages", "2 0 xxx\n<</Type/Pxxes"), []string{
			"repaired 0: cross-reference leads to no catalog" + searched,
			"repaired 0: " + pagesFound,
			"repaired 1: page size is missing: taken for A4",
			"repaired 2: page size is missing: taken for A4"}},
		{"kids lost", replace("/Kids[10 0 R 11 0 R ]", "/Kids[90 0 R 91 0 R ]"), []string{"repaired 0: " + pagesFound}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := openString(t, tt.file)
			got := contentOf(f)
			for i := range got { // a stream without an end may keep a line end
				got[i] = strings.TrimSuffix(strings.TrimSuffix(got[i], "\nendstrxxx"), "\n")
			}
			if diff := cmp.Diff([]string{"first page", "second page"}, got); diff != "" {
				t.Error("contents (-want +got)\n" + diff)
			}
			if diff := cmp.Diff(tt.notes, notesOf(f)); diff != "" {
				t.Error("notes (-want +got)\n" + diff)
			}
		})
	}
}

// shifted is a sound file with garbage in front that its offsets count.
func shifted(garbage string) string {
	b := &pdfBuilder{at: map[int]int{}}
	b.WriteString(garbage + "%PDF-1.4\n")
	b.pages("first page", "second page").table("/Root 1 0 R")
	return b.String()
}

func TestLostPages(t *testing.T) {
	t.Run("a page without its object is a failed page", func(t *testing.T) {
		f := openString(t, strings.Replace(simple("one", "two", "three"), "\n11 0 obj", "\n11 0 xxx", 1))
		if diff := cmp.Diff([]string{"one", "!", "three"}, contentOf(f)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"page_failed 2: page object is missing"}, notesOf(f)); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("a page without its content says so", func(t *testing.T) {
		for old, note := range map[string]string{
			"/Contents 20 0 R":      "page_failed 1: content of the page is missing",
			"/Contents[20 0 R]":     "page_failed 1: part of the content of the page is missing",
			"/Contents[20 0 R 9 0]": "page_failed 1: part of the content of the page is missing",
		} {
			f := openString(t, pageTree("<</Type/Pages/Kids[10 0 R]>>", "<</Type/Page/MediaBox[0 0 9 9]"+old+">>"))
			if diff := cmp.Diff([]string{""}, contentOf(f)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff([]string{note}, notesOf(f)); diff != "" {
				t.Error(diff)
			}
		}
	})
	t.Run("pages of a lost node take its place", func(t *testing.T) {
		b := newPDF()
		b.obj(1, "<</Type/Catalog/Pages 2 0 R>>")
		b.obj(2, "<</Type/Pages/Kids[10 0 R 3 0 R 13 0 R]/MediaBox[0 0 9 9]>>")
		for i, parent := range []int{2, 3, 3, 2} {
			b.obj(10+i, fmt.Sprintf("<</Type/Page/Parent %d 0 R/Contents %d 0 R>>", parent, 20+i))
			b.stream(20+i, "", fmt.Sprint("page ", i+1))
		}
		b.table("/Root 1 0 R")
		f := openString(t, b.String())
		if diff := cmp.Diff([]string{"page 1", "page 2", "page 3", "page 4"}, contentOf(f)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"repaired 0: " + pagesFound}, notesOf(f)); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("pages in object streams of a cut file", func(t *testing.T) {
		b := newPDF()
		b.stream(20, "", "packed page")
		b.pack(5, 1, "", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 20 0 R>>")
		f := openString(t, b.String())
		if diff := cmp.Diff([]string{"packed page"}, contentOf(f)); diff != "" {
			t.Error(diff)
		}
	})
}

func TestBeyondRepair(t *testing.T) {
	tests := []struct {
		name, file string
		want       error
	}{
		{"empty", "", ErrNotPDF},
		{"text", "部门预算 is not a PDF", ErrNotPDF},
		{"header alone", "%PDF-1.4\n", ErrDamaged},
		{"objects without pages", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n", ErrDamaged},
		{"size of three billion", "%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 3000000000/W[1 2 1]/Root 2 0 R/Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF", ErrDamaged},
		{"unknown security handler", simpleWith("/Encrypt<</Filter/Adobe.PubSec>>"), ErrUnsupported},
		{"unknown version of encryption", simpleWith("/Encrypt<</Filter/Standard/V 9>>"), ErrUnsupported},
		{"encryption without a key", simpleWith("/Encrypt<</Filter/Standard/V 2/R 3>>"), ErrEncrypted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Open([]byte(tt.file), Options{}); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func simpleWith(trailer string) string {
	b := newPDF().pages("page")
	b.table("/Root 1 0 R" + trailer)
	return b.String()
}
