package normalize

import "slices"

// orderedGrid infers the grid of a region of text by the order of its words.
func orderedGrid(r *region, order *wordOrder, page int, hint []Column, lex Lexicon) (Grid, bool) {
	if len(r.Body) > maxBodyLines || r.HeadWords() > maxHeadWords {
		return Grid{}, false
	}
	tree, ok := orderedHeader(r, order, hint, lex)
	if !ok {
		return Grid{}, false
	}
	if n := len(tree.Leaves); n < leastOrdered || n > maxOrderLanes || slices.ContainsFunc(r.Body, func(l printLine) bool { return len(l.Tokens) > maxOrderLine }) {
		return Grid{}, false
	}
	order.Decimals = decimalsAfter(order.Decimals, r.Body)
	bent := bendPage(tree.Leaves, columnMarks(r.Index, len(tree.Leaves), lex), r.Body, order.Decimals, lex)
	order.Number(r, bent)
	strips := bent.Columns()
	b := gridBuilder{page: page, strips: strips, xs: stripBorders(strips), decimals: order.Decimals}
	if len(r.Head) > 0 {
		order.PlaceHead(r, &tree, strips, b.xs, lex)
		b.head(&tree, lex)
	}
	b.index(r.Index)
	b.group(bent.BodyLines())
	g := b.grid()
	g.Hinted = len(r.Head) == 0
	return g, true
}
