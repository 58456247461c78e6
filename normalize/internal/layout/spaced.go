package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// What is painted as one word may be two, and one word may be painted in letters set apart.

// parted cuts words of a line in which the amount of one column touches the text of the
// next (`575.15一、教育支出`): the amount has decimals, or room is left behind it.
func parted(line []token.Token) []token.Token {
	out := line
	for i := range line {
		if t := &line[i]; glued(t) > 0 { // few are
			at, n := glued(t), len(out)-len(line)+i
			out = slices.Concat(out[:n], []token.Token{t.Cut(0, at), t.Cut(at, len(t.Edges)-1)}, line[i+1:])
		}
	}
	if len(out) > len(line) {
		token.Sort(out, (*token.Token).Left)
	}
	return out
}

// glued is the number of runes of an amount at the beginning of the word that a
// text follows; 0 where there is none.
func glued(t *token.Token) int {
	if !text.IsDigit(t.Text[0]) && t.Text[0] != '-' || t.Vertical {
		return 0
	}
	n := 0
	for n < len(t.Text) && (text.IsDigit(t.Text[n]) || strings.IndexByte(".,-", t.Text[n]) >= 0) {
		n++
	}
	if n < 2 || n == len(t.Text) || t.Text[n] < utf8.RuneSelf || !text.IsAmount(t.Text[:n]) || text.IsAmount(t.Text) || len(t.Edges) != utf8.RuneCountInString(t.Text)+1 {
		return 0
	}
	room := t.Edges[n] - t.Edges[n-1] - (t.Edges[n-1] - t.Edges[n-2])
	if text.Decimals(t.Text[:n]) > 0 || float64(room) > 0.12*t.Size {
		return n
	}
	return 0
}

// joinSpaced joins letters that are set apart to the label they make
// (`合    计`): single letters, evenly spaced and no more than six letters apart.
func joinSpaced(ts []token.Token, lex text.Lexicon) []token.Token {
	single := func(i int) bool {
		return i < len(ts) && len(ts[i].Text) > 1 && text.IsOneRune(ts[i].Text) && ts[i].Down == 0
	}
	var out []token.Token
	for i := 0; i < len(ts); {
		n := 1
		if single(i) && single(i+1) {
			n = spacedLetters(ts[i:], lex)
			if n > 2 && i > 0 && !single(i-1) && ts[i].Box.X0-ts[i-1].Box.X1 < 1.2*ts[i].Size && spacedLetters(ts[i+1:], lex) == n-1 {
				n = 1 // the first letter goes on with the word before it
			}
		}
		switch {
		case n > 1:
			if out == nil {
				out = append(make([]token.Token, 0, len(ts)), ts[:i]...)
			}
			out = append(out, joinTokenRun(ts[i:i+n]))
		case out != nil:
			out = append(out, ts[i])
		}
		i += n
	}
	if out == nil {
		return ts
	}
	return out
}

// spacedLetters counts the letters at the beginning of a line that make a known
// label together, 1 where none do.
func spacedLetters(ts []token.Token, lex text.Lexicon) int {
	joined, best, widest := ts[0].Text, 1, 0.0
	for n := 1; n < len(ts) && n < 10; n++ {
		gap := ts[n].Box.X0 - ts[n-1].Box.X1
		even := 1.8
		if best == n {
			even = 1.3
		}
		if utf8.RuneCountInString(ts[n].Text) > 1 || gap > 6*ts[0].Size || n > 1 && gap > even*widest+0.5 || closes(joined, ts[n].Text) {
			break
		}
		widest = max(widest, gap)
		joined += ts[n].Text
		if lex.Header(text.Label(joined)) {
			best = n + 1
		}
	}
	return best
}

// closes reports a bracket that closes none opened in the text before it: it ends
// a label of another column.
func closes(text, s string) bool {
	return strings.Count(text+s, "）")+strings.Count(text+s, ")") > strings.Count(text, "（")+strings.Count(text, "(")
}

// joinYears joins years to the words a space behind them, where the text keeps the
// layout: a dump parts digits from letters (2021 年预算).
func joinYears(ts []token.Token) []token.Token {
	var out []token.Token
	for i := 0; i < len(ts); i++ {
		t := &ts[i]
		joins := t.Line > 0 && i+1 < len(ts) && len(t.Label) == 4 && text.IsYear(t.Label) && strings.HasPrefix(ts[i+1].Label, "年") && Moved(ts, i+1)
		if joins && out == nil {
			out = append(make([]token.Token, 0, len(ts)), ts[:i]...)
		}
		switch {
		case joins:
			y := joinTokenRun(ts[i : i+2])
			y.Letters = false
			out = append(out, y)
			i++
		case out != nil:
			out = append(out, *t)
		}
	}
	if out == nil {
		return ts
	}
	return out
}

// joinTokenRun is one token of several on a line.
func joinTokenRun(ts []token.Token) token.Token {
	out := ts[0]
	out.Edges, out.Text, out.Letters = nil, "", true
	for i := range ts {
		out.Text += ts[i].Text
		out.Box = token.Hull(out.Box, ts[i].Box)
	}
	out.SetLabel(text.Label(out.Text))
	return out
}

// isWord reports more than a letter, and no letters set apart.
func isWord(t *token.Token) bool { return !t.Letters && t.Text != "" && !text.IsOneRune(t.Text) }

// Moved reports a word a space behind the one before it, where the dump may
// have moved it to.
func Moved(l []token.Token, i int) bool { return i > 0 && l[i].Box.X0-l[i-1].Box.X1 < 0.65*l[i].Size }
