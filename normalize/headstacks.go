package normalize

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// The lines of wrapped labels stand under each other, and with them the labels
// that head several columns:
//
//	   本年收入                 the first line is a level of its own,
//	小  财政拨   事业           the others are stacks: 小计, 财政拨款收入, 事业收入
//	计  款收入   收入
//
// How many lines are levels nobody says. headTrees gives the readings of a
// header there are; the one that the body and the vocabulary fit best is taken.
func headTrees(head []printLine, strips []strip, lex Lexicon) []headTree {
	parts, joined := headParts(head, lex), make([][]label, len(head))
	spaced := false
	for i := range head {
		joined[i] = joinLetters(parts[i], lex)
		spaced = spaced || len(joined[i]) < len(parts[i])
	}
	first := newHeadTree(headLabels(head, lex))
	out := []headTree{first, first.withAlone(strips)}
	for k := 0; k < len(parts) && k <= 3; k++ {
		for _, under := range [][]strip{strips, nil} {
			out = append(out, stackTree(parts, k, under, lex))
			if spaced {
				out = append(out, stackTree(joined, k, under, lex))
			}
		}
	}
	return out
}

// joinLetters joins the parts of a line of which one is a single letter, little
// set apart: a label of letters set apart that is wrapped.
func joinLetters(parts []label, lex Lexicon) []label {
	out := make([]label, 0, len(parts))
	for _, p := range parts {
		if n := len(out); n > 0 && (utf8.RuneCountInString(out[n-1].text) == 1 || utf8.RuneCountInString(p.text) == 1) &&
			p.x0-out[n-1].x1 < 0.8*p.tokens[0].size && !out[n-1].known {
			out[n-1] = joinLabels(&out[n-1], &p, lex)
			continue
		}
		out = append(out, p)
	}
	return out
}

// stackTree reads the lines from the k-th on as stacks and looks at each part
// of the first lines, from below: it is a label over several columns, a leaf,
// for which a strip under it speaks, or the top of a stack.
func stackTree(parts [][]label, k int, strips []strip, lex Lexicon) headTree {
	var t headTree
	t.leaves = stacks(slices.Concat(parts[k:]...), lex)
	for i := k - 1; i >= 0; i-- {
		middle := t.middle()
		var level []label
		for _, p := range parts[i] {
			switch under := t.under(&p); {
			case len(under) == 1 && topOf(&t.leaves[under[0]], &p, middle, lex):
				t.leaves[under[0]] = joinLabels(&p, &t.leaves[under[0]], lex)
			case len(under) == 0 && len(t.leaves) > 0 && (!p.known || alone(&p, t.leaves, strips)):
				t.leaves = append(t.leaves, p)
			default:
				level = append(level, p)
			}
		}
		if len(level) > 0 {
			t.levels = append(t.levels, level)
		}
	}
	slices.SortStableFunc(t.leaves, func(a, b label) int { return cmp.Compare(a.x0, b.x0) })
	t.joinLevels(lex)
	return t
}

// joinLevels joins the lines of wrapped labels over several columns: one under
// another, known together.
func (t *headTree) joinLevels(lex Lexicon) {
	for k := len(t.levels) - 1; k > 0; k-- {
		upper, lower := t.levels[k], &t.levels[k-1]
		for i := range upper {
			j := slices.IndexFunc(*lower, func(l label) bool {
				return stacked(&upper[i], &l) && lex.Header(upper[i].text+l.text) && l.y0-upper[i].y1 < 1.2*l.tokens[0].size
			})
			if j >= 0 {
				(*lower)[j] = joinLabels(&upper[i], &(*lower)[j], lex)
				upper[i].tokens = nil
			}
		}
		t.levels[k] = slices.DeleteFunc(upper, func(l label) bool { return l.tokens == nil })
	}
	t.levels = slices.DeleteFunc(t.levels, func(l []label) bool { return len(l) == 0 })
}

// middle is the height that half of the leaves stand above.
func (t *headTree) middle() float64 {
	if len(t.leaves) == 0 {
		return 0
	}
	ys := make([]float64, len(t.leaves))
	for i := range t.leaves {
		ys[i] = t.leaves[i].centerY()
	}
	slices.Sort(ys)
	return ys[len(ys)/2]
}

// under are the places of the leaves that a label stands over.
func (t *headTree) under(p *label) []int {
	var out []int
	for i := range t.leaves {
		if l := &t.leaves[i]; min(l.x1, p.x1)-max(l.x0, p.x0) >= 0.5*min(l.x1-l.x0, p.x1-p.x0) {
			out = append(out, i)
		}
	}
	return out
}

// topOf reports that p is the first line of a leaf: they stand in one middle,
// and one of them says nothing alone, or together they are known and
// more in the middle of the header.
func topOf(leaf, p *label, middle float64, lex Lexicon) bool {
	size := p.tokens[0].size
	off := math.Abs(leaf.centerX() - p.centerX())
	if !p.known || !leaf.known {
		return off < 1.7*size
	}
	joined := joinLabels(p, leaf, lex)
	return off < 0.8*size && joined.known &&
		math.Abs(joined.centerY()-middle) < math.Abs(leaf.centerY()-middle)
}

