package normalize

import "slices"

// wordOrder is what a reading by the order of words keeps from page to page.
type wordOrder struct {
	labels   int // tried in headers so far, of maxOrderWork
	decimals int // of the amounts so far: where all of a page are broken none shows them
}

// orderedGrid infers the grid of a region of text by the order of its words.
func orderedGrid(r *region, order *wordOrder, page int, hint []Column, lex Lexicon) (Grid, bool) {
	if len(r.body) > maxBodyLines || r.headWords() > maxHeadWords {
		return Grid{}, false
	}
	var tree headTree
	if len(r.head) == 0 {
		tree.leaves = columnLabels(hint)
	} else {
		found := bodyStrips(r.body)
		if len(found) > maxStrips {
			return Grid{}, false
		}
		var ok bool
		if tree, _, ok = headInOrder(wordsOf(r.head), lex, order); !ok {
			tree = bestTree(headTrees(r.head, found, lex), found, lex)
		}
	}
	if n := len(tree.leaves); n < leastOrdered || n > maxOrderLanes || slices.ContainsFunc(r.body, func(l printLine) bool { return len(l.tokens) > maxOrderLine }) {
		return Grid{}, false
	}
	if d := decimalsOf(r.body); d > 1 || d > order.decimals {
		order.decimals = d
	}
	bent := bendPage(tree.leaves, r.body, order.decimals, lex)
	strips := bent.strips()
	b := gridBuilder{page: page, strips: strips, xs: stripBorders(strips)}
	if len(r.head) > 0 {
		b.head(&tree)
	}
	b.index(r.index)
	b.group(bent.bodyLines())
	g := b.grid()
	g.hinted = len(r.head) == 0
	return g, true
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
