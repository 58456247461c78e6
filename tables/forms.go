package tables

import (
	"budgetextract/normalize"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// formSheet reads a table that is a form beyond the nine tables. It gives the
// title of a form that it keeps, and reports whether the form holds all of the
// table: one that it holds a part of is also one of the other tables, as every
// table that carries amounts.
func (a *assembler) formSheet(s *normalize.Sheet, texts []normalize.Text) (title string, whole bool) {
	kind, title, at := beyond.SheetForm(texts, a.words)
	if kind != vocabulary.NoForm && !wording.FormHead(kind, beyond.SheetWords(s)) {
		kind = vocabulary.NoForm
	}
	if kind == vocabulary.NoForm {
		return a.goesOnTarget(s, texts)
	}
	a.target = nil
	a.flush()
	p := a.narrative()
	if kind == vocabulary.TargetForm && s.Ruled {
		a.target = beyond.NewTargetSheet(p, title, s)
		return title, a.target.Read(s)
	}
	if kept, whole := p.Parts.FormGrid(kind, s, title, texts[at+1:]); kept {
		return title, whole
	}
	if !s.Ruled && p.Parts.FormText(s, texts[at:], a.words) {
		return title, true
	}
	return "", false
}

// goesOnTarget reads the rest of a 绩效目标表 from the next page.
func (a *assembler) goesOnTarget(s *normalize.Sheet, texts []normalize.Text) (title string, whole bool) {
	if a.target == nil || a.words.Heading(texts).Named || !a.target.GoesOn(s) {
		a.target = nil
		return "", false
	}
	whole = a.target.Read(s)
	return a.target.Out.Title, whole
}
