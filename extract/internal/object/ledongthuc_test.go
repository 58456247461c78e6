package object

import (
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/ledongthuc/pdf"
)

// Every object that the tests parse, github.com/ledongthuc/pdf parses too, and
// must find the same in it. It is shown one file for ever: a header, one object,
// a cross-reference and a trailer, all of our own making. The object is exchanged
// before each parse for checked text (see vet), in which a reference is a name
// that starts with refMark.

// Layout of the file the library sees: what stands where, in bytes.
const (
	windowHead = "%PDF-1.7\n"
	windowXref = 64   // cross-reference and trailer
	windowObj  = 4096 // the one object; the library reads in pages of 4,096
	windowSize = 1 << 40
	windowTail = windowSize - 100
)

const windowXrefText = "xref\n0 2\n0000000000 65535 f \n0000004096 00000 n \n" +
	"trailer\n<</Size 2/Root 1 0 R>>\nstartxref\n"

// windowTailText fills the last 100 bytes, all the library reads to find the
// cross-reference.
const windowTailText = "                                        " +
	"                                        " + "\nstartxref\n64\n%%EOF\n"

// window is the file the library sees.
type window struct{ object []byte }

// ReadAt serves the part of the file that off lies in.
func (w *window) ReadAt(p []byte, off int64) (int, error) {
	switch {
	case off >= windowTail:
		return readFrom(p, windowTailText, off-windowTail)
	case off >= windowObj:
		return readFrom(p, w.object, off-windowObj)
	case off >= windowXref:
		return readFrom(p, windowXrefText, off-windowXref)
	}
	return readFrom(p, windowHead, off)
}

func readFrom[T string | []byte](p []byte, text T, off int64) (int, error) {
	if off >= int64(len(text)) {
		return 0, io.EOF
	}
	return copy(p, text[off:]), nil
}

// judge parses checked object text by the library.
type judge struct {
	window  window
	trailer pdf.Value
}

func newJudge(t testing.TB) *judge {
	t.Helper()
	j := &judge{}
	r, err := pdf.NewReader(&j.window, windowSize)
	if err != nil {
		t.Fatal(err)
	}
	j.trailer = r.Trailer()
	return j
}

// check holds what the parser makes of checked text against the library.
func (j *judge) check(t testing.TB, text []byte, p parsed) {
	t.Helper()
	j.window.object = fmt.Appendf(nil, "1 0 obj\n%s\nendobj\n", text)
	if want := j.trailer.Key("Root"); !agree(p, want) {
		t.Errorf("%s\nis by the library %v", text, want)
	}
}

// agree reports whether both say the same of a value and all in it.
func agree(p parsed, v pdf.Value) bool {
	if id, ok := p.ref(); ok {
		marked, ok := unmarkRef([]byte(v.Name()))
		return ok && marked == id
	}
	switch v.Kind() {
	case pdf.Null:
		return p.kind() == Null
	case pdf.Bool:
		return p.kind() == Bool && p.bool() == v.Bool()
	case pdf.Integer:
		return p.kind() == Integer && p.int() == v.Int64() && p.float() == v.Float64()
	case pdf.Real:
		return p.kind() == Real && p.float() == v.Float64()
	case pdf.String:
		return p.kind() == String && p.text(String) == v.RawString()
	case pdf.Name:
		return p.kind() == Name && p.text(Name) == v.Name()
	case pdf.Array:
		return p.kind() == Array && p.len() == v.Len() && agreeInParts(v.Len(), func(i int) (parsed, pdf.Value) { return p.index(i), v.Index(i) })
	case pdf.Dict:
		keys := v.Keys()
		return p.kind() == Dict && slices.Equal(p.keys(), keys) &&
			agreeInParts(len(keys), func(i int) (parsed, pdf.Value) { return p.key(keys[i]), v.Key(keys[i]) })
	}
	return false
}

func agreeInParts(n int, part func(int) (parsed, pdf.Value)) bool {
	for i := range n {
		if !agree(part(i)) {
			return false
		}
	}
	return true
}

// TestObjectsAsTheLibrary parses all objects of the shared files.
func TestObjectsAsTheLibrary(t *testing.T) {
	j := newJudge(t)
	for _, name := range slices.Concat(sharedFiles(t, "pdfs/*.pdf"), sharedFiles(t, "real/*/doc.pdf"), sharedFiles(t, "gen/pdf/00*/doc.pdf")) {
		f, err := Open(shared(t, name), Options{})
		if err != nil {
			continue
		}
		for num := range f.xref {
			f.vetter.out = f.vetter.out[:0]
			if v, _ := f.read(uint32(num)); len(f.vetter.out) > 0 {
				j.check(t, f.vetter.out, v.raw)
			}
			if t.Failed() {
				t.Fatalf("%s: object %d", name, num)
			}
		}
	}
}
