package normalize

import "slices"

// wordOrder is what a reading by the order of words keeps from page to page.
type wordOrder struct {
	labels   int // tried in headers so far, of maxOrderWork
	Decimals int // of the amounts so far: where all of a page are broken none shows them
	heads    map[string]*knownHead
	lines    map[string][2]int          // of headers, by all words among which they were looked for
	strips   map[string][]numberedStrip // by the words of a header and their places
	numbers  int32                      // of strips so far
	title    string                     // of the last table that has one
	spelled  map[string][][][]string    // headers by the title and the letters of a header
}

// newWordOrder begins a document.
func newWordOrder() *wordOrder {
	return &wordOrder{heads: map[string]*knownHead{}, lines: map[string][2]int{}, strips: map[string][]numberedStrip{}, spelled: map[string][][][]string{}}
}

// orderedHeader is the header of a region: one known from a page before, else as the
// order of its words tells it, else as their places do.
func orderedHeader(r *region, order *wordOrder, hint []Column, lex Lexicon) (headTree, bool) {
	if r.Title != "" {
		order.title = r.Title
	}
	if len(r.Head) == 0 {
		return headTree{Leaves: columnLabels(hint)}, true
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
	if !ok || slices.ContainsFunc(tree.Leaves, func(l label) bool { return !lex.Label(l.Text) }) {
		if spelled, ok := order.spelledHead(r, columns, lex); ok {
			return spelled, true
		}
	}
	if ok {
		return tree, true
	}
	found := bodyStrips(r.Body)
	return bestTree(headTrees(r.Head, found, lex), found, lex), len(found) <= maxStrips
}

// PlaceHead places the levels of a header over its columns, and keeps the header.
func (o *wordOrder) PlaceHead(r *region, t *headTree, strips []strip, xs []float64, lex Lexicon) {
	if t.Placed != nil {
		return
	}
	spans, top, _ := t.Place(strips, xs, lex)
	t.Placed = &headPlace{Spans: spans, Top: top}
	o.keepHead(wordsOf(r.Head), t)
}

// columnLabels are the columns of the page before as labels.
func columnLabels(hint []Column) []label {
	out := make([]label, len(hint))
	for i, c := range hint {
		out[i] = label{X0: c.X0, X1: c.X1}
		if n := len(c.Path); n > 0 {
			out[i].Text = c.Path[n-1]
		}
	}
	return out
}

// wordsOf are the words of some lines.
func wordsOf(lines []printLine) [][]token {
	out := make([][]token, len(lines))
	for i := range lines {
		out[i] = lines[i].Words
	}
	return out
}
