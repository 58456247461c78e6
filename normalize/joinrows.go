package normalize

import (
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// rowGoesOn reports that the first row of p is the second half of the last row
// of the sheet. What the cells hold decides; where that leaves it open, a frame
// without a line at the page break does.
func (a *assembly) rowGoesOn(p *part) bool {
	last, first := &a.sheet.Rows[len(a.sheet.Rows)-1], &p.rows[0]
	a.below = p.rows[1:]
	if a.restOfItem(last, p.rows) || a.nameOnNextPage(last, first) || a.codeOnNextPage(last, first, a.openBottom || p.openTop) {
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
func (a *assembly) nameOnNextPage(last, first *grid.Row) bool {
	name, at := "", 0
	for i := range first.Cells {
		if c := &first.Cells[i]; c.Text != "" && !c.Above {
			if name != "" {
				return false
			}
			name, at = c.Text, c.Column
		}
	}
	n := len(a.sheet.Rows)
	if name == "" || text.IsValue(name) || text.BeginsRow(name) || n < 2 || last.At(at) != "" || !text.IsAmount(last.At(at+1)) {
		return false
	}
	above := a.sheet.Rows[n-2].At(at)
	return above != "" && !text.IsValue(above)
}

// verdict is what the contents of two rows say about their being one.
type verdict struct {
	against bool // a cell of the second row begins something new
	half    bool // a code or an amount of the first row is whole only with the second
	tail    bool // the second row lacks what each row has and goes on with texts that fill their cells
	rest    bool // the first row holds only the beginning of what each row has
}

// compare holds the last row of a page against the first of the next.
func (a *assembly) compare(last, first *grid.Row) verdict {
	c := a.keyed(last, first)
	keyed, both := c.lastKey != "" && c.firstKey == "", c.lastKey != "" && c.firstKey != ""
	if both && (!a.keysJoin(&c, last) || text.CountsOn(last.At(0), first.At(0))) {
		return verdict{against: true} // so it is on nearly every page, and nothing else need be looked at
	}
	if !a.pair(&c, last, first) {
		return verdict{against: true} // before the decimals of all rows are counted
	}
	v, digits := verdict{half: both}, a.usualDecimals()
	short := false // a text of the first row does not fill its cell
	for _, p := range c.pairs {
		switch {
		case p.last == "":
		case p.value:
			j := text.Joint(p.last, p.first, digits)
			v.against = v.against || j == text.Separate || j == text.Open && !p.full
			v.half = v.half || j == text.Half
		case !p.full:
			short = true
		}
	}
	v.against = v.against || short && !v.half
	numbers := !keyed && c.firstKey == "" && c.items(a)
	v.tail = keyed && c.goesOn || numbers
	v.rest = c.lastKey == "" && c.lastValues == 0 && (c.firstKey != "" || c.firstValues > 0)
	return v
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

// pair sets the cells of two rows side by side, unless one of the second begins
// something new.
func (a *assembly) pair(c *contents, last, first *grid.Row) bool {
	for i := range first.Cells {
		f := &first.Cells[i]
		if f.Text == "" || f.Above || f.Column < c.keys && text.IsDigits(f.Text) {
			continue
		}
		p := pair{first: f.Text, col: f.Column, value: f.Number().Value != text.NoValue}
		if k := last.CellOver(f.Column); k >= 0 {
			p.last, p.full = last.Cells[k].Text, a.fills(&last.Cells[k])
		}
		if text.BeginsRow(p.first) || p.value && (p.last == "" && c.lastValues > 0 || text.AreTwoAmounts(p.last, p.first)) {
			return false
		}
		c.goesOn = c.goesOn || p.last != ""
		c.pairs = append(c.pairs, p)
	}
	return true
}

// fills reports a cell whose last line leaves no room for another letter.
func (a *assembly) fills(c *grid.Cell) bool {
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
	if text.IsAmount(c.Text) {
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
		if !text.IsNumbered(p.last) || !a.numberedColumn(p.col) {
			return false
		}
		texts++
	}
	return texts > 0
}

// numberedColumn reports a column whose texts nearly all begin with a number.
func (a *assembly) numberedColumn(col int) bool {
	n, all := 0, 0
	for i := range a.sheet.Rows {
		if t := a.sheet.Rows[i].At(col); t != "" {
			all++
			if text.IsNumbered(t) {
				n++
			}
		}
	}
	return all >= 3 && n*4 >= all*3
}
