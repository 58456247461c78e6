package normalize

import (
	"slices"
	"strings"
)

// label is a column header or a part of one: words of one line, later of
// several, that belong together.
type label struct {
	Text           string
	X0, Y0, X1, Y1 float64
	Tokens         []token
	Known          bool // the vocabulary knows it
	Beside         int  // parts that stand beside another and not under it
	Spelled        bool // of letters that do not stand in its order
}

// CenterX and centerY are its middle.
func (l *label) CenterX() float64 { return (l.X0 + l.X1) / 2 }

func (l *label) CenterY() float64 { return (l.Y0 + l.Y1) / 2 }

// newLabel makes a label of words.
func newLabel(tokens []token, lex Lexicon) label {
	b, text := tokens[0].Box, tokens[0].Label
	for i := 1; i < len(tokens); i++ {
		b = hull(b, tokens[i].Box)
		text += tokens[i].Label
	}
	if len(tokens) > 1 {
		text = Label(text)
	}
	out := label{Text: text, X0: b.X0, Y0: b.Y0, X1: b.X1, Y1: b.Y1, Tokens: tokens}
	out.Known = lex.Header(out.Text)
	return out
}

// bracketEnds reports parts that each end a bracket: the units of wrapped labels
// (`千元）  （千元）`), and no line that says whose table it is.
func bracketEnds(parts []label) bool {
	return !slices.ContainsFunc(parts, func(p label) bool {
		return !strings.HasSuffix(p.Text, "）") && !strings.HasSuffix(p.Text, ")") || strings.ContainsAny(p.Text, "：:")
	})
}

// Gap is how far a label stands beside another; below zero where it reaches under it.
func (l *label) Gap(o *label) float64 { return max(l.X0, o.X0) - min(l.X1, o.X1) }
