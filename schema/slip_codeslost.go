package schema

import (
	"fmt"
)

// codesLost are errors, codes_lost, for the lists that print a column of codes
// and have none: one whose rows lost their codes may still add up to its total, and so may one
// whose codes are taken for amounts.
func codesLost(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if line := g.codesLostAt(); line > 0 {
			problems = append(problems, g.problem(line, "codes_lost", fmt.Sprintf("the table has a column of codes, and none of its %d rows has a code", len(g.rows))))
		}
	}
	return problems
}

// codesLostAt gives the line of the first row that should have a code, in a list
// where none has one though a column is printed for them; 0 if there is none.
// Totals, the entity itself and rows of nothing have no code.
func (g *listing) codesLostAt() (line int) {
	if g.coded || g.entities {
		return 0
	}
	if line := g.codeAmongAmounts(); line > 0 {
		return line
	}
	if !g.table.Head().Prints("code") {
		return 0
	}
	for i, r := range g.rows {
		named := r.label != "" && r.label != g.budget.Entity.Name && roleOfRow(r.label, len(g.rows)) == roleLoose
		if named && r.Line > 0 && g.spends(i) {
			return r.Line
		}
	}
	return 0
}

// codeAmongAmounts gives the line of the first row with an amount, in a column without a key,
// that is the code of its name: a column of codes whose header was not understood; 0 where
// fewer than two rows have one.
func (g *listing) codeAmongAmounts() (line int) {
	found := 0
	for _, r := range g.rows {
		for _, e := range r.Extra {
			if e.Amount.IsNull() || e.Amount.Decimals() > 0 {
				continue
			}
			code := e.Amount.String()
			if !isNamed(CodeNames(classificationOf(g.kind, code), code), plainName(r.label)) {
				continue
			}
			if found++; line == 0 {
				line = r.Line
			}
			if found > 1 {
				return line
			}
		}
	}
	return 0
}
