package schema

import (
	"fmt"
	"strings"
	"unicode"
)

// RowsAstray are errors, stray_row, for the rows made of lines that are none: a
// name without a letter (a code or a rule of dashes that stands alone), and in a
// list of codes a name with neither a code nor an amount (a heading below the
// table). All sums hold with them.
func RowsAstray(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			coded := hasCodes(l)
			for i := range l.Len() {
				h := l.Row(i).Head()
				message := ""
				switch {
				case h.Code != "" || h.EntityCode != "" || h.Name == "" || h.Name == b.Entity.Name:
				case wordless(h.Name):
					message = h.Name + " is no name of a row"
				case coded && l.Len() > 1 && namesNothing(l, i):
					message = fmt.Sprintf("the row %s has neither a code nor an amount", h.Name)
				}
				if message != "" {
					problems = append(problems, listError(b, t, h.Line, "stray_row", message))
				}
			}
		}
	}
	return problems
}

// wordless reports a name that has no letter besides its number.
func wordless(name string) bool {
	_, label := numbering(name)
	return strings.IndexFunc(label, unicode.IsLetter) < 0
}

// namesNothing reports a row without amounts that is neither a total nor a part
// of another.
func namesNothing(l List, i int) bool {
	_, label := numbering(l.Row(i).Head().Name)
	return roleOfRow(label, l.Len()) == roleLoose && !printsAmount(l, i)
}
