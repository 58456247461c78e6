package schema

import (
	"fmt"
	"slices"
)

// NamesLost are errors, names_lost, for the lists that print a column of names and
// have rows of codes without one: all sums hold without them.
func NamesLost(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		if !slices.ContainsFunc(t.Head().Columns, func(c Column) bool { return c.Key != nil && *c.Key == "name" }) {
			continue
		}
		for _, l := range t.Lists() {
			if lost, line := nameless(l); lost > 0 {
				problems = append(problems, Problem{
					Severity: Error, Code: "names_lost", Page: t.Head().Pages[0],
					Entity: b.Entity.Name, Table: string(t.Kind()), Line: line,
					Message: fmt.Sprintf("%d of the table's %d rows have a code and no name", lost, l.Len()),
				})
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
