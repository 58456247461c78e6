package tables

import "budgetextract/normalize"

// line takes a line outside the tables: of a form, or of the narrative.
func (a *assembler) line(t normalize.Text) {
	form, rest := a.forms.take(t)
	a.afterForm(form, rest)
}

// endForm ends the form whose lines are being read.
func (a *assembler) endForm() { a.afterForm(a.forms.end()) }

func (a *assembler) afterForm(form *formLines, rest []normalize.Text) {
	if form != nil && !a.narrative().beyond.flow(form) {
		rest = append(form.lines, rest...)
	}
	for _, t := range rest {
		a.text(t)
	}
}

// narrativeAlone begins a budget for a narrative without any table.
func (a *assembler) narrativeAlone() {
	if len(a.drafts) == 0 && a.prose != nil && a.prose.tells() {
		a.begin(a.cover.name, "")
	}
}
