package normalize

import (
	"cmp"
	"math"
	"slices"
)

// headLabels are the labels of header lines: words of a line put together, and
// the lines of a wrapped label joined where they stand under each other.
func headLabels(head []printLine, lex Lexicon) []label {
	var out []label
	for _, line := range headParts(head, lex) {
		for _, s := range line {
			if k := wrapped(out, &s, line, lex); k >= 0 {
				out[k] = joinLabels(&out[k], &s, lex)
				continue
			}
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b label) int { return cmp.Compare(a.x0, b.x0) })
	return out
}

// wrapped is the place of the label that s goes on with: the lowest one above
// it, close by, that it makes a known label with or that is none by itself. line has
// the labels beside s.
func wrapped(above []label, s *label, line []label, lex Lexicon) int {
	if k := completed(above, s, line, lex); k >= 0 {
		return k
	}
	best := -1
	for i := range above {
		a := &above[i]
		if min(a.x1, s.x1)-max(a.x0, s.x0) <= 0.3*min(a.x1-a.x0, s.x1-s.x0) || s.y0 < a.y1-0.2*(a.y1-a.y0) {
			continue
		}
		if best < 0 || a.y1 > above[best].y1 {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	a := &above[best]
	size := a.tokens[0].size
	drawn := a.tokens[0].line == 0 // a page, not a grid of characters
	switch {
	case drawn:
		if s.y0-a.y1 > 0.5*size || s.y0-a.y1 > 0.42*size && a.known && s.known || math.Abs(a.centerX()-s.centerX()) > 0.8*size {
			return -1
		}
	case s.y0-a.y1 > 2*size:
		return -1
	case math.Abs(a.centerX()-s.centerX()) > gridSlack(a):
		return -1
	case lex.Label(a.text) && lex.Label(s.text) && overMore(above, a, line):
		return -1
	}
	return best
}

// overMore reports a label in a line of labels over a line of at least twice as many, of
// which some stand nearer to it than to those beside it: it heads them. A line that goes on
// with wrapped labels has fewer.
func overMore(above []label, a *label, line []label) bool {
	var beside, below []float64
	for i := range above {
		if math.Abs(above[i].y0-a.y0) < halfLine {
			beside = append(beside, above[i].centerX())
		}
	}
	for i := range line {
		below = append(below, line[i].centerX())
	}
	return len(below) >= 2*len(beside) && headsSeveral(a.x0, a.x1, beside, below)
}

// headsSeveral reports words below of which several stand nearer to what reaches from x0 to
// x1 than to any word beside it. Words are given by their middles.
func headsSeveral(x0, x1 float64, beside, below []float64) bool {
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
func completed(above []label, s *label, line []label, lex Lexicon) int {
	best, nearest := -1, 1.5*s.tokens[0].size
	for i := range above {
		a := &above[i]
		if a.tokens[0].line == 0 || a.known && s.known || s.y0 < a.y1-0.2*(a.y1-a.y0) || s.y0-a.y1 > 2*s.tokens[0].size {
			continue
		}
		gap := a.gap(s)
		nearer := func(o label) bool { return a.gap(&o) < min(gap, 0) }
		if gap < nearest && lex.Header(a.text+s.text) && !slices.ContainsFunc(line, nearer) && !(gap >= 0 && endsOver(above, s, lex)) {
			best, nearest = i, gap
		}
	}
	return best
}

// endsOver reports that s is the end of a label that it stands under, though both are
// known by themselves: 资金 below 财政专户管理 ends none beside that.
func endsOver(above []label, s *label, lex Lexicon) bool {
	return slices.ContainsFunc(above, func(a label) bool {
		return a.gap(s) < 0 && a.known && s.known && lex.Label(a.text+s.text)
	})
}

// gap is how far a label stands beside another; below zero where it reaches under it.
func (l *label) gap(o *label) float64 { return max(l.x0, o.x0) - min(l.x1, o.x1) }

// gridSlack is how far the lines of one label may stand from each other's middle
// on a grid of characters, which rounds places: less where the label may be
// whole already.
func gridSlack(a *label) float64 {
	if a.known {
		return 0.7 * a.tokens[0].size
	}
	return 1.3 * a.tokens[0].size
}

func joinLabels(a, s *label, lex Lexicon) label {
	out := *a
	out.x0, out.x1, out.y1 = min(a.x0, s.x0), max(a.x1, s.x1), max(a.y1, s.y1)
	out.tokens = append(slices.Clone(a.tokens), s.tokens...)
	out.text = a.text + s.text
	out.known = lex.Header(out.text)
	return out
}
