package rows

import (
	"slices"

	"budgetextract/normalize/grid"
)

// PartLine is a horizontal line drawn through some columns of a table and not
// through others, where a cell spans rows. It stands above line `below` of the
// body.
type PartLine struct {
	y        float64
	below    int
	from, to int // the first column and the last+1
}

// PartLines are the lines through two columns or more of a table without drawn
// columns, but not through most of it.
func PartLines(drawn []grid.Segment, xs, whole []float64) []PartLine {
	var out []PartLine
	room := map[float64][]float64{} // by height: how much of each column has a line
	for _, l := range drawn {
		if slices.Contains(whole, l.At) {
			continue
		}
		if room[l.At] == nil {
			room[l.At] = make([]float64, len(xs)-1)
			out = append(out, PartLine{y: l.At})
		}
		for c := range room[l.At] {
			room[l.At][c] += max(0, min(l.To, xs[c+1])-max(l.From, xs[c]))
		}
	}
	for i := range out {
		out[i].from, out[i].to = partColumns(room[out[i].y], xs)
	}
	return slices.DeleteFunc(out, func(p PartLine) bool { return p.to-p.from < 2 })
}

// partColumns are the first column and the last+1 that have a line for the most part.
func partColumns(room, xs []float64) (from, to int) {
	for c, n := range room {
		if n > 0.8*(xs[c+1]-xs[c]) {
			if to == 0 {
				from = c
			}
			to = c + 1
		}
	}
	return from, to
}

// place finds the lines of text between which the part lines stand.
func (g *grouping) place(parts []PartLine) {
	for _, p := range parts {
		for p.below < len(g.lines) && g.lines[p.below].Y < p.y {
			p.below++
		}
		if p.below > 0 && p.below < len(g.lines) {
			g.parts = append(g.parts, p)
		}
	}
}

// cut reports a line drawn between two texts of one column in the lines from..to.
func (g *grouping) cut(from, to int) bool {
	for _, p := range g.parts {
		if p.below <= from || p.below >= to {
			continue
		}
		for c := p.from; c < p.to; c++ {
			if g.printed(c, from, p.below) && g.printed(c, p.below, to) {
				return true
			}
		}
	}
	return false
}

// printed reports a text in a column of the lines from..to.
func (g *grouping) printed(c, from, to int) bool {
	return slices.ContainsFunc(g.texts[from:to], func(texts []string) bool { return texts[c] != "" })
}
