package header

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Trees gives the readings of a header that there are. The lines of wrapped labels
// stand under each other, and with them the labels that head several columns:
//
//	   本年收入                 the first line is a level of its own,
//	小  财政拨   事业           the others are stacks: 小计, 财政拨款收入, 事业收入
//	计  款收入   收入
//
// How many lines are levels nobody says: the reading that the body and the
// vocabulary fit best is taken (Best).
func Trees(head []layout.Line, strips []layout.Strip, lex text.Lexicon) []Tree {
	parts, joined := layout.Parts(head, lex), make([][]layout.Label, len(head))
	spaced := false
	for i := range head {
		joined[i] = joinLetters(parts[i], lex)
		spaced = spaced || len(joined[i]) < len(parts[i])
	}
	first := newTree(Labels(head, lex))
	out := []Tree{first, first.withAlone(strips)}
	if len(first.Levels) > 1 {
		out = append(out, first.withAlone(strips, 0)) // what stands above heads those below it
	}
	for k := 0; k < len(parts) && k <= 3; k++ {
		for _, under := range [][]layout.Strip{strips, nil} {
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
func joinLetters(parts []layout.Label, lex text.Lexicon) []layout.Label {
	out := make([]layout.Label, 0, len(parts))
	for _, p := range parts {
		if n := len(out); n > 0 && (utf8.RuneCountInString(out[n-1].Text) == 1 || utf8.RuneCountInString(p.Text) == 1) &&
			p.X0-out[n-1].X1 < 0.8*p.Tokens[0].Size && (!out[n-1].Known || goesOnEvenly(&out[n-1], &p)) {
			out[n-1] = joinLabels(&out[n-1], &p, lex)
			continue
		}
		out = append(out, p)
	}
	return out
}

// goesOnEvenly reports a letter behind others that stand as far apart: 其 他 收 over 入, where
// 其他 is known without the rest.
func goesOnEvenly(l, letter *layout.Label) bool {
	n, size := utf8.RuneCountInString(l.Text), l.Tokens[0].Size
	apart := !slices.ContainsFunc(l.Tokens, func(t token.Token) bool { return !t.Letters && !text.IsOneRune(t.Text) })
	if n < 2 || !apart || !text.IsOneRune(letter.Text) {
		return false
	}
	gap := (l.X1 - l.X0 - float64(n)*size) / float64(n-1)
	return gap > 0.1*size && math.Abs(letter.X0-l.X1-gap) < 0.1*size
}

// stackTree reads the lines from the k-th on as stacks and looks at each part
// of the first lines, from below: it is a label over several columns, a leaf,
// for which a strip under it speaks, or the top of a stack.
func stackTree(parts [][]layout.Label, k int, strips []layout.Strip, lex text.Lexicon) Tree {
	var t Tree
	t.Leaves = stacks(slices.Concat(parts[k:]...), lex)
	for i := k - 1; i >= 0; i-- {
		middle := t.middle()
		var level []layout.Label
		for _, p := range parts[i] {
			switch under := t.under(&p); {
			case len(under) == 1 && topOf(&t.Leaves[under[0]], &p, middle, lex):
				t.Leaves[under[0]] = joinLabels(&p, &t.Leaves[under[0]], lex)
			case len(under) == 0 && len(t.Leaves) > 0 && (!p.Known || alone(&p, t.Leaves, strips)):
				t.Leaves = append(t.Leaves, p)
			default:
				level = append(level, p)
			}
		}
		if len(level) > 0 {
			t.Levels = append(t.Levels, level)
		}
	}
	slices.SortStableFunc(t.Leaves, func(a, b layout.Label) int { return cmp.Compare(a.X0, b.X0) })
	t.joinLevels(lex)
	return t
}

// joinLevels joins the lines of wrapped labels over several columns: one under
// another, known together.
func (t *Tree) joinLevels(lex text.Lexicon) {
	for k := len(t.Levels) - 1; k > 0; k-- {
		upper, lower := t.Levels[k], &t.Levels[k-1]
		for i := range upper {
			j := slices.IndexFunc(*lower, func(l layout.Label) bool {
				return stacked(&upper[i], &l) && lex.Header(upper[i].Text+l.Text) && l.Y0-upper[i].Y1 < 1.2*l.Tokens[0].Size
			})
			if j >= 0 {
				(*lower)[j] = joinLabels(&upper[i], &(*lower)[j], lex)
				upper[i].Tokens = nil
			}
		}
		t.Levels[k] = slices.DeleteFunc(upper, func(l layout.Label) bool { return l.Tokens == nil })
	}
	t.Levels = slices.DeleteFunc(t.Levels, func(l []layout.Label) bool { return len(l) == 0 })
}

// middle is the height that half of the leaves stand above.
func (t *Tree) middle() float64 {
	if len(t.Leaves) == 0 {
		return 0
	}
	ys := make([]float64, len(t.Leaves))
	for i := range t.Leaves {
		ys[i] = t.Leaves[i].CenterY()
	}
	slices.Sort(ys)
	return ys[len(ys)/2]
}

// under are the places of the leaves that a label stands over.
func (t *Tree) under(p *layout.Label) []int {
	var out []int
	for i := range t.Leaves {
		if l := &t.Leaves[i]; min(l.X1, p.X1)-max(l.X0, p.X0) >= 0.5*min(l.X1-l.X0, p.X1-p.X0) {
			out = append(out, i)
		}
	}
	return out
}

// topOf reports that p is the first line of a leaf: they stand in one middle,
// and one of them says nothing alone, or together they are known and
// more in the middle of the header. Two labels word for word are two, unless both are one word for
// word: 财政专户管理 over 资金. A sum stands below what it sums.
func topOf(leaf, p *layout.Label, middle float64, lex text.Lexicon) bool {
	size := p.Tokens[0].Size
	off := math.Abs(leaf.CenterX() - p.CenterX())
	if !p.Known || !leaf.Known {
		return off < 1.7*size
	}
	joined := joinLabels(p, leaf, lex)
	if lex.Label(p.Text) && lex.Label(leaf.Text) && !lex.Label(joined.Text) {
		return false
	}
	if lex.Label(joined.Text) && !lex.Sum(leaf.Text) {
		return off < 0.8*size
	}
	return off < 0.8*size && joined.Known &&
		math.Abs(joined.CenterY()-middle) < math.Abs(leaf.CenterY()-middle)
}

// alone reports a label that is a leaf of its own: a strip of the body stands
// under it and under no leaf, or no leaf stands near it on both sides.
func alone(p *layout.Label, leaves []layout.Label, strips []layout.Strip) bool {
	for i := range strips {
		s := &strips[i]
		if p.X0 < s.X1 && p.X1 > s.X0 {
			return !slices.ContainsFunc(leaves, func(l layout.Label) bool { return l.X0 < s.X1 && l.X1 > s.X0 })
		}
	}
	left, right := math.Inf(1), math.Inf(1)
	for i := range leaves {
		if l := &leaves[i]; l.CenterX() < p.CenterX() {
			left = min(left, max(0, p.X0-l.X1))
		} else {
			right = min(right, max(0, l.X0-p.X1))
		}
	}
	near := 6 * p.Tokens[0].Size
	return left > near || right > near
}

// stacks joins parts that stand under each other.
func stacks(parts []layout.Label, lex text.Lexicon) []layout.Label {
	slices.SortStableFunc(parts, func(a, b layout.Label) int { return cmp.Compare(a.X0, b.X0) })
	var groups [][]layout.Label
	for _, p := range parts {
		i := slices.IndexFunc(groups, func(g []layout.Label) bool {
			return slices.ContainsFunc(g, func(o layout.Label) bool { return stacked(&o, &p) })
		})
		if i < 0 {
			groups = append(groups, []layout.Label{p})
			continue
		}
		groups[i] = append(groups[i], p)
	}
	out := make([]layout.Label, 0, len(groups))
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b layout.Label) int { return cmp.Or(cmp.Compare(a.Y0, b.Y0), cmp.Compare(a.X0, b.X0)) })
		l := g[0]
		l.Tokens = slices.Clone(l.Tokens)
		for _, p := range g[1:] {
			if p.Y0 < l.Y1-0.5*p.Tokens[0].Size {
				l.Beside++
			}
			l.X0, l.X1, l.Y1 = min(l.X0, p.X0), max(l.X1, p.X1), max(l.Y1, p.Y1)
			l.Text += p.Text
			l.Tokens = append(l.Tokens, p.Tokens...)
		}
		l.Known = lex.Header(l.Text)
		out = append(out, l)
	}
	return out
}

