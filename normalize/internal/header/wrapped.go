package header

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// Labels are the labels of header lines: words of a line put together, and
// the lines of a wrapped label joined where they stand under each other.
func Labels(head []layout.Line, lex text.Lexicon) []layout.Label {
	var out []layout.Label
	for _, line := range layout.Parts(head, lex) {
		for _, s := range line {
			if k := Wrapped(out, &s, line, lex); k >= 0 {
				out[k] = joinLabels(&out[k], &s, lex)
				continue
			}
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b layout.Label) int { return cmp.Compare(a.X0, b.X0) })
	return out
}

// Wrapped is the place of the label that s goes on with: the lowest one above
// it, close by, that it makes a known label with or that is none by itself. line has
// the labels beside s.
func Wrapped(above []layout.Label, s *layout.Label, line []layout.Label, lex text.Lexicon) int {
	if k := completed(above, s, line, lex); k >= 0 {
		return k
	}
	best := -1
	for i := range above {
		a := &above[i]
		if min(a.X1, s.X1)-max(a.X0, s.X0) <= 0.3*min(a.X1-a.X0, s.X1-s.X0) || s.Y0 < a.Y1-0.2*(a.Y1-a.Y0) {
			continue
		}
		if best < 0 || a.Y1 > above[best].Y1 {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	a := &above[best]
	size := a.Tokens[0].Size
	drawn := a.Tokens[0].Line == 0 // a page, not a grid of characters
	switch {
	case drawn:
		if s.Y0-a.Y1 > 0.5*size || s.Y0-a.Y1 > 0.42*size && a.Known && s.Known || math.Abs(a.CenterX()-s.CenterX()) > 0.8*size {
			return -1
		}
	case s.Y0-a.Y1 > 2*size:
		return -1
	case math.Abs(a.CenterX()-s.CenterX()) > gridSlack(a):
		return -1
	case lex.Label(a.Text) && lex.Label(s.Text) && overMore(above, a, line):
		if joined := joinLabels(a, s, lex); !wholeCodes(&joined, lex) {
			return -1
		}
	}
	return best
}

// wholeCodes reports a label of codes, word for word: 部门（单位） over 代码. What heads codes and
// names stands in the middle of both.
func wholeCodes(l *layout.Label, lex text.Lexicon) bool {
	return lex.Label(l.Text) && lex.Codes(l.Text)
}

// overMore reports a label in a line of labels over a line of at least twice as many, of
// which some stand nearer to it than to those beside it: it heads them. A line that goes on
// with wrapped labels has fewer.
func overMore(above []layout.Label, a *layout.Label, line []layout.Label) bool {
	var beside, below []float64
	for i := range above {
		if math.Abs(above[i].Y0-a.Y0) < halfLine {
			beside = append(beside, above[i].CenterX())
		}
	}
	for i := range line {
		below = append(below, line[i].CenterX())
	}
	return len(below) >= 2*len(beside) && HeadsSeveral(a.X0, a.X1, beside, below)
}

// HeadsSeveral reports words below of which several stand nearer to what reaches from x0 to
// x1 than to any word beside it. Words are given by their middles.
func HeadsSeveral(x0, x1 float64, beside, below []float64) bool {
	middle, n := (x0+x1)/2, 0
	for _, x := range below {
		nearer := func(b float64) bool { return (b < x0 || b > x1) && math.Abs(x-b) < math.Abs(x-middle) }
		if !slices.ContainsFunc(beside, nearer) {
			n++
		}
	}
	return n > 1
}

// completed is the place of the label on a grid of characters that s makes a
// known one of: the nearest, little beside it at most, and nearer to no other label of
// the line. -1 without.
func completed(above []layout.Label, s *layout.Label, line []layout.Label, lex text.Lexicon) int {
	best, nearest := -1, 1.5*s.Tokens[0].Size
	for i := range above {
		a := &above[i]
		if a.Tokens[0].Line == 0 || a.Known && s.Known || s.Y0 < a.Y1-0.2*(a.Y1-a.Y0) || s.Y0-a.Y1 > 2*s.Tokens[0].Size {
			continue
		}
		gap := a.Gap(s)
		nearer := func(o layout.Label) bool { return a.Gap(&o) < min(gap, 0) }
		if gap < nearest && lex.Header(a.Text+s.Text) && !slices.ContainsFunc(line, nearer) && !(gap >= 0 && endsOver(above, s, lex)) {
			best, nearest = i, gap
		}
	}
	return best
}

// endsOver reports that s is the end of a label that it stands under, though both are
// known by themselves: 资金 below 财政专户管理 ends none beside that.
func endsOver(above []layout.Label, s *layout.Label, lex text.Lexicon) bool {
	return slices.ContainsFunc(above, func(a layout.Label) bool {
		return a.Gap(s) < 0 && a.Known && s.Known && lex.Label(a.Text+s.Text)
	})
}

// gridSlack is how far the lines of one label may stand from each other's middle
// on a grid of characters, which rounds places: less where the label may be
// whole already.
func gridSlack(a *layout.Label) float64 {
	if a.Known {
		return 0.7 * a.Tokens[0].Size
	}
	return 1.3 * a.Tokens[0].Size
}

func joinLabels(a, s *layout.Label, lex text.Lexicon) layout.Label {
	out := *a
	out.X0, out.X1, out.Y1 = min(a.X0, s.X0), max(a.X1, s.X1), max(a.Y1, s.Y1)
	out.Tokens = append(slices.Clone(a.Tokens), s.Tokens...)
	out.Text = a.Text + s.Text
	out.Known = lex.Header(out.Text)
	return out
}
