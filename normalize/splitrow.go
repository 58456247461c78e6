package normalize

import (
	"slices"
	"strconv"
	"strings"
)

// rowGoesOn reports that the first row of p is the second half of the last row
// of the sheet. What the cells hold decides; where that leaves it open, a frame
// without a line at the page break does.
func (a *assembly) rowGoesOn(p *part) bool {
	last, first := &a.sheet.Rows[len(a.sheet.Rows)-1], &p.rows[0]
	a.below = p.rows[1:]
	if a.restOfItem(last, p.rows) || a.nameOnNextPage(last, first) {
		return true
	}
	v := a.compare(last, first)
	switch {
	case v.against:
		return false
	case v.half:
		return true
	case a.openBottom || p.openTop:
		return v.tail || v.rest
	}
	return v.tail
}

// nameOnNextPage reports a row whose name of several lines found no room on its page: the
// row has an amount beside it and lacks what the row above has there, and the next page
// begins with that alone.
func (a *assembly) nameOnNextPage(last, first *Row) bool {
	text, at := "", 0
	for i := range first.Cells {
		if c := &first.Cells[i]; c.Text != "" && !c.Above {
			if text != "" {
				return false
			}
			text, at = c.Text, c.Column
		}
	}
	n := len(a.sheet.Rows)
	if text == "" || valueShape(text) || begins(text) || n < 2 || last.at(at) != "" || !isAmount(last.at(at+1)) {
		return false
	}
	above := a.sheet.Rows[n-2].at(at)
	return above != "" && !valueShape(above)
}

// verdict is what the contents of two rows say about their being one.
type verdict struct {
	against bool // a cell of the second row begins something new
	half    bool // a code or an amount of the first row is whole only with the second
	tail    bool // the second row lacks what each row has and goes on with texts that fill their cells
	rest    bool // the first row holds only the beginning of what each row has
}

// compare holds the last row of a page against the first of the next.
func (a *assembly) compare(last, first *Row) verdict {
	c := a.keyed(last, first)
	keyed, both := c.lastKey != "" && c.firstKey == "", c.lastKey != "" && c.firstKey != ""
	if both && (!a.keysJoin(&c, last) || nextNumber(last.at(0), first.at(0))) {
		return verdict{against: true} // so it is on nearly every page, and nothing else need be looked at
	}
	if !a.pair(&c, last, first) {
		return verdict{against: true} // before the decimals of all rows are counted
	}
	v, digits := verdict{half: both}, a.usualDecimals()
	for _, p := range c.pairs {
		switch {
		case p.last == "":
		case p.value:
			j := joint(p.last, p.first, digits)
			v.against = v.against || j == separate || j == open && !p.full
			v.half = v.half || j == half
		case !p.full && !v.half:
			v.against = true
		}
	}
	numbers := !keyed && c.firstKey == "" && c.items(a)
	v.tail = keyed && c.goesOn || numbers
	v.rest = c.lastKey == "" && c.lastValues == 0 && (c.firstKey != "" || c.firstValues > 0)
	return v
}

// nextNumber reports the next number: of a line, or of a code.
func nextNumber(last, first string) bool {
	n, err := strconv.Atoi(last)
	m, err2 := strconv.Atoi(first)
	return err == nil && err2 == nil && m == n+1
}

// begins reports a text that begins a row: a numbered item, a sum, a part of
// the row above that is told apart.
func begins(s string) bool {
	return numbered(s) || strings.HasPrefix(s, partWord) || endsInSum(s)
}

// sumWords are the words for a sum, all of one length; partWord begins a part of the row
// above that is told apart.
var sumWords = []string{"合计", "总计", "小计"}

const partWord = "其中"

// endsInSum reports the name of a sum: 合计, 支出总计.
func endsInSum(s string) bool {
	return slices.ContainsFunc(sumWords, func(w string) bool { return strings.HasSuffix(s, w) })
}

// contents are two rows set side by side.
type contents struct {
	keys                    int    // columns of line numbers and codes
	lastKey, firstKey       string // line number or code
	firstKeyAt              int    // its column
	lastValues, firstValues int    // amounts
	pairs                   []pair // the cells of the second row but for its key
	goesOn                  bool   // some text or amount of the first row goes on in the second
}

