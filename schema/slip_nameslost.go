package schema

import (
	"fmt"
)

// namesLost are errors, names_lost, for the lists that print a column of names and
// have rows of codes or of amounts without one: such a row may be the end of an amount
// broken over two lines, or marks of footnotes. All sums hold without them.
func namesLost(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		lost, line := g.nameless()
		if lost > 0 && g.table.Head().Prints("name") {
			problems = append(problems, g.problem(line, "names_lost", fmt.Sprintf("%d of the table's %d rows have a code or amounts and no name", lost, len(g.rows))))
		}
	}
	return problems
}

// nameless counts the rows with a code or amounts and no name, and gives the line of
// the first. The only row may be a total without a label.
func (g *listing) nameless() (n, line int) {
	for i, r := range g.rows {
		if r.Name != "" {
			continue
		}
		if r.Code != "" || len(g.rows) > 1 && r.EntityCode == "" && g.printsAmount(i) {
			if n++; n == 1 {
				line = r.Line
			}
		}
	}
	return n, line
}
