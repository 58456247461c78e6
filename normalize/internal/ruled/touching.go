package ruled

import (
	"cmp"
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Tables that touch are drawn in one frame, each with its columns. A title in a row of
// its own begins the next one.

// tableEdges are the heights in a grid at which another table begins: its title reaches over
// columns, and rows above it have several cells with text.
func tableEdges(g *grid.Grid, lex text.Lexicon) []float64 {
	var at []float64
	above := 0 // the row in which the table so far begins
	several := func(r grid.Row) bool { return r.NumTexts() > 1 }
	for i := range g.Rows {
		r := &g.Rows[i]
		if len(r.Cells) == 0 || r.Cells[0].Span == 1 {
			continue // so are nearly all
		}
		if c := &r.Cells[0]; c.Column == 0 && c.Text != "" && r.NumTexts() == 1 && lex.Title(c.Text) && slices.ContainsFunc(g.Rows[above:i], several) {
			at, above = append(at, g.Ys[i]), i
		}
	}
	return at
}

// cutAt parts the borders of a frame at heights.
func (c component) cutAt(heights []float64) []component {
	var out []component
	y0, end := reach(c.vertical)
	for _, y1 := range append(heights, end) {
		out = append(out, c.between(y0, y1))
		y0 = y1
	}
	return out
}

// between are the borders from one height to another. The line that two tables share is
// as wide as the wider one: of either it is as wide as the lines within.
func (c component) between(y0, y1 float64) component {
	var p component
	for _, v := range c.vertical {
		if v.From < y1-ruleGap && v.To > y0+ruleGap {
			p.vertical = append(p.vertical, grid.Segment{At: v.At, From: max(v.From, y0), To: min(v.To, y1)})
		}
	}
	var shared []grid.Segment
	for _, h := range c.horizontal {
		switch {
		case h.At > y0+ruleGap && h.At < y1-ruleGap:
			p.horizontal = append(p.horizontal, h)
		case h.At > y0-ruleGap && h.At < y1+ruleGap:
			shared = append(shared, h)
		}
	}
	if x0, x1 := reach(p.horizontal); len(p.horizontal) > 0 {
		for i, h := range shared {
			shared[i].From, shared[i].To = max(h.From, x0), min(h.To, x1)
		}
	}
	p.horizontal = slices.Concat(p.horizontal, shared)
	slices.SortFunc(p.horizontal, func(a, b grid.Segment) int { return cmp.Compare(a.At, b.At) })
	return p
}

// fillParts fills the frames of tables that touch.
func (w *Workspace) fillParts(f *frame, heights []float64, tokens []token.Token, page int) ([]grid.Grid, []token.Token) {
	var grids []grid.Grid
	for _, part := range w.frames(f.drawn.cutAt(heights)) {
		var g grid.Grid
		if g, tokens = w.fill(part, tokens, page, maxMissing); len(g.Rows) > 0 {
			grids = append(grids, g)
		}
	}
	return grids, tokens
}
