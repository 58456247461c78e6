package schema

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rowsAstray are errors, stray_row, for the rows made of lines that are none: a
// name without a letter (a code or a rule of dashes that stands alone), the number of a page, a letter of a watermark, and in a
// list of codes a name with neither a code nor an amount (a heading below the
// table). All sums hold with them.
func rowsAstray(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i := range g.rows {
			r := &g.rows[i]
			message := ""
			switch {
			case r.Code != "" || r.EntityCode != "" || r.Name == "" || r.Name == g.budget.Entity.Name:
			case strings.IndexFunc(r.label, unicode.IsLetter) < 0 || isPageNumber(r.label) || isLetter(r.Name):
				message = r.Name + " is no name of a row"
			case g.coded && len(g.rows) > 1 && g.namesNothing(i):
				message = fmt.Sprintf("the row %s has neither a code nor an amount", r.Name)
			}
			if message != "" {
				problems = append(problems, g.problem(r.Line, "stray_row", message))
			}
		}
	}
	return problems
}

// namesNothing reports a row without amounts that is neither a total nor a part
// of another.
func (g *listing) namesNothing(i int) bool {
	return roleOfRow(g.rows[i].label, len(g.rows)) == roleLoose && !g.printsAmount(i)
}

// isPageNumber reports 第6页.
func isPageNumber(label string) bool {
	number, ok := strings.CutPrefix(label, "第")
	number, page := strings.CutSuffix(number, "页")
	return ok && page && number != "" && strings.Trim(number, "0123456789 ") == ""
}

// isLetter reports one character that is no word: 无 alone says that there is nothing.
func isLetter(name string) bool {
	r, n := utf8.DecodeRuneInString(name)
	return n == len(name) && r != '无' && unicode.IsLetter(r)
}
