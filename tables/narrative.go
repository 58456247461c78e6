package tables

import (
	"budgetextract/normalize"
	"budgetextract/tables/internal/beyond"
)

// line takes a line outside the tables: of a form, or of the narrative.
func (a *assembler) line(t normalize.Text) {
	form, rest := a.forms.Take(t)
	a.afterForm(form, rest)
}

// endForm ends the form whose lines are being read.
func (a *assembler) endForm() { a.afterForm(a.forms.End()) }

func (a *assembler) afterForm(form *beyond.FormLines, rest []normalize.Text) {
	if form != nil && !a.narrative().Parts.Flow(form) {
		rest = append(form.Lines, rest...)
	}
	for _, t := range rest {
		a.text(t)
	}
}

// narrativeAlone begins a budget for a narrative that no table follows.
func (a *assembler) narrativeAlone() {
	if a.prose != nil && a.prose.Tells() {
		a.begin(a.cover.Name, "")
	}
}
