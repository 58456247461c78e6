// Package aligned finds the tables of a page on which no cells are drawn. Grids takes the lines
// of the page and gives a grid for each table, and the lines in none. It parts tables from text
// (region.go; which lines are a header, headlines.go; by the order of words, orderlines.go), then builds each grid: its columns are
// strips of words under each other, matched with the labels of the header (drift.go: what that
// leaves open in a dump), or, in text whose columns are bent, told by the order of the words
// (order.go), or, without a header, by those of the page before (hint.go); its rows are groups of
// lines (build.go).
package aligned

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/rows"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Grids are the tables of a page without drawn borders, and loose the lines in none. words
// are the lines of the page, drawn its horizontal lines. hint has the columns of a table on the
// page before that may go on here without a header; nil: none may. order is nil where columns
// are told by the places of words, else what a reading by their order keeps from page to page.
func Grids(words [][]token.Token, drawn []grid.Segment, page int, hint []grid.Column, lex text.Lexicon, order *inorder.Order) (grids []grid.Grid, loose [][]token.Token) {
	if len(words) == 0 {
		return nil, nil
	}
	lines := layout.Lines(words, lex)
	var tables []layout.Region
	var rest []layout.Line
	if order == nil && hint == nil && !layout.HoldsLabels(lines, lex) {
		rest = lines
	} else {
		layout.Tell(lines, lex)
		tables, rest = regions(lines, drawn, hint != nil, order, lex)
	}
	for _, r := range tables {
		var g grid.Grid
		var ok bool
		if order != nil {
			g, ok = orderedGrid(&r, order, page, hint, lex)
		} else {
			g, ok = alignedGrid(&r, drawn, page, hint, lex)
		}
		if !ok {
			rest = append(append(append(rest, r.Head...), r.Index...), r.Body...)
			continue
		}
		grids = append(grids, g)
		hint = nil
	}
	slices.SortStableFunc(rest, func(a, b layout.Line) int {
		switch {
		case a.Y0 < b.Y0:
			return -1
		case a.Y0 > b.Y0:
			return 1
		}
		return 0
	})
	loose = words[:0]
	for i := range rest {
		loose = append(loose, rest[i].Tokens)
	}
	return grids, loose
}

// alignedGrid infers the grid of a region.
func alignedGrid(r *layout.Region, drawn []grid.Segment, page int, hint []grid.Column, lex text.Lexicon) (grid.Grid, bool) {
	if len(r.Body) > limits.BodyLines || r.HeadWords() > limits.HeadWords {
		return grid.Grid{}, false
	}
	found := layout.Strips(r.Body, layout.MarksBeside)
	if len(found) > limits.Strips {
		return grid.Grid{}, false
	}
	var tree header.Tree
	if len(r.Head) == 0 {
		if len(r.Body) > 0 && r.Body[0].Tokens[0].Line == 0 && oneInAnother(found) {
			return grid.Grid{}, false // nothing tells where one ends
		}
		tree.Leaves = hintLabels(hint, found, lex)
	} else {
		tree = readHead(r, drawn, found, hint, lex)
	}
	if len(tree.Leaves) < 2 {
		return grid.Grid{}, false
	}
	strips := matchBody(tree.Leaves, found, r.Body, lex)
	b := gridBuilder{page: page, strips: strips, xs: header.StripBorders(strips)}
	header.ShareLabels(strips, b.xs)
	b.drawn = wide(drawn, b.xs)
	b.parts = rows.PartLines(drawn, b.xs, b.drawn)
	b.decimals = inorder.Decimals(r.Body)
	if len(r.Body) > 0 && r.Body[0].Tokens[0].Line > 0 {
		b.doubts = doubts(strips)
	}
	if len(r.Head) > 0 {
		b.head(&tree, lex)
	}
	b.index(r.Index)
	b.body(r.Body, lex)
	g := b.grid()
	g.Hinted = len(r.Head) == 0
	return g, true
}

// costMarksApart is how much better labels must fit where strips of nothing but marks of empty
// cells are columns of their own, in the points of header.MatchStrips.
const costMarksApart = 10.0

// matchBody gives labels their columns among the strips found in a body, or those with the
// strips of marks apart.
func matchBody(labels []layout.Label, found []layout.Strip, body []layout.Line, lex text.Lexicon) []layout.Strip {
	strips, cost := header.MatchStrips(labels, found, lex)
	apart := layout.Strips(body, layout.MarksApart)
	if len(apart) == len(found) || len(apart) > limits.Strips {
		return strips
	}
	if other, c := header.MatchStrips(labels, apart, lex); c < cost-costMarksApart {
		return other
	}
	return strips
}

// readHead is the header of a region over the strips of its body: as the lines
// drawn inside tell it, or the columns of the page before, which it repeats; else the reading
// that fits best.
func readHead(r *layout.Region, drawn []grid.Segment, found []layout.Strip, hint []grid.Column, lex text.Lexicon) header.Tree {
	rules := header.NewRules(r, drawn)
	if rules.Single || len(rules.Inside) > 0 {
		if tree := rules.Tree(r.Head, lex); len(tree.Leaves) > 1 {
			return tree
		}
	}
	trees := header.Trees(r.Head, found, lex)
	if len(found) == len(hint) {
		for i := range trees {
			if tree, ok := trees[i].Repeating(hint); ok {
				return tree
			}
		}
	}
	return header.Best(trees, found, lex)
}
