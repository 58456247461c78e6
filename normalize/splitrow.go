package normalize

import "strings"

// rowGoesOn reports that the first row of p is the second half of the last row
// of the sheet. A frame that is open at the page break is evidence for it; what
// the cells hold decides.
func (a *assembly) rowGoesOn(p *part) bool {
	last, first := &a.sheet.Rows[len(a.sheet.Rows)-1], &p.rows[0]
	v := a.compare(last, first)
	if v.against {
		return false
	}
	return v.completes || (a.openBottom || p.openTop) && v.tail || v.nameTail
}

// verdict is what the contents of two rows say about their being one.
type verdict struct {
	against   bool // a cell of the second row begins something new
	completes bool // a code or an amount of the first row is whole only with the second
	tail      bool // nothing speaks against it
	nameTail  bool // the second row is the rest of a text and nothing else
}

// compare holds the last row of a page against the first of the next.
func (a *assembly) compare(last, first *Row) verdict {
	v := verdict{tail: true}
	texts, codes := 0, false
	digits := a.usualDecimals()
	for i := range first.Cells {
		c := &first.Cells[i]
		if c.Text == "" || c.Above {
			continue
		}
		l := last.at(c.Column)
		switch join := joint(l, c.Text, digits); {
		case numbered(c.Text), join == separate:
			v.against = true
		case join == half:
			v.completes = true
		case isAmount(c.Text) || isBlankMark(c.Text):
			codes = codes || l == ""
		default:
			texts++
		}
	}
	v.nameTail = texts > 0 && !codes && !v.completes && a.isTail(last, first)
	return v
}

// at is the text of the cell over a column.
func (r *Row) at(col int) string {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column <= col && col < c.Column+c.Span {
			return c.Text
		}
	}
	return ""
}

type jointKind uint8

const (
	open     jointKind = iota // may be one text
	half                      // one value broken in two
	separate                  // two values
)

// joint tells how two texts of one column fit together.
func joint(a, b string, digits int) jointKind {
	switch {
	case a == "" || b == "":
		return open
	case isBlankMark(a) && isBlankMark(b):
		return separate
	case isDigits(a) && isDigits(b):
		return digitJoint(a, b)
	case isAmount(a) && isAmount(b):
		missing := digits - decimals(a)
		if decimals(a) >= 0 && isDigits(b) && len(b) == missing {
			return half
		}
		if strings.HasSuffix(a, ",") || strings.HasPrefix(b, ".") || decimals(a) < 0 && decimals(b) == digits && !strings.Contains(b, ",") && len(b) <= digits+3 && len(a) >= 4 {
			return half
		}
		return separate
	case isAmount(a) != isAmount(b):
		return separate
	}
	return open
}

// digitJoint tells a broken code (`2010`, `301`) from two codes or two line
// numbers.
func digitJoint(a, b string) jointKind {
	whole := isCode(a + b)
	switch {
	case isCode(a) && isCode(b), !whole:
		return separate
	case len(a) >= 3:
		return half
	}
	return separate
}

// usualDecimals are the decimals most amounts of the sheet have.
func (a *assembly) usualDecimals() int {
	var count [8]int
	rows := a.sheet.Rows
	for _, r := range rows[max(0, len(rows)-60):] {
		for i := range r.Cells {
			if t := r.Cells[i].Text; t != "" && isAmount(t) {
				if d := decimals(t); d > 0 && d < len(count) {
					count[d]++
				}
			}
		}
	}
	best := 0
	for d, n := range count {
		if n > 0 && n >= count[best] {
			best = d
		}
	}
	return best
}

// isTail reports a row that is only the rest of a text: it fills columns of
// which the last row holds the beginning, while that row has what this one
// lacks (a code, a line number, an item's number).
func (a *assembly) isTail(last, first *Row) bool {
	keyed := false
	for i := range last.Cells {
		c := &last.Cells[i]
		if first.at(c.Column) == "" && (isDigits(c.Text) || isAmount(c.Text)) {
			keyed = true
		}
	}
	for i := range first.Cells {
		c := &first.Cells[i]
		if c.Text == "" || c.Above {
			continue
		}
		l := last.at(c.Column)
		if l == "" || isAmount(c.Text) || isBlankMark(c.Text) {
			return false
		}
		if !keyed && !(numbered(l) && a.numberedColumn(c.Column)) {
			return false
		}
	}
	return true
}

// numberedColumn reports a column whose texts nearly all begin with a number.
func (a *assembly) numberedColumn(col int) bool {
	n, all := 0, 0
	for i := range a.sheet.Rows {
		if t := a.sheet.Rows[i].at(col); t != "" {
			all++
			if numbered(t) {
				n++
			}
		}
	}
	return all >= 3 && n*4 >= all*3
}

// joinRows makes one row of two halves, cell by cell.
func joinRows(a, b Row) Row {
	out := Row{Page: a.Page, Cells: make([]Cell, len(a.Cells))}
	copy(out.Cells, a.Cells)
	for i := range b.Cells {
		c := &b.Cells[i]
		if len(c.Pieces) == 0 {
			continue
		}
		into := out.cellOver(c.Column)
		if into < 0 {
			out.Cells = append(out.Cells, *c)
			continue
		}
		d := &out.Cells[into]
		if len(d.Pieces) == 0 {
			d.Indent = c.Indent
		}
		d.Pieces = append(d.Pieces[:len(d.Pieces):len(d.Pieces)], c.Pieces...)
		d.Text = joinPieces(d.Pieces)
	}
	return out
}

func (r *Row) cellOver(col int) int {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column <= col && col < c.Column+c.Span {
			return i
		}
	}
	return -1
}
