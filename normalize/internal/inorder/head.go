package inorder

import (
	"cmp"
	"slices"

	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Where words of one line stand a space apart, the dump has moved them together, and it no
// longer shows which word stands under which. Their order still holds:
//
//	       上年 政府        four labels over four columns: 科目编码 合计 上年结转 政府性基金
//	科目        性基
//	编码 合计 结转 金
//
// Labels are read from the left: each takes the next word of some of the lines, from the top.
// Of all ways to use up the words so, the one is taken in which the vocabulary knows the labels.
//
// Labels that head several columns stand among the first lines.

const (
	maxOrdered   = 24 // readings of a header that are followed at a time
	LeastOrdered = 2  // columns of a table that are told by their order
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
	used   [layout.MaxHeader]uint8
	leaves uint8 // columns so far, where the number of all is known
}

// orderedLabel is the label a reading took last.
type orderedLabel struct {
	*partLabel
	before *orderedLabel
	upper  bool
}

// headReader reads headers by the order of their words: of some lines on end, in
// which a header is looked for between any two.
type headReader struct {
	lines          [][]token.Token
	lex            text.Lexicon
	order          *Order
	from, to       int            // the lines that are read as a header
	words          int            // in them
	columns        []int          // how many there may be; nil: any number
	middle, height float64        // of the lines
	labels         int            // tried so far, each counted by its words
	begun          [][]*partLabel // by line and word: the labels that begin there; nil where it is not known yet
	kept           int            // of the labels tried, those that begun may hold
	starts         []int          // by line: the place of its first word among these
}

func newHeadReader(lines [][]token.Token, lex text.Lexicon, order *Order) *headReader {
	r := &headReader{lines: lines, lex: lex, order: order, starts: make([]int, len(lines))}
	n := 0
	for i, l := range lines {
		r.starts[i] = n
		n += len(l)
	}
	r.begun = make([][]*partLabel, n)
	return r
}

// read is the header that the words of the lines from one to another make, read by
// their order, and how many of its labels are not known; not ok where these are many,
// or the headers of the document have taken more work than one may. columns are the
// numbers of columns that it may have; nil: any.
func (r *headReader) read(from, to int, columns []int) (tree header.Tree, strange int, ok bool) {
	r.from, r.to, r.columns, r.labels = from, to, columns, 0
	lines := r.lines[from:to]
	r.words = wordsIn(lines)
	if r.order.labels > limits.OrderWork || len(lines) == 0 || len(lines) > layout.MaxHeader || r.words > limits.OrderWords || slices.ContainsFunc(lines, func(l []token.Token) bool { return len(l) == 0 }) {
		return header.Tree{}, 0, false
	}
	top, bottom := lines[0][0].CenterY(), lines[len(lines)-1][0].CenterY()
	r.middle, r.height = (top+bottom)/2, bottom-top
	best := r.search()
	r.order.labels += r.labels
	if r.kept += r.labels; r.kept > limits.OrderLabels {
		r.kept = 0
		clear(r.begun) // all headers of a page together would take gigabytes
	}
	if best == nil || r.labels > limits.OrderLabels {
		return header.Tree{}, 0, false
	}
	tree, strange = r.tree(best)
	return tree, strange, len(tree.Leaves) >= LeastOrdered && strange*4 <= len(tree.Leaves)
}

func wordsIn(lines [][]token.Token) int {
	n := 0
	for _, l := range lines {
		n += len(l)
	}
	return n
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
	for i := r.from; i < r.to; i++ {
		if u := r.used(s, i); u < len(r.lines[i]) {
			for _, p := range r.beginning(i, u) {
				r.extend(s, p, yield, first)
			}
		}
	}
}

// leftmost is the unused word furthest left.
func (r *headReader) leftmost(s *orderedHead) *token.Token {
	var best *token.Token
	for i := r.from; i < r.to; i++ {
		if l, u := r.lines[i], r.used(s, i); u < len(l) && (best == nil || l[u].Box.X0 < best.Box.X0) {
			best = &l[u]
		}
	}
	return best
}

// used is how many words of a line are used.
func (r *headReader) used(s *orderedHead, i int) int { return int(s.used[i-r.from]) }

// beginning are the labels that begin with word u of line i: with it alone, and
// with letters set apart behind it.
func (r *headReader) beginning(i, u int) []*partLabel {
	known := &r.begun[r.starts[i]+u]
	if *known == nil {
		for n := 1; n <= r.spaced(i, u); n++ {
			words := r.lines[i][u : u+n : u+n]
			p := &partLabel{tokens: words, lines: []int{i}, counts: []int{n}, first: u, moved: layout.Moved(r.lines[i], u), cost: costSpaced * float64(n-1)}
			*known = append(*known, p.measured(r.lex))
		}
	}
	return *known
}

// spaced counts the words of a line from word u that may be one label: letters set
// apart that are known together, or the year at the end of one (数比 2020年).
func (r *headReader) spaced(i, u int) int {
	l := r.lines[i][u:]
	text, best := l[0].Label, 1
	if endsInYear(l) {
		best = 2
	}
	for n := 1; n < len(l) && n < 8; n++ {
		if !token.IsLetter(&l[n]) || l[n].Box.X0-l[n-1].Box.X1 > 6*l[n].Size || !token.IsLetter(&l[0]) && !layout.Moved(l, n) {
			break
		}
		if text += l[n].Label; n == 1 && layout.Moved(l, n) || r.lex.Header(text) {
			best = n + 1
		}
	}
	return best
}

// tree is a reading as a tree of labels.
func (r *headReader) tree(s *orderedHead) (t header.Tree, strange int) {
	var upper []layout.Label
	for l := s.last; l != nil; l = l.before {
		lab := layout.NewLabel(l.tokens, r.lex)
		if l.upper {
			upper = append(upper, lab)
			continue
		}
		if !l.known {
			strange++
		}
		t.Leaves = append(t.Leaves, lab)
	}
	slices.Reverse(t.Leaves)
	t.Levels = header.LevelsOf(upper)
	return t, strange
}
