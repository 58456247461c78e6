package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// heldSheet is the last sheet of a document so far. The next one may go on with it: below,
// or, where the table is wider than the paper, on its right.
type heldSheet struct {
	*normalize.Sheet
	heading      wording.Heading
	own          bool             // its rows are nobody else's
	lost         *normalize.Text  // a line below it that may be a row of it
	leftmost     [2]int           // the pages of its first columns
	right        *normalize.Sheet // so far, what may be more of its columns
	rightHeading wording.Heading
}

// hold keeps a sheet that the next one may continue.
func (a *assembler) hold(s *normalize.Sheet, h wording.Heading) {
	s = columns.WithHeader(s)
	a.held = &heldSheet{Sheet: s, heading: h, leftmost: s.Pages}
	a.held.losesAside(s)
}

// losesAside notes a row of amounts that stands where a page ends or begins, outside the
// lines of the table: what stands there is set aside.
func (h *heldSheet) losesAside(s *normalize.Sheet) {
	for i := range s.Aside {
		if h.lost == nil && rowOfAmounts(s.Aside[i].Text) {
			h.lost = &s.Aside[i]
		}
	}
}

// goesOnWith reports that the next sheet goes on with the one held.
func (h *heldSheet) goesOnWith(s *normalize.Sheet, next wording.Heading) bool {
	if len(s.Columns) != len(h.Columns) || s.Pages[0] > h.Pages[1]+1 || next.Named && !next.Title.Continued && normalize.BeginsAnew(h.Rows, s.Rows) {
		return false
	}
	if !columns.Headless(s) && !similarHeader(s, h.Sheet) || next.Name != "" && next.Name != h.heading.Name {
		return false
	}
	switch {
	case next.Title.Continued:
		return true
	case !next.Named:
		return s.Pages[0] == h.Pages[1]+1 && (next.Unit == "" || next.Unit == h.heading.Unit)
	}
	kind, _, _ := wording.KindOf(next.Title)
	return kind != "" && next.Title.Name == h.heading.Title.Name && s.Pages[0] == h.Pages[1]+1
}

// similarHeader reports that two sheets have the same header, but for labels
// that a page break cut off.
func similarHeader(a, b *normalize.Sheet) bool {
	cut := 0
	for i := range a.Columns {
		x, y := strings.Join(a.Columns[i].Path, "/"), strings.Join(b.Columns[i].Path, "/")
		switch {
		case x == y:
		case strings.HasPrefix(x, y) || strings.HasPrefix(y, x):
			cut++
		default:
			return false
		}
	}
	return cut <= len(a.Columns)/4
}

// add takes the sheet that goes on with the one held.
func (h *heldSheet) add(s *normalize.Sheet) {
	if h.leftmost[1] == h.Pages[1] {
		h.leftmost[1] = s.Pages[1]
	}
	h.losesAside(s)
	h.Sheet, h.own = joinSheets(h.Sheet, s, h.own), true
}

// joinSheets is sheet a with the rows of its continuation b. own says that the
// rows of a are nobody else's.
func joinSheets(a, b *normalize.Sheet, own bool) *normalize.Sheet {
	joined := *a
	if !own {
		joined.Rows = slices.Clip(a.Rows)
	}
	joined.Rows = append(joined.Rows, b.Rows...)
	joined.After = append(slices.Clip(a.After), b.After...)
	joined.Pages[1] = b.Pages[1]
	return &joined
}

// takesNote takes a line below the sheet, with nothing but the numbers of pages between, as
// its note, if it begins one.
func (h *heldSheet) takesNote(t normalize.Text, label string) bool {
	if len(h.After) >= limits.MaxNotes || !(wording.Lexicon{}).Note(label) {
		return false
	}
	noted := *h.Sheet
	noted.After = append(slices.Clip(noted.After), t)
	h.Sheet = &noted
	return true
}