// stacked reports parts of which one stands over the other by half its width,
// in one middle or with one left side.
func stacked(a, b *layout.Label) bool {
	size := a.Tokens[0].Size
	return min(a.X1, b.X1)-max(a.X0, b.X0) >= 0.5*min(a.X1-a.X0, b.X1-b.X0) &&
		(math.Abs(a.CenterX()-b.CenterX()) < 1.7*size || math.Abs(a.X0-b.X0) < 0.7*size)
}

// Costs of a reading, in the points of MatchStrips.
const (
	costUnknown = 22.0 // a label that the vocabulary does not know
	costLoose   = 6.0  // one that it does not know word for word
	costBeside  = 80.0 // parts of one label beside each other
	costLevels  = 15.0 // a leaf that is rather a label over several and one of these
	costTop     = 30.0 // an empty column whose label stands higher than the others
	costUneven  = 10.0 // a label a line higher or lower than the others of its level
	costLabels  = 40.0 // one that is two labels word for word, and none as a whole
	costUpon    = 40.0 // a leaf that stands over another
)

// Best is the reading that fits the strips of the body best.
func Best(trees []Tree, strips []layout.Strip, lex text.Lexicon) Tree {
	best, lowest := trees[0], math.Inf(1)
	for _, t := range trees {
		if c := t.cost(strips, lex); c < lowest-0.5 {
			best, lowest = t, c
		}
	}
	return best
}

