package extract

import (
	"slices"

	"budgetextract/extract/internal/content"
)

// What is a ruling line, and which lines are one, is told in points, for type of the
// usual size. A page that is measured in the dots of a printer or a scanner, and does not
// say so, has type and lines several times as large: it is read smaller.
const (
	usualType = 9.0  // points
	largeType = 24.0 // where most type is larger, the page is read smaller
)

// unitOf is how many times as large as usual the type of a page is, 1 where it is not
// large.
func unitOf(p *content.Page) float64 {
	if p.Largest <= largeType {
		return 1
	}
	large, sizes := 0, make([]float32, 0, len(p.Glyphs))
	for _, r := range p.Runs {
		for range p.Of(&r) {
			sizes = append(sizes, r.Size)
		}
		if r.Size > largeType {
			large += len(p.Of(&r))
		}
	}
	if 2*large <= len(sizes) {
		return 1
	}
	slices.Sort(sizes)
	return float64(sizes[len(sizes)/2]) / usualType
}

// enlarge gives a page that was read smaller its size again.
func (p *Page) enlarge(f float64) {
	p.Width, p.Height = f*p.Width, f*p.Height
	for i := range p.Words {
		w := &p.Words[i]
		w.Box, w.Size = Box{f * w.Box.X0, f * w.Box.Y0, f * w.Box.X1, f * w.Box.Y1}, f*w.Size
		for k := range w.Edges {
			w.Edges[k] *= float32(f)
		}
	}
	for _, rules := range [][]Rule{p.Rules, p.Pieces} {
		for i, r := range rules {
			rules[i] = Rule{f * r.X0, f * r.Y0, f * r.X1, f * r.Y1}
		}
	}
}
