package schema

import "fmt"

// keysLost are errors, unknown_column, for the lists that print amounts and none under a key of
// their form: their header was not understood, and no identity says a word about them.
func keysLost(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if line := g.keyless(); line > 0 {
			problems = append(problems, g.problem(line, "unknown_column", fmt.Sprintf("none of the columns with amounts is one of the form: %d columns are kept as extra", len(g.rows[0].Extra))))
		}
	}
	return problems
}

// keyless gives the line of the first row with an amount in a list that has none under a key; 0 if
// there is none, or one has.
func (g *listing) keyless() (line int) {
	for i := range g.rows {
		r := &g.rows[i]
		for n := range g.form.Keys {
			if !g.list.Row(i).At(n).IsNull() {
				return 0
			}
		}
		if len(r.Unplaced) > 0 {
			return 0 // told for itself
		}
		if line == 0 && g.printsAmount(i) {
			line = max(r.Line, 1)
		}
	}
	return line
}
