package normalize

import (
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
)

// The tolerances of lines and borders are points, for type of the usual size. A page in
// small type, a sheet of paper with several pages or a large one made smaller, is read as
// if it were enlarged to that size.
const (
	usualType  = 9.0 // points
	smallType  = 7.0 // type below this is enlarged,
	mostScaled = 4.0 // by no more than this
)

// enlargement is by how much a page is enlarged to be read, 1 where its type is not small.
func enlargement(tokens []token.Token) float64 {
	if len(tokens) == 0 || tokens[0].Line > 0 {
		return 1
	}
	var small []float64
	for i := range tokens {
		if tokens[i].Size < smallType {
			small = append(small, tokens[i].Size)
		}
	}
	middle := len(tokens) / 2
	if len(small) <= middle {
		return 1
	}
	slices.Sort(small)
	return min(usualType/small[middle], mostScaled)
}

func scaledBox(b extract.Box, f float64) extract.Box {
	return extract.Box{X0: f * b.X0, Y0: f * b.Y0, X1: f * b.X1, Y1: f * b.Y1}
}

// enlarge scales the words of a page.
func enlarge(tokens []token.Token, f float64) {
	for i := range tokens {
		t := &tokens[i]
		t.Box, t.Size, t.Edges = scaledBox(t.Box, f), f*t.Size, slices.Clone(t.Edges)
		for k := range t.Edges {
			t.Edges[k] *= float32(f)
		}
	}
}

// enlarged is a page with its lines scaled.
func enlarged(p *extract.Page, f float64) *extract.Page {
	scale := func(rules []extract.Rule) []extract.Rule {
		out := make([]extract.Rule, len(rules))
		for i, r := range rules {
			out[i] = extract.Rule{X0: f * r.X0, Y0: f * r.Y0, X1: f * r.X1, Y1: f * r.Y1}
		}
		return out
	}
	out := *p
	out.Width, out.Height, out.Rules, out.Pieces = f*p.Width, f*p.Height, scale(p.Rules), scale(p.Pieces)
	return &out
}

// enlargedColumns are columns scaled.
func enlargedColumns(columns []grid.Column, f float64) []grid.Column {
	out := slices.Clone(columns)
	for i := range out {
		out[i].X0, out[i].X1 = f*out[i].X0, f*out[i].X1
	}
	return out
}

// reduce gives grids and lines the places that they have on the page.
func reduce(grids []grid.Grid, lines []Text, f float64) {
	for i := range grids {
		g := &grids[i]
		g.Xs, g.Ys = slices.Clone(g.Xs), slices.Clone(g.Ys)
		for k := range g.Xs {
			g.Xs[k] /= f
		}
		for k := range g.Ys {
			g.Ys[k] /= f
		}
		for _, r := range g.Rows {
			for _, c := range r.Cells {
				for k := range c.Pieces {
					c.Pieces[k].Box = scaledBox(c.Pieces[k].Box, 1/f)
				}
			}
		}
	}
	for i := range lines {
		lines[i].Box = scaledBox(lines[i].Box, 1/f)
	}
}
