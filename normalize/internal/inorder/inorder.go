// Package inorder tells the columns of words by their order in the line. It is for text that
// keeps the layout with columns of spaces: such a dump moves the words of narrow neighbours
// together, so that a word may stand under a wrong label; their order it keeps.
//
// It finds the lines of a header (lines.go) and reads it as labels that use up its words from
// the left (head.go, label.go) or, where letters ran into one another, its letters (spelled.go);
// a header that is printed again is read once (again.go), and what its cells clip is taken out
// of the first row (clipped.go). Bend then puts the words of each line into columns in order, at
// the least cost in points (lane.go, row.go). It leans on the numbers printed under the header
// (mark.go) and on strips, words that stand under each other and so are of one column (strip.go,
// striplane.go; lean.go where a row does not stand in them), and joins the end of a broken amount
// to its beginning: 758.4 and a 5 in the line below (ends.go).
package inorder

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Order is what a reading by the order of words keeps from page to page.
type Order struct {
	labels   int // tried in headers so far, counted by their words, of limits.OrderWork
	Decimals int // of the amounts so far: where all of a page are broken none shows them
	heads    map[string]*knownHead
	lines    map[string][2]int          // of headers, by all words among which they were looked for
	strips   map[string][]numberedStrip // by the words of a header and their places
	numbers  int32                      // of strips so far
	title    string                     // of the last table that has one
	spelled  map[string][][][]string    // headers by the title and the letters of a header
}

// New begins a document.
func New() *Order {
	return &Order{heads: map[string]*knownHead{}, lines: map[string][2]int{}, strips: map[string][]numberedStrip{}, spelled: map[string][][][]string{}}
}

// Header is the header of a region: one known from a page before, else as the
// order of its words tells it, else as their places do.
func Header(r *layout.Region, order *Order, hint []grid.Column, lex text.Lexicon) (header.Tree, bool) {
	if r.Title != "" {
		order.title = r.Title
	}
	if len(r.Head) == 0 {
		return header.Tree{Leaves: ColumnLabels(hint)}, true
	}
	words := wordsOf(r.Head)
	if tree, ok := order.knownHead(words, lex); ok {
		return tree, true
	}
	read, columns := newHeadReader(words, lex, order), markedColumns(r.Index, lex)
	tree, _, ok := read.read(0, len(words), columns)
	if !ok && columns != nil {
		tree, _, ok = read.read(0, len(words), nil)
	}
	if !ok || slices.ContainsFunc(tree.Leaves, func(l layout.Label) bool { return !lex.Label(l.Text) }) {
		if spelled, ok := order.spelledHead(r, columns, lex); ok {
			return spelled, true
		}
	}
	if ok {
		return tree, true
	}
	found := layout.Strips(r.Body, layout.MarksBeside)
	return header.Best(header.Trees(r.Head, found, lex), found, lex), len(found) <= limits.Strips
}

// PlaceHead places the levels of a header over its columns, and keeps the header.
func (o *Order) PlaceHead(r *layout.Region, t *header.Tree, strips []layout.Strip, xs []float64, lex text.Lexicon) {
	if t.Placed != nil {
		return
	}
	spans, top, _ := t.Place(strips, xs, lex)
	t.Placed = &header.Place{Spans: spans, Top: top}
	o.keepHead(wordsOf(r.Head), t)
}

// ColumnLabels are the columns of the page before as labels.
func ColumnLabels(hint []grid.Column) []layout.Label {
	out := make([]layout.Label, len(hint))
	for i, c := range hint {
		out[i] = layout.Label{X0: c.X0, X1: c.X1}
		if n := len(c.Path); n > 0 {
			out[i].Text = c.Path[n-1]
		}
	}
	return out
}

// wordsOf are the words of some lines.
func wordsOf(lines []layout.Line) [][]token.Token {
	out := make([][]token.Token, len(lines))
	for i := range lines {
		out[i] = lines[i].Words
	}
	return out
}
