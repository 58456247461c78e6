package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/wording"
)

// strayRows are rows of amounts that no table holds, with the lines above them: the title
// may be unknown, or the rows too few to show columns.
type strayRows struct {
	above, rows []normalize.Text
}

// strayRow takes note of a row of amounts that is printed outside the tables. Below a
// table, on the same page or at the top of the next, it may be a row that the table has
// lost: what is left of it may still add up, where all the rows of one entity are lost with it.
func (a *assembler) strayRow(t normalize.Text) {
	if a.stray != nil {
		if a.stray.goesOn(t, a.words.Of(t.Text)) {
			a.stray.rows = append(a.stray.rows, t)
			return
		}
		a.endStrayRows()
	}
	switch {
	case !rowOfAmounts(t.Text):
	case a.held != nil && (a.held.Pages[1] == t.Page || a.held.Pages[1]+1 == t.Page && a.nothingSince()):
		if a.held.lost == nil {
			lost := t
			a.held.lost = &lost
		}
	case a.held == nil && a.current != nil && a.current.latest.EndsOn(t.Page) && a.current.latest.Loses(t):
	default:
		a.stray = &strayRows{above: slices.Clone(a.texts), rows: []normalize.Text{t}}
	}
}

// nothingSince reports that nothing but numbers of pages and parts of rows stands between
// the table before and here.
func (a *assembler) nothingSince() bool {
	return !slices.ContainsFunc(a.texts, func(t normalize.Text) bool {
		return aboveHeader(t.Text) || (wording.Lexicon{}).Note(wording.Label(t.Text))
	})
}

// goesOn reports a line that may be a row, or a part of one.
func (r *strayRows) goesOn(t normalize.Text, said *wording.Said) bool {
	s := said.Label
	if _, title := said.Title(); title || wording.IsSentence(s) || wording.PageNumberLine(s) || (wording.Lexicon{}).Note(s) {
		return false
	}
	return t.Page == r.rows[0].Page || rowOfAmounts(t.Text)
}

// endStrayRows keeps such rows as printed, as a table of their own of the budget that they
// stand in; in front of all budgets, of the first.
func (a *assembler) endStrayRows() {
	if a.stray == nil {
		return
	}
	r := a.stray
	a.stray = nil
	a.flush()
	if p := a.builder.Build(r.sheet(), a.words.Heading(r.above), 0, ""); a.current == nil {
		a.next.early = append(a.next.early, p)
	} else {
		a.current.keepOther(p)
	}
}

// sheet is the table, headed by the lines between its title and its rows.
func (r *strayRows) sheet() *normalize.Sheet {
	s := &normalize.Sheet{Lines: true, Pages: [2]int{r.rows[0].Page, r.rows[len(r.rows)-1].Page}}
	head := len(r.above)
	for head > 0 && !aboveHeader(r.above[head-1].Text) {
		head--
	}
	var words []string
	for _, t := range r.above[head:] {
		words = append(words, t.Text)
	}
	s.Columns = []grid.Column{{Path: []string{strings.Join(words, " ")}}}
	for _, t := range r.rows {
		s.Rows = append(s.Rows, grid.Row{Page: t.Page, Cells: []grid.Cell{{Text: t.Text, Span: 1, Pieces: []grid.Piece{t.Piece}}}})
	}
	return s
}

// aboveHeader reports a line that stands above the header of a table: its title, or
// whose it is and in what unit.
func aboveHeader(s string) bool {
	_, title := wording.ReadTitle(wording.Label(s))
	return title || wording.ParseLine(s).Fields > 0 || wording.IsSentence(wording.Label(s))
}

// rowOfAmounts reports a line of which most words are amounts, two or more of
// them with decimals, or of three digits and more where none has any: no
// sentence, no years and no page number is like that.
func rowOfAmounts(s string) bool {
	if !strings.Contains(s, " ") {
		return false
	}
	words, decimals, amounts, marks, long := 0, 0, 0, 0, 0
	for w := range strings.SplitSeq(s, " ") { // no other white space is left in a line
		if w == "" {
			continue
		}
		words++
		switch null, ok := cell.IsAmount(w); {
		case !ok:
		case null:
			marks++
		default:
			if amounts++; strings.Contains(w, ".") {
				decimals++
			} else if len(w) > 2 && wording.YearLen(w) == 0 {
				long++
			}
		}
	}
	return decimals >= 2 && amounts*2 > words || decimals == 0 && long >= 2 && (amounts+marks)*2 > words
}
