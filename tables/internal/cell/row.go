package cell

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/wording"
)

// Row are the cells of a row by leaf column; nil where a cell before
// reaches over the column, or where there is none.
type Row []*grid.Cell

// Of spreads the cells of a row over n leaf columns.
func Of(r *grid.Row, n int) Row { return OfInto(nil, r, n) }

// OfInto is Of in the memory of a row that is needed no more.
func OfInto(cells Row, r *grid.Row, n int) Row {
	cells = slices.Grow(cells[:0], n)[:n]
	clear(cells)
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column >= 0 && c.Column < n && (cells[c.Column] == nil || cells[c.Column].Text == "") {
			cells[c.Column] = c
		}
	}
	return cells
}

// Text is the text of a cell, empty if there is none.
func (r Row) Text(at int) string {
	if at < 0 || at >= len(r) || r[at] == nil {
		return ""
	}
	return r[at].Text
}

// At is the cell of a column, nil if there is none.
func (r Row) At(i int) *grid.Cell {
	if i < 0 || i >= len(r) {
		return nil
	}
	return r[i]
}

// Blank reports that no cell has text.
func (r Row) Blank() bool {
	for _, c := range r {
		if c != nil && c.Text != "" {
			return false
		}
	}
	return true
}

// Only is the text of the row's only cell with text.
func (r Row) Only() (string, bool) {
	text := ""
	for _, c := range r {
		if c == nil || c.Text == "" {
			continue
		}
		if text != "" {
			return "", false
		}
		text = c.Text
	}
	return text, text != ""
}

// IndexRow reports the row of column numbers: 栏次 1 2 3 4, or 1 2 3=4+5; so is
// the half of 栏次 that stands below them.
func (r Row) IndexRow() bool {
	next, count := 0, 0
	for _, c := range r {
		if c == nil || c.Text == "" || (wording.Lexicon{}).ColumnIndex(c.Text) {
			continue
		}
		n, ok := text.ColumnNumber(c.Text)
		if !ok || count > 0 && n != next+1 && n != 1 {
			return false
		}
		next, count = n, count+1
	}
	return count >= 3 || r.headsIndex()
}

// headsIndex reports that the row begins with 栏次.
func (r Row) headsIndex() bool {
	for _, c := range r {
		if c != nil && c.Text != "" {
			return (wording.Lexicon{}).ColumnIndex(c.Text)
		}
	}
	return false
}

// Doubtful reports a row with an amount that may stand in several columns.
func (r Row) Doubtful() bool {
	for _, c := range r {
		if c != nil && c.Within[1]-c.Within[0] > 1 {
			return true
		}
	}
	return false
}

// Values of grid.Cell.Column for an amount whose column flow text does not show. They say
// what it shows instead; the cells of a row stand in printed order.
const (
	OpenInOrder  = -1 // the amounts of the row stand in the order of the columns
	OpenAnyOrder = -2 // the amounts of the row may stand in another order
	OpenUnplaced = -3 // the amount may belong to another row
	OpenRest     = -4 // a zero in one of the cells that the other amounts leave; all of these are printed
)
