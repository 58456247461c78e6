package schema

import (
	"fmt"
)

// NamesLost are errors, names_lost, for the lists that print a column of names and
// have rows of codes without one: all sums hold without them.
func NamesLost(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		if !t.Head().Prints("name") {
			continue
		}
		for _, l := range t.Lists() {
			if lost, line := nameless(l); lost > 0 {
				problems = append(problems, listError(b, t, line, "names_lost", fmt.Sprintf("%d of the table's %d rows have a code and no name", lost, l.Len())))
			}
		}
	}
	return problems
}

// nameless counts the rows with a code and no name, and gives the line of the
// first.
func nameless(l List) (n, line int) {
	for i := range l.Len() {
		if h := l.Row(i).Head(); h.Code != "" && h.Name == "" {
			if n++; n == 1 {
				line = h.Line
			}
		}
	}
	return n, line
}
