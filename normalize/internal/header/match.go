package header

import (
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// Costs of matching header labels with the strips of the body, in points.
const (
	costBlank = 14.0  // a label over a column with nothing printed in it
	costOver  = 40.0  // besides, where a strip lies under all of it
	costSplit = 40.0  // a strip cut in two because two labels stand over it
	costBare  = 300.0 // a strip without a label
	costMerge = 24.0  // two strips under one label, besides the gap between them
	costNames = 60.0  // a strip of names without a label beside others on the same lines
)

// MatchStrips gives each label over one column its strips of the body: one; several where a
// column is printed in pieces; none where nothing is printed in it. Labels and strips are both
// in order from left to right and stay so. Of all such assignments the cheapest is taken;
// its cost comes second, in points.
func MatchStrips(labels []layout.Label, strips []layout.Strip, lex text.Lexicon) ([]layout.Strip, float64) {
	whole := len(strips)
	strips = splitStrips(labels, strips)
	n, m := len(labels), len(strips)
	blank := blankCosts(labels, strips)
	best := make([][]float64, n+1)
	take := make([][]int, n+1)
	for i := range best {
		best[i], take[i] = make([]float64, m+1), make([]int, m+1)
		for j := range best[i] {
			best[i][j] = math.Inf(1)
		}
	}
	best[0][0] = 0
	bare := bareCosts(strips)
	for j := 1; j <= m; j++ {
		best[0][j], take[0][j] = best[0][j-1]+bare[j-1], -1
	}
	for i := 1; i <= n; i++ {
		codes := lex.Codes(labels[i-1].Text)
		for j := 0; j <= m; j++ {
			best[i][j], take[i][j] = best[i-1][j]+blank[i-1], 0
			if j > 0 && best[i][j-1]+bare[j-1] < best[i][j] {
				best[i][j], take[i][j] = best[i][j-1]+bare[j-1], -1
			}
			for k := 1; k <= 3 && k <= j; k++ {
				if c := best[i-1][j-k] + under(&labels[i-1], codes, strips[j-k:j]); c < best[i][j] {
					best[i][j], take[i][j] = c, k
				}
			}
		}
	}
	return backtrack(labels, strips, take), best[n][m] + costSplit*float64(m-whole)
}

// blankCosts are the costs of empty columns under labels: more where a strip
// lies under the label, which must then be another label's.
func blankCosts(labels []layout.Label, strips []layout.Strip) []float64 {
	out := make([]float64, len(labels))
	for i := range labels {
		l, covered := &labels[i], 0.0
		for j := range strips {
			covered += max(0, min(l.X1, strips[j].X1)-max(l.X0, strips[j].X0))
		}
		out[i] = costBlank + costOver*min(1, covered/max(l.X1-l.X0, 1))
	}
	return out
}

// bareCosts are the costs of strips without labels.
func bareCosts(strips []layout.Strip) []float64 {
	out := make([]float64, len(strips))
	for j := range strips {
		out[j] = costBare
		if j > 0 && namesBeside(&strips[j-1], &strips[j]) || j+1 < len(strips) && namesBeside(&strips[j], &strips[j+1]) {
			out[j] = costNames
		}
	}
	return out
}

// namesBeside reports two strips of names that print on the same lines: of groups, and of
// what is in them.
func namesBeside(a, b *layout.Strip) bool {
	return !a.Numeric() && !b.Numeric() && !(a.Part && b.Part) && a.Lines.Common(b.Lines) >= leastNames
}

// leastNames is on how many lines two strips of names print beside each other.
const leastNames = 2

func backtrack(labels []layout.Label, strips []layout.Strip, take [][]int) []layout.Strip {
	var out []layout.Strip
	for i, j := len(labels), len(strips); i > 0 || j > 0; {
		switch k := take[i][j]; k {
		case -1:
			out = append(out, strips[j-1])
			j--
		default:
			s := mergeStrips(strips[j-k : j])
			s.Head = &labels[i-1]
			if k == 0 {
				s = layout.Strip{X0: s.Head.X0, X1: s.Head.X1, Head: s.Head}
			}
			out = append(out, s)
			i, j = i-1, j-k
		}
	}
	slices.Reverse(out)
	return out
}

func mergeStrips(s []layout.Strip) layout.Strip {
	var out layout.Strip
	for i := range s {
		if i == 0 {
			out = s[0]
			continue
		}
		out = layout.JoinStrips(&out, &s[i])
	}
	return out
}

// under is the cost of some strips standing under a label. Amounts are set to
// the right of their column and end at or past the end of its centred label;
// names to the left, and begin at or before it. Codes are set to either side.
func under(l *layout.Label, codes bool, strips []layout.Strip) float64 {
	s := mergeStrips(strips)
	cost := 0.1 * math.Abs(l.CenterX()-s.CenterX())
	for i := 1; i < len(strips); i++ {
		cost += costMerge + max(0, strips[i].X0-strips[i-1].X1) + 40*float64(strips[i].Lines.Common(strips[i-1].Lines))
	}
	leftOf, rightOf := l.X0-s.X1, s.X0-l.X1
	switch {
	case codes && s.Numeric():
		leftOf, rightOf = leftOf/2, rightOf/2
	case s.Numeric():
		leftOf, rightOf = 3*leftOf, rightOf/2
	default:
		leftOf, rightOf = leftOf/2, 3*rightOf
	}
	return cost + max(0, leftOf, rightOf)
}

// splitStrips cuts a strip in which two or more labels stand side by side: a
// word that overflows joined two columns.
func splitStrips(labels []layout.Label, strips []layout.Strip) []layout.Strip {
	out := make([]layout.Strip, 0, len(strips)+2)
	for _, s := range strips {
		var inside []*layout.Label
		for i := range labels {
			if l := &labels[i]; l.X0 >= s.X0-3 && l.X1 <= s.X1+3 {
				inside = append(inside, l)
			}
		}
		for i := 1; i < len(inside); i++ {
			at := (inside[i-1].X1 + inside[i].X0) / 2
			s.Part = true
			left := s
			left.X1, left.Values, left.Words = at, s.Values/len(inside), s.Words/len(inside)
			s.X0 = at
			out = append(out, left)
		}
		out = append(out, s)
	}
	return out
}

// StripBorders are the x between inferred columns.
func StripBorders(s []layout.Strip) []float64 {
	xs := make([]float64, 0, len(s)+1)
	for i := range s {
		x0, x1 := extent(&s[i])
		if i == 0 {
			xs = append(xs, x0)
		} else {
			_, before := extent(&s[i-1])
			at := (before + x0) / 2
			if before > x0 { // a label wider than its column: what is printed in the body decides
				at = (s[i-1].X1 + s[i].X0) / 2
			}
			xs = append(xs, max(at, xs[i-1]+0.1))
		}
		if i == len(s)-1 {
			xs = append(xs, max(x1, xs[i]+0.1))
		}
	}
	return xs
}

// ShareLabels gives columns of names without a label that of the column beside,
// where it stands in the middle of both or both print on the same lines.
func ShareLabels(s []layout.Strip, xs []float64) {
	for i := range len(s) - 1 {
		if s[i].Numeric() || s[i+1].Numeric() || (s[i].Head == nil) == (s[i+1].Head == nil) || i > 0 && s[i-1].Shared {
			continue
		}
		headed := i
		if s[i].Head == nil {
			headed = i + 1
		}
		own, both := (xs[headed]+xs[headed+1])/2, (xs[i]+xs[i+2])/2
		at := s[headed].Head.CenterX()
		if math.Abs(at-both) < math.Abs(at-own) || namesBeside(&s[i], &s[i+1]) {
			s[i].Head, s[i+1].Head, s[i].Shared = s[headed].Head, nil, true
		}
	}
}

// extent is where a column and its label are printed.
func extent(s *layout.Strip) (float64, float64) {
	if s.Head == nil {
		return s.X0, s.X1
	}
	return min(s.X0, s.Head.X0), max(s.X1, s.Head.X1)
}
