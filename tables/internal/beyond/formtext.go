package beyond

import (
	"cmp"
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/wording"
)

// FormText reads a form whose grid is not drawn from its words in the order
// printed: white space alone does not tell the columns of a form with cells of
// many widths. Another form may follow in the same table.
func (b *Parts) FormText(s *normalize.Sheet, above []normalize.Text, words *wording.Reader) bool {
	var r FormReader
	var forms []*FormLines
	for _, t := range append(slices.Clip(above), sheetLines(s)...) {
		if done, _ := r.Take(t, words.Of(t.Text)); done != nil {
			forms = append(forms, done)
		}
	}
	if done, _ := r.End(); done != nil {
		forms = append(forms, done)
	}
	read := false
	for _, f := range forms {
		read = b.Flow(f) || read
	}
	return read
}

// sheetLines are the lines of a table: its header, then each row from left to
// right as often as it has lines.
func sheetLines(s *normalize.Sheet) []normalize.Text {
	var lines []normalize.Text
	add := func(words []string, p grid.Piece) {
		p.Raw = strings.Join(words, " ")
		lines = append(lines, normalize.Text{Text: text.Fold(p.Raw), Piece: p})
	}
	for _, row := range headerRows(s) {
		words := make([]string, len(row))
		for i, c := range row {
			words[i] = c.text
		}
		add(words, grid.Piece{Page: s.Pages[0]})
	}
	for i := range s.Rows {
		for _, line := range rowLines(&s.Rows[i]) {
			words := make([]string, len(line))
			for k, p := range line {
				words[k] = p.Raw
			}
			add(words, line[0])
		}
	}
	return lines
}

// rowLines are the printed pieces of a row by the lines they stand on, each
// from left to right.
func rowLines(r *grid.Row) [][]grid.Piece {
	var pieces []grid.Piece
	for _, c := range r.Cells {
		if !c.Above {
			pieces = append(pieces, c.Pieces...)
		}
	}
	slices.SortStableFunc(pieces, func(a, b grid.Piece) int {
		if sameLine(a, b) {
			return cmp.Compare(a.Box.X0, b.Box.X0)
		}
		return cmp.Or(cmp.Compare(a.Page, b.Page), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Box.Y0, b.Box.Y0))
	})
	var lines [][]grid.Piece
	for i, p := range pieces {
		if i == 0 || !sameLine(pieces[i-1], p) {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], p)
	}
	return lines
}

// sameLine reports that two pieces stand on one line.
func sameLine(a, b grid.Piece) bool {
	if a.Page != b.Page || a.Line != b.Line {
		return false
	}
	return a.Line > 0 || a.Box.Y0 < b.Box.Y1 && b.Box.Y0 < a.Box.Y1
}
