package normalize

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// restOfItem reports a first row of a page that holds nothing but texts between items
// numbered in turn, on the page before and in the row below, and the ends of amounts
// beside them.
func (a *assembly) restOfItem(last *grid.Row, rows []grid.Row) bool {
	if !betweenItems(last, rows) {
		return false
	}
	digits := a.usualDecimals()
	return !slices.ContainsFunc(rows[0].Cells, func(c grid.Cell) bool {
		if c.Number().Value == text.NoValue || c.Above {
			return false
		}
		k := last.CellOver(c.Column)
		return k < 0 || !a.begun(&last.Cells[k], digits) || !text.IsEndOf(last.Cells[k].Text, c.Text, digits)
	})
}

// betweenItems reports a first row of a page whose texts stand between items numbered in
// turn, on the page before and in the row below.
func betweenItems(last *grid.Row, rows []grid.Row) bool {
	if len(rows) < 2 {
		return false
	}
	texts := 0
	for i := range rows[0].Cells {
		c := &rows[0].Cells[i]
		if c.Text == "" || c.Above || c.Number().Value != text.NoValue {
			continue
		}
		if text.BeginsRow(c.Text) {
			return false
		}
		n, style := text.ItemNumber(last.At(c.Column))
		m, next := text.ItemNumber(rows[1].At(c.Column))
		if n == 0 || m != n+1 || style != next {
			return false
		}
		texts++
	}
	return texts > 0
}
