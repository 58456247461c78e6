package schema

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// encoder appends JSON. All that a document read has is written by hand; only
// corrections go through encoding/json (std).
type encoder struct {
	b   []byte
	w   io.Writer // takes what is in b when that is much; nil: b grows
	err error     // the first error

	members []byte // how the amount of each key of a list's rows begins: there are very many rows
	ends    []int  // where each of them ends
	beside  []name // those of the extra amounts of the row before
}

// name is a name as published, and in JSON.
type name struct {
	text string
	json []byte
}

// Bytes of JSON: what is written at once, and what most rows take.
const (
	much       = 7 << 10
	roomForRow = 1 << 10
)

// relieve writes what has come together, a row at a time: a long document has
// megabytes of JSON, and memory for all of it costs more than to write it.
func (e *encoder) relieve() {
	if e.w != nil && len(e.b) >= much {
		e.flush()
	}
}

func (e *encoder) flush() {
	if e.err == nil {
		_, e.err = e.w.Write(e.b)
	}
	e.b = e.b[:0]
}

// key writes what opens or separates ('{' or ',') and a member's name, one of
// the contract's: it needs no escape.
func (e *encoder) key(before byte, name string) *encoder {
	e.b = append(append(append(e.b, before, '"'), name...), '"', ':')
	return e
}

// setMembers makes the beginnings of the amounts of a list's rows ready.
func (e *encoder) setMembers(f *ListForm) {
	e.members, e.ends = e.members[:0], e.ends[:0]
	for _, k := range f.Keys {
		e.members = append(append(append(e.members, ',', '"'), k...), '"', ':')
		e.ends = append(e.ends, len(e.members))
	}
}

// amounts writes the amounts of a row, see setMembers.
func (e *encoder) amounts(r Row) {
	from := 0
	for i, end := range e.ends {
		e.b = r.At(i).AppendJSON(append(e.b, e.members[from:end]...))
		from = end
	}
}

// header is key for a member named as published.
func (e *encoder) header(before byte, name string) *encoder {
	e.b = append(e.b, before)
	e.text(name)
	e.b = append(e.b, ':')
	return e
}

// inJSON is the name of the extra amount of a row at a place. Most rows have those of
// the row before.
func (e *encoder) inJSON(at int, text string) []byte {
	if at == len(e.beside) {
		e.beside = append(e.beside, name{})
	}
	n := &e.beside[at]
	if n.text != text || n.json == nil {
		n.text, n.json = text, appendText(n.json[:0], text)
	}
	return n.json
}

// each writes an array.
func each[T any](e *encoder, items []T, write func(*encoder, T)) {
	e.b = append(e.b, '[')
	for i, x := range items {
		if i > 0 {
			e.b = append(e.b, ',')
		}
		write(e, x)
	}
	e.b = append(e.b, ']')
}

// eachOrNull writes an array, null where there is none.
func eachOrNull[T any](e *encoder, items []T, write func(*encoder, T)) {
	if items == nil {
		e.null()
		return
	}
	each(e, items, write)
}

func (e *encoder) close()          { e.b = append(e.b, '}') }
func (e *encoder) null()           { e.b = append(e.b, "null"...) }
func (e *encoder) amount(a Amount) { e.b = a.AppendJSON(e.b) }
func (e *encoder) text(s string)   { e.b = appendText(e.b, s) }
func (e *encoder) number(n int)    { e.b = strconv.AppendInt(e.b, int64(n), 10) }

// nullable writes a string, null for the empty one.
func (e *encoder) nullable(s string) {
	if s == "" {
		e.null()
		return
	}
	e.text(s)
}

// note writes a string or null.
func (e *encoder) note(s *string) {
	if s == nil {
		e.null()
		return
	}
	e.text(*s)
}

// year writes a number, null for 0.
func (e *encoder) year(n int) {
	if n == 0 {
		e.null()
		return
	}
	e.number(n)
}

// pages writes first and last page, null where they are not told.
func (e *encoder) pages(p [2]int) {
	if p == [2]int{} {
		e.null()
		return
	}
	each(e, p[:], (*encoder).number)
}

