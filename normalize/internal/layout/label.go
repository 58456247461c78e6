package layout

import (
	"slices"
	"strings"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Label is a column header or a part of one: words of one line, later of
// several, that belong together.
type Label struct {
	Text           string
	X0, Y0, X1, Y1 float64
	Tokens         []token.Token
	Known          bool // the vocabulary knows it
	Beside         int  // parts that stand beside another and not under it
	Spelled        bool // of letters that do not stand in its order
}

// CenterX and CenterY are its middle.
func (l *Label) CenterX() float64 { return (l.X0 + l.X1) / 2 }

func (l *Label) CenterY() float64 { return (l.Y0 + l.Y1) / 2 }

// NewLabel makes a label of words.
func NewLabel(tokens []token.Token, lex text.Lexicon) Label {
	b, s := tokens[0].Box, tokens[0].Label
	for i := 1; i < len(tokens); i++ {
		b = token.Hull(b, tokens[i].Box)
		s += tokens[i].Label
	}
	if len(tokens) > 1 {
		s = text.Label(s)
	}
	out := Label{Text: s, X0: b.X0, Y0: b.Y0, X1: b.X1, Y1: b.Y1, Tokens: tokens}
	out.Known = lex.Header(out.Text)
	return out
}

// BracketEnds reports parts that each end a bracket: the units of wrapped labels
// (`千元）  （千元）`), and no line that says whose table it is.
func BracketEnds(parts []Label) bool {
	return !slices.ContainsFunc(parts, func(p Label) bool {
		return !strings.HasSuffix(p.Text, "）") && !strings.HasSuffix(p.Text, ")") || strings.ContainsAny(p.Text, "：:")
	})
}

// Gap is how far a label stands beside another; below zero where it reaches under it.
func (l *Label) Gap(o *Label) float64 { return max(l.X0, o.X0) - min(l.X1, o.X1) }
