package normalize

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"unicode/utf8"

	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// An entity line may be wrapped where it stands beside another:
//
//	部门名称：江苏省人大
//	                          单位：万元
//	常委会办公厅
//
// unwrapEntities joins such lines in place, part by part: a part without a label of its
// own goes on with the part above it that has one.
func unwrapEntities(lines [][]token.Token, lex text.Lexicon) [][]token.Token {
	out := lines[:0] // there are never more
	for _, l := range lines {
		if n := len(out); n > 0 && len(l) <= limits.EntityWords {
			if joined, ok := joinEntity(out, l, lex); ok {
				out = append(out[:n-len(joined.replaced)], joined.line)
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// entityJoin is a line that takes the place of some before it.
type entityJoin struct {
	replaced [][]token.Token
	line     []token.Token
}

// joinEntity joins a line with the line above, or over one that stands beside
// both with the line above that, where each of its parts goes on with one there.
func joinEntity(before [][]token.Token, l []token.Token, lex text.Lexicon) (entityJoin, bool) {
	for depth := 1; depth <= 2 && depth <= len(before); depth++ {
		upper, last := before[len(before)-depth], before[len(before)-1]
		if len(upper) > limits.EntityWords || !anyNear(upper, &l[0]) {
			continue
		}
		if !mayBeRest(l[:chunkEnd(l)]) {
			break // so it is of nearly all lines
		}
		line, ok := withRest(upper, l, lex)
		if !ok || depth == 2 && !beside(last, upper, l) {
			continue
		}
		if depth == 2 {
			line = append(line, last...)
			slices.SortStableFunc(line, func(a, b token.Token) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
		}
		return entityJoin{before[len(before)-depth:], line}, true
	}
	return entityJoin{}, false
}

// withRest is a line with the parts of another each behind the part that it goes on with.
func withRest(upper, l []token.Token, lex text.Lexicon) (line []token.Token, ok bool) {
	for c := range chunks(l) {
		if goneOn(upper, c, lex) == nil {
			return nil, false
		}
	}
	for a := range chunks(upper) {
		line = append(line, a...)
		for c := range chunks(l) {
			if of := goneOn(upper, c, lex); &of[0] == &a[0] {
				line = append(line[:len(line)-1], glue(line[len(line)-1], c))
			}
		}
	}
	return line, true
}

// goneOn is the part of a line that a part of another goes on with, nil without.
func goneOn(upper, c []token.Token, lex text.Lexicon) []token.Token {
	for a := range chunks(upper) {
		if entityGoesOn(a, c, lex) {
			return a
		}
	}
	return nil
}

// beside reports a line that reaches over neither of two others.
func beside(l, a, b []token.Token) bool {
	x0, x1 := l[0].Box.X0, l[len(l)-1].Box.X1
	for _, o := range [][]token.Token{a, b} {
		if x0 < o[len(o)-1].Box.X1 && x1 > o[0].Box.X0 {
			return false
		}
	}
	return true
}

// chunks are the parts of a line with room between them or each with a label.
func chunks(l []token.Token) iter.Seq[[]token.Token] {
	return func(yield func([]token.Token) bool) {
		for rest := l; len(rest) > 0; {
			n := chunkEnd(rest)
			if !yield(rest[:n:n]) {
				return
			}
			rest = rest[n:]
		}
	}
}

// chunkEnd is how many words the first part of a line has.
func chunkEnd(l []token.Token) int {
	n := 1
	for n < len(l) && l[n].Box.X0-l[n-1].Box.X1 <= 1.5*l[n].Size && !text.HoldsColon(l[n].Text) {
		n++
	}
	return n
}

// mayBeRest reports a part of a line that may be the end of one above: a few letters, without a
// number and without a label of their own.
func mayBeRest(c []token.Token) bool {
	if first := c[0].Label; !fewLetters(c) || first != "" && text.HoldsColon(first[1:]) || text.IsNumbered(first) {
		return false
	}
	return !slices.ContainsFunc(c[1:], func(t token.Token) bool { return text.HoldsColon(t.Label) })
}

// restOfName is how many letters the rest of an entity line has at most.
const restOfName = 16

// fewLetters reports words with no more letters than the rest of an entity line.
func fewLetters(ts []token.Token) bool {
	size, n := 0, 0
	for i := range ts {
		size += len(ts[i].Label)
	}
	if size <= restOfName || size > restOfName*utf8.UTFMax {
		return size <= restOfName // the bytes tell
	}
	for i := range ts {
		n += utf8.RuneCountInString(ts[i].Label)
	}
	return n <= restOfName
}

// entityGoesOn reports a part close under one that is labelled (`部门：…`), that
// begins where it does or stands in its middle, and says nothing by itself.
func entityGoesOn(a, c []token.Token, lex text.Lexicon) bool {
	if !closeUnder(a, c) || !mayBeRest(c) {
		return false
	}
	entity, rest := token.Join(a), token.Join(c)
	if len(entity) > limits.EntityText || !text.HoldsColon(entity) && !lex.Entity(entity) {
		return false
	}
	return !(lex.Title(rest) || lex.Note(rest) || lex.Entity(rest) && utf8.RuneCountInString(rest) > 3 || text.IsPageNumber(rest) || !lex.Entity(entity+rest))
}

// closeUnder reports a part of a line close under another, that begins where it
// does or stands in its middle.
func closeUnder(a, c []token.Token) bool {
	first, next := &a[0], &c[0]
	if !nearAbove(first, next) {
		return false
	}
	ax0, ax1, cx0, cx1 := first.Box.X0, a[len(a)-1].Box.X1, next.Box.X0, c[len(c)-1].Box.X1
	slack := 1.2 * first.Size
	if first.Line > 0 {
		slack = 2 * first.Size // a grid of characters rounds places
	}
	return (math.Abs(ax0-cx0) < slack || math.Abs(ax1-cx1) < slack || math.Abs((ax0+ax1)-(cx0+cx1)) < 2*slack) && cx1 <= ax1+slack
}

// nearAbove reports a word on the line right above another.
func nearAbove(t, next *token.Token) bool {
	gap := next.Box.Y0 - t.Box.Y1
	return gap <= 0.8*t.Size && gap >= -0.5*t.Size
}

// anyNear reports one of some words right above another.
func anyNear(upper []token.Token, next *token.Token) bool {
	for i := range upper {
		if nearAbove(&upper[i], next) {
			return true
		}
	}
	return false
}

// glue is a token with the words of another line behind it.
func glue(t token.Token, c []token.Token) token.Token {
	for i := range c {
		t.Text += c[i].Text
		t.Box = token.Hull(t.Box, c[i].Box)
	}
	t.Edges = nil
	t.SetLabel(text.Label(t.Text))
	return t
}
