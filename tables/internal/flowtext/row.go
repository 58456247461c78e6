package flowtext

import (
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
)

// CellRow is a row of a sheet being written, cell by cell.
type CellRow struct{ grid.Row }

// Add adds a cell with the pieces it was printed in.
func (r *CellRow) Add(column int, text string, pieces ...normalize.Fragment) {
	c := grid.Cell{Text: text, Column: column, Span: 1}
	for _, f := range pieces {
		c.Pieces = append(c.Pieces, grid.Piece{Raw: f.Text, Page: f.Page, Line: f.Line})
	}
	r.Cells = append(r.Cells, c)
}

// Amount adds the cell of an amount printed on a page.
func (r *CellRow) Amount(column int, a *Amount, page int) {
	c := grid.Cell{Text: a.Text, Column: column, Span: 1}
	for i, raw := range a.Raw {
		c.Pieces = append(c.Pieces, grid.Piece{Raw: raw, Page: page, Line: a.Lines[i]})
	}
	r.Cells = append(r.Cells, c)
}