type pair struct {
	last, first string
	col         int
	value       bool // first is an amount or the mark of none
	full        bool // what last prints fills its cell
}

// keyed are the keys of two rows, and the count of their amounts.
func (a *assembly) keyed(last, first *Row) contents {
	c := contents{keys: a.keyColumns()}
	c.lastKey, _, c.lastValues = last.keyAndValues(c.keys)
	c.firstKey, c.firstKeyAt, c.firstValues = first.keyAndValues(c.keys)
	return c
}

// keysJoin reports two halves of a code: 2010, 301; or of a class in a column of
// its own, where the second row has no other number: 21, 0; or of a type in a column
// where all others have two digits: 0, 3.
func (a *assembly) keysJoin(c *contents, last *Row) bool {
	if digitJoint(c.lastKey, c.firstKey) == half {
		return true
	}
	begun := last.at(c.firstKeyAt)
	switch whole := begun + c.firstKey; {
	case !isDigits(begun) || len(begun) > 2:
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
		if t := a.sheet.Rows[i].at(col); t != "" {
			if found = isDigits(t) && len(t) == 2; !found {
				return false
			}
		}
	}
	return found
}

// pair sets the cells of two rows side by side, unless one of the second begins
// something new.
func (a *assembly) pair(c *contents, last, first *Row) bool {
	for i := range first.Cells {
		f := &first.Cells[i]
		if f.Text == "" || f.Above || f.Column < c.keys && isDigits(f.Text) {
			continue
		}
		p := pair{first: f.Text, col: f.Column, value: f.value != noValue}
		if k := last.cellOver(f.Column); k >= 0 {
			p.last, p.full = last.Cells[k].Text, a.fills(&last.Cells[k])
		}
		if begins(p.first) || p.value && (p.last == "" && c.lastValues > 0 || twoAmounts(p.last, p.first)) {
			return false
		}
		c.goesOn = c.goesOn || p.last != ""
		c.pairs = append(c.pairs, p)
	}
	return true
}

// keyAndValues are the last number in the key columns of a row, its column, and
// the count of its amounts.
func (r *Row) keyAndValues(keys int) (key string, at, values int) {
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Above {
			continue
		}
		code := ""
		switch {
		case c.Column < keys && isDigits(c.Text):
			code = c.Text
		case c.Column == keys:
			code = codeBefore(c.Text)
		}
		if code != "" {
			key, at = code, c.Column
		} else if c.value != noValue {
			values++
		}
	}
	return key, at, values
}