func (t *Tree) cost(strips []layout.Strip, lex text.Lexicon) float64 {
	if len(t.Leaves) == 0 {
		return math.Inf(1)
	}
	columns, cost := MatchStrips(t.Leaves, strips, lex)
	_, top, placed := t.Place(columns, StripBorders(columns), lex)
	cost += placed
	for i := range t.Leaves {
		l := &t.Leaves[i]
		cost += unlikely(l, lex)
		switch {
		case twoLabels(l, lex), oneAmidAnother(l, lex):
			cost += costLabels
		case twoLevels(l, lex):
			cost += costLevels
		}
		if i > 0 && upon(&t.Leaves[i-1], l) {
			cost += costUpon
		}
	}
	cost += uneven(columns, top)
	cost += costTop * float64(highAlone(columns, t.middle()))
	for _, level := range t.Levels {
		for i := range level {
			cost += unlikely(&level[i], lex) + 2
			if twoLabels(&level[i], lex) {
				cost += costLabels
			}
		}
	}
	return cost
}

// uneven is what it costs that labels of columns under as many others, top, stand higher or lower
// than most of these.
func uneven(columns []layout.Strip, top []int) (cost float64) {
	var heights []float64
	for row := 0; row <= slices.Max(top); row++ {
		heights = heights[:0]
		size := 1.0
		for i := range columns {
			if h := columns[i].Head; h != nil && top[i] == row {
				heights, size = append(heights, h.CenterY()), h.Tokens[0].Size
			}
		}
		slices.Sort(heights)
		for _, y := range heights {
			cost += costUneven * max(0, math.Abs(y-heights[len(heights)/2])/(1.2*size)-0.3)
		}
	}
	return cost
}

// highAlone counts the empty columns whose labels stand above the middle of the leaves and above those
// of all columns that are filled.
func highAlone(columns []layout.Strip, middle float64) (n int) {
	highest := middle
	for i := range columns {
		if c := &columns[i]; c.Words > 0 && c.Head != nil {
			highest = min(highest, c.Head.CenterY())
		}
	}
	for i := range columns {
		if c := &columns[i]; c.Words == 0 && c.Head.CenterY() < min(middle-0.7*c.Head.Tokens[0].Size, highest-halfLine) {
			n++
		}
	}
	return n
}

func unlikely(l *layout.Label, lex text.Lexicon) float64 {
	cost := costBeside * float64(l.Beside)
	switch {
	case !l.Known:
		cost += costUnknown
	case !lex.Label(l.Text):
		cost += costLoose
	}
	return cost
}

// upon reports that one of two leaves next to each other stands over the other: they would head one
// column.
func upon(a, b *layout.Label) bool {
	return (a.Y1 <= b.Y0 || b.Y1 <= a.Y0) && min(a.X1, b.X1)-max(a.X0, b.X0) >= 0.5*min(a.X1-a.X0, b.X1-b.X0)
}

// oneAmidAnother reports a label whose middle is known and whose rest is another word for word, and
// that is none as a whole: 占比（%） between 事业单位经 and 营支出, whose letters reach into its column.
func oneAmidAnother(l *layout.Label, lex text.Lexicon) bool {
	for i := 1; i < len(l.Tokens)-1; i++ {
		inner := layout.NewLabel(l.Tokens[i:i+1], lex)
		if inner.Known && lex.Label(layout.NewLabel(slices.Concat(l.Tokens[:i], l.Tokens[i+1:]), lex).Text) {
			return !lex.Label(l.Text)
		}
	}
	return false
}

// twoLabels reports one label read together with another below it, each known by itself, and nothing known
// together: 公务用车购置及运行费 over 公务用车购置费. What heads codes or names says of what they are
// above: 预算单位 over 编码.
func twoLabels(l *layout.Label, lex text.Lexicon) bool {
	for i := 1; i < len(l.Tokens); i++ {
		upper, lower := layout.NewLabel(l.Tokens[:i], lex), layout.NewLabel(l.Tokens[i:], lex)
		if lower.Y0 <= upper.Y1-0.5*l.Tokens[0].Size || lex.Codes(lower.Text) || lex.Names(lower.Text) {
			continue
		}
		if upper.Known && lower.Known && !l.Known || lex.Label(upper.Text) && lex.Label(lower.Text) && !lex.Label(l.Text) {
			return true
		}
	}
	return false
}

// twoLevels reports a leaf that is rather a label over several columns and one
// of these: both known, the upper part much the wider.
func twoLevels(l *layout.Label, lex text.Lexicon) bool {
	for i := 1; i < len(l.Tokens); i++ {
		upper, lower := layout.NewLabel(l.Tokens[:i], lex), layout.NewLabel(l.Tokens[i:], lex)
		if lower.Y0 > upper.Y1-0.5*l.Tokens[0].Size && upper.Known && lower.Known && upper.X1-upper.X0 > 1.6*(lower.X1-lower.X0) {
			return true
		}
	}
	return false
}
