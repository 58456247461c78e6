package layout

import (
	"slices"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// 款 and 项 stand near each other over narrow columns: each is a label. Letters that are none by
// themselves, set as far apart, are one.
func TestLettersThatAreLabelsStandAlone(t *testing.T) {
	for _, c := range []struct{ letters, want []string }{
		{[]string{"类", "款", "项"}, []string{"类", "款", "项"}},
		{[]string{"科", "目", "款"}, []string{"科目款"}},
	} {
		var l Line
		for i, s := range c.letters {
			x := 12.5 * float64(i)
			tok := token.Token{Text: s, Size: 9, Box: extract.Box{X0: x, X1: x + 9, Y1: 9}}
			tok.SetLabel(s)
			l.Tokens = append(l.Tokens, tok)
		}
		var got []string
		for _, s := range l.Segments(paint.Lexicon{}) {
			got = append(got, s.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: labels %q, want %q", c.letters, got, c.want)
		}
	}
}
