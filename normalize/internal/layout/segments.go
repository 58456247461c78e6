package layout

import (
	"unicode/utf8"

	"budgetextract/normalize/text"
)

// Segments joins the words of a line to labels: words a letter apart or less,
// and letters set wide apart (`合    计`) where the vocabulary knows them joined.
func (l *Line) Segments(lex text.Lexicon) []Label {
	out := make([]Label, 0, len(l.Tokens))
	for i := 0; i < len(l.Tokens); {
		n := l.spaced(i, lex)
		if n == 1 {
			for i+n < len(l.Tokens) && l.close(i+n) && l.Tokens[i+n].Value == text.NoValue && !l.twoLabels(i+n, lex) {
				n++
			}
		}
		out = append(out, NewLabel(l.Tokens[i:i+n], lex))
		i += n
	}
	return out
}

// close reports that word i goes on with the one before it: they nearly touch,
// or are single letters set a little apart.
func (l *Line) close(i int) bool {
	a, b := &l.Tokens[i-1], &l.Tokens[i]
	return l.Gap(i) < 0.3*a.Size || l.Gap(i) < 0.55*a.Size && text.IsOneRune(a.Text) && text.IsOneRune(b.Text)
}

// twoLabels reports that word i and the one before it are letters that are each a label, 款
// beside 项 over narrow columns, with some room between.
func (l *Line) twoLabels(i int, lex text.Lexicon) bool {
	a, b := &l.Tokens[i-1], &l.Tokens[i]
	return text.IsOneRune(a.Text) && text.IsOneRune(b.Text) && l.Gap(i) >= 0.3*a.Size && lex.Header(a.Label) && lex.Header(b.Label)
}

// Gap is the room before word i.
func (l *Line) Gap(i int) float64 { return l.Tokens[i].Box.X0 - l.Tokens[i-1].Box.X1 }

// spaced counts the words from i on that make a known label only together: a
// word and letters set apart from it.
func (l *Line) spaced(i int, lex text.Lexicon) int {
	text, best, widest := l.Tokens[i].Label, 1, 0.0
	known := lex.Header(text)
	for n := 1; i+n < len(l.Tokens) && n < 10; n++ {
		a, b, gap := &l.Tokens[i+n-1], &l.Tokens[i+n], l.Gap(i+n)
		even := 1.8
		if known {
			even = 1.3
		}
		if isWord(a) && isWord(b) || (isWord(a) || isWord(b)) && gap > 1.3*a.Size || gap > 6*a.Size || n > 1 && gap > even*widest+0.5 || closes(text, b.Label) {
			break
		}
		if n == 1 && known && gap > 1.5*a.Size && utf8.RuneCountInString(a.Text) > 1 {
			break
		}
		widest = max(widest, gap)
		text += b.Label
		if known = lex.Header(text); known {
			best = n + 1
		}
	}
	return best
}
