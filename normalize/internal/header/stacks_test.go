package header

import (
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// ends are words of which all that end in 经费 is a header, and some of it word for word.
type ends struct{ paint.Lexicon }

func (l ends) Header(s string) bool { return l.Lexicon.Header(s) || strings.HasSuffix(s, "经费") }
func (l ends) Label(s string) bool {
	return l.Lexicon.Label(s) || s == "人员经费" || s == "财政拨款经费"
}

// A label over three columns stands over the label of the middle one. Two labels that the
// vocabulary has word for word are no wrapped one, unless it has that too.
func TestTwoLabelsAreNoWrappedOne(t *testing.T) {
	at := func(s string, y float64) *layout.Label {
		tok := token.Token{Text: s, Label: s, Size: 10, Box: extract.Box{X0: 0, X1: 40, Y0: y, Y1: y + 10}}
		l := layout.NewLabel([]token.Token{tok}, ends{})
		return &l
	}
	for _, c := range []struct {
		upper, lower string
		want         bool
	}{
		{"基本支出", "人员经费", false},
		{"财政拨款", "经费", true},
		{"基本支出", "公用经费", true},
	} {
		if got := topOf(at(c.lower, 36), at(c.upper, 0), 10, ends{}); got != c.want {
			t.Errorf("%s over %s: one label %v, want %v", c.upper, c.lower, got, c.want)
		}
	}
}

// The lines of a label between which another stands are not one label with it.
func TestOneLabelAmidAnother(t *testing.T) {
	for lines, want := range map[string]bool{
		"人员 公用经费 经费": true,
		"财政 拨款 经费":   false,
		"人员 经费":      false,
	} {
		var tokens []token.Token
		for i, s := range strings.Fields(lines) {
			y := 12 * float64(i)
			tokens = append(tokens, token.Token{Text: s, Label: s, Size: 10, Box: extract.Box{X1: 40, Y0: y, Y1: y + 10}})
		}
		l := layout.NewLabel(tokens, ends{})
		if got := oneAmidAnother(&l, ends{}); got != want {
			t.Errorf("%s: one amid another %v, want %v", lines, got, want)
		}
	}
}

// The letters of a wrapped label stand evenly apart, whatever the first ones are alone.
func TestLettersThatGoOnEvenly(t *testing.T) {
	at := func(s string, x0 float64) layout.Label {
		var ts []token.Token
		for i, r := range []rune(s) {
			x := x0 + 15*float64(i)
			ts = append(ts, token.Token{Text: string(r), Label: string(r), Size: 10, Box: extract.Box{X0: x, X1: x + 10, Y0: 0, Y1: 10}})
		}
		return layout.NewLabel(ts, ends{})
	}
	for _, c := range []struct {
		letter string
		x      float64
		want   int
	}{
		{"收", 130, 1},
		{"收", 137, 2}, // farther off
		{"收", 126, 2}, // nearer
	} {
		first := at("经费", 100)
		if got := joinLetters([]layout.Label{first, at(c.letter, c.x)}, ends{}); len(got) != c.want {
			t.Errorf("%s at %v: %d labels, want %d", c.letter, c.x, len(got), c.want)
		}
	}
}

// A label over two columns stands over the label of the second, aside of its middle: as a leaf it
// would head a column of its own between both, where no other has room.
func TestLeavesOverEachOtherCost(t *testing.T) {
	at := func(s string, x0, x1, y float64) layout.Label {
		tok := token.Token{Text: s, Label: s, Size: 10, Box: extract.Box{X0: x0, X1: x1, Y0: y, Y1: y + 10}}
		return layout.NewLabel([]token.Token{tok}, paint.Lexicon{})
	}
	names := at("科目名称", 157, 199, 113)
	for _, c := range []struct {
		label layout.Label
		want  bool
	}{
		{at("功能分类科目", 120, 183, 98), true},
		{at("功能分类科目", 100, 160, 98), false},  // over its edge
		{at("功能分类科目", 120, 183, 113), false}, // beside it
	} {
		if got := upon(&c.label, &names); got != c.want {
			t.Errorf("%v over %v: %v, want %v", c.label.X1, names.X0, got, c.want)
		}
	}
}
