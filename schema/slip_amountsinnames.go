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

// holdsFigure reports a name that begins with the decimals of a figure, or ends with a figure
// of two decimals or more. Within a name stand dates: 3.15消费维权.
func holdsFigure(name string) bool {
	if len(name) > 1 && name[0] == '.' && isDigit(name[1]) {
		return true
	}
	if name == "" || !isDigit(name[len(name)-1]) {
		return false // so are nearly all
	}
	whole := strings.TrimRight(name, "0123456789")
	return len(name)-len(whole) >= 2 && len(whole) > 1 && whole[len(whole)-1] == '.' && isDigit(whole[len(whole)-2])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isTotalWithMore reports the name of a total with the beginning of a figure behind it.
func (r *listed) isTotalWithMore() bool {
	const more = "0123456789.,-负"
	if r.label == "" || strings.IndexByte(more, r.label[len(r.label)-1]) < 0 {
		return false // so are nearly all
	}
	plain := strings.TrimRight(r.label, more)
	return plain != r.label && (plain == "小计" || slices.Contains(totalLabels, plain))
}
