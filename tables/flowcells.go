package tables

import "budgetextract/normalize"

// cellRow is a row of a sheet being written, cell by cell.
type cellRow struct{ normalize.Row }

// add adds a cell with the pieces it was printed in.
func (r *cellRow) add(column int, text string, pieces ...normalize.Fragment) {
	c := normalize.Cell{Text: text, Column: column, Span: 1}
	for _, f := range pieces {
		c.Pieces = append(c.Pieces, normalize.Piece{Raw: f.Text, Page: f.Page, Line: f.Line})
	}
	r.Cells = append(r.Cells, c)
}

// amount adds the cell of an amount printed on a page.
func (r *cellRow) amount(column int, a *flowAmount, page int) {
	c := normalize.Cell{Text: a.text, Column: column, Span: 1}
	for i, raw := range a.raw {
		c.Pieces = append(c.Pieces, normalize.Piece{Raw: raw, Page: page, Line: a.lines[i]})
	}
	r.Cells = append(r.Cells, c)
}
