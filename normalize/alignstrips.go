package normalize

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// strip is an inferred column: where its body is printed, what heads it.
type strip struct {
	X0, X1 float64
	Values int // words that are amounts, codes or marks
	marks  int // of these, marks of empty cells
	Words  int
	Lines  lineSet // the lines of the body that print in it
	Head   *label
	Shared bool // its label stands over the next column, too
}

// Numeric reports a column of values; centre is its middle.
func (s *strip) Numeric() bool   { return s.Values*2 > s.Words }
func (s *strip) Centre() float64 { return (s.X0 + s.X1) / 2 }

// lineSet is a set of lines of the body.
type lineSet []uint64

// oneLine is the set of line i alone.
func oneLine(i int) lineSet {
	s := make(lineSet, i/64+1)
	s[i/64] = 1 << (i % 64)
	return s
}

// With is the set of the lines in either.
func (s lineSet) With(t lineSet) lineSet {
	if len(s) < len(t) {
		s, t = t, s
	}
	out := slices.Clone(s)
	for i, w := range t {
		out[i] |= w
	}
	return out
}

// Common counts the lines in both sets.
func (s lineSet) Common(t lineSet) int {
	n := 0
	for i := range min(len(s), len(t)) {
		n += bits.OnesCount64(s[i] & t[i])
	}
	return n
}

// bodyStrips are the columns that the words of the body show: runs of x that
// words cover, with nothing printed between them. Values and texts are told
// apart first, so that a long name that reaches under the amounts of other
// lines joins no columns; those that never print on one line are one column.
func bodyStrips(body []printLine) []strip {
	var values, texts []strip
	size, coded := 0.0, codesInNames(body)
	for i := range body {
		line := oneLine(i)
		for j := 0; j < len(body[i].Tokens); j++ {
			t := &body[i].Tokens[j]
			s := strip{X0: t.Box.X0, X1: t.Box.X1, Words: 1, Lines: line}
			size = max(size, t.Size)
			if coded && body[i].codeBefore(j) {
				j++
				s.X1 = body[i].Tokens[j].Box.X1
				texts = append(texts, s)
				continue
			}
			if t.Value == noValue {
				texts = append(texts, s)
				continue
			}
			s.Values = 1
			if t.Value == markValue {
				s.marks = 1
			}
			values = append(values, s)
		}
	}
	return mergeExclusive(slices.Concat(sweep(values), sweep(texts)), size)
}

// codesInNames reports codes that stand a space before their names and so in one
// cell with them: where they had a column, names would begin at one place.
func codesInNames(body []printLine) bool {
	near, codes := 0, 0
	for i := range body {
		for j := range body[i].Tokens {
			if body[i].codeThenText(j) {
				codes++
			}
			if body[i].codeBefore(j) {
				near++
			}
		}
	}
	return near > 1 && near*10 >= codes*9
}

// codeThenText reports that word j is a code and a text follows; codeBefore, a
// space behind it.
func (l *printLine) codeThenText(j int) bool {
	return j+1 < len(l.Tokens) && isCode(l.Tokens[j].Text) && l.Tokens[j+1].Value == noValue
}

func (l *printLine) codeBefore(j int) bool {
	return l.codeThenText(j) && l.Gap(j+1) < 0.65*l.Tokens[j].Size
}

// sweep joins what overlaps.
func sweep(spans []strip) []strip {
	slices.SortFunc(spans, func(a, b strip) int { return cmp.Compare(a.X0, b.X0) })
	var out []strip
	for _, s := range spans {
		if n := len(out); n > 0 && s.X0 < out[n-1].X1-0.3 {
			out[n-1] = join(&out[n-1], &s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// join makes one column of two.
func join(a, b *strip) strip {
	return strip{X0: min(a.X0, b.X0), X1: max(a.X1, b.X1), Values: a.Values + b.Values, marks: a.marks + b.marks,
		Words: a.Words + b.Words, Lines: a.Lines.With(b.Lines), Head: a.Head}
}

// mergeExclusive joins strips that overlap and do not print on the same lines,
// and marks of empty cells with the amounts they stand beside.
func mergeExclusive(strips []strip, size float64) []strip {
	slices.SortFunc(strips, func(a, b strip) int { return cmp.Compare(a.Centre(), b.Centre()) })
	for i := 0; i+1 < len(strips); i++ {
		a, b := &strips[i], &strips[i+1]
		near := -0.3
		if a.marks == a.Words || b.marks == b.Words {
			near = 0.7 * size
		}
		if gap := max(a.X0, b.X0) - min(a.X1, b.X1); gap > near || 8*a.Lines.Common(b.Lines) > min(a.Words, b.Words) {
			continue
		}
		strips[i] = join(a, b)
		strips = slices.Delete(strips, i+1, i+2)
		i = max(i-2, -1)
	}
	return strips
}

// columnOf tells the column of a word: where most of it lies, and of two that
// it lies in the one of its kind; a word over two of its kind is where a number
// ends or a text begins.
func columnOf(s []strip, t *token) int {
	value := valuePiece(t.Label)
	best, most := 0, math.Inf(-1)
	at := t.Box.X0
	if value {
		at = t.Box.X1
	}
	for i := range s {
		o := min(s[i].X1, t.Box.X1) - max(s[i].X0, t.Box.X0)
		if o > 0 && s[i].Words > 0 && s[i].Numeric() == value {
			o += t.Box.X1 - t.Box.X0
		}
		if o > 0 && at >= s[i].X0-0.3 && at <= s[i].X1+0.3 {
			o += 0.7 * (t.Box.X1 - t.Box.X0)
		}
		if o > most {
			best, most = i, o
		}
	}
	return best
}
