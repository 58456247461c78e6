package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// label is a column header or a part of one: words of one line, later of
// several, that belong together.
type label struct {
	text           string
	x0, y0, x1, y1 float64
	tokens         []token
	known          bool // the vocabulary knows it
	beside         int  // parts that stand beside another and not under it
	spelled        bool // of letters that do not stand in its order
}

func (l *label) centerX() float64 { return (l.x0 + l.x1) / 2 }
func (l *label) centerY() float64 { return (l.y0 + l.y1) / 2 }

// segments joins the words of a line to labels: words a letter apart or less,
// and letters set wide apart (`合    计`) where the vocabulary knows them joined.
func (l *printLine) segments(lex Lexicon) []label {
	out := make([]label, 0, len(l.tokens))
	for i := 0; i < len(l.tokens); {
		n := l.spaced(i, lex)
		if n == 1 {
			for i+n < len(l.tokens) && l.close(i+n) && l.tokens[i+n].value == noValue {
				n++
			}
		}
		out = append(out, newLabel(l.tokens[i:i+n], lex))
		i += n
	}
	return out
}

// close reports that word i goes on with the one before it: they nearly touch,
// or are single letters set a little apart.
func (l *printLine) close(i int) bool {
	a, b := &l.tokens[i-1], &l.tokens[i]
	return l.gap(i) < 0.3*a.size || l.gap(i) < 0.55*a.size && oneRune(a.text) && oneRune(b.text)
}

func (l *printLine) gap(i int) float64 { return l.tokens[i].box.X0 - l.tokens[i-1].box.X1 }

// spaced counts the words from i on that make a known label only together: a
// word and letters set apart from it.
func (l *printLine) spaced(i int, lex Lexicon) int {
	text, best, widest := l.tokens[i].label, 1, 0.0
	known := lex.Header(text)
	for n := 1; i+n < len(l.tokens) && n < 10; n++ {
		a, b, gap := &l.tokens[i+n-1], &l.tokens[i+n], l.gap(i+n)
		even := 1.8
		if known {
			even = 1.3
		}
		if a.word() && b.word() || (a.word() || b.word()) && gap > 1.3*a.size || gap > 6*a.size || n > 1 && gap > even*widest+0.5 || closes(text, b.label) {
			break
		}
		if n == 1 && known && gap > 1.5*a.size && utf8.RuneCountInString(a.text) > 1 {
			break
		}
		widest = max(widest, gap)
		text += b.label
		if known = lex.Header(text); known {
			best = n + 1
		}
	}
	return best
}

func newLabel(tokens []token, lex Lexicon) label {
	b, text := tokens[0].box, tokens[0].label
	for i := 1; i < len(tokens); i++ {
		b = hull(b, tokens[i].box)
		text += tokens[i].label
	}
	if len(tokens) > 1 {
		text = Label(text)
	}
	out := label{text: text, x0: b.X0, y0: b.Y0, x1: b.X1, y1: b.Y1, tokens: tokens}
	out.known = lex.Header(out.text)
	return out
}

// bracketEnds reports parts that each end a bracket: the units of wrapped labels
// (`千元）  （千元）`), and no line that says whose table it is.
func bracketEnds(parts []label) bool {
	return !slices.ContainsFunc(parts, func(p label) bool {
		return !strings.HasSuffix(p.text, "）") && !strings.HasSuffix(p.text, ")") || strings.ContainsAny(p.text, "：:")
	})
}
