package schema

import (
	"fmt"
)

// CodesLost are errors, codes_lost, for the lists that print a column of codes
// and have none: one whose rows lost their codes may still add up to its total.
func CodesLost(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			if line := lostAt(b.Entity.Name, t.Head(), l); line > 0 {
				problems = append(problems, listError(b, t, line, "codes_lost", fmt.Sprintf("the table has a column of codes, and none of its %d rows has a code", l.Len())))
			}
		}
	}
	return problems
}

// lostAt gives the line of the first row that should have a code, in a list
// where none has one though a column is printed for them; 0 if there is none.
// Totals, the entity itself and rows of nothing have no code.
func lostAt(entity string, h *TableHead, l List) (line int) {
	if !h.Prints("code") {
		return 0
	}
	for i := range l.Len() {
		h := l.Row(i).Head()
		if h.Code != "" || h.EntityCode != "" {
			return 0
		}
		_, label := numbering(h.Name)
		named := label != "" && label != entity && roleOfRow(label, l.Len()) == roleLoose
		if line == 0 && named && spends(l, i) {
			line = h.Line
		}
	}
	return line
}

// spends reports a row with an amount that is not zero.
func spends(l List, i int) bool {
	row := l.Row(i)
	for n := range l.Keys() {
		if a := row.At(n); !a.IsNull() && !a.IsZero() {
			return true
		}
	}
	return false
}
