package header

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// Tree is a header in levels: leaves from left to right, and above them
// the labels that head several, from the lowest level up.
type Tree struct {
	Leaves []layout.Label
	Levels [][]layout.Label
	rules  *Rules // lines drawn inside the header; nil where they do not tell its levels
	Placed *Place // nil until the levels are placed
}

// Place says which columns the labels of each level head, first and last+1, and
// in which header row, from the top, the leaf of each column begins.
type Place struct {
	Spans [][][2]int
	Top   []int
}

// newTree tells leaves from the labels above them: a leaf has no label
// below it.
func newTree(labels []layout.Label) Tree {
	var t Tree
	var upper []layout.Label
	for i := range labels {
		if hasBelow(labels, i) {
			upper = append(upper, labels[i])
		} else {
			t.Leaves = append(t.Leaves, labels[i])
		}
	}
	t.Levels = LevelsOf(upper)
	return t
}

// LevelsOf sorts labels over several columns into levels, from the lowest up,
// each from left to right.
func LevelsOf(upper []layout.Label) (levels [][]layout.Label) {
	slices.SortStableFunc(upper, func(a, b layout.Label) int { return cmp.Compare(b.CenterY(), a.CenterY()) })
	for i := 0; i < len(upper); {
		j := i + 1
		for j < len(upper) && upper[i].CenterY()-upper[j].CenterY() < upper[i].Tokens[0].Size {
			j++
		}
		level := upper[i:j]
		slices.SortStableFunc(level, func(a, b layout.Label) int { return cmp.Compare(a.X0, b.X0) })
		levels = append(levels, level)
		i = j
	}
	return levels
}

// withAlone is the tree with those of its upper labels as leaves that stand over a
// strip of the body which no leaf stands over, and over no leaf; of all levels, or of one.
func (t *Tree) withAlone(strips []layout.Strip, levels ...int) Tree {
	out := Tree{Leaves: slices.Clone(t.Leaves)}
	for k, level := range t.Levels {
		var rest []layout.Label
		for i := range level {
			if (len(levels) == 0 || slices.Contains(levels, k)) && len(t.under(&level[i])) == 0 && alone(&level[i], t.Leaves, strips) {
				out.Leaves = append(out.Leaves, level[i])
			} else {
				rest = append(rest, level[i])
			}
		}
		if len(rest) > 0 {
			out.Levels = append(out.Levels, rest)
		}
	}
	slices.SortStableFunc(out.Leaves, func(a, b layout.Label) int { return cmp.Compare(a.X0, b.X0) })
	return out
}

// hasBelow reports that a label stands above others: some label begins below
// it and either under it or, on both of its sides, nearer than any beside it.
func hasBelow(labels []layout.Label, i int) bool {
	l := &labels[i]
	left, right := math.Inf(1), math.Inf(1)
	for j := range labels {
		b := &labels[j]
		if j == i || b.CenterY()-l.CenterY() < 0.6*l.Tokens[0].Size {
			continue
		}
		if b.Y0 >= l.Y1-0.3*l.Tokens[0].Size && b.X0 < l.X1 && b.X1 > l.X0 {
			return true
		}
		if d := l.X0 - b.X1; d >= 0 {
			left = min(left, d)
		}
		if d := b.X0 - l.X1; d >= 0 {
			right = min(right, d)
		}
	}
	if math.IsInf(left, 1) || math.IsInf(right, 1) {
		return false
	}
	return left < nearest(labels, i, -1) && right < nearest(labels, i, 1)
}

// nearest is the distance to the next label of the same height on a side.
func nearest(labels []layout.Label, i, side int) float64 {
	l, best := &labels[i], math.Inf(1)
	for j := range labels {
		b := &labels[j]
		if j == i || math.Abs(b.CenterY()-l.CenterY()) >= 0.6*l.Tokens[0].Size {
			continue
		}
		d := b.X0 - l.X1
		if side < 0 {
			d = l.X0 - b.X1
		}
		if d >= 0 {
			best = min(best, d)
		}
	}
	return best
}

// Costs of giving the columns their upper labels, in points.
const (
	costAlone  = 120.0 // a leaf that stands in the lowest row and has no label above it
	costHigh   = 40.0  // a leaf that stands too high to have one and gets one
	costSingle = 20.0  // a label over one column
	costTwice  = 120.0 // a column under the same label as another of its name
	costInner  = 30.0  // a sum under a label, neither its first column nor its last
)

// height says where a leaf stands against a level of labels.
type height uint8

const (
	above   height = iota // not headed by the level
	between               // perhaps
	below
)

// Place gives the labels of each level the columns they head, first and last+1,
// and tells for each column the header row, from the top, in which its leaf
// begins. The cost says how badly labels stand in the middle of their columns.
func (t *Tree) Place(strips []layout.Strip, xs []float64, lex text.Lexicon) (spans [][][2]int, top []int, cost float64) {
	if t.Placed != nil {
		return t.Placed.Spans, t.Placed.Top, 0
	}
	n := len(t.Levels)
	top = make([]int, len(strips))
	spans = make([][][2]int, n)
	odd := t.oddGroups(strips, xs, lex)
	for k := n - 1; k >= 0; k-- {
		level := t.Levels[k]
		stand := t.heights(k, strips, top)
		spans[k] = cover(level, xs, stand, odd[k])
		for i, s := range spans[k] {
			if s[1]-s[0] < 2 {
				cost += costSingle
			}
			cost += odd[k](s[0], s[1])
			cost += 0.25 * math.Abs(level[i].CenterX()-(xs[s[0]]+xs[s[1]])/2)
			for c := s[0]; c < s[1]; c++ {
				if top[c] = n - k; stand[c] == above {
					cost += costHigh
				}
			}
		}
	}
	return spans, top, cost
}

