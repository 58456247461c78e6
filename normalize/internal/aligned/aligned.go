// Package aligned finds the tables of a page on which no cells are drawn. Grids takes the lines
// of the page and gives a grid for each table, and the lines in none. It parts tables from text
// (region.go; by the order of words, orderlines.go), then builds each grid: its columns are
// strips of words under each other, matched with the labels of the header (drift.go: what that
// leaves open in a dump), or, in text whose
// columns are bent, told by the order of the words (order.go), or, without a header, by those of
// the page before (hint.go); its rows are groups of lines.
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
		tree = readHead(r, drawn, found, lex)
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
// drawn inside tell it, else the reading that fits best.
func readHead(r *layout.Region, drawn []grid.Segment, found []layout.Strip, lex text.Lexicon) header.Tree {
	rules := header.NewRules(r, drawn)
	if rules.Single || len(rules.Inside) > 0 {
		if tree := rules.Tree(r.Head, lex); len(tree.Leaves) > 1 {
			return tree
		}
	}
	return header.Best(header.Trees(r.Head, found, lex), found, lex)
}

// gridBuilder puts the rows of an inferred grid together.
type gridBuilder struct {
	page    int
	strips  []layout.Strip
	drawn   []float64 // heights of the lines drawn through the table
	parts   []rows.PartLine
	xs      []float64
	rows    []grid.Row
	anatomy grid.Anatomy

	doubts [][2]int16 // by column of a dump: those in which its amounts may stand as well; nil of a PDF

	decimals int   // of most amounts
	usual    []int // by column: decimals of most of its amounts, 0 where none are usual; nil above the body
}

// head adds the header rows: the upper levels from the top, then the leaves;
// a leaf with nothing above it reaches up.
func (b *gridBuilder) head(t *header.Tree, lex text.Lexicon) {
	n := len(t.Levels)
	spans, top, _ := t.Place(b.strips, b.xs, lex)
	for range n + 1 {
		b.rows = append(b.rows, grid.Row{Page: b.page})
	}
	for row := range n {
		k := n - 1 - row
		for i, s := range spans[k] {
			if s[1] > s[0] {
				b.label(&t.Levels[k][i], row, s[0], 1, s[1]-s[0])
			}
		}
		b.leaves(top, row, n)
	}
	b.leaves(top, n, n)
	for _, r := range b.rows {
		slices.SortStableFunc(r.Cells, func(a, c grid.Cell) int { return a.Column - c.Column })
	}
	b.anatomy = grid.Anatomy{Index: n + 1, Body: n + 1}
}

// leaves adds the leaf labels that begin in a row of n+1 header rows.
func (b *gridBuilder) leaves(top []int, row, n int) {
	for c := range b.strips {
		if top[c] != row {
			continue
		}
		switch h := b.strips[c].Head; {
		case h != nil && b.strips[c].Shared:
			b.label(h, row, c, n+1-row, 2)
		case h != nil && len(h.Tokens) > 0:
			b.label(h, row, c, n+1-row, 1)
		case c == 0 || !b.strips[c-1].Shared:
			b.rows[row].Add(grid.Cell{Column: c, Span: 1, Rows: int32(n + 1 - row)})
		}
	}
}

func (b *gridBuilder) label(l *layout.Label, row, col, rows, cols int) {
	c := grid.Cell{Column: col, Span: cols, Rows: int32(rows)}
	c.Pieces = token.AppendLines(nil, slices.Clone(l.Tokens), b.page)
	if c.SetText(grid.JoinPieces(c.Pieces)); l.Spelled {
		c.SetText(l.Text)
	}
	b.rows[row].Add(c)
}

// index adds the lines that number the columns.
func (b *gridBuilder) index(lines []layout.Line) {
	for i := range lines {
		b.row([]rows.Line{rows.NewLine(&lines[i], b.strips)})
	}
	b.anatomy.Body = len(b.rows)
}

// body adds the rows.
func (b *gridBuilder) body(lines []layout.Line, lex text.Lexicon) {
	body := make([]rows.Line, len(lines))
	for i := range lines {
		body[i] = rows.NewLine(&lines[i], b.strips)
		body[i].Begins = i > 0 && namesApart(&lines[i-1], &lines[i], lex)
	}
	rows.Straighten(body, b.decimals)
	b.group(body)
}

// group adds the rows that some lines make.
func (b *gridBuilder) group(body []rows.Line) {
	b.usual = columnDecimals(body, len(b.strips))
	for _, n := range rows.Group(body, b.strips, b.drawn, b.parts) {
		b.row(body[:n])
		body = body[n:]
	}
	b.anatomy.Tail = len(b.rows)
}

