package object

import (
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/ledongthuc/pdf"
)

// This file is all that knows github.com/ledongthuc/pdf. To replace it, give
// parser and parsed another body.
//
// The library parses objects well and everything around them dangerously: a
// Prev loop hangs it, a Size of 3e9 kills the process, a bad escape panics, a
// reference cannot be told from what it refers to, an object stream is inflated
// again for each of its objects. So it is shown one file for ever: a header,
// one object, a cross-reference and a trailer, all of our own making. The object
// is exchanged before each parse for the checked text of the one wanted (see
// vet), in which names stand for references and more (see parts.go).

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

// parser turns checked object text into values. What it parsed it never changes: one
// serves all documents, for those of a producer come down to the same texts.
type parser struct {
	mutex   sync.Mutex // of all that follows
	window  window
	trailer pdf.Value
	known   map[string]parsed // by text
}

// Texts kept with what they parse to. A document has some dozen.
const (
	knownTexts = 256
	knownText  = 512 // bytes of the longest
)

var errParse = errors.New("object cannot be parsed")

// theParser returns the parser of all documents.
var theParser = sync.OnceValues(newParser)

func newParser() (*parser, error) {
	p := &parser{known: map[string]parsed{}}
	r, err := pdf.NewReader(&p.window, windowSize)
	if err != nil {
		return nil, fmt.Errorf("object parser: %w", err)
	}
	p.trailer = r.Trailer()
	return p, nil
}

// parse parses "1 0 obj … endobj" with checked text between. Text that has been
// checked cannot make it panic; were that wrong, it costs the one object.
func (p *parser) parse(text []byte) (v parsed, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("%w: %v", errParse, x)
		}
	}()
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if v, ok := p.known[string(text)]; ok {
		return v, nil
	}
	p.window.object = text
	defer func() { p.window.object = nil }()
	v = parsed{p.trailer.Key("Root")}
	if len(text) <= knownText {
		if len(p.known) >= knownTexts {
			clear(p.known)
		}
		p.known[string(text)] = v
	}
	return v, nil
}

// parsed is one object as the library holds it. Value needs of it kind, index,
// key and ref, and of the library's Value Bool, Int64, Float64, Name, RawString,
// Len and Keys.
type parsed struct{ pdf.Value }

var kinds = [...]Kind{
	pdf.Null: Null, pdf.Bool: Bool, pdf.Integer: Integer, pdf.Real: Real, pdf.String: String,
	pdf.Name: Name, pdf.Dict: Dict, pdf.Array: Array, pdf.Stream: Null,
}

func (p parsed) kind() Kind          { return kinds[p.Kind()] }
func (p parsed) index(i int) parsed  { return parsed{p.Index(i)} }
func (p parsed) key(k string) parsed { return parsed{p.Key(k)} }

// mark reads the name that stands for something taken out.
func (p parsed) mark() (kind byte, index int) {
	if p.Kind() != pdf.Name {
		return 0, 0
	}
	return unmark(p.Name())
}
