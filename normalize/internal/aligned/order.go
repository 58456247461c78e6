package aligned

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/text"
)

// orderedGrid infers the grid of a region of text by the order of its words.
func orderedGrid(r *layout.Region, order *inorder.Order, page int, hint []grid.Column, lex text.Lexicon) (grid.Grid, bool) {
	if len(r.Body) > limits.BodyLines || r.HeadWords() > limits.HeadWords {
		return grid.Grid{}, false
	}
	tree, ok := inorder.Header(r, order, hint, lex)
	if !ok {
		return grid.Grid{}, false
	}
	if n := len(tree.Leaves); n < inorder.LeastOrdered || n > limits.OrderLanes || slices.ContainsFunc(r.Body, func(l layout.Line) bool { return len(l.Tokens) > limits.OrderLine }) {
		return grid.Grid{}, false
	}
	order.Decimals = inorder.DecimalsAfter(order.Decimals, r.Body)
	clipped := inorder.RestOfLabels(&tree, hint, r.Body)
	tree = clipped.Head
	bent := inorder.Bend(&clipped, inorder.ColumnMarks(r.Index, len(tree.Leaves), lex), order.Decimals, lex)
	order.Number(r, bent)
	strips := bent.Columns()
	b := gridBuilder{page: page, strips: strips, xs: header.StripBorders(strips), decimals: order.Decimals}
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
