package normalize

import (
	"strings"
)

// part is what one page holds of a sheet: a grid read into columns and rows.
type part struct {
	page                int
	half                int     // of the page, where it holds two
	left                float64 // where that begins
	top, bottom         float64 // where the grid begins and ends on the page
	columns             []Column
	rows                []Row
	before, after       []Text // text inside the frame, above and below
	aside               []Text // the header and the row of column numbers, as printed
	headed, hinted      bool
	openTop, openBottom bool
	ruled               bool
}

// newPart reads a grid: what heads it, what its rows are and what stands in its
// frame besides.
func newPart(g *Grid, page int, lex Lexicon) part {
	a := g.dissect(lex)
	p := part{page: page, top: g.Ys[0], bottom: g.Ys[len(g.Ys)-1], ruled: g.Ruled, headed: a.index > a.head, hinted: g.hinted, openTop: g.OpenTop, openBottom: g.OpenBottom}
	p.before = rowTexts(g, 0, a.head)
	p.aside = rowTexts(g, a.head, a.body)
	p.after = rowTexts(g, a.tail, g.rows())
	paths := headerPaths(g, a)
	p.columns = make([]Column, g.columns())
	for i := range p.columns {
		p.columns[i] = Column{Path: paths[i], X0: g.Xs[i], X1: g.Xs[i+1]}
	}
	p.rows = bodyRows(g, a.body, a.tail, page)
	if g.OpenBottom && a.tail < g.rows() {
		p.openBottom = false
	}
	return p
}

// rowTexts are the cells of some rows as lines of text.
func rowTexts(g *Grid, from, to int) []Text {
	if from >= to {
		return nil
	}
	cells := g.Cells[g.start(from):g.start(to)]
	texts := 0
	for i := range cells {
		if cells[i].Text != "" {
			texts++
		}
	}
	out := make([]Text, 0, texts)
	for i := range cells {
		if cells[i].Text != "" {
			out = append(out, cellText(&cells[i]))
		}
	}
	return out
}

// cellText is a cell as one line of text.
func cellText(c *GridCell) Text {
	t := Text{Piece: c.Pieces[0]}
	for _, p := range c.Pieces[1:] {
		t.Raw += p.Raw
		t.Box = hull(t.Box, p.Box)
	}
	if t.Text = c.Text; t.Raw != c.Text {
		t.Text = plainSpaces(t.Raw)
	}
	return t
}

// plainSpaces folds a line and keeps one space for each run of white space.
func plainSpaces(s string) string {
	s = Fold(s)
	if !strings.Contains(s, "  ") && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// bodyRows are the rows of a grid that hold anything. A cell that covers
// several rows stands in the first of them; in the others a cell marked Above
// holds its place, with its text where that is a label.
func bodyRows(g *Grid, from, to, page int) []Row {
	rows := make([]Row, to-from)
	cells := make([]Cell, 0, (to-from)*g.columns())
	for r := from; r < to; r++ {
		first := len(cells)
		cells = appendRow(cells, g, r, from)
		rows[r-from] = Row{Cells: cells[first:len(cells):len(cells)], Page: page}
	}
	out := rows[:0]
	for _, r := range rows {
		if r.printed() {
			out = append(out, r)
		}
	}
	return out
}

// printed reports that a row holds anything of its own.
func (r *Row) printed() bool {
	for i := range r.Cells {
		if len(r.Cells[i].Pieces) > 0 {
			return true
		}
	}
	return false
}

// appendRow appends the cells of row r, those that reach into it from above
// included.
func appendRow(cells []Cell, g *Grid, r, first int) []Cell {
	row := g.row(r)
	for col, columns := 0, g.columns(); col < columns; {
		if len(row) > 0 && row[0].Column == col {
			cells = append(cells, Cell{})
			cells[len(cells)-1].take(g, &row[0])
			col += row[0].Columns
			row = row[1:]
			continue
		}
		c := g.above(r, col, first)
		cells = append(cells, c)
		col += c.Span
	}
	return cells
}

// take sets what a cell of a grid holds, in place: a cell is large.
func (out *Cell) take(g *Grid, c *GridCell) {
	out.Text, out.number, out.Column, out.Span, out.Rows = c.Text, c.number, c.Column, c.Columns, int32(c.Rows)
	out.Strip, out.Within, out.Pieces = c.Strip, c.Within, c.Pieces
	if len(c.Pieces) > 0 {
		out.Indent = c.Pieces[0].Box.X0 - g.Xs[c.Column]
	}
}

// above is the place in row r of the cell that reaches into it from above.
func (g *Grid) above(r, col, first int) Cell {
	out := Cell{Column: col, Span: 1, Rows: 1}
	if g.of == nil {
		return out
	}
	c := &g.Cells[g.of[r*g.columns()+col]]
	if c.Row == r {
		return out
	}
	out.Above, out.Span = true, c.Column+c.Columns-col
	if c.Row >= first && c.value == noValue {
		out.Text = c.Text
	}
	return out
}
