package content

import (
	"cmp"
	"slices"
)

// Letters that nobody can see on paper may stand between those of a figure: of type so small
// that it is a speck beside the usual.

// speck is how small such type is, of the size of most text of the page.
const speck = 0.15

// hideSmall hides type that is too small to be seen.
func (p *Page) hideSmall() {
	if !slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Size < speck*p.Largest }) {
		return
	}
	usual := p.usualSize()
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Size < speck*usual {
			r.Hidden, p.hides = true, true
		}
	}
}

// usualSize is the size of the middle one of the glyphs, ordered by size.
func (p *Page) usualSize() float32 {
	runs, glyphs := slices.Clone(p.Runs), int32(0)
	slices.SortFunc(runs, func(a, b Run) int { return cmp.Compare(a.Size, b.Size) })
	for _, r := range runs {
		glyphs += r.End - r.First
	}
	for _, r := range runs {
		if glyphs -= 2 * (r.End - r.First); glyphs <= 0 {
			return r.Size
		}
	}
	return 0
}

// figureCut notes a figure of which the clip, or the edge of the page, leaves a part: of the
// glyphs of a level line those that are left, and all that were shown.
func (in *Interpreter) figureCut(left []Glyph) {
	all := in.shown
	for i := 0; i+len(left) <= len(all); i++ {
		if all[i].Rune != left[0].Rune || all[i+len(left)-1].Rune != left[len(left)-1].Rune {
			continue
		}
		before, after := i > 0 && ofFigure(all[i-1].Rune) && ofFigure(all[i].Rune), false
		if end := i + len(left); end < len(all) {
			after = ofFigure(all[end-1].Rune) && ofFigure(all[end].Rune)
		}
		if !before && !after {
			return
		}
	}
	in.page.note("figures_cut", "a figure is cut off by the edge of the page or of its cell")
}

// ofFigure reports a digit or what stands between digits.
func ofFigure(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' }
