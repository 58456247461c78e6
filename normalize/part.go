package normalize

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// part is what one page holds of a sheet: a grid read into columns and rows.
type part struct {
	page                int
	half                int     // which of the pages on one sheet of paper, from the left; 0 where there is one
	left                float64 // x at which that page begins, in points
	top, bottom         float64 // where the grid begins and ends on the page
	columns             []grid.Column
	rows                []grid.Row
	before, after       []Text     // text inside the frame, above and below
	heads               []grid.Row // the header and the row of column numbers, as printed
	headed              bool       // has a header
	hinted              bool       // its columns are those of the page before
	openTop, openBottom bool       // no line is drawn there though the columns go on: a page break
	ruled               bool       // its borders are drawn
	vacant              bool       // see Sheet.Vacant
}

// newPart reads a grid: what heads it, what its rows are and what stands in its
// frame besides.
func newPart(g *grid.Grid, page int, lex text.Lexicon) part {
	a := g.Dissect(lex)
	p := part{page: page, top: g.Ys[0], bottom: g.Ys[len(g.Ys)-1], ruled: g.Ruled, headed: a.Index > a.Head, hinted: g.Hinted, openTop: g.OpenTop, openBottom: g.OpenBottom}
	p.before = rowTexts(g, 0, a.Head)
	p.after = rowTexts(g, a.Tail, g.NumRows())
	p.columns = make([]grid.Column, g.NumColumns())
	for i := range p.columns {
		p.columns[i].X0, p.columns[i].X1 = g.Xs[i], g.Xs[i+1]
	}
	g.SetPaths(p.columns, a)
	p.vacant = p.headed && vacant(g, a.Body, a.Tail)
	p.rows = bodyRows(g, a.Body, a.Tail)
	p.heads = printedRows(g.Rows[a.Head:a.Body])
	if g.OpenBottom && a.Tail < g.NumRows() {
		p.openBottom = false
	}
	return p
}

// rowTexts are the cells of some rows as lines of text.
func rowTexts(g *grid.Grid, from, to int) (out []Text) {
	for _, r := range g.Rows[from:to] {
		for i := range r.Cells {
			if r.Cells[i].Text != "" {
				out = append(out, cellText(&r.Cells[i]))
			}
		}
	}
	return out
}

// cellText is a cell as one line of text.
func cellText(c *grid.Cell) Text {
	t := Text{Piece: c.Pieces[0]}
	for _, p := range c.Pieces[1:] {
		t.Raw += p.Raw
		t.Box = token.Hull(t.Box, p.Box)
	}
	if t.Text = c.Text; t.Raw != c.Text {
		t.Text = plainSpaces(t.Raw)
	}
	return t
}

// plainSpaces folds a line and keeps one space for each run of white space.
func plainSpaces(s string) string {
	s = text.Fold(s)
	if !strings.Contains(s, "  ") && !strings.HasPrefix(s, " ") && !strings.HasSuffix(s, " ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// bodyRows are the rows of a grid that hold anything. A cell that covers
// several rows stands in the first of them; in the others a cell marked Above
// holds its place, with its text where that is a label.
func bodyRows(g *grid.Grid, from, to int) []grid.Row {
	var over overhead
	for r := range g.Rows[:to] {
		row := &g.Rows[r]
		if over == nil && !row.ReachesOver(max(1, from-r)) {
			continue // so are most
		}
		if over == nil {
			over = make(overhead, g.NumColumns())
		}
		if whole := over.row(row.Cells, r >= from); r >= from {
			row.Cells = whole
		}
	}
	return printedRows(g.Rows[from:to])
}

// lowestRow is the height of a row, in points: a lower one is the space between double lines.
const lowestRow = 4

// vacant reports rows of drawn cells, one below each column and none reaching into another row,
// that hold nothing and are the last of their grid.
func vacant(g *grid.Grid, from, to int) bool {
	if !g.Ruled || g.OpenBottom || from == to || to < g.NumRows() {
		return false
	}
	for r := from; r < to; r++ {
		row := &g.Rows[r]
		if row.Printed() || len(row.Cells) != g.NumColumns() || row.ReachesOver(1) || g.Ys[r+1]-g.Ys[r] < lowestRow {
			return false
		}
	}
	return true
}

// printedRows are those of some rows that hold anything of their own, in their memory and no
// further: others follow.
func printedRows(rows []grid.Row) []grid.Row {
	return slices.Clip(slices.DeleteFunc(rows, func(r grid.Row) bool { return !r.Printed() }))
}

// overhead is by column the last cell that began over it in the rows so far.
type overhead []struct {
	cell *grid.Cell
	body bool // it is no header
}

// row gives the cells of the next row, those that reach into it from above included.
func (o overhead) row(cells []grid.Cell, body bool) []grid.Cell {
	covered := 0
	for i := range cells {
		c := &cells[i]
		for col := c.Column; col < c.Column+c.Span; col++ {
			o[col].cell, o[col].body = c, body
		}
		covered += c.Span
	}
	if covered == len(o) {
		return cells
	}
	out := make([]grid.Cell, 0, len(cells)+len(o)-covered)
	for col := 0; col < len(o); {
		if len(cells) > 0 && cells[0].Column == col {
			out, cells = append(out, cells[0]), cells[1:]
		} else {
			out = append(out, o.place(col))
		}
		col += out[len(out)-1].Span
	}
	return out
}

// place is the place of a cell that reaches over a column from above.
func (o overhead) place(col int) grid.Cell {
	out := grid.Cell{Column: col, Span: 1, Rows: 1}
	if c := o[col].cell; c != nil {
		out.Above, out.Span = true, c.Column+c.Span-col
		if o[col].body && c.Number().Value == text.NoValue {
			out.Text = c.Text
		}
	}
	return out
}