// codeBefore is the code in front of a name: [2010301]行政运行, 20103政府办公厅.
func codeBefore(s string) string {
	s = strings.TrimLeft(s, "[【（(")
	name := strings.TrimLeft(s, "0123456789")
	if code := s[:len(s)-len(name)]; name != "" && isCode(code) && !strings.HasPrefix(name, "年") {
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
			if k := rows[i].cellOver(col); k >= 0 && rows[i].Cells[k].Text != "" {
				all++
				if rows[i].Cells[k].value == noValue {
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

// fills reports a cell whose last line leaves no room for another letter.
func (a *assembly) fills(c *Cell) bool {
	if len(c.Pieces) == 0 || c.Column+c.Span > len(a.sheet.Columns) {
		return false
	}
	b := c.Pieces[len(c.Pieces)-1].Box
	if a.fillsByDigits(c) {
		return true
	}
	width := a.sheet.Columns[c.Column+c.Span-1].X1 - a.sheet.Columns[c.Column].X0
	letter := b.Y1 - b.Y0
	free := width - (b.X1 - b.X0)
	if isAmount(c.Text) {
		letter /= 2
	} else if right := a.sheet.Columns[c.Column+c.Span-1].X1 - b.X1; right > 0 {
		free = min(free, right) // a name may be indented
	}
	return free < 1.3*letter+8
}

// items reports a second row whose texts, in columns of numbered items, have no
// number and go on with one that has.
func (c *contents) items(a *assembly) bool {
	texts := 0
	for _, p := range c.pairs {
		if p.value {
			continue
		}
		if !numbered(p.last) || !a.numberedColumn(p.col) {
			return false
		}
		texts++
	}
	return texts > 0
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

// endsInOrder puts the ends of amounts in the first row of a page that no grid is
// drawn on under their beginnings, in order, where all that began on the page before
// end in it. Whole numbers begin where they fill their cells, and the row that ends them
// says nothing else, or the rest of an item.
func (a *assembly) endsInOrder(rows []Row) {
	if a.sheet.Ruled {
		return
	}
	first := &rows[0]
	last, digits, keys := &a.sheet.Rows[len(a.sheet.Rows)-1], a.usualDecimals(), a.keyColumns()
	var begun, ends []*Cell
	for i := range last.Cells {
		if c := &last.Cells[i]; c.Column > keys && a.begun(c, digits) {
			begun = append(begun, c)
		}
	}
	for i := range first.Cells {
		if c := &first.Cells[i]; c.Column > keys && c.Text != "" && (digits > 0 || isDigits(c.Text)) {
			ends = append(ends, c)
		}
	}
	if len(begun) != len(ends) || digits == 0 && !a.onlyEnds(last, first) && !betweenItems(last, rows) {
		return
	}
	for i := range ends {
		if !endOf(begun[i].Text, ends[i].Text, digits) {
			return
		}
	}
	for i := range ends {
		ends[i].Column, ends[i].Strip, ends[i].Within = begun[i].Column, begun[i].Strip, begun[i].Within
	}
}

// begun reports an amount that may end on the next page, in a sheet of amounts with so
// many decimals.
func (a *assembly) begun(c *Cell, digits int) bool {
	if digits == 0 {
		return a.fillsByDigits(c)
	}
	return c.value == amountValue && int(c.decimals) < digits
}

// onlyEnds reports a row of digits below a row with a code: it has no key and no name
// of its own but for the end of that code and what goes on behind it.
func (a *assembly) onlyEnds(last, first *Row) bool {
	c := a.keyed(last, first)
	if c.firstKey != "" && !a.keysJoin(&c, last) {
		return false
	}
	return c.lastKey != "" && !slices.ContainsFunc(first.Cells, func(f Cell) bool {
		return f.Text != "" && !isDigits(f.Text) && (f.Column > c.keys || c.firstKey == "")
	})
}

// fillsByDigits reports a whole number that fills the narrow cells of its column, where no
// grid is drawn: their width is not told but by the digits they hold.
func (a *assembly) fillsByDigits(c *Cell) bool {
	if a.sheet.Ruled || !isDigits(c.Text) {
		return false
	}
	var count digitCounts
	for _, r := range a.sheet.Rows[max(0, len(a.sheet.Rows)-lastRows):] {
		if i := r.cellOver(c.Column); i >= 0 {
			for _, p := range r.Cells[i].Pieces {
				count.add(Label(p.Raw))
			}
		}
	}
	return len(c.Text) == count.widest()
}

// codeEnd puts the end of a code, alone in the first row of a page that no grid is drawn
// on, under its beginning: a digit stands a column beside it, 212010 over 4.
func (a *assembly) codeEnd(first *Row) {
	if a.sheet.Ruled {
		return
	}
	last, keys := &a.sheet.Rows[len(a.sheet.Rows)-1], a.keyColumns()
	var begun, end, blank *Cell
	for i := range last.Cells {
		if c := &last.Cells[i]; c.Column <= keys && isDigits(c.Text) && len(c.Text) == beginOfCode {
			begun = c
		}
	}
	if begun == nil {
		return
	}
	for i := range first.Cells {
		switch c := &first.Cells[i]; {
		case c.Text == "" && c.Column == begun.Column:
			blank = c
		case c.value != noValue && end == nil && c.Column <= keys:
			end = c
		case c.value != noValue:
			return
		}
	}
	if end == nil || end.Column == begun.Column || !isDigits(end.Text) || !isCode(begun.Text+end.Text) {
		return
	}
	if blank != nil {
		blank.Column = end.Column
	}
	end.Column = begun.Column
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
		d.Pieces = append(d.Pieces[:len(d.Pieces):len(d.Pieces)], c.Pieces...)
		d.setText(joinPieces(d.Pieces))
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
