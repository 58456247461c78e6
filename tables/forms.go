package tables

import (
	"slices"
	"strings"

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

// line takes a line outside the tables: of a form, or of the narrative.
func (a *assembler) line(t normalize.Text) {
	form, rest := a.forms.Take(t, a.words.OfText(&t))
	a.afterForm(form, rest)
}

// endForm ends the form whose lines are being read.
func (a *assembler) endForm() { a.afterForm(a.forms.End()) }

func (a *assembler) afterForm(form *beyond.FormLines, rest []normalize.Text) {
	if form != nil && !a.narrative().Parts.Flow(form) && !a.keepForm(form) {
		rest = append(form.Lines, rest...)
	}
	for _, t := range rest {
		a.text(t)
	}
}

// keepForm keeps a form that is not read as printed, where its lines hold numbers.
func (a *assembler) keepForm(form *beyond.FormLines) bool {
	number := func(t normalize.Text) bool { return strings.ContainsAny(t.Text, "0123456789") }
	if a.current == nil || !slices.ContainsFunc(form.Lines[1:], number) {
		return false
	}
	r := &strayRows{above: form.Lines[:1], rows: form.Lines[1:]}
	h := a.words.Heading(r.above)
	if !h.Named {
		h.Title, h.Named = wording.Title{Name: wording.Label(form.Lines[0].Text), Says: vocabulary.TitleOther}, true
	}
	a.flush()
	a.current.keepOther(a.builder.Build(r.sheet(), h, 0, ""))
	return true
}
