package tables

import (
	"strings"

	"budgetextract/normalize"
)

// flowAmount is an amount cell of flow text, whole or still in pieces:
//
//	758.4 · 5      a cell too narrow for its amount
//	12,788,97 · 5.34
//	—              a mark for an empty cell
type flowAmount struct {
	text  string
	mark  bool
	lines []int    // source lines of the pieces
	raw   []string // the pieces as printed
}

// amountEnds may stand behind the last digit of an amount: a bracket, or the
// mark of a footnote.
const amountEnds = ")）" + footnoteMarks

func newFlowAmount(f flowFragment) *flowAmount {
	return &flowAmount{text: f.Text, lines: []int{f.Line}, raw: []string{f.Text}}
}

// whole reports that nothing is missing at the end of the amount: it has the
// decimals of the document and no open group of thousands.
func (a *flowAmount) whole(decimals int) bool {
	if a.mark {
		return true
	}
	whole, fraction, point := strings.Cut(strings.TrimRight(a.text, amountEnds), ".")
	if point {
		return len(fraction) >= decimals
	}
	return decimals == 0 && closedGroups(whole)
}

// closedGroups reports that every comma has three digits behind it.
func closedGroups(s string) bool {
	parts := strings.Split(s, ",")
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}

// joined is the amount with one more piece, if that piece may follow: the
// result is an amount with at most the document's decimals. Each piece but the
// last fills its cell, so none is followed by a longer one: what stands above
// 1964.86 and reads 1 is the mark of a footnote.
func (a *flowAmount) joined(piece string, decimals int) (string, bool) {
	if len(a.text)+len(piece) > maxAmountDigits || len(piece) > a.width()+1 {
		return "", false
	}
	s := a.text + piece
	whole, fraction, point := strings.Cut(strings.TrimRight(s, footnoteMarks), ".")
	switch {
	case strings.TrimRight(a.text, footnoteMarks) != a.text:
		return "", false
	case strings.Contains(fraction, ".") || strings.Contains(fraction, ","):
		return "", false
	case point && (len(fraction) > decimals || !closedGroups(whole)):
		return "", false
	case !point && strings.Contains(whole, ",") && !openGroups(whole):
		return "", false
	}
	return s, true
}

// width is how many digits the last line of the amount's cell holds.
func (a *flowAmount) width() int {
	if n := len(a.raw); n > 0 {
		return len(a.raw[n-1])
	}
	return len(a.text)
}

// openGroups reports groups of three of which only the last may lack digits.
func openGroups(s string) bool {
	parts := strings.Split(s, ",")
	for i, p := range parts[1:] {
		if len(p) > 3 || len(p) < 3 && i < len(parts)-2 {
			return false
		}
	}
	return len(parts[0]) <= 3
}

// completes reports that the piece closes the amount, and not only lengthens it.
func (a *flowAmount) completes(piece string, decimals int) bool {
	s, ok := a.joined(piece, decimals)
	if !ok {
		return false
	}
	whole, fraction, _ := strings.Cut(strings.TrimRight(s, footnoteMarks), ".")
	return len(fraction) == decimals && closedGroups(whole)
}

// joinMarks rejoins the marks of footnotes with the amounts that they were cut off
// from: alone they would be taken into a name.
//
//	159.2682
//	①
func joinMarks(body []flowFragment) []flowFragment {
	cut := func(i int) bool {
		return i > 0 && body[i].Kind == normalize.TextFragment && strings.Trim(body[i].Text, footnoteMarks) == "" &&
			(body[i-1].Kind == normalize.NumberFragment || body[i-1].Kind == normalize.DigitsFragment)
	}
	var out []flowFragment
	joined := 0 // fragments of body that are in out
	for i := range body {
		if cut(i) {
			f := body[i-1]
			f.Kind, f.Text = normalize.NumberFragment, f.Text+body[i].Text
			out = append(append(out, body[joined:i-1]...), f)
			joined = i + 1
		}
	}
	if joined == 0 {
		return body
	}
	return append(out, body[joined:]...)
}

// joinSigns rejoins the signs of negative amounts that cells too narrow cut off: the
// dashes of a table with whole negative amounts of which every one stands alone
// above the first piece of a number that fills its cell. A dash for an empty cell
// would stand before other cells too.
//
//	-
//	118209.4502
//	16
func joinSigns(body []flowFragment, decimals int) []flowFragment {
	longest, negative := 0, false
	for _, f := range body {
		if f.Kind == normalize.NumberFragment {
			negative = negative || f.Text[0] == '-'
			longest = max(longest, len(strings.TrimPrefix(f.Text, "-")))
		}
	}
	if !negative {
		return body
	}
	var out []flowFragment
	joined := 0 // fragments of body that are in out
	for i, f := range body {
		if f.Kind != normalize.MarkFragment {
			continue
		}
		if !signAlone(body[i:], decimals, longest) {
			return body
		}
		f.Kind, f.Text = normalize.NumberFragment, f.Text+body[i+1].Text
		out = append(append(out, body[joined:i]...), f)
		joined = i + 2
	}
	return append(out, body[joined:]...)
}

// signAlone reports a minus on a line of its own above the first piece of a number
// as long as any.
func signAlone(f []flowFragment, decimals, longest int) bool {
	if f[0].Text != "-" || !f[0].first || len(f) == 1 || f[1].Kind != normalize.NumberFragment || !f[1].first || len(f[1].Text) < longest {
		return false
	}
	return !newFlowAmount(f[1]).whole(decimals)
}
