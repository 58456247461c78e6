package schema

import "fmt"

// linesAstray are errors, line_astray, for the lists whose printed numbers (序号)
// stand still or go back: a number was read into rows that are not its own. The
// numbers may begin anew at 1.
func linesAstray(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if i := g.lineAstray(); i > 0 {
			r, above := g.rows[i], g.rows[i-1]
			problems = append(problems, g.problem(r.Line, "line_astray", fmt.Sprintf("%s has the number %d, the row above it %d", r.Name, r.Line, above.Line)))
		}
	}
	return problems
}

// lineAstray is the first row whose number does not follow the one above, 0 for
// none.
func (g *listing) lineAstray() int {
	for i := 1; i < len(g.rows); i++ {
		if line := g.rows[i].Line; line > 1 && line <= g.rows[i-1].Line {
			return i
		}
	}
	return 0
}
