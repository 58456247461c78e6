package schema

import (
	"bytes"
	"errors"
	"testing"
)

// Encode writes a document of many rows in pieces: together they are what
// AppendJSON gives, and none is large.
func TestEncodeInPieces(t *testing.T) {
	d := longDocument(t)
	want, err := d.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out pieces
	if err := d.Encode(&out, ""); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.all, append(want, '\n')) {
		t.Errorf("%d bytes written in pieces differ from %d at once", len(out.all), len(want)+1)
	}
	if out.largest*4 > len(want) {
		t.Errorf("a piece of %d bytes, of %d in all", out.largest, len(want))
	}
}

// An error of the writer comes back, and nothing is written after it.
func TestEncodeStopsAtError(t *testing.T) {
	full := errors.New("no space left")
	out := pieces{err: full}
	if err := longDocument(t).Encode(&out, ""); !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
	if out.count != 1 {
		t.Errorf("written to %d times after it was full", out.count-1)
	}
}

func longDocument(t *testing.T) *Document {
	d := new(Document)
	for range 10 {
		d.Budgets = append(d.Budgets, seed(t))
	}
	return d
}

// pieces takes what is written to it and may fail.
type pieces struct {
	all            []byte
	count, largest int
	err            error
}

func (p *pieces) Write(b []byte) (int, error) {
	p.count, p.largest = p.count+1, max(p.largest, len(b))
	if p.err != nil {
		return 0, p.err
	}
	p.all = append(p.all, b...)
	return len(b), nil
}
