package schema

import (
	"slices"
	"strings"
)

// amountsInNames are errors, amount_in_name, for the rows whose name holds an amount, or a part
// of one: a figure whose pieces stood apart, or the minus of one in words (负). So are those with
// the number of a page behind the name: the line of both ran into one.
func amountsInNames(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i := range g.rows {
			if r := &g.rows[i]; holdsFigure(r.Name) || strings.HasSuffix(r.Name, "负") || r.isTotalWithMore() || r.holdsPageNumber() {
				problems = append(problems, g.problem(r.Line, "amount_in_name", r.Name+" holds a figure, or a part of one, in its name"))
			}
		}
	}
	return problems
}

// holdsFigure reports a name that begins with the decimals of a figure, or ends with a figure
// of two decimals or more, whose noughts and ones may be letters. Within a name stand dates: 3.15消费维权.
func holdsFigure(name string) bool {
	if len(name) > 1 && name[0] == '.' && isDigit(name[1]) {
		return true
	}
	const digits = "0123456789OolI"
	if name == "" || strings.IndexByte(digits, name[len(name)-1]) < 0 {
		return false // so are nearly all
	}
	whole := strings.TrimRight(name, digits)
	return len(name)-len(whole) >= 2 && len(whole) > 1 && whole[len(whole)-1] == '.' && strings.IndexByte(digits, whole[len(whole)-2]) >= 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isTotalWithMore reports the name of a total with a figure behind it, or the beginning of one.
func (r *listed) isTotalWithMore() bool {
	plain := r.label
	if i := strings.IndexAny(plain, "0123456789.,-"); i >= 0 {
		plain = plain[:i]
	}
	plain, _, _ = strings.Cut(plain, "负")
	if len(plain) == len(r.label) {
		return false // so are nearly all
	}
	return plain == "小计" || slices.Contains(totalLabels, plain)
}

// holdsPageNumber reports the name of a total or of a code with the number of a page behind it,
// alone, between dashes or as 第6页.
func (r *listed) holdsPageNumber() bool {
	if !strings.ContainsAny(r.label, "0123456789") {
		return false // so are nearly all
	}
	last := strings.TrimRight(r.label, "-—－–页 ")
	if last == "" || !isDigit(last[len(last)-1]) {
		return false
	}
	plain := strings.TrimRight(strings.TrimRight(last, "0123456789"), "-—－–第 ")
	return plain != "" && !NamesCode(r.label) && (slices.Contains(totalLabels, plain) || NamesCode(plain))
}
