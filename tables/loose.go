package tables

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/wording"
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
		a.current.latest.Loses(&t)
	}
}

// rowOfAmounts reports a line of which most words are amounts, two or more of
// them with decimals, or of three digits and more where none has any: no
// sentence, no years and no page number is like that.
func rowOfAmounts(s string) bool {
	words := strings.Fields(s)
	decimals, amounts, marks, long := 0, 0, 0, 0
	for _, w := range words {
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
	return decimals >= 2 && amounts*2 > len(words) || decimals == 0 && long >= 2 && (amounts+marks)*2 > len(words)
}
