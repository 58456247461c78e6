package columns

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
)

// WithSwallowed gives a sheet that goes on with another over a page break its
// first rows back, where these were taken for header: their cells are words that
// head columns elsewhere, and hold no amounts.
//
//	项目名称             | 金额
//	事业收入 | 小计       |        printed below the repeated header
//
// It returns the sheet itself where there is nothing to do.
func WithSwallowed(s, before *normalize.Sheet) *normalize.Sheet {
	if before == nil || !s.Ruled || len(s.Columns) != len(before.Columns) || s.Pages[0] != before.Pages[1]+1 {
		return s
	}
	rows, same := 0, 0
	for i := range s.Columns {
		path, first := s.Columns[i].Path, before.Columns[i].Path
		if len(first) == 0 || len(path) < len(first) || !slices.Equal(path[:len(first)], first) {
			return s
		}
		if rows = max(rows, len(path)-len(first)); len(path) == len(first) {
			same++
		}
	}
	if rows == 0 || same == 0 {
		return s
	}
	out := *s
	out.Columns = before.Columns
	out.Rows = append(swallowedRows(s, before, rows), s.Rows...)
	return &out
}

// swallowedRows are n rows of the labels below the header of before.
func swallowedRows(s, before *normalize.Sheet, n int) []grid.Row {
	rows := make([]grid.Row, n)
	for k := range rows {
		rows[k].Page = s.Pages[0]
		for i := range s.Columns {
			c := grid.Cell{Column: i, Span: 1, Rows: 1}
			if labels := s.Columns[i].Path[len(before.Columns[i].Path):]; k < len(labels) {
				c.Text = labels[k]
			}
			rows[k].Cells = append(rows[k].Cells, c)
		}
	}
	return rows
}
