package schema

import (
	"slices"
	"strings"
)

// amountsInNames are errors, amount_in_name, for the rows whose name holds an amount, or a part
// of one: a figure whose pieces stood apart, or the minus of one in words (负).
func amountsInNames(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i := range g.rows {
			if r := &g.rows[i]; holdsFigure(r.Name) || strings.HasSuffix(r.Name, "负") || r.isTotalWithMore() {
				problems = append(problems, g.problem(r.Line, "amount_in_name", r.Name+" holds a figure, or a part of one, in its name"))
			}
		}
	}
	return problems
}

// holdsFigure reports a point with two digits behind it, which no name holds.
func holdsFigure(name string) bool {
	for rest := name; ; {
		i := strings.IndexByte(rest, '.')
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		if len(rest) >= 2 && isDigit(rest[0]) && isDigit(rest[1]) {
			return true
		}
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isTotalWithMore reports the name of a total with the beginning of a figure behind it.
func (r *listed) isTotalWithMore() bool {
	plain := strings.TrimRight(r.label, "0123456789.,-负")
	return plain != r.label && (plain == "小计" || slices.Contains(totalLabels, plain))
}
