package extract

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"

	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// Errors of Read and Open, for errors.Is.
var (
	ErrEmpty     = errors.New("the file is empty")
	ErrTooLarge  = object.ErrTooLarge  // larger than is read
	ErrEncrypted = object.ErrEncrypted // needs a password that was not given
	ErrDamaged   = object.ErrDamaged   // a PDF beyond repair
	ErrNotPDF    = object.ErrNotPDF
	ErrNotText   = errors.New("neither a PDF nor text") // in an encoding that is known
)

// MaxFileSize is the size of the largest file that is read, in bytes.
const MaxFileSize = limits.FileSize

// Format is what a document was read from.
type Format string

// The formats.
const (
	PDF  Format = "pdf"
	Text Format = "text"
)

// Options say how to read a document. The zero value is right for most.
type Options struct {
	// Password opens an encrypted PDF: the user's or the owner's. Most encrypted
	// documents need none.
	Password string

	// SHA256 is the hash of the document in hexadecimal digits, where the caller
	// knows it; to take it anew may last as long as some pages.
	SHA256 string
}

// Document is a document that has been opened. Its pages are read when asked
// for. It is not safe for concurrent use.
type Document struct {
	name   string
	format Format
	data   []byte
	file   *os.File    // that data is a mapping of; nil: of none
	info   os.FileInfo // of that file when it was opened
	sha256 string      // where the caller knew it
	source source
}

// Open reads the file at path. A large file must stay as it is until the
// document has been read.
func Open(path string, o Options) (*Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	regular := err == nil && info.Mode().IsRegular()
	if regular && info.Size() >= mappedFrom && info.Size() <= MaxFileSize {
		if d, ok, err := openMapped(f, info, o); ok {
			return d, err
		}
	}
	defer f.Close()
	name := filepath.Base(path)
	if !regular {
		return ReadFrom(name, f, o)
	}
	return readSized(name, f, int(min(info.Size(), MaxFileSize)), o)
}

// ReadFrom reads all of r, never more than a document may have.
func ReadFrom(name string, r io.Reader, o Options) (*Document, error) {
	return readSized(name, r, 0, o)
}

// readSized reads all of r, which is likely to have size bytes.
func readSized(name string, r io.Reader, size int, o Options) (*Document, error) {
	b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	if _, err := b.ReadFrom(io.LimitReader(r, MaxFileSize+1)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return Read(name, b.Bytes(), o)
}

// Read opens a document from its bytes, which it keeps and must not be changed
// any more. The name is for messages. Whether it is a PDF or text is told by
// its content.
func Read(name string, data []byte, o Options) (*Document, error) {
	d := &Document{name: name, data: data, sha256: o.SHA256}
	switch {
	case len(bytes.TrimSpace(data[:min(len(data), limits.HeaderSearch)])) == 0 && len(bytes.TrimSpace(data)) == 0:
		return nil, fmt.Errorf("%s: %w", name, ErrEmpty)
	case len(data) > MaxFileSize:
		return nil, fmt.Errorf("%s: %w", name, ErrTooLarge)
	}
	var err error
	if d.format = sniff(data); d.format == PDF {
		d.source, err = newPDFSource(name, data, o)
	} else {
		d.source, err = newTextSource(name, data)
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// sniff tells a PDF by its header, which may have garbage before it, or by its
// objects where the header is lost.
func sniff(data []byte) Format {
	head := data[:min(len(data), limits.HeaderSearch)]
	if bytes.Contains(head, []byte("%PDF-")) || bytes.Contains(head, []byte(" obj")) && bytes.Contains(data, []byte("endobj")) {
		return PDF
	}
	return Text
}

// Flow returns layout-preserving text as flow text: its lines without their
// geometry, which a dump that squeezes columns may get wrong. It reports false
// for all other documents.
func (d *Document) Flow() (*Document, bool) {
	t, ok := d.source.(*textSource)
	if !ok {
		return nil, false
	}
	flow := t.flow()
	if flow == nil {
		return nil, false
	}
	out := *d
	out.source = flow
	return &out, true
}

// Name returns the name the document was opened under.
func (d *Document) Name() string { return d.name }

// Format returns what the document was read from.
func (d *Document) Format() Format { return d.format }

// Size returns the size of the file in bytes.
func (d *Document) Size() int64 { return int64(len(d.data)) }

// SHA256 returns the hash of the file in hexadecimal digits, none where a large
// file changed since it was opened.
func (d *Document) SHA256() string {
	if d.sha256 != "" {
		return d.sha256
	}
	if d.file != nil {
		return hex.EncodeToString(d.hashMapped())
	}
	sum := sha256.Sum256(d.data)
	return hex.EncodeToString(sum[:])
}

// NumPages returns the number of pages.
func (d *Document) NumPages() int { return d.source.numPages() }

// Page reads one page, counted from 1. A page that cannot be read is empty and
// has a page_failed problem that says why.
func (d *Document) Page(n int) (*Page, error) {
	if n < 1 || n > d.NumPages() {
		return nil, fmt.Errorf("%s: page %d: the document has %d pages", d.name, n, d.NumPages())
	}
	p, err := d.page(n)
	if err != nil {
		return &Page{Number: n, Problems: []Problem{{Code: "page_failed", Page: n, Message: err.Error()}}}, nil
	}
	return p, nil
}

// page reads one page. While it does so the file stays mapped, and must not change.
func (d *Document) page(n int) (p *Page, err error) {
	if d.file != nil {
		defer runtime.KeepAlive(d)
		defer catchFault(d.name, &err)()
		if n%letGoAfter == 0 {
			d.letGo(d.data)
		}
		if p, err = d.source.page(n); err == nil {
			err = d.changed()
		}
		return p, err
	}
	return d.source.page(n)
}

// Pages reads the pages one after the other; only the one in hand is kept. It
// ends after the first error; a page that cannot be read is none, see Page.
func (d *Document) Pages() iter.Seq2[*Page, error] {
	return func(yield func(*Page, error) bool) {
		for n := 1; n <= d.NumPages(); n++ {
			p, err := d.Page(n)
			if !yield(p, err) || err != nil {
				return
			}
		}
	}
}

// Reuse takes a page back that nobody looks at any more: the next ones are read into
// the memory of its words. Their texts and edges stay as they are. A page need not be given back;
// it may be while another is read.
func (d *Document) Reuse(p *Page) {
	if s, ok := d.source.(*pdfSource); ok {
		s.reuse(p)
	}
}

// Problems returns what concerns the whole file, and what the object layer met
// on the pages read so far.
func (d *Document) Problems() []Problem { return d.source.problems() }
