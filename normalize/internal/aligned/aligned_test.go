package aligned

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// word is a word of size 9 from x0 to x1.
func word(s string, x0, x1, y float64) token.Token {
	t := token.Token{Text: s, Size: 9, Box: extract.Box{X0: x0, X1: x1, Y0: y, Y1: y + 9}}
	t.SetLabel(s)
	return t
}

// The amounts of a column break, and the marks in the cells beside stand in their middle:
// the two never print on one line. Whether they are one column the labels say.
func TestMarksBesideBrokenAmounts(t *testing.T) {
	var body []layout.Line
	for y := 0.0; y < 100; y += 28 {
		for _, w := range []token.Token{word("9.324", 65, 88, y), word("—", 50, 59, y+5), word("9", 84, 88, y+10)} {
			body = append(body, layout.Line{Tokens: []token.Token{w}, Y0: w.Box.Y0, Y1: w.Box.Y1})
		}
	}
	label := func(s string, x0, x1 float64) layout.Label {
		return layout.NewLabel([]token.Token{word(s, x0, x1, -20)}, paint.Lexicon{})
	}
	found := layout.Strips(body, layout.MarksBeside)
	for _, labels := range [][]layout.Label{
		{label("其他收入", 56, 82)},
		{label("事业收入", 41, 59), label("其他收入", 67, 86)},
	} {
		if got := matchBody(labels, found, body, paint.Lexicon{}); len(got) != len(labels) || got[0].Words == 0 {
			t.Errorf("%d labels: columns %v", len(labels), got)
		}
	}
}
