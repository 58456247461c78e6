package typed

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/vocabulary"
)

// fewestWithoutTotals is how many rows at least show that amounts stand under the labels of
// their neighbours.
const fewestWithoutTotals = 3

// openWithoutTotals leaves the columns of amounts open where words alone show them and the rows
// stand beside their labels: the column of totals is empty in most rows that have other
// amounts. Some extractors set the wide letters of a header otherwise than the figures below,
// and sums do not see it: those within a row hold in any columns. A row that prints something in every
// column, a dash where there is no amount, stands as it should.
//
//	合计      基本支出      项目支出      经营支出
//	              7.20                        7.20
func openWithoutTotals(sheet *normalize.Sheet, cols []columns.Column) *normalize.Sheet {
	total := slices.IndexFunc(cols, func(c columns.Column) bool { return c.Amounts() && c.Key == vocabulary.KeyTotal })
	if sheet.Ruled || total < 0 {
		return sheet
	}
	with, without := 0, 0
	for i := range sheet.Rows {
		at := amountsAt(&sheet.Rows[i], cols)
		switch {
		case slices.Contains(at, cols[total].At) || len(at) > 0 && printsAll(&sheet.Rows[i], cols):
			with++
		case len(at) > 0:
			without++
		}
	}
	if without < fewestWithoutTotals || without <= with {
		return sheet
	}
	out := *sheet
	out.Rows = make([]grid.Row, len(sheet.Rows))
	for i := range sheet.Rows {
		out.Rows[i] = opened(&sheet.Rows[i], cols)
	}
	return &out
}

// printsAll reports a row with something in every column of amounts.
func printsAll(r *grid.Row, cols []columns.Column) bool {
	return !slices.ContainsFunc(cols, func(x columns.Column) bool {
		return x.Amounts() && !slices.ContainsFunc(r.Cells, func(c grid.Cell) bool { return c.Column == x.At && c.Text != "" })
	})
}

// amountsAt are the columns in which the amounts of a row stand.
func amountsAt(r *grid.Row, cols []columns.Column) (at []int) {
	for i := range r.Cells {
		if c := &r.Cells[i]; standsAsAmount(c, cols) {
			at = append(at, c.Column)
		}
	}
	return at
}

// standsAsAmount reports an amount in a column of amounts.
func standsAsAmount(c *grid.Cell, cols []columns.Column) bool {
	a, err := cell.ParseAmount(c.Text)
	return err == nil && !a.IsNull() && slices.ContainsFunc(cols, func(x columns.Column) bool { return x.Amounts() && x.At == c.Column })
}

// opened is a row whose amounts have their order and no columns.
func opened(r *grid.Row, cols []columns.Column) grid.Row {
	out := *r
	out.Cells = slices.Clone(r.Cells)
	for i := range out.Cells {
		if c := &out.Cells[i]; standsAsAmount(c, cols) {
			c.Column, c.Strip, c.Within = cell.OpenInOrder, 0, [2]int16{}
		}
	}
	return out
}
