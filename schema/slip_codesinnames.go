package schema

import (
	"fmt"
	"strings"
	"unicode"
)

// codesInNames are errors, name_differs, for the codes that left two of their digits before the
// name: 212, 08 and 01 read as 21201, named 08征地和拆迁补偿支出. The row adds up as well as
// with the code that is printed. So does one without a code that has it in its name.
func codesInNames(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i := range g.rows {
			if r := &g.rows[i]; r.codeInName() {
				problems = append(problems, g.problem(r.Line, "name_differs", fmt.Sprintf("%s, the name of code %s, begins with digits of a code", r.Name, r.Code)))
			} else if r.Code == "" && g.namedWithCode(r.Name) {
				problems = append(problems, g.problem(r.Line, "codes_lost", r.Name+" begins with its code, and the row has none"))
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

// namedWithCode reports a name that begins with the code whose name the rest is: ‹2010301›行政运行.
func (g *listing) namedWithCode(name string) bool {
	at := strings.IndexAny(name, "0123456789")
	const bracket = len("［")
	if at < 0 || at > bracket {
		return false // so are nearly all
	}
	rest := strings.TrimLeft(name[at:], "0123456789")
	code := name[at : len(name)-len(rest)]
	if len(code) < classLength {
		return false
	}
	rest = strings.TrimLeftFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	return HasName(classificationOf(g.kind, code), code, rest)
}

// How many digits the longest code has, of functions and of economic subjects.
const (
	codeDigits     = 7
	economicDigits = 5
)
