package layout

import (
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// years knows a label behind a year, too.
type years struct{ paint.Lexicon }

func (l years) Header(s string) bool { return l.Lexicon.Header(strings.TrimPrefix(s, "2023年")) }

// Word processors set Latin a little apart from Chinese: the year of a label is a word of its own,
// and no amount.
func TestYearSetApartFromItsLabelIsNoAmount(t *testing.T) {
	word := func(s string, x0, x1 float64) token.Token {
		tok := token.Token{Text: s, Size: 10, Box: extract.Box{X0: x0, X1: x1, Y1: 10}}
		tok.SetLabel(s)
		return tok
	}
	for _, c := range []struct {
		apart float64
		want  Kind
	}{
		{2.5, LabelLine},
		{30, ValueLine}, // an amount beside a label
	} {
		x := 122 + c.apart
		lines := Lines([][]token.Token{{word("合计", 10, 30), word("2023", 100, 122), word("年预算数", x, x+40)}}, years{})
		Tell(lines, years{})
		if lines[0].Kind != c.want {
			t.Errorf("2023 and 年预算数 %v points apart: kind %d, want %d", c.apart, lines[0].Kind, c.want)
		}
	}
}
