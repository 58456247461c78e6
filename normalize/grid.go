package normalize

import (
	"slices"

	"budgetextract/extract"
)

// Grid is what is printed of a table on one page: its borders and whole cells.
// Xs has one more entry than there are columns, Ys than rows; points.
type Grid struct {
	Xs, Ys              []float64
	Rows                []Row // from the top, each with the cells that begin in it from left to right
	OpenTop, OpenBottom bool  // the columns go on past the drawn lines: a page break
	Ruled               bool  // the borders are drawn, not inferred

	hinted  bool     // its columns are those of the page before
	anatomy *anatomy // known where the grid was inferred
	held    []*Cell  // room for the cells of a row
}

func (g *Grid) columns() int { return len(g.Xs) - 1 }
func (g *Grid) rows() int    { return len(g.Ys) - 1 }

// Box is the rectangle of a cell that begins in row r.
func (g *Grid) Box(r int, c *Cell) extract.Box {
	return extract.Box{X0: g.Xs[c.Column], Y0: g.Ys[r], X1: g.Xs[c.Column+c.Span], Y1: g.Ys[r+int(c.Rows)]}
}

// texts gives the cells of a row that hold text, until it is asked for another row.
func (g *Grid) texts(r int) []*Cell {
	row := g.Rows[r].Cells
	if g.held == nil {
		g.held = make([]*Cell, 0, g.columns())
	}
	g.held = g.held[:0]
	for i := range row {
		if row[i].Text != "" {
			g.held = append(g.held, &row[i])
		}
	}
	return g.held
}

// ruledGrids are the grids of a page with drawn borders, those of its tokens that
// stand in none of them, and the horizontal lines that belong to none.
func (w *workspace) ruledGrids(p *extract.Page, tokens []token, lex Lexicon) ([]Grid, []token, []segment) {
	if len(p.Rules) == 0 || len(p.Rules) > maxRules {
		return nil, tokens, nil
	}
	rules := p.Rules
	if len(p.Pieces) > 0 {
		rules = slices.Concat(rules, cellSides(p, tokens, lex))
	}
	parts := w.components(w.mergeRules(rules))
	fs := w.frames(parts)
	grids := make([]Grid, 0, len(fs))
	for _, f := range innermost(fs) {
		f.implied = len(p.Pieces) > 0
		g, rest := w.fill(f, tokens, p.Number, maxMissing)
		if len(g.Rows) == 0 {
			continue
		}
		if edges := g.tableEdges(lex); len(edges) > 0 {
			var several []Grid
			several, tokens = w.fillParts(f, edges, tokens, p.Number)
			grids = append(grids, several...)
			continue
		}
		grids, tokens = append(grids, g), rest
	}
	return grids, tokens, loneLines(parts)
}

// loneLines are the horizontal lines that no vertical one touches.
func loneLines(parts []component) []segment {
	var out []segment
	for _, c := range parts {
		if len(c.vertical) == 0 {
			out = append(out, c.horizontal...)
		}
	}
	return out
}

// innermost drops frames that hold another frame: a border around the page.
func innermost(fs []*frame) []*frame {
	if len(fs) < 2 {
		return fs
	}
	return slices.DeleteFunc(slices.Clone(fs), func(f *frame) bool {
		return slices.ContainsFunc(fs, func(in *frame) bool { return in != f && contains(f.box(), in.box()) && f.rows()*f.columns() <= 4 })
	})
}

func contains(out, in extract.Box) bool {
	return out.X0 <= in.X0 && out.Y0 <= in.Y0 && out.X1 >= in.X1 && out.Y1 >= in.Y1
}