// alone reports a label that is a leaf of its own: a strip of the body stands
// under it and under no leaf, or no leaf stands near it on both sides.
func alone(p *label, leaves []label, strips []strip) bool {
	for i := range strips {
		s := &strips[i]
		if p.x0 < s.x1 && p.x1 > s.x0 {
			return !slices.ContainsFunc(leaves, func(l label) bool { return l.x0 < s.x1 && l.x1 > s.x0 })
		}
	}
	left, right := math.Inf(1), math.Inf(1)
	for i := range leaves {
		if l := &leaves[i]; l.centerX() < p.centerX() {
			left = min(left, max(0, p.x0-l.x1))
		} else {
			right = min(right, max(0, l.x0-p.x1))
		}
	}
	near := 6 * p.tokens[0].size
	return left > near || right > near
}

// stacks joins parts that stand under each other.
func stacks(parts []label, lex Lexicon) []label {
	slices.SortStableFunc(parts, func(a, b label) int { return cmp.Compare(a.x0, b.x0) })
	var groups [][]label
	for _, p := range parts {
		i := slices.IndexFunc(groups, func(g []label) bool { return slices.ContainsFunc(g, func(o label) bool { return stacked(&o, &p) }) })
		if i < 0 {
			groups = append(groups, []label{p})
			continue
		}
		groups[i] = append(groups[i], p)
	}
	out := make([]label, 0, len(groups))
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b label) int { return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0)) })
		l := g[0]
		l.tokens = slices.Clone(l.tokens)
		for _, p := range g[1:] {
			if p.y0 < l.y1-0.5*p.tokens[0].size {
				l.beside++
			}
			l.x0, l.x1, l.y1 = min(l.x0, p.x0), max(l.x1, p.x1), max(l.y1, p.y1)
			l.text += p.text
			l.tokens = append(l.tokens, p.tokens...)
		}
		l.known = lex.Header(l.text)
		out = append(out, l)
	}
	return out
}

// stacked reports parts of which one stands over the other by half its width,
// in one middle or with one left side.
func stacked(a, b *label) bool {
	size := a.tokens[0].size
	return min(a.x1, b.x1)-max(a.x0, b.x0) >= 0.5*min(a.x1-a.x0, b.x1-b.x0) &&
		(math.Abs(a.centerX()-b.centerX()) < 1.7*size || math.Abs(a.x0-b.x0) < 0.7*size)
}

// Costs of a reading, in the points of matchStrips.
const (
	costUnknown = 22.0 // a label that the vocabulary does not know
	costBeside  = 80.0 // parts of one label beside each other
	costLevels  = 15.0 // a leaf that is rather a label over several and one of these
	costTop     = 30.0 // an empty column whose label stands higher than the others
	costUneven  = 10.0 // a label a line higher or lower than the others of its level
)

// bestTree is the reading that fits the strips of the body best.
func bestTree(trees []headTree, strips []strip, lex Lexicon) headTree {
	best, lowest := trees[0], math.Inf(1)
	for _, t := range trees {
		if c := t.cost(strips, lex); c < lowest-0.5 {
			best, lowest = t, c
		}
	}
	return best
}

func (t *headTree) cost(strips []strip, lex Lexicon) float64 {
	if len(t.leaves) == 0 {
		return math.Inf(1)
	}
	columns, cost := matchStrips(t.leaves, strips)
	_, _, placed := t.place(columns, stripBorders(columns), lex)
	cost += placed
	middles := make([]float64, len(t.leaves))
	for i := range t.leaves {
		l := &t.leaves[i]
		middles[i] = l.centerY()
		cost += l.unlikely()
		if l.twoLevels(lex) {
			cost += costLevels
		}
	}
	slices.Sort(middles)
	for _, m := range middles {
		cost += costUneven * max(0, math.Abs(m-middles[len(middles)/2])/(1.2*t.leaves[0].tokens[0].size)-0.3)
	}
	for i := range columns {
		if c := &columns[i]; c.words == 0 && c.head.centerY() < middles[len(middles)/2]-0.7*c.head.tokens[0].size {
			cost += costTop
		}
	}
	for _, level := range t.levels {
		for i := range level {
			cost += level[i].unlikely() + 2
		}
	}
	return cost
}

func (l *label) unlikely() float64 {
	cost := costBeside * float64(l.beside)
	if !l.known {
		cost += costUnknown
	}
	return cost
}

// twoLevels reports a leaf that is rather a label over several columns and one
// of these: both known, the upper part much the wider.
func (l *label) twoLevels(lex Lexicon) bool {
	for i := 1; i < len(l.tokens); i++ {
		upper, lower := newLabel(l.tokens[:i], lex), newLabel(l.tokens[i:], lex)
		if lower.y0 > upper.y1-0.5*l.tokens[0].size && upper.known && lower.known && upper.x1-upper.x0 > 1.6*(lower.x1-lower.x0) {
			return true
		}
	}
	return false
}