// heights says for each column whether the k-th level heads it.
func (t *Tree) heights(k int, strips []layout.Strip, top []int) []height {
	row := len(t.Levels) - 1 - k
	if t.rules != nil {
		return t.rules.heights(strips, row)
	}
	if rows, told := t.topRows(strips); told {
		return heightsIn(rows, row, top)
	}
	return heights(t.Levels[k], strips, row, k+1, top)
}

// heights says for each column whether its leaf stands far enough below a level
// to be headed by it; under is how many rows the header has below the level. A
// leaf of all rows stands in their middle, one headed by the level in the middle
// of those under it or deeper, unless the heights of all leaves say that it is one of
// more rows.
func heights(level []layout.Label, strips []layout.Strip, row, under int, top []int) []height {
	y := level[0].CenterY()
	deepest := y
	for i := range strips {
		if h := strips[i].Head; h != nil {
			deepest = max(deepest, h.CenterY())
		}
	}
	headed := (1 + 1/float64(under)) / 2
	rowsOf, told := leafRows(strips, row+under)
	out := make([]height, len(strips))
	for i := range strips {
		h := strips[i].Head
		if h == nil || top[i] < row || h.Y0 < y {
			continue // what a label heads begins below it
		}
		switch d := (h.CenterY() - y) / max(deepest-y, 1); {
		case told && rowsOf[i] > row, d > 0.5+0.6*(headed-0.5) && !told:
			out[i] = below
		case d > 0.5+0.16*(headed-0.5):
			out[i] = between
		}
	}
	return out
}

// leafRows tells for each column in which row of the header, from the top, its leaf
// begins, where as many levels of labels stand above the lowest: leaves of as many
// rows stand in one height. It does not tell where there are more heights or fewer.
func leafRows(strips []layout.Strip, levels int) (rows []int, told bool) {
	var ys []float64
	for i := range strips {
		if h := strips[i].Head; h != nil {
			ys = append(ys, h.CenterY())
		}
	}
	slices.Sort(ys)
	ys = slices.CompactFunc(ys, sameHeight)
	rows = make([]int, len(strips))
	for i := range strips {
		if h := strips[i].Head; h != nil {
			rows[i] = slices.IndexFunc(ys, func(y float64) bool { return sameHeight(y, h.CenterY()) })
		}
	}
	return rows, len(ys) == levels+1
}

// sameHeight reports middles of labels that stand less than half a line apart.
func sameHeight(a, b float64) bool { return math.Abs(a-b) < halfLine }

const halfLine = 5.0 // points

// oddGroups tells for each level what it costs that one label of it heads the columns
// from one to another: what a label heads is named once, and a sum stands before or
// behind its parts. Columns are named with the labels below the level.
func (t *Tree) oddGroups(strips []layout.Strip, xs []float64, lex text.Lexicon) []func(from, to int) float64 {
	names, sums, all := make([]string, len(strips)), make([]bool, len(strips)), make([]int, len(strips))
	for i := range strips {
		if h := strips[i].Head; h != nil {
			names[i], sums[i] = h.Text, lex.Sum(h.Text)
		}
		all[i] = len(t.Levels)
	}
	odd := make([]func(from, to int) float64, len(t.Levels))
	for k := range odd {
		odd[k] = oddGroup(slices.Clone(names), slices.Clone(sums))
		if k == len(odd)-1 {
			break
		}
		for i, s := range cover(t.Levels[k], xs, t.heights(k, strips, all), odd[k]) {
			for c := s[0]; c < s[1]; c++ {
				names[c], sums[c] = t.Levels[k][i].Text+"/"+names[c], false
			}
		}
	}
	return odd
}

// oddGroup is what it costs that columns of these names, some of them sums, have one
// label.
func oddGroup(names []string, sums []bool) func(from, to int) float64 {
	return func(from, to int) (cost float64) {
		for i := from; i < to; i++ {
			if names[i] != "" && slices.Contains(names[from:i], names[i]) {
				cost += costTwice
			}
			if sums[i] && i > from && (i < to-1 || sums[from]) {
				cost += costInner
			}
		}
		return cost
	}
}

// cover gives each label of a level the columns it heads: runs of columns, in
// order, that it stands in the middle of. The result has first and last+1 for
// each label. low[i] says that column i stands below the level, odd what the columns
// of a label cost together.
func cover(level []layout.Label, xs []float64, low []height, odd func(from, to int) float64) [][2]int {
	n, m := len(low), len(level)
	// best[k][i]: cost of the first i columns with the first k labels placed
	best := make([][]float64, m+1)
	from := make([][]int, m+1)
	for k := range best {
		best[k], from[k] = make([]float64, n+1), make([]int, n+1)
		for i := range best[k] {
			best[k][i], from[k][i] = math.Inf(1), -1
		}
	}
	best[0][0] = 0
	for k := range m + 1 {
		for i := 1; i <= n; i++ {
			alone := 0.0
			if low[i-1] == below {
				alone = costAlone
			}
			best[k][i] = min(best[k][i], best[k][i-1]+alone)
			if k == 0 {
				continue
			}
			high := 0.0
			for a := i - 1; a >= 0; a-- {
				if low[a] == above {
					high += costHigh
				}
				c := best[k-1][a] + high + odd(a, i) + math.Abs(level[k-1].CenterX()-(xs[a]+xs[i])/2)
				if c < best[k][i] {
					best[k][i], from[k][i] = c, a
				}
			}
		}
	}
	out := make([][2]int, m)
	for k, i := m, n; k > 0; {
		if a := from[k][i]; a >= 0 {
			k--
			out[k] = [2]int{a, i}
			i = a
		} else if i--; i < 0 {
			break
		}
	}
	return out
}
