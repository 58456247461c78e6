package normalize

import (
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// The key of a row is its code or its line number: most rows have one, and the second half of a
// row none or the rest of it.

// keyed are the keys of two rows, and the count of their amounts.
func (a *assembly) keyed(last, first *grid.Row) contents {
	c := contents{keys: a.keyColumns()}
	c.lastKey, _, c.lastValues = keyAndValues(last, c.keys)
	c.firstKey, c.firstKeyAt, c.firstValues = keyAndValues(first, c.keys)
	return c
}

// keysJoin reports two halves of a code: 2010, 301; or of a class in a column of
// its own, where the second row has no other number: 21, 0; or of a type in a column
// where all others have two digits: 0, 3.
func (a *assembly) keysJoin(c *contents, last *grid.Row) bool {
	if text.DigitJoint(c.lastKey, c.firstKey) == text.Half {
		return true
	}
	begun := last.At(c.firstKeyAt)
	switch whole := begun + c.firstKey; {
	case !text.IsDigits(begun) || len(begun) > 2:
		return false
	case len(whole) == 2:
		return a.twoDigits(c.firstKeyAt)
	default:
		return c.firstValues == 0 && len(whole) == 3
	}
}

// twoDigits reports a column of numbers of two digits, the last row aside.
func (a *assembly) twoDigits(col int) bool {
	found := false
	for i := range a.sheet.Rows[:len(a.sheet.Rows)-1] {
		if t := a.sheet.Rows[i].At(col); t != "" {
			if found = text.IsDigits(t) && len(t) == 2; !found {
				return false
			}
		}
	}
	return found
}

// codeOnNextPage reports a row whose code of several lines found no room on its page: the row
// has a name and an amount and lacks what the row above has in front of them, and the next page
// begins with that alone, or, where the frame is open at the page break, with the end of the name too.
func (a *assembly) codeOnNextPage(last, first *grid.Row, open bool) bool {
	n := len(a.sheet.Rows)
	if n < 2 || printsAmount(first) {
		return false
	}
	above, c := &a.sheet.Rows[n-2], a.keyed(last, first)
	if name := last.At(c.keys); name == "" || text.IsValue(name) || text.BeginsRow(name) || c.firstKey == "" || c.lastValues == 0 {
		return false
	}
	for i := range first.Cells {
		switch f := &first.Cells[i]; {
		case f.Text == "" || f.Above:
		case f.Column < c.keys:
			if !text.IsDigits(f.Text) || last.At(f.Column) != "" || above.At(f.Column) == "" {
				return false
			}
		case f.Column > c.keys || !open || text.BeginsRow(f.Text) || codeBefore(f.Text) != "":
			return false
		}
	}
	return true
}

// printsAmount reports a row with an amount that is no code and no number of a line.
func printsAmount(r *grid.Row) bool {
	for i := range r.Cells {
		if t := r.Cells[i].Text; text.IsAmount(t) && !text.IsDigits(t) {
			return true
		}
	}
	return false
}

// keyAndValues are the last number in the key columns of a row, its column, and
// the count of its amounts.
func keyAndValues(r *grid.Row, keys int) (key string, at, values int) {
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Above {
			continue
		}
		code := ""
		switch {
		case c.Column < keys && text.IsDigits(c.Text):
			code = c.Text
		case c.Column == keys:
			code = codeBefore(c.Text)
		}
		if code != "" {
			key, at = code, c.Column
		} else if c.Number().Value != text.NoValue {
			values++
		}
	}
	return key, at, values
}

// codeBefore is the code in front of a name: [2010301]行政运行, 20103政府办公厅.
func codeBefore(s string) string {
	s = strings.TrimLeft(s, text.Opening)
	name := strings.TrimLeft(s, "0123456789")
	if code := s[:len(s)-len(name)]; name != "" && text.IsCode(code) && !strings.HasPrefix(name, "年") {
		return code
	}
	return ""
}

// keyColumns is the number of columns in front of the first that holds names.
func (a *assembly) keyColumns() int {
	rows := a.sheet.Rows[max(0, len(a.sheet.Rows)-lastRows):]
	for col := range a.sheet.Columns {
		texts, all := 0, 0
		for i := range rows {
			if k := rows[i].CellOver(col); k >= 0 && rows[i].Cells[k].Text != "" {
				all++
				if rows[i].Cells[k].Number().Value == text.NoValue {
					texts++
				}
			}
		}
		if texts*2 > all {
			return col
		}
	}
	return 0
}
