package tables

import (
	"iter"
	"slices"
	"strings"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Columns of spaces do not show the cells of a 绩效目标表, which has many widths and
// prints the words of high cells in the middle of their lines. In text that keeps the
// layout such forms are read by their lines, and taken out before columns are looked for.

// lineTarget is a 绩效目标表 that was read from the lines from first to last.
type lineTarget struct {
	first, last int
	target      schema.PerformanceTarget
}

// targetsByLine are the 绩效目标表 of a text, in order.
func targetsByLine(flow *extract.Document) ([]lineTarget, error) {
	var found []lineTarget
	var reader beyond.FormReader
	var words wording.Reader
	began := false
	keep := func(f *beyond.FormLines) {
		if f == nil {
			return
		}
		if t, ok := beyond.ReadTargetLines(f); ok {
			found = append(found, lineTarget{f.Lines[0].Line, f.Lines[len(f.Lines)-1].Line, t})
		}
	}
	for p, err := range flow.Pages() {
		if err != nil {
			return nil, err
		}
		if began = began || slices.ContainsFunc(p.Lines, namesTargets); !began {
			continue
		}
		for _, l := range normalize.FlowLines(p) {
			done, _ := reader.Take(normalize.Text{Text: l.Text, Piece: grid.Piece{Raw: l.Text, Page: p.Number, Line: l.Number}}, words.Of(l.Text))
			keep(done)
		}
	}
	done, _ := reader.End()
	keep(done)
	return found, nil
}

// namesTargets reports a line that may be the title of such a form.
func namesTargets(l extract.Line) bool { return strings.Contains(l.Text, vocabulary.TargetTitle) }

// withoutTargets passes pages on without the words of forms that were read.
func withoutTargets(pages iter.Seq2[*extract.Page, error], targets []lineTarget) iter.Seq2[*extract.Page, error] {
	if len(targets) == 0 {
		return pages
	}
	read := func(w extract.Word) bool {
		return slices.ContainsFunc(targets, func(t lineTarget) bool { return int(w.Line) >= t.first && int(w.Line) <= t.last })
	}
	return func(yield func(*extract.Page, error) bool) {
		for p, err := range pages {
			if err == nil && slices.ContainsFunc(p.Words, read) {
				rest := *p
				rest.Words = slices.DeleteFunc(slices.Clone(p.Words), read)
				p = &rest
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// targetsBefore keeps the forms that stand above a block, of the budget there.
func (a *assembler) targetsBefore(line int) {
	for len(a.targets) > 0 && a.targets[0].first < line {
		a.flush()
		a.narrative().Parts.Target(a.targets[0].target)
		a.targets = a.targets[1:]
	}
}

// lineOf is the line that a block begins on, 0 for none.
func lineOf(b normalize.Block) int {
	switch {
	case b.Text != nil:
		return b.Text.Line
	case b.Sheet != nil && len(b.Sheet.Before) > 0:
		return b.Sheet.Before[0].Line
	case b.Sheet != nil && len(b.Sheet.Heads) > 0:
		return firstLine(b.Sheet.Heads)
	case b.Sheet != nil && len(b.Sheet.Aside) > 0:
		return b.Sheet.Aside[0].Line
	}
	return 0
}

// firstLine is the line of the first word of some rows, 0 for none.
func firstLine(rows []grid.Row) int {
	for _, r := range rows {
		for i := range r.Cells {
			if p := r.Cells[i].Pieces; len(p) > 0 {
				return p[0].Line
			}
		}
	}
	return 0
}
