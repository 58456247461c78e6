// Package ruled makes grids of the lines drawn on a page. Lines that touch are the borders of
// one table (borders.go) and make a frame of elementary cells (frame.go), some merged because
// no line is drawn between them. Each word goes to the cell its middle lies in; one that reaches
// over a border is cut between its glyphs, unless it is a number wider than its column
// (assign.go, spill.go). Then cells get their texts (fill.go, text.go).
//
// Producers draw borders in many ways: in pieces that do not meet (sides.go; around merged
// cells, merged.go), with some left out (columns.go, rows.go; below a header, below.go), or of two tables that touch
// (touching.go). Lengths are points.
package ruled

import (
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Grids gives the grids of a page that are drawn, then the tokens that stand in none of them
// and the horizontal lines that belong to none: package aligned goes on with these.
func (w *Workspace) Grids(p *extract.Page, tokens []token.Token, lex text.Lexicon) ([]grid.Grid, []token.Token, []grid.Segment) {
	if len(p.Rules) == 0 || len(p.Rules) > limits.Rules {
		return nil, tokens, nil
	}
	rules := p.Rules
	if len(p.Pieces) > 0 {
		rules = slices.Concat(rules, cellSides(p, tokens, lex))
	}
	parts := w.components(w.mergeRules(rules))
	fs := w.frames(parts)
	grids := w.grids[:0]
	for _, f := range innermost(fs) {
		f.implied = len(p.Pieces) > 0
		g, rest := w.fill(f, tokens, p.Number, maxMissing)
		if len(g.Rows) == 0 || f.columns() == 1 && (len(fs) > 1 || !isStrip(&g)) {
			continue
		}
		if edges := tableEdges(&g, lex); len(edges) > 0 {
			var several []grid.Grid
			several, tokens = w.fillParts(f, edges, tokens, p.Number)
			grids = append(grids, several...)
			continue
		}
		grids, tokens = append(grids, g), rest
	}
	w.grids = grids
	return grids, tokens, loneLines(parts)
}

// isStrip reports a column of amounts below its label: the one for which the paper of the table
// before was too narrow. Any other column alone is a list, or a box around a text.
func isStrip(g *grid.Grid) bool {
	amounts := 0
	for i := range g.Rows {
		switch t := g.Rows[i].At(0); {
		case text.IsAmount(t):
			amounts++
		case t != "" && amounts > 0:
			return false
		}
	}
	return amounts >= minStrip-1
}

// loneLines are the horizontal lines that no vertical one touches.
func loneLines(parts []component) []grid.Segment {
	var out []grid.Segment
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
