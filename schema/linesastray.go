package schema

import "fmt"

// LinesAstray are errors, line_astray, for the lists whose printed numbers (序号)
// stand still or go back: a number was read into rows that are not its own. The
// numbers may begin anew at 1.
func LinesAstray(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			if i := lineAstray(l); i > 0 {
				line := l.Row(i).Head().Line
				problems = append(problems, listError(b, t, line, "line_astray", fmt.Sprintf("%s has the number %d, the row above it %d", l.Row(i).Head().Name, line, l.Row(i-1).Head().Line)))
			}
		}
	}
	return problems
}

// lineAstray is the first row whose number does not follow the one above, 0 for
// none.
func lineAstray(l List) int {
	for i := 1; i < l.Len(); i++ {
		if line := l.Row(i).Head().Line; line > 1 && line <= l.Row(i-1).Head().Line {
			return i
		}
	}
	return 0
}
