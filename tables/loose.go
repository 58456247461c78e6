package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// loose takes note of a row of amounts that is printed below a table, on the
// same page, and is part of none: the table may have lost it. What is left of
// the table may still add up, where all the rows of one entity are lost with it.
func (a *assembler) loose(t normalize.Text) {
	if !rowOfAmounts(t.Text) {
		return
	}
	if a.held != nil {
		if a.lost == nil && a.held.Pages[1] == t.Page {
			a.lost = &t
		}
		return
	}
	if a.current != nil && a.current.latest != nil {
		a.current.latest.loses(&t)
	}
}

// loses says that a line below a table may be a row of it, once for a table.
func (p *published) loses(t *normalize.Text) {
	if t == nil || p.table == nil || p.table.Head().Pages[1] != t.Page ||
		slices.ContainsFunc(p.problems, func(x schema.Problem) bool { return x.Code == codeLooseAmounts }) {
		return
	}
	told := problems{table: string(p.table.Kind())}
	told.add(schema.Error, codeLooseAmounts, t.Page, 0, "a line below the table reads like one of its rows: %s", t.Text)
	p.problems = append(p.problems, told.list...)
}

// rowOfAmounts reports a line of which most words are amounts, two or more of
// them with decimals: no sentence and no page number is like that.
func rowOfAmounts(s string) bool {
	if strings.Count(s, ".") < 2 {
		return false
	}
	words := strings.Fields(s)
	decimals, amounts := 0, 0
	for _, w := range words {
		if null, ok := isAmount(w); ok && !null {
			if amounts++; strings.Contains(w, ".") {
				decimals++
			}
		}
	}
	return decimals >= 2 && amounts*2 > len(words)
}
