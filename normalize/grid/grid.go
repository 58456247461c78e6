// Package grid has the table as one page prints it: a Grid is cells in rows (cell.go, row.go)
// between borders, whose places are in points from the top left of the page (segment.go).
// Dissect tells which rows are text in the frame, which the header and which the table
// (header.go). DrawSVG draws a page with its grids for people to look at (draw.go).
package grid

import (
	"budgetextract/extract"
	"budgetextract/normalize/text"
)

// Grid is what one page prints of a table: its borders and whole cells. Xs are the
// borders of the columns from left to right, one more than there are columns, and Ys those
// of the rows from top to bottom, one more than there are rows; both in points.
type Grid struct {
	Xs, Ys              []float64
	Rows                []Row // from the top, each with the cells that begin in it from left to right
	OpenTop, OpenBottom bool  // the columns go on past the drawn lines: a page break
	Ruled               bool  // the borders are drawn, not inferred

	Hinted  bool     `json:"-"` // its columns are those of the page before
	Anatomy *Anatomy `json:"-"` // known where the grid was inferred
	held    []*Cell  // room for the cells of a row
}

// NumColumns is how many columns there are.
func (g *Grid) NumColumns() int { return len(g.Xs) - 1 }

// NumRows is how many rows there are.
func (g *Grid) NumRows() int { return len(g.Ys) - 1 }

// Box is the rectangle of a cell that begins in row r.
func (g *Grid) Box(r int, c *Cell) extract.Box {
	return extract.Box{X0: g.Xs[c.Column], Y0: g.Ys[r], X1: g.Xs[c.Column+c.Span], Y1: g.Ys[r+int(c.Rows)]}
}

// texts gives the cells of a row that hold text, until it is asked for another row.
func (g *Grid) texts(r int) []*Cell {
	row := g.Rows[r].Cells
	if g.held == nil {
		g.held = make([]*Cell, 0, g.NumColumns())
	}
	g.held = g.held[:0]
	for i := range row {
		if row[i].Text != "" {
			g.held = append(g.held, &row[i])
		}
	}
	return g.held
}

// UsualDecimals are the decimals that most amounts of the grid have, percentages aside.
func (g *Grid) UsualDecimals() int {
	var count text.DecimalCount
	for _, r := range g.Rows {
		for i := range r.Cells {
			if c := &r.Cells[i]; !text.IsPercentage(c.Text) {
				count.Add(c.Number())
			}
		}
	}
	return count.Usual()
}
