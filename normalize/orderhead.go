package normalize

import (
	"cmp"
	"slices"
)

// Where words of one line stand a space apart the dump has moved them together,
// and what stands under what it no longer shows. Their order still holds:
//
//	       上年 政府        four labels in as many columns, read from the left: a label takes
//	科目        性基        the next word of some of the lines, from the top; of all the ways
//	编码 合计 结转 金       to part the words so the one is taken in which every label is known
//
// Labels that head several columns stand among the first lines.

const (
	maxOrdered   = 24 // readings of a header that are followed at a time
	leastOrdered = 2  // columns of a table
)

// orderedHead is a reading of a header on its way: how many words of each line
// are used, and by what.
type orderedHead struct {
	headState
	cost float64
	last *orderedLabel
}

// headState is what readings of a header have in common that go on alike.
type headState struct {
	used   [maxHeader]uint8
	leaves uint8 // columns so far, where the number of all is known
}

// orderedLabel is the label a reading took last.
type orderedLabel struct {
	before  *orderedLabel
	tokens  []token
	upper   bool
	strange bool
}

// headReader reads a header by the order of its words.
type headReader struct {
	lines          [][]token
	lex            Lexicon
	words          int
	columns        []int // how many there may be; nil: any number
	middle, height float64
	labels         int // tried so far
}

// headInOrder is the header that the words of some lines make, read by their
// order, and how many of its labels are not known; not ok where these are many, or
// the headers of the document have taken more work than one may. columns are the
// numbers of columns that it may have; nil: any.
func headInOrder(lines [][]token, columns []int, lex Lexicon, order *wordOrder) (tree headTree, strange int, ok bool) {
	r := headReader{lines: lines, columns: columns, lex: lex}
	for _, l := range lines {
		r.words += len(l)
	}
	if order.labels > maxOrderWork || len(lines) == 0 || len(lines) > maxHeader || r.words > maxOrderWords || slices.ContainsFunc(lines, func(l []token) bool { return len(l) == 0 }) {
		return headTree{}, 0, false
	}
	top, bottom := lines[0][0].centerY(), lines[len(lines)-1][0].centerY()
	r.middle, r.height = (top+bottom)/2, bottom-top
	best := r.search()
	order.labels += r.labels
	if best == nil || r.labels > maxOrderLabels {
		return headTree{}, 0, false
	}
	tree, strange = r.tree(best)
	return tree, strange, len(tree.leaves) >= leastOrdered && strange*4 <= len(tree.leaves)
}

// search follows the cheapest readings until one has used all words.
func (r *headReader) search() *orderedHead {
	front := make([]map[headState]orderedHead, r.words+1)
	front[0] = map[headState]orderedHead{{}: {}}
	for n := range r.words {
		states := make([]orderedHead, 0, len(front[n]))
		for _, s := range front[n] {
			states = append(states, s)
		}
		slices.SortFunc(states, func(a, b orderedHead) int {
			return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.leaves, b.leaves), slices.Compare(a.used[:], b.used[:]))
		})
		for i := range min(len(states), maxOrdered) {
			r.next(&states[i], func(s orderedHead, took int) {
				to := &front[n+took]
				if *to == nil {
					*to = map[headState]orderedHead{}
				}
				if old, ok := (*to)[s.headState]; !ok || s.cost < old.cost {
					(*to)[s.headState] = s
				}
			})
		}
		front[n] = nil
	}
	var best *orderedHead
	for _, s := range front[r.words] {
		if r.columns != nil && !slices.Contains(r.columns, int(s.leaves)) {
			continue
		}
		if best == nil || s.cost < best.cost || s.cost == best.cost && s.leaves < best.leaves {
			best = &s
		}
	}
	return best
}

// next gives the readings that take one label more.
func (r *headReader) next(s *orderedHead, yield func(s orderedHead, took int)) {
	first := r.leftmost(s)
	if first == nil {
		return
	}
	for i := range r.lines {
		for n := 1; n <= r.spaced(s, i); n++ {
			t := r.take(s, i, n)
			r.extend(s, i, t, yield, first)
		}
	}
}

// leftmost is the unused word furthest left.
func (r *headReader) leftmost(s *orderedHead) *token {
	var best *token
	for i, l := range r.lines {
		if u := int(s.used[i]); u < len(l) && (best == nil || l[u].box.X0 < best.box.X0) {
			best = &l[u]
		}
	}
	return best
}

// spaced counts the next words of a line that may be one label: letters set
// apart that are known together.
func (r *headReader) spaced(s *orderedHead, i int) int {
	l := r.lines[i][s.used[i]:]
	if len(l) == 0 {
		return 0
	}
	text, best := l[0].label, 1
	for n := 1; n < len(l) && n < 8; n++ {
		if !letter(&l[n]) || l[n].box.X0-l[n-1].box.X1 > 6*l[n].size || !letter(&l[0]) && !moved(l, n) {
			break
		}
		if text += l[n].label; n == 1 && moved(l, n) || r.lex.Header(text) {
			best = n + 1
		}
	}
	return best
}

// take is a label begun with n words of line i.
func (r *headReader) take(s *orderedHead, i, n int) partLabel {
	u := int(s.used[i])
	p := partLabel{tokens: r.lines[i][u : u+n : u+n], lines: []int{i}, counts: []int{n}, moved: moved(r.lines[i], u)}
	for _, t := range p.tokens {
		p.text += t.label
	}
	p.cost = costSpaced * float64(n-1)
	return p
}

// moved reports a word a space behind the one before it, where the dump may
// have moved it to.
func moved(l []token, i int) bool { return i > 0 && l[i].box.X0-l[i-1].box.X1 < 0.65*l[i].size }

// tree is a reading as a tree of labels.
func (r *headReader) tree(s *orderedHead) (t headTree, strange int) {
	var upper []label
	for l := s.last; l != nil; l = l.before {
		lab := newLabel(l.tokens, r.lex)
		if l.upper {
			upper = append(upper, lab)
			continue
		}
		if l.strange {
			strange++
		}
		t.leaves = append(t.leaves, lab)
	}
	slices.Reverse(t.leaves)
	t.levels = levelsOf(upper)
	return t, strange
}
