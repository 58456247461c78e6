package normalize

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// A page break may part amounts and codes; where no grid is drawn, their ends then stand beside
// their columns.

// endsInOrder puts the ends of amounts in the first row of a page that no grid is
// drawn on under their beginnings, in order, where all that began on the page before
// end in it. Whole numbers begin where they fill their cells, and the row that ends them
// says nothing else, or the rest of an item.
func (a *assembly) endsInOrder(rows []grid.Row) {
	if a.sheet.Ruled {
		return
	}
	first := &rows[0]
	last, digits, keys := &a.sheet.Rows[len(a.sheet.Rows)-1], a.usualDecimals(), a.keyColumns()
	var begun, ends []*grid.Cell
	for i := range last.Cells {
		if c := &last.Cells[i]; c.Column > keys && a.begun(c, digits) {
			begun = append(begun, c)
		}
	}
	for i := range first.Cells {
		if c := &first.Cells[i]; c.Column > keys && c.Text != "" && (digits > 0 || text.IsDigits(c.Text)) {
			ends = append(ends, c)
		}
	}
	if len(begun) != len(ends) || digits == 0 && !a.onlyEnds(last, first) && !betweenItems(last, rows) {
		return
	}
	for i := range ends {
		if !text.IsEndOf(begun[i].Text, ends[i].Text, digits) {
			return
		}
	}
	for i := range ends {
		ends[i].Column, ends[i].Strip, ends[i].Within = begun[i].Column, begun[i].Strip, begun[i].Within
	}
}

// begun reports an amount that may end on the next page, in a sheet of amounts with so
// many decimals.
func (a *assembly) begun(c *grid.Cell, digits int) bool {
	if digits == 0 {
		return a.fillsByDigits(c)
	}
	return c.Number().Value == text.AmountValue && int(c.Number().Decimals) < digits
}

// onlyEnds reports a row of digits below a row with a code: it has no key and no name
// of its own but for the end of that code and what goes on behind it.
func (a *assembly) onlyEnds(last, first *grid.Row) bool {
	c := a.keyed(last, first)
	if c.firstKey != "" && !a.keysJoin(&c, last) {
		return false
	}
	return c.lastKey != "" && !slices.ContainsFunc(first.Cells, func(f grid.Cell) bool {
		return f.Text != "" && !text.IsDigits(f.Text) && (f.Column > c.keys || c.firstKey == "")
	})
}

// fillsByDigits reports a whole number that fills the narrow cells of its column by what
// they hold: where no grid is drawn, no line has more digits; in a grid, whose cells may
// keep wide margins, another number is broken after as many.
func (a *assembly) fillsByDigits(c *grid.Cell) bool {
	if !text.IsDigits(c.Text) {
		return false
	}
	var count text.DigitCounts
	broken := false
	for _, r := range a.sheet.Rows[max(0, len(a.sheet.Rows)-lastRows):] {
		i := r.CellOver(c.Column)
		if i < 0 {
			continue
		}
		for k, p := range r.Cells[i].Pieces {
			label := text.Label(p.Raw)
			count.Add(label)
			broken = broken || k == 0 && len(r.Cells[i].Pieces) > 1 && text.IsDigits(label) && len(label) == len(c.Text)
		}
	}
	return len(c.Text) == count.Widest() && (broken || !a.sheet.Ruled)
}

// codeEnd puts the end of a code, alone in the first row of a page that no grid is drawn
// on, under its beginning: a digit stands a column beside it, 212010 over 4.
func (a *assembly) codeEnd(first *grid.Row) {
	if a.sheet.Ruled {
		return
	}
	last, keys := &a.sheet.Rows[len(a.sheet.Rows)-1], a.keyColumns()
	var begun, end, blank *grid.Cell
	for i := range last.Cells {
		if c := &last.Cells[i]; c.Column <= keys && text.IsDigits(c.Text) && len(c.Text) == text.BeginOfCode {
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
		case c.Number().Value != text.NoValue && end == nil && c.Column <= keys:
			end = c
		case c.Number().Value != text.NoValue:
			return
		}
	}
	if end == nil || end.Column == begun.Column || !text.IsDigits(end.Text) || !text.IsCode(begun.Text+end.Text) {
		return
	}
	if blank != nil {
		blank.Column = end.Column
	}
	end.Column = begun.Column
}
