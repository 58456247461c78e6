package tables

import (
	"strings"

	"budgetextract/normalize"
)

// rowCells are the cells of a row by leaf column; nil where a cell before
// reaches over the column, or where there is none.
type rowCells []*normalize.Cell

// cellsOf spreads the cells of a row over n leaf columns.
func cellsOf(r *normalize.Row, n int) rowCells {
	cells := make(rowCells, n)
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column >= 0 && c.Column < n && (cells[c.Column] == nil || cells[c.Column].Text == "") {
			cells[c.Column] = c
		}
	}
	return cells
}

// text is the text of a cell, empty if there is none.
func (r rowCells) text(at int) string {
	if at < 0 || at >= len(r) || r[at] == nil {
		return ""
	}
	return r[at].Text
}

// at is the cell of a column, nil if there is none.
func (r rowCells) at(i int) *normalize.Cell {
	if i < 0 || i >= len(r) {
		return nil
	}
	return r[i]
}

// blank reports that no cell has text.
func (r rowCells) blank() bool {
	for _, c := range r {
		if c != nil && c.Text != "" {
			return false
		}
	}
	return true
}

// only is the text of the row's only cell with text.
func (r rowCells) only() (string, bool) {
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

// indexRow reports the row of column numbers: 栏次 1 2 3 4, or 1 2 3=4+5; so is
// the half of 栏次 that stands below them.
func (r rowCells) indexRow() bool {
	next, count := 0, 0
	for _, c := range r {
		if c == nil || c.Text == "" || (lexicon{}).ColumnIndex(c.Text) {
			continue
		}
		n, ok := leadingIndex(c.Text)
		if !ok || count > 0 && n != next+1 && n != 1 {
			return false
		}
		next, count = n, count+1
	}
	return count >= 3 || r.headsIndex()
}

// headsIndex reports that the row begins with 栏次.
func (r rowCells) headsIndex() bool {
	for _, c := range r {
		if c != nil && c.Text != "" {
			return (lexicon{}).ColumnIndex(c.Text)
		}
	}
	return false
}

// leadingIndex reads a column number: 3, 3=4+5, (3).
func leadingIndex(s string) (int, bool) {
	s = strings.Trim(s, "()（）")
	if i := strings.IndexByte(s, '='); i > 0 {
		s = s[:i]
	}
	if !isDigits(s) || len(s) > 2 || s[0] == '0' {
		return 0, false
	}
	return atoi(s), true
}

// doubtful reports a row with an amount that may stand in several columns.
func (r rowCells) doubtful() bool {
	for _, c := range r {
		if c != nil && c.Within[1]-c.Within[0] > 1 {
			return true
		}
	}
	return false
}

// Where flow text does not tell the column of an amount, Cell.Column says what
// it does tell. The cells of a row stand in printed order.
const (
	openInOrder  = -1 // the amounts of the row follow the order of the columns
	openAnyOrder = -2 // they do not
	openUnplaced = -3 // not even the row is certain
)
