package bycolumn

import (
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// joinUpright rejoins the labels of narrow columns whose letters stand below each
// other, a letter on each line.
//
//	人
//	员
//	经
//	费     人员经费
func joinUpright(lines []normalize.FlowLine) []normalize.FlowLine {
	var out []normalize.FlowLine
	for i := 0; i < len(lines); {
		text, n := "", 0
		for len(text) < limits.MaxLabel && i+n < len(lines) && isLetter(lines[i+n]) && (n == 0 || !lines[i+n].Gap) {
			text += lines[i+n].Label
			n++
		}
		l := lines[i]
		if n > 1 && (wording.ReadHeader(text).Known || wording.IsTotal(text)) {
			l.Text, l.Label = text, text
			l.Fragments = []normalize.Fragment{{Kind: normalize.TextFragment, Text: text, Page: l.Page, Line: l.Number}}
		} else {
			n = 1
		}
		out = append(out, l)
		i += n
	}
	return out
}

// isLetter reports a line of one letter.
func isLetter(l normalize.FlowLine) bool {
	return l.Fragments[0].Kind == normalize.TextFragment && utf8.RuneCountInString(l.Label) == 1
}
