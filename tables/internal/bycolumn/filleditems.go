package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// The rows of a “三公” table are items. Where it leaves no cell empty its cells are as many as
// its items times its columns, and the order counts in which its sums hold.

// filledItems makes the rows of a “三公” table that leaves no cell empty, nil where not exactly
// one order of its cells adds up.
func (t *columnTable) filledItems(left *limits.Effort) *normalize.Sheet {
	b, _ := t.bag(left)
	if b == nil || len(b.amounts) == 0 || len(t.pages) != 1 {
		return nil
	}
	var rows []columnRow
	rows, b.words = threePublicRows(b.words)
	h, ok := t.head(b, left)
	if !ok || !h.Ordered || len(rows) == 0 {
		return nil
	}
	w := &columnWriter{sheet: t.sheetWith(h.Columns), bag: b}
	w.readColumns(t.kind)
	if w.name < 0 || w.total < 0 {
		return nil
	}
	f := &filler{table: t, columnWriter: w, cells: t.cellsOf(b)}
	f.try(rows)
	if wording.IsTotal(joinPieces(rows[0].name)) {
		f.try(append(slices.Clone(rows[1:]), rows[0]))
	}
	return f.proved()
}

// threePublicRows puts the items of a “三公” table together, 合计 in front, and gives the other
// words: those of its header, of which one is 合计 where two are printed.
func threePublicRows(words []columnPiece) (rows []columnRow, head []columnPiece) {
	begun := func(s string) bool {
		_, text := wording.ItemText(s)
		return vocabulary.ThreePublicItems.Begun(text)
	}
	var totals []columnPiece
	for _, w := range words {
		last := len(rows) - 1
		switch {
		case wording.IsTotal(w.Text):
			totals = append(totals, w)
		case begun(w.Text):
			rows = append(rows, columnRow{name: []columnPiece{w}, page: w.Page})
		case last >= 0 && w.goesOn(rows[last].name[len(rows[last].name)-1]) && begun(joinPieces(rows[last].name)+w.Text):
			rows[last].name = append(rows[last].name, w)
		default:
			head = append(head, w)
		}
	}
	if n := len(totals); n > 0 {
		rows = slices.Insert(rows, 0, columnRow{name: totals[n-1:], page: totals[n-1].Page})
		head = append(head, totals[:n-1]...)
	}
	return rows, head
}
