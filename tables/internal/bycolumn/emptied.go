package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// A list that prints no figures says why in a note, which an extractor may print among the
// words of its header. That a fund spends nothing tells where the amounts of other tables
// stand.

// emptied makes the table of a list that prints no figures and says so, nil where it is none
// or where its header is not known.
func (t *columnTable) emptied(left *limits.Effort) *normalize.Sheet {
	saysSo := slices.ContainsFunc(t.notes, func(n normalize.Text) bool { return wording.EmptyNote(n.Text) })
	if numbers, digits := t.figures(); !saysSo || !t.coded() || len(numbers)+len(digits) > 0 {
		return nil
	}
	b, _ := t.bag(left)
	h, ok := t.head(b, left)
	if !ok {
		return nil
	}
	w := &columnWriter{sheet: t.sheetWith(h.Columns), bag: b}
	if w.readColumns(t.kind); w.name < 0 || w.total < 0 {
		return nil
	}
	if page := b.topPage(t.pages); page > 0 {
		row := &flowtext.CellRow{Row: grid.Row{Page: page}}
		w.label(row, &columnRow{page: page})
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
	return w.sheet
}
