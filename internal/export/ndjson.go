package export

import (
	"io"
	"strconv"
)

// ndjsonWriter writes a table as one JSON object a line, with the columns in
// their order and the digits of numbers as published.
type ndjsonWriter struct {
	w    io.Writer
	spec *Spec
	keys []string // quoted
	line []byte
}

func newNDJSON(w io.Writer, spec *Spec, o Options) (tableWriter, error) {
	n := &ndjsonWriter{w: w, spec: spec}
	for _, h := range spec.headers(o) {
		n.keys = append(n.keys, quoted(h)+":")
	}
	return n, nil
}

func (n *ndjsonWriter) Write(r *Row) error {
	b := append(n.line[:0], '{')
	for i := range r.Cells {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, n.keys[i]...)
		b = appendJSON(b, n.spec.Columns[i].Type, &r.Cells[i])
	}
	n.line = append(b, '}', '\n')
	_, err := n.w.Write(n.line)
	return err
}

func (n *ndjsonWriter) Close() error { return nil }

func appendJSON(b []byte, t Type, c *Cell) []byte {
	if c.Null {
		return append(b, "null"...)
	}
	switch t {
	case Integer:
		return strconv.AppendInt(b, c.Int, 10)
	case Number:
		return c.Amount.AppendJSON(b)
	case Boolean:
		return strconv.AppendBool(b, c.Int != 0)
	case JSON:
		return append(b, c.Text...)
	}
	return append(b, quoted(c.Text)...)
}
