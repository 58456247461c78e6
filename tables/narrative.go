package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// line takes a line outside the tables: of a form, or of the narrative.
func (a *assembler) line(t normalize.Text) {
	form, rest := a.forms.Take(t, a.words.Of(t.Text))
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
	r := &astray{above: form.Lines[:1], rows: form.Lines[1:]}
	h := a.words.Heading(r.above)
	if !h.Named {
		h.Title, h.Named = wording.Title{Name: wording.Label(form.Lines[0].Text), Says: vocabulary.TitleOther}, true
	}
	a.flush()
	a.current.keepOther(a.builder.Build(r.sheet(), h, 0))
	return true
}

// narrativeAlone begins a budget for a narrative that no table follows.
func (a *assembler) narrativeAlone() {
	if a.prose != nil && a.prose.Tells() {
		a.begin(a.cover.Name, "")
	}
}
