package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// What is painted as one word may be two, and one word may be painted in letters set apart.

// parted cuts words of a line in which the amount of one column touches the text of the
// next (`575.15一、教育支出`): the amount has decimals, or room is left behind it.
func parted(line []token) []token {
	out := line
	for i := range line {
		if t := &line[i]; t.glued() > 0 { // few are
			at, n := t.glued(), len(out)-len(line)+i
			out = slices.Concat(out[:n], []token{t.cut(0, at), t.cut(at, len(t.edges)-1)}, line[i+1:])
		}
	}
	if len(out) > len(line) {
		sortTokens(out, (*token).left)
	}
	return out
}

// glued is the number of runes of an amount at the beginning of the word that a
// text follows; 0 where there is none.
func (t *token) glued() int {
	if c := t.text[0]; c < '0' && c != '-' || c > '9' || t.vertical {
		return 0
	}
	n := 0
	for n < len(t.text) && (t.text[n] >= '0' && t.text[n] <= '9' || strings.IndexByte(".,-", t.text[n]) >= 0) {
		n++
	}
	if n < 2 || n == len(t.text) || t.text[n] < utf8.RuneSelf || !isAmount(t.text[:n]) || isAmount(t.text) || len(t.edges) != utf8.RuneCountInString(t.text)+1 {
		return 0
	}
	room := t.edges[n] - t.edges[n-1] - (t.edges[n-1] - t.edges[n-2])
	if decimals(t.text[:n]) > 0 || float64(room) > 0.12*t.size {
		return n
	}
	return 0
}

// joinSpaced joins letters that are set apart to the label they make
// (`合    计`): single letters, evenly spaced and no more than six letters apart.
func joinSpaced(ts []token, lex Lexicon) []token {
	single := func(i int) bool {
		return i < len(ts) && len(ts[i].text) > 1 && oneRune(ts[i].text) && ts[i].down == 0
	}
	var out []token
	for i := 0; i < len(ts); {
		n := 1
		if single(i) && single(i+1) {
			n = spacedLetters(ts[i:], lex)
			if n > 2 && i > 0 && !single(i-1) && ts[i].box.X0-ts[i-1].box.X1 < 1.2*ts[i].size && spacedLetters(ts[i+1:], lex) == n-1 {
				n = 1 // the first letter goes on with the word before it
			}
		}
		switch {
		case n > 1:
			if out == nil {
				out = append(make([]token, 0, len(ts)), ts[:i]...)
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
func spacedLetters(ts []token, lex Lexicon) int {
	text, best, widest := ts[0].text, 1, 0.0
	for n := 1; n < len(ts) && n < 10; n++ {
		gap := ts[n].box.X0 - ts[n-1].box.X1
		even := 1.8
		if best == n {
			even = 1.3
		}
		if utf8.RuneCountInString(ts[n].text) > 1 || gap > 6*ts[0].size || n > 1 && gap > even*widest+0.5 || closes(text, ts[n].text) {
			break
		}
		widest = max(widest, gap)
		text += ts[n].text
		if lex.Header(Label(text)) {
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
func joinYears(ts []token) []token {
	var out []token
	for i := 0; i < len(ts); i++ {
		t := &ts[i]
		joins := t.line > 0 && i+1 < len(ts) && len(t.label) == 4 && isYear(t.label) && strings.HasPrefix(ts[i+1].label, "年") && moved(ts, i+1)
		if joins && out == nil {
			out = append(make([]token, 0, len(ts)), ts[:i]...)
		}
		switch {
		case joins:
			y := joinTokenRun(ts[i : i+2])
			y.letters = false
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
func joinTokenRun(ts []token) token {
	out := ts[0]
	out.edges, out.text, out.letters = nil, "", true
	for i := range ts {
		out.text += ts[i].text
		out.box = hull(out.box, ts[i].box)
	}
	out.setLabel(Label(out.text))
	return out
}

// word reports more than a letter, and no letters set apart.
func (t *token) word() bool { return !t.letters && t.text != "" && !oneRune(t.text) }