// optionalNumber writes a member after others, unless it is 0.
func (e *encoder) optionalNumber(name string, n int) {
	if n != 0 {
		e.key(',', name).number(n)
	}
}

// optionalText writes a member after others, unless it is empty.
func (e *encoder) optionalText(name, s string) {
	if s != "" {
		e.key(',', name).text(s)
	}
}

// optionalAmounts writes a member after others, unless there are none.
func (e *encoder) optionalAmounts(name string, list []Amount) {
	if len(list) > 0 {
		e.key(',', name)
		each(e, list, (*encoder).amount)
	}
}

// optionalPages writes first and last page after other members, unless they
// are not told.
func (e *encoder) optionalPages(p *[2]int) {
	if p != nil {
		e.key(',', "pages")
		each(e, p[:], (*encoder).number)
	}
}

// value writes a cell of a table without typed columns.
func (e *encoder) value(v Value) {
	if v.Amount.IsNull() {
		e.nullable(v.Text)
		return
	}
	e.amount(v.Amount)
}

// std writes any value through encoding/json.
func (e *encoder) std(v any) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil && e.err == nil {
		e.err = err
	}
	e.b = append(e.b, bytes.TrimSuffix(buf.Bytes(), []byte{'\n'})...)
}

// cells writes the provenance of a row: head, amounts and extra columns in the
// order of the row, then whatever else there is by name.
func (e *encoder) cells(f *ListForm, h *RowHead) {
	keys := append([]string{"line", "item", "entity_code", "code", "name"}, f.Keys...)
	for i := range h.Extra {
		keys = append(keys, h.Extra[i].Header)
	}
	var rest []string
	for k := range h.Cells {
		if !slices.Contains(keys, k) {
			rest = append(rest, k)
		}
	}
	slices.Sort(rest)
	open := byte('{')
	for _, k := range append(keys, rest...) {
		if c := h.Cells[k]; c != nil {
			e.header(open, k).cell(c)
			open = ','
		}
	}
	if open == '{' {
		e.b = append(e.b, '{')
	}
	e.b = append(e.b, '}')
}

func (e *encoder) cell(c *Cell) {
	e.key('{', "page").number(c.Page)
	if len(c.Boxes) > 0 {
		e.key(',', "boxes")
		each(e, c.Boxes, func(e *encoder, box [4]float64) { each(e, box[:], (*encoder).coordinate) })
	}
	if len(c.Lines) > 0 {
		e.key(',', "lines")
		each(e, c.Lines, (*encoder).number)
	}
	if len(c.Pages) > 0 {
		e.key(',', "pages")
		each(e, c.Pages, (*encoder).number)
	}
	e.key(',', "raw")
	each(e, c.Raw, (*encoder).text)
	e.key(',', "verified")
	e.b = strconv.AppendBool(e.b, c.Verified)
	e.b = append(e.b, '}')
}

// coordinate writes points to a hundredth, far below what a printer resolves.
func (e *encoder) coordinate(x float64) {
	if math.IsNaN(x) || math.Abs(x) > 1e9 {
		x = 0
	}
	e.b = strconv.AppendFloat(e.b, math.Round(x*100)/100+0, 'f', -1, 64)
}

const hexDigits = "0123456789abcdef"

// appendText writes a JSON string: UTF-8 as it is, what is not UTF-8 as U+FFFD.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			if c > 0xE0 && c < 0xED && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 { // most of Chinese
				i += 3
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				b = append(append(b, s[start:i]...), "\ufffd"...)
				start = i + 1
			}
			i += size
			continue
		}
		if c < ' ' || c == '"' || c == '\\' {
			b = appendEscape(append(b, s[start:i]...), c)
			start = i + 1
		}
		i++
	}
	return append(append(b, s[start:]...), '"')
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
}

// MarshalJSON writes null for the empty text.
func (t Text) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	return appendText(nil, string(t)), nil
}

// MarshalJSON writes the amount, else the text, else null.
func (v Value) MarshalJSON() ([]byte, error) {
	var e encoder
	e.value(v)
	return e.b, nil
}
