package tables

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
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

// parseAmount reads an amount cell. Marks of footnotes behind the digits are
// no part of the number.
func parseAmount(text string) (schema.Amount, error) {
	a, err := schema.ParseAmount(text)
	if err == nil {
		return a, nil
	}
	if bare := strings.TrimRight(text, footnoteMarks); bare != text && bare != "" {
		if b, err := schema.ParseAmount(bare); err == nil {
			return b, nil
		}
	}
	return a, err
}

// isAmount reports whether parseAmount reads a text, and whether that is null.
func isAmount(text string) (null, ok bool) {
	if null, ok := schema.IsAmount(text); ok {
		return null, ok
	}
	if bare := strings.TrimRight(text, footnoteMarks); bare != text && bare != "" {
		return schema.IsAmount(bare)
	}
	return false, false
}

// parsePercent reads an amount that may carry a percent sign, for columns
// whose header says so.
func parsePercent(text string) (schema.Amount, error) {
	return parseAmount(cutPercent(text))
}

// cutPercent takes the sign of a percentage off, and the marks of footnotes
// behind it.
func cutPercent(text string) string {
	if text != "" && isDigit(text[len(text)-1]) { // most are printed without
		return text
	}
	bare := strings.TrimRight(text, footnoteMarks)
	for _, sign := range []string{"%", "％"} {
		if number, ok := strings.CutSuffix(bare, sign); ok {
			return number
		}
	}
	return text
}

// isPercent is isAmount for what parsePercent reads.
func isPercent(text string) (null, ok bool) {
	return isAmount(cutPercent(text))
}

// provenance is where a cell was printed.
func provenance(c *normalize.Cell) *schema.Cell {
	if len(c.Pieces) == 0 {
		return nil
	}
	out := &schema.Cell{Page: c.Pieces[0].Page}
	several := false
	for _, p := range c.Pieces {
		out.Raw = append(out.Raw, p.Raw)
		out.Pages = append(out.Pages, p.Page)
		several = several || p.Page != out.Page
		if p.Line > 0 {
			out.Lines = append(out.Lines, p.Line)
		} else {
			out.Boxes = append(out.Boxes, [4]float64{p.Box.X0, p.Box.Y0, p.Box.X1, p.Box.Y1})
		}
	}
	if !several {
		out.Pages = nil
	}
	return out
}
