package normalize

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// strip is an inferred column: where its body is printed, what heads it.
type strip struct {
	x0, x1 float64
	values int // words that are amounts, codes or marks
	marks  int // of these, marks of empty cells
	words  int
	lines  lineSet // the lines of the body that print in it
	head   *label
	shared bool // its label stands over the next column, too
}

func (s *strip) numeric() bool   { return s.values*2 > s.words }
func (s *strip) centre() float64 { return (s.x0 + s.x1) / 2 }

// lineSet is a set of lines of the body.
type lineSet []uint64

func oneLine(i int) lineSet {
	s := make(lineSet, i/64+1)
	s[i/64] = 1 << (i % 64)
	return s
}

func (s lineSet) with(t lineSet) lineSet {
	if len(s) < len(t) {
		s, t = t, s
	}
	out := slices.Clone(s)
	for i, w := range t {
		out[i] |= w
	}
	return out
}

// common counts the lines in both sets.
func (s lineSet) common(t lineSet) int {
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
		for j := 0; j < len(body[i].tokens); j++ {
			t := &body[i].tokens[j]
			s := strip{x0: t.box.X0, x1: t.box.X1, words: 1, lines: line}
			size = max(size, t.size)
			if coded && body[i].codeBefore(j) {
				j++
				s.x1 = body[i].tokens[j].box.X1
				texts = append(texts, s)
				continue
			}
			if t.value == noValue {
				texts = append(texts, s)
				continue
			}
			s.values = 1
			if t.value == markValue {
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
		for j := range body[i].tokens {
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
	return j+1 < len(l.tokens) && isCode(l.tokens[j].text) && l.tokens[j+1].value == noValue
}

func (l *printLine) codeBefore(j int) bool {
	return l.codeThenText(j) && l.gap(j+1) < 0.65*l.tokens[j].size
}

// sweep joins what overlaps.
func sweep(spans []strip) []strip {
	slices.SortFunc(spans, func(a, b strip) int { return cmp.Compare(a.x0, b.x0) })
	var out []strip
	for _, s := range spans {
		if n := len(out); n > 0 && s.x0 < out[n-1].x1-0.3 {
			out[n-1] = join(&out[n-1], &s)
			continue
		}
		out = append(out, s)
	}
	return out
}

func join(a, b *strip) strip {
	return strip{x0: min(a.x0, b.x0), x1: max(a.x1, b.x1), values: a.values + b.values, marks: a.marks + b.marks,
		words: a.words + b.words, lines: a.lines.with(b.lines), head: a.head}
}

// mergeExclusive joins strips that overlap and do not print on the same lines,
// and marks of empty cells with the amounts they stand beside.
func mergeExclusive(strips []strip, size float64) []strip {
	slices.SortFunc(strips, func(a, b strip) int { return cmp.Compare(a.centre(), b.centre()) })
	for i := 0; i+1 < len(strips); i++ {
		a, b := &strips[i], &strips[i+1]
		near := -0.3
		if a.marks == a.words || b.marks == b.words {
			near = 0.7 * size
		}
		if gap := max(a.x0, b.x0) - min(a.x1, b.x1); gap > near || 8*a.lines.common(b.lines) > min(a.words, b.words) {
			continue
		}
		strips[i] = join(a, b)
		strips = slices.Delete(strips, i+1, i+2)
		i = max(i-2, -1)
	}
	return strips
}

// Costs of matching header labels with the strips of the body, in points.
const (
	costBlank = 14.0  // a label over a column with nothing printed in it
	costOver  = 40.0  // besides, where a strip lies under all of it
	costSplit = 40.0  // a strip cut in two because two labels stand over it
	costBare  = 300.0 // a strip without a label
	costMerge = 24.0  // two strips under one label, besides the gap between them
)

// matchStrips gives each leaf label its column: the strips of the body under
// it, in order, none where the column is empty. It finds the cheapest
// assignment that keeps the order of both, and gives its cost.
func matchStrips(labels []label, strips []strip) ([]strip, float64) {
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
	for j := 1; j <= m; j++ {
		best[0][j], take[0][j] = best[0][j-1]+costBare, -1
	}
	for i := 1; i <= n; i++ {
		for j := 0; j <= m; j++ {
			best[i][j], take[i][j] = best[i-1][j]+blank[i-1], 0
			if j > 0 && best[i][j-1]+costBare < best[i][j] {
				best[i][j], take[i][j] = best[i][j-1]+costBare, -1
			}
			for k := 1; k <= 3 && k <= j; k++ {
				if c := best[i-1][j-k] + under(&labels[i-1], strips[j-k:j]); c < best[i][j] {
					best[i][j], take[i][j] = c, k
				}
			}
		}
	}
	return backtrack(labels, strips, take), best[n][m] + costSplit*float64(m-whole)
}

// blankCosts are the costs of empty columns under labels: more where a strip
// lies under the label, which must then be another label's.
func blankCosts(labels []label, strips []strip) []float64 {
	out := make([]float64, len(labels))
	for i := range labels {
		l, covered := &labels[i], 0.0
		for j := range strips {
			covered += max(0, min(l.x1, strips[j].x1)-max(l.x0, strips[j].x0))
		}
		out[i] = costBlank + costOver*min(1, covered/max(l.x1-l.x0, 1))
	}
	return out
}

func backtrack(labels []label, strips []strip, take [][]int) []strip {
	var out []strip
	for i, j := len(labels), len(strips); i > 0 || j > 0; {
		switch k := take[i][j]; k {
		case -1:
			out = append(out, strips[j-1])
			j--
		default:
			s := mergeStrips(strips[j-k : j])
			s.head = &labels[i-1]
			if k == 0 {
				s = strip{x0: s.head.x0, x1: s.head.x1, head: s.head}
			}
			out = append(out, s)
			i, j = i-1, j-k
		}
	}
	slices.Reverse(out)
	return out
}

func mergeStrips(s []strip) strip {
	var out strip
	for i := range s {
		if i == 0 {
			out = s[0]
			continue
		}
		out = join(&out, &s[i])
	}
	return out
}

// under is the cost of some strips standing under a label. Amounts are set to
// the right of their column and end at or past the end of its centred label;
// names to the left, and begin at or before it.
func under(l *label, strips []strip) float64 {
	s := mergeStrips(strips)
	cost := 0.1 * math.Abs(l.centerX()-s.centre())
	for i := 1; i < len(strips); i++ {
		cost += costMerge + max(0, strips[i].x0-strips[i-1].x1) + 40*float64(strips[i].lines.common(strips[i-1].lines))
	}
	leftOf, rightOf := l.x0-s.x1, s.x0-l.x1
	if s.numeric() {
		leftOf, rightOf = 3*leftOf, rightOf/2
	} else {
		leftOf, rightOf = leftOf/2, 3*rightOf
	}
	return cost + max(0, leftOf, rightOf)
}

// splitStrips cuts a strip in which two or more labels stand side by side: a
// word that overflows joined two columns.
func splitStrips(labels []label, strips []strip) []strip {
	out := make([]strip, 0, len(strips)+2)
	for _, s := range strips {
		var inside []*label
		for i := range labels {
			if l := &labels[i]; l.x0 >= s.x0-3 && l.x1 <= s.x1+3 {
				inside = append(inside, l)
			}
		}
		for i := 1; i < len(inside); i++ {
			at := (inside[i-1].x1 + inside[i].x0) / 2
			left := s
			left.x1, left.values, left.words = at, s.values/len(inside), s.words/len(inside)
			s.x0 = at
			out = append(out, left)
		}
		out = append(out, s)
	}
	return out
}

// borders are the x between inferred columns.
func stripBorders(s []strip) []float64 {
	xs := make([]float64, 0, len(s)+1)
	for i := range s {
		x0, x1 := s[i].extent()
		if i == 0 {
			xs = append(xs, x0)
		} else {
			_, before := s[i-1].extent()
			at := (before + x0) / 2
			if before > x0 { // a label wider than its column: what is printed in the body decides
				at = (s[i-1].x1 + s[i].x0) / 2
			}
			xs = append(xs, max(at, xs[i-1]+0.1))
		}
		if i == len(s)-1 {
			xs = append(xs, max(x1, xs[i]+0.1))
		}
	}
	return xs
}

// shareLabels gives columns of names without a label that of the column beside,
// where it stands in the middle of both.
func shareLabels(s []strip, xs []float64) {
	for i := range len(s) - 1 {
		if s[i].numeric() || s[i+1].numeric() || (s[i].head == nil) == (s[i+1].head == nil) || i > 0 && s[i-1].shared {
			continue
		}
		headed := i
		if s[i].head == nil {
			headed = i + 1
		}
		own, both := (xs[headed]+xs[headed+1])/2, (xs[i]+xs[i+2])/2
		at := s[headed].head.centerX()
		if math.Abs(at-both) < math.Abs(at-own) {
			s[i].head, s[i+1].head, s[i].shared = s[headed].head, nil, true
		}
	}
}

// extent is where a column and its label are printed.
func (s *strip) extent() (float64, float64) {
	if s.head == nil {
		return s.x0, s.x1
	}
	return min(s.x0, s.head.x0), max(s.x1, s.head.x1)
}

// columnOf tells the column of a word: where most of it lies, and of two that
// it lies in the one of its kind; a word over two of its kind is where a number
// ends or a text begins.
func columnOf(s []strip, t *token) int {
	value := valuePiece(t.label)
	best, most := 0, math.Inf(-1)
	at := t.box.X0
	if value {
		at = t.box.X1
	}
	for i := range s {
		o := min(s[i].x1, t.box.X1) - max(s[i].x0, t.box.X0)
		if o > 0 && s[i].words > 0 && s[i].numeric() == value {
			o += t.box.X1 - t.box.X0
		}
		if o > 0 && at >= s[i].x0-0.3 && at <= s[i].x1+0.3 {
			o += 0.7 * (t.box.X1 - t.box.X0)
		}
		if o > most {
			best, most = i, o
		}
	}
	return best
}

// joinTokens joins the words of a line.
func joinTokens(ts []token) string {
	if len(ts) == 1 {
		return ts[0].label
	}
	size := 0
	for i := range ts {
		size += len(ts[i].text)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range ts {
		b.WriteString(ts[i].text)
	}
	return Label(b.String())
}
