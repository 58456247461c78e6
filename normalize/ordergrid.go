package normalize

import "slices"

// wordOrder is what a reading by the order of words keeps from page to page.
type wordOrder struct {
	labels   int // tried in headers so far, of maxOrderWork
	decimals int // of the amounts so far: where all of a page are broken none shows them
	heads    map[string]*knownHead
	lines    map[string][2]int          // of headers, by all words among which they were looked for
	strips   map[string][]numberedStrip // by the words of a header and their places
	numbers  int32                      // of strips so far
	title    string                     // of the last table that has one
	spelled  map[string][][][]string    // headers by the title and the letters of a header
}

func newWordOrder() *wordOrder {
	return &wordOrder{heads: map[string]*knownHead{}, lines: map[string][2]int{}, strips: map[string][]numberedStrip{}, spelled: map[string][][][]string{}}
}

// orderedGrid infers the grid of a region of text by the order of its words.
func orderedGrid(r *region, order *wordOrder, page int, hint []Column, lex Lexicon) (Grid, bool) {
	if len(r.body) > maxBodyLines || r.headWords() > maxHeadWords {
		return Grid{}, false
	}
	tree, ok := orderedHeader(r, order, hint, lex)
	if !ok {
		return Grid{}, false
	}
	if n := len(tree.leaves); n < leastOrdered || n > maxOrderLanes || slices.ContainsFunc(r.body, func(l printLine) bool { return len(l.tokens) > maxOrderLine }) {
		return Grid{}, false
	}
	order.decimals = decimalsAfter(order.decimals, r.body)
	bent := bendPage(tree.leaves, columnMarks(r.index, len(tree.leaves), lex), r.body, order.decimals, lex)
	order.number(r, bent)
	strips := bent.columns()
	b := gridBuilder{page: page, strips: strips, xs: stripBorders(strips), decimals: order.decimals}
	if len(r.head) > 0 {
		order.placeHead(r, &tree, &b, lex)
		b.head(&tree, lex)
	}
	b.index(r.index)
	b.group(bent.bodyLines())
	g := b.grid()
	g.hinted = len(r.head) == 0
	return g, true
}

// orderedHeader is the header of a region: one known from a page before, else as the
// order of its words tells it, else as their places do.
func orderedHeader(r *region, order *wordOrder, hint []Column, lex Lexicon) (headTree, bool) {
	if r.title != "" {
		order.title = r.title
	}
	if len(r.head) == 0 {
		return headTree{leaves: columnLabels(hint)}, true
	}
	words := wordsOf(r.head)
	if tree, ok := order.knownHead(words, lex); ok {
		return tree, true
	}
	read, columns := newHeadReader(words, lex, order), markedColumns(r.index, lex)
	tree, _, ok := read.read(0, len(words), columns)
	if !ok && columns != nil {
		tree, _, ok = read.read(0, len(words), nil)
	}
	if !ok || slices.ContainsFunc(tree.leaves, func(l label) bool { return !lex.Label(l.text) }) {
		if spelled, ok := order.spelledHead(r, columns, lex); ok {
			return spelled, true
		}
	}
	if ok {
		return tree, true
	}
	found := bodyStrips(r.body)
	return bestTree(headTrees(r.head, found, lex), found, lex), len(found) <= maxStrips
}

// placeHead places the levels of a header over its columns, and keeps the header.
func (o *wordOrder) placeHead(r *region, t *headTree, b *gridBuilder, lex Lexicon) {
	if t.placed != nil {
		return
	}
	spans, top, _ := t.place(b.strips, b.xs, lex)
	t.placed = &headPlace{spans, top}
	o.keepHead(wordsOf(r.head), t)
}

// columnLabels are the columns of the page before as labels.
func columnLabels(hint []Column) []label {
	out := make([]label, len(hint))
	for i, c := range hint {
		out[i] = label{x0: c.X0, x1: c.X1}
		if n := len(c.Path); n > 0 {
			out[i].text = c.Path[n-1]
		}
	}
	return out
}
