package tables

import "budgetextract/normalize"

// formSheet reads a table that is a form beyond the nine tables. It gives the
// title of a form that it keeps, and reports whether the form holds all of the
// table: one that it holds a part of is also one of the other tables, as every
// table that carries amounts.
func (a *assembler) formSheet(s *normalize.Sheet, texts []normalize.Text) (title string, whole bool) {
	kind, title, at := sheetForm(texts)
	if kind != noForm && !formHead(kind, sheetWords(s)) {
		kind = noForm
	}
	if kind == noForm {
		return a.goesOnTarget(s, texts)
	}
	a.target = nil
	a.flush()
	p := a.narrative()
	if kind == targetForm && s.Ruled {
		a.target = newTargetSheet(p, title, s)
		return title, a.target.read(s)
	}
	if kept, whole := p.beyond.formGrid(kind, s, title, texts[at+1:]); kept {
		return title, whole
	}
	if !s.Ruled && p.beyond.formText(s, texts[at:]) {
		return title, true
	}
	return "", false
}

// goesOnTarget reads the rest of a 绩效目标表 from the next page.
func (a *assembler) goesOnTarget(s *normalize.Sheet, texts []normalize.Text) (title string, whole bool) {
	if a.target == nil || readHeading(texts).named || !a.target.goesOn(s) {
		a.target = nil
		return "", false
	}
	whole = a.target.read(s)
	return a.target.out.Title, whole
}
