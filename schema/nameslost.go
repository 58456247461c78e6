package schema

import (
	"fmt"
)

// NamesLost are errors, names_lost, for the lists that print a column of names and
// have rows of codes or of amounts without one: such a row may be the end of an amount
// broken over two lines, or marks of footnotes. All sums hold without them.
func NamesLost(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		if !t.Head().Prints("name") {
			continue
		}
		for _, l := range t.Lists() {
			if lost, line := nameless(l); lost > 0 {
				problems = append(problems, listError(b, t, line, "names_lost", fmt.Sprintf("%d of the table's %d rows have a code or amounts and no name", lost, l.Len())))
			}
		}
	}
	return problems
}

// nameless counts the rows with a code or amounts and no name, and gives the line of
// the first. The only row may be a total without a label.
func nameless(l List) (n, line int) {
	for i := range l.Len() {
		h := l.Row(i).Head()
		loose := l.Len() > 1 && h.EntityCode == "" && printsAmount(l, i)
		if h.Name == "" && (h.Code != "" || loose) {
			if n++; n == 1 {
				line = h.Line
			}
		}
	}
	return n, line
}

// hasCodes reports a list with a row that has a code.
func hasCodes(l List) bool { return anyRow(l, func(h *RowHead) bool { return h.Code != "" }) }

// ofEntities reports a list with rows of entities.
func ofEntities(l List) bool { return anyRow(l, func(h *RowHead) bool { return h.EntityCode != "" }) }

func anyRow(l List, is func(*RowHead) bool) bool {
	for i := range l.Len() {
		if is(l.Row(i).Head()) {
			return true
		}
	}
	return false
}
