package tables

import (
	"strings"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/wording"
)

// narrative is the prose that a line outside the tables belongs to: that of
// the budget before, or where a heading names another one, of the next.
func (a *assembler) narrative() *beyond.Prose {
	if a.current == nil && a.held != nil {
		a.flush()
		return a.current.prose
	}
	if a.current != nil && (!a.next.fresh || a.current.is(a.next.cover.Name, "") || strings.HasSuffix(a.current.name, a.next.cover.Name)) {
		return a.current.prose // a heading may leave out the place in front of a name
	}
	if a.next.prose == nil {
		a.next.prose = &beyond.Prose{}
	}
	return a.next.prose
}

// narrativeAlone begins a budget for a narrative that no table follows.
func (a *assembler) narrativeAlone() {
	if a.next.prose != nil && a.next.prose.Tells() {
		a.begin(a.next.cover.Name, "")
	}
}

// saysSomething reports a line that is no page number.
func saysSomething(line *wording.Said) bool {
	l := line.Label
	return !wording.PageNumberLine(l) && !(text.IsDigits(l) && len(l) < 5)
}
