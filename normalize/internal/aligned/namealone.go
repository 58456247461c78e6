package aligned

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// nameAlone reports that the first of some lines below a header is a row without amounts,
// though its name is a label of other forms (因公出国（境）费用): it stands alone under the label
// of the names at the left, which it does not go on with, and no line of labels stands below.
func nameAlone(head, below []layout.Line, lex text.Lexicon) bool {
	l := &below[0]
	if len(l.Tokens) != 1 || l.Kind != layout.LabelLine || lex.Names(l.Label) || lex.Codes(l.Label) || labelsBelow(below, lex) {
		return false
	}
	labels := header.Labels(head, lex)
	if len(labels) < layout.LeastLabels || !lex.Names(labels[0].Text) || lex.Header(labels[0].Text+l.Label) {
		return false
	}
	for i := range labels[1:] {
		if labels[i+1].X0 < l.Tokens[0].Box.X1 {
			return false
		}
	}
	return true
}

// labelsBelow reports a line of several labels before the first row.
func labelsBelow(lines []layout.Line, lex text.Lexicon) bool {
	for i := range lines[:min(len(lines), layout.MaxHeader)] {
		switch l := &lines[i]; {
		case firstRow(l, lex):
			return false
		case len(l.Tokens) > 1:
			return true
		}
	}
	return false
}

// namesApart reports two lines of one name each that are labels of other forms by themselves,
// and together are none: names of two rows (因公出国（境）费用 above 公务接待费). A short word or what
// stands below a number may be the rest of the name above.
func namesApart(above, l *layout.Line, lex text.Lexicon) bool {
	a, b := nameOf(above), nameOf(l)
	rest := utf8.RuneCountInString(b) < leastName && !text.EndsInSum(b)
	return a != "" && b != "" && !rest && !text.IsNumbered(a) && lex.Header(a) && lex.Header(b) && !lex.Label(a+b)
}

// leastName is how many letters a name has at least that is no rest of one.
const leastName = 4

// nameOf is the only text of a line, without the word for a part before it; "" where it has more.
func nameOf(l *layout.Line) string {
	name := ""
	for i := range l.Tokens {
		if l.Tokens[i].Value == text.NoValue {
			if name != "" {
				return ""
			}
			name = l.Tokens[i].Label
		}
	}
	if text.BeginsPart(name) {
		name = strings.TrimLeft(strings.TrimPrefix(name, text.PartWord), ":：")
	}
	return name
}
