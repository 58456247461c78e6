package layout

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Strip is a column as the body shows it: words that stand under each other between X0 and
// X1, in points, and the label above them, if it has been matched with one.
type Strip struct {
	X0, X1 float64
	Values int // words that are amounts, codes or marks
	marks  int // of these, marks of empty cells
	Words  int
	Lines  LineSet // the lines of the body that print in it
	Head   *Label
	Shared bool // its label stands over the next column, too
	Part   bool // of a strip that labels cut; its lines are those of the whole
}

// Numeric reports a column of values.
func (s *Strip) Numeric() bool { return s.Values*2 > s.Words }

// CenterX is its middle.
func (s *Strip) CenterX() float64 { return (s.X0 + s.X1) / 2 }

// LineSet is a set of lines of the body.
type LineSet []uint64

// OneLine is the set of line i alone.
func OneLine(i int) LineSet {
	s := make(LineSet, i/64+1)
	s[i/64] = 1 << (i % 64)
	return s
}

// With is the set of the lines in either.
func (s LineSet) With(t LineSet) LineSet {
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
func (s LineSet) Common(t LineSet) int {
	n := 0
	for i := range min(len(s), len(t)) {
		n += bits.OnesCount64(s[i] & t[i])
	}
	return n
}

// Strips are the columns that the words of the body show: runs of x that
// words cover, with nothing printed between them. Values and texts are told
// apart first, so that a long name that reaches under the amounts of other
// lines joins no columns; those that never print on one line are one column.
func Strips(body []Line, marks MarkRule) []Strip {
	var values, texts []Strip
	size, coded := 0.0, codesInNames(body)
	for i := range body {
		line := OneLine(i)
		for j := 0; j < len(body[i].Tokens); j++ {
			t := &body[i].Tokens[j]
			s := Strip{X0: t.Box.X0, X1: t.Box.X1, Words: 1, Lines: line}
			size = max(size, t.Size)
			if coded && body[i].codeBefore(j) {
				j++
				s.X1 = body[i].Tokens[j].Box.X1
				texts = append(texts, s)
				continue
			}
			if t.Value == text.NoValue {
				texts = append(texts, s)
				continue
			}
			s.Values = 1
			if t.Value == text.MarkValue {
				s.marks = 1
			}
			values = append(values, s)
		}
	}
	return mergeExclusive(slices.Concat(Sweep(values), Sweep(texts)), size, marks)
}

// codesInNames reports codes that stand a space before their names and so in one
// cell with them: where they had a column, names would begin at one place.
func codesInNames(body []Line) bool {
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
func (l *Line) codeThenText(j int) bool {
	return j+1 < len(l.Tokens) && text.IsCode(l.Tokens[j].Text) && l.Tokens[j+1].Value == text.NoValue
}

func (l *Line) codeBefore(j int) bool {
	return l.codeThenText(j) && l.Gap(j+1) < 0.65*l.Tokens[j].Size
}

// Sweep joins what overlaps.
func Sweep(spans []Strip) []Strip {
	slices.SortFunc(spans, func(a, b Strip) int { return cmp.Compare(a.X0, b.X0) })
	var out []Strip
	for _, s := range spans {
		if n := len(out); n > 0 && s.X0 < out[n-1].X1-0.3 {
			out[n-1] = JoinStrips(&out[n-1], &s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// JoinStrips makes one column of two.
func JoinStrips(a, b *Strip) Strip {
	return Strip{X0: min(a.X0, b.X0), X1: max(a.X1, b.X1), Values: a.Values + b.Values, marks: a.marks + b.marks,
		Words: a.Words + b.Words, Lines: a.Lines.With(b.Lines), Head: a.Head}
}

// MarkRule says whether a strip of nothing but marks of empty cells is one with the amounts
// that it stands beside, on other lines: marks may stand in the middle of their cells.
type MarkRule bool

const (
	MarksBeside MarkRule = true
	MarksApart  MarkRule = false
)

// mergeExclusive joins strips that overlap and do not print on the same lines,
// and marks of empty cells with the amounts they stand beside, unless these are to stand apart.
func mergeExclusive(strips []Strip, size float64, marks MarkRule) []Strip {
	slices.SortFunc(strips, func(a, b Strip) int { return cmp.Compare(a.CenterX(), b.CenterX()) })
	for i := 0; i+1 < len(strips); i++ {
		a, b := &strips[i], &strips[i+1]
		near := -0.3
		if marks == MarksBeside && (a.marks == a.Words || b.marks == b.Words) {
			near = 0.7 * size
		}
		if gap := max(a.X0, b.X0) - min(a.X1, b.X1); gap > near || 8*a.Lines.Common(b.Lines) > min(a.Words, b.Words) {
			continue
		}
		strips[i] = JoinStrips(a, b)
		strips = slices.Delete(strips, i+1, i+2)
		i = max(i-2, -1)
	}
	return strips
}

// ColumnOf tells the column of a word: where most of it lies, and of two that
// it lies in the one of its kind; a word over two of its kind is where a number
// ends or a text begins.
func ColumnOf(s []Strip, t *token.Token) int {
	value := text.IsValuePiece(t.Label)
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
