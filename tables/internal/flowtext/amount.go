package flowtext

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/limits"
)

// Amount is an amount cell of flow text, whole or still in pieces:
//
//	758.4 · 5      a cell too narrow for its amount
//	12,788,97 · 5.34
//	—              a mark for an empty cell
type Amount struct {
	Text  string
	Mark  bool
	Lines []int    // source lines of the pieces
	Raw   []string // the pieces as printed
}

// AmountEnds may stand behind the last digit of an amount: a bracket, or the
// mark of a footnote.
const AmountEnds = ")）" + text.FootnoteMarks

// NewAmount is the amount that begins with a fragment.
func NewAmount(f Fragment) *Amount {
	return &Amount{Text: f.Text, Lines: []int{f.Line}, Raw: []string{f.Text}}
}

// Whole reports that nothing is missing at the end of the amount: it has the
// decimals of the document and no open group of thousands.
func (a *Amount) Whole(decimals int) bool {
	if a.Mark {
		return true
	}
	whole, fraction, point := strings.Cut(strings.TrimRight(a.Text, AmountEnds), ".")
	if point {
		return len(fraction) >= decimals
	}
	return decimals == 0 && ClosedGroups(whole)
}

// ClosedGroups reports that every comma has three digits behind it. What is before the
// first may have been printed elsewhere: the end of an amount is asked too.
func ClosedGroups(s string) bool {
	parts := strings.Split(s, ",")
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return true
}

// Joined is the amount with one more piece, if that piece may follow: the
// result is an amount with at most the document's decimals. Each piece but the
// last fills its cell, so none is followed by a longer one: what stands above
// 1964.86 and reads 1 is the mark of a footnote.
func (a *Amount) Joined(piece string, decimals int) (string, bool) {
	if len(a.Text)+len(piece) > limits.MaxAmountDigits || len(piece) > a.width()+1 {
		return "", false
	}
	s := a.Text + piece
	whole, fraction, point := strings.Cut(strings.TrimRight(s, text.FootnoteMarks), ".")
	switch {
	case strings.TrimRight(a.Text, text.FootnoteMarks) != a.Text:
		return "", false
	case strings.Contains(fraction, ".") || strings.Contains(fraction, ","):
		return "", false
	case point && (len(fraction) > decimals || !ClosedGroups(whole)):
		return "", false
	case !point && strings.Contains(whole, ",") && !openGroups(whole):
		return "", false
	}
	return s, true
}

// width is how many digits the last line of the amount's cell holds.
func (a *Amount) width() int {
	if n := len(a.Raw); n > 0 {
		return len(a.Raw[n-1])
	}
	return len(a.Text)
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

// Completes reports that the piece closes the amount, and not only lengthens it.
func (a *Amount) Completes(piece string, decimals int) bool {
	s, ok := a.Joined(piece, decimals)
	if !ok {
		return false
	}
	whole, fraction, _ := strings.Cut(strings.TrimRight(s, text.FootnoteMarks), ".")
	return len(fraction) == decimals && ClosedGroups(whole)
}

// JoinMarks rejoins the marks of footnotes with the amounts that they were cut off
// from: alone they would be taken into a name.
//
//	159.2682
//	①
func JoinMarks(body []Fragment) []Fragment {
	cut := func(i int) bool {
		return i > 0 && body[i].Kind == normalize.TextFragment && strings.Trim(body[i].Text, text.FootnoteMarks) == "" &&
			(body[i-1].Kind == normalize.NumberFragment || body[i-1].Kind == normalize.DigitsFragment)
	}
	var out []Fragment
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

// JoinSigns rejoins the signs of negative amounts that cells too narrow cut off: the
// dashes of a table with whole negative amounts of which every one stands alone
// above the first piece of a number that fills its cell. A dash for an empty cell
// would stand before other cells too.
//
//	-
//	118209.4502
//	16
func JoinSigns(body []Fragment, decimals int) []Fragment {
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
	var out []Fragment
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
func signAlone(f []Fragment, decimals, longest int) bool {
	if f[0].Text != "-" || !f[0].First || len(f) == 1 || f[1].Kind != normalize.NumberFragment || !f[1].First || len(f[1].Text) < longest {
		return false
	}
	return !NewAmount(f[1]).Whole(decimals)
}
