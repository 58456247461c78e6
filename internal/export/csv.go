package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

const byteOrderMark = "\ufeff"

// csvWriter writes a table as CSV (RFC 4180, lines end in LF): UTF-8, digits
// as published, null as nothing.
type csvWriter struct {
	w      *csv.Writer
	spec   *Spec
	fields []string
}

func newCSV(w io.Writer, spec *Spec, o Options) (tableWriter, error) {
	if o.BOM {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return nil, err
		}
	}
	c := &csvWriter{w: csv.NewWriter(w), spec: spec, fields: make([]string, len(spec.Columns))}
	return c, c.w.Write(spec.headers(o))
}

func (c *csvWriter) Write(r *Row) error {
	for i := range r.Cells {
		c.fields[i] = csvField(c.spec.Columns[i].Type, &r.Cells[i])
	}
	return c.w.Write(c.fields)
}

func (c *csvWriter) Close() error {
	c.w.Flush()
	return c.w.Error()
}

func csvField(t Type, c *Cell) string {
	if c.Null {
		return ""
	}
	switch t {
	case Integer:
		return strconv.FormatInt(c.Int, 10)
	case Number:
		return c.Amount.String()
	case Boolean:
		return strconv.FormatBool(c.Int != 0)
	}
	if isFormula(c.Text) {
		return "'" + c.Text
	}
	return c.Text
}

// isFormula reports text that a spreadsheet would take for a formula and run
// (OWASP, "CSV injection"), also behind white space. A number with its sign is
// none.
func isFormula(s string) bool {
	if s == "" {
		return false
	}
	if strings.IndexByte("\t\r\n", s[0]) >= 0 {
		return true
	}
	for i, r := range s {
		switch r {
		case ' ', '\u00a0', '\u3000':
			continue
		case '=', '@', '＝', '＋', '－', '＠':
			return true
		case '+', '-':
			return strings.Trim(s[i+1:], "0123456789.") != "" || len(s) == i+1
		}
		return false
	}
	return false
}
