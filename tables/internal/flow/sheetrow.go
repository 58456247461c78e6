package flow

import (
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
)

// sheetRow is a row of flow text being written.
type sheetRow struct{ flowtext.CellRow }

func newSheetRow(page int) *sheetRow {
	return &sheetRow{flowtext.CellRow{Row: grid.Row{Page: page}}}
}

// codeAndName adds the cell of a name that begins with the row's code.
func (r *sheetRow) codeAndName(column int, f *flowRow) {
	code := f.first
	code.Text = f.code + " "
	r.Add(column, f.code+f.nameText(), append([]normalize.Fragment{code}, f.name...)...)
}

// amounts adds the amounts of a row: to their columns where there are as many
// as columns, else open.
func (r *sheetRow) amounts(f *flowRow, columns []int, h flowhead.Header) {
	inOrder := h.Ordered && f.inOrder()
	full := len(f.amounts) == len(columns) && h.Sure && inOrder
	for i, a := range f.amounts {
		switch {
		case full:
			r.Amount(columns[i], a, f.first.Page)
		case inOrder:
			r.Amount(cell.OpenInOrder, a, f.first.Page)
		default:
			r.Amount(cell.OpenAnyOrder, a, f.first.Page)
		}
	}
}

// open adds the amounts of a row of which only the order is certain.
func (r *sheetRow) open(f *flowRow) {
	for _, a := range f.amounts {
		r.Amount(cell.OpenInOrder, a, f.first.Page)
	}
}

// shares adds the shares of a row: to their columns if it has all of them.
func (r *sheetRow) shares(f *flowRow, columns []int) {
	for i, a := range f.shares {
		column := cell.OpenUnplaced
		if len(f.shares) == len(columns) {
			column = columns[i]
		}
		r.Amount(column, a, f.first.Page)
	}
}

// unplaced adds the amounts of a row that may belong to another.
func (r *sheetRow) unplaced(f *flowRow) {
	for _, a := range f.amounts {
		r.Amount(cell.OpenUnplaced, a, f.first.Page)
	}
}
