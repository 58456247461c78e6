package schema

import (
	"fmt"
	"strings"
)

// codesInNames are errors, name_differs, for the codes that left two of their digits before the
// name: 212, 08 and 01 read as 21201, named 08征地和拆迁补偿支出. The row adds up as well as
// with the code that is printed.
func codesInNames(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i := range g.rows {
			if r := &g.rows[i]; r.codeInName() {
				problems = append(problems, g.problem(r.Line, "name_differs", fmt.Sprintf("%s, the name of code %s, begins with digits of a code", r.Name, r.Code)))
			}
		}
	}
	return problems
}

// codeInName reports a code that lacks digits beside a name that begins with two, which no year
// is (24年).
func (r *listed) codeInName() bool {
	if r.Code == "" || r.Name == "" || !isDigit(r.Name[0]) {
		return false // so are nearly all
	}
	whole := codeDigits
	if r.codes != Functional {
		whole = economicDigits
	}
	name := strings.TrimLeft(r.Name, "0123456789")
	return len(r.Code) < whole && len(r.Name)-len(name) == 2 && name != "" && !strings.HasPrefix(name, "年")
}

// How many digits the longest code has, of functions and of economic subjects.
const (
	codeDigits     = 7
	economicDigits = 5
)