// columnDecimals are by column the decimals that most of its amounts have that have any.
func columnDecimals(body []rows.Line, columns int) []int {
	out := make([]int, columns)
	for c := range out {
		var count [8]int
		pointed := 0
		for i := range body {
			for k := range body[i].Cells[c] {
				if d := text.Decimals(body[i].Cells[c][k].Label); d > 0 && d < len(count) {
					count[d]++
					pointed++
				}
			}
		}
		out[c] = max(0, slices.IndexFunc(count[:], func(n int) bool { return 2*n > pointed }))
	}
	return out
}

// wide are the heights of lines that reach through most of a table.
func wide(lines []grid.Segment, xs []float64) []float64 {
	x0, x1 := xs[0], xs[len(xs)-1]
	covered := map[float64]float64{}
	var ys []float64
	for _, l := range lines {
		if n := min(l.To, x1) - max(l.From, x0); n > 0 {
			if covered[l.At] == 0 {
				ys = append(ys, l.At)
			}
			covered[l.At] += n
		}
	}
	return slices.DeleteFunc(ys, func(y float64) bool { return covered[y] < 0.7*(x1-x0) })
}

// row adds one row of some lines.
func (b *gridBuilder) row(lines []rows.Line) {
	row := grid.Row{Cells: make([]grid.Cell, len(b.strips)), Page: b.page}
	for c := range b.strips {
		var ts []token.Token
		for i := range lines {
			ts = append(ts, lines[i].Cells[c]...)
		}
		ts = b.marked(ts, c)
		cell := &row.Cells[c]
		cell.Column, cell.Span, cell.Rows = c, 1, 1
		if len(ts) > 0 {
			cell.Strip, cell.Within = ts[0].Strip, inorder.Within(ts)
			if b.doubts != nil && b.doubts[c] != ([2]int16{}) && len(b.rows) >= b.anatomy.Body {
				cell.Strip, cell.Within = int32(c+1), b.doubts[c]
			}
			cell.Pieces = token.AppendLines(nil, ts, b.page)
			cell.SetText(grid.JoinPieces(cell.Pieces))
		}
	}
	b.rows = append(b.rows, row)
}

// marked are the words of a cell of column c, digits behind or above an amount that has
// all its decimals as the mark of a footnote: a dump does not show that they are raised.
// Behind it those are enough that most amounts of the column have.
func (b *gridBuilder) marked(ts []token.Token, c int) []token.Token {
	n := len(ts) - 1
	if n < 1 || ts[0].Line == 0 || b.decimals == 0 {
		return ts
	}
	has := func(t *token.Token, digits int) bool {
		return text.IsAmount(t.Label) && text.Decimals(t.Label) == digits
	}
	whole := func(t *token.Token) bool { return has(t, b.decimals) }
	switch first, last := &ts[0], &ts[n]; {
	case text.IsDigits(last.Label) && len(last.Label) < 3 && last.Line == ts[n-1].Line && (whole(&ts[n-1]) || b.usual != nil && has(&ts[n-1], b.usual[c])):
		ts = slices.Clone(ts)
		ts[n-1].Mark(last)
		return ts[:n]
	case text.IsDigits(first.Label) && len(first.Label) == 1 && first.Line < ts[1].Line && whole(&ts[1]):
		ts = slices.Clone(ts[1:])
		ts[0].Mark(first)
	}
	return ts
}

// grid is the finished grid, its rows parted in the middle between what is
// printed in them.
func (b *gridBuilder) grid() grid.Grid {
	return grid.Grid{Xs: b.xs, Ys: rowBorders(b.rows), Rows: b.rows, Anatomy: &b.anatomy}
}

// rowBorders are the y between rows of cells without drawn borders.
func rowBorders(printed []grid.Row) []float64 {
	rows := len(printed)
	top, bottom := make([]float64, rows), make([]float64, rows)
	seen := make([]bool, rows)
	for r := range printed {
		for _, c := range printed[r].Cells {
			if c.Rows > 1 {
				continue
			}
			for _, p := range c.Pieces {
				if !seen[r] {
					top[r], bottom[r], seen[r] = p.Box.Y0, p.Box.Y1, true
				}
				top[r], bottom[r] = min(top[r], p.Box.Y0), max(bottom[r], p.Box.Y1)
			}
		}
	}
	ys := make([]float64, rows+1)
	for r := range rows {
		switch {
		case r == 0:
			ys[r] = top[r]
		case !seen[r]:
			ys[r] = ys[r-1]
		default:
			ys[r] = max(ys[r-1], (bottom[r-1]+top[r])/2)
		}
	}
	if rows > 0 {
		ys[rows] = max(ys[rows-1], bottom[rows-1])
	}
	return ys
}
