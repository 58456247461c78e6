package content

import "math"

// Direction is the way glyphs follow each other on the displayed page.
type Direction uint8

// The directions. Aslant is none of the four.
const (
	Right Direction = iota
	Down
	Left
	Up
	Aslant
)

// directionOf returns the direction of a way. No way at all is Right.
func directionOf(x, y float64) Direction {
	const level = 0.1 // a scan may be turned by some degrees
	dx, dy := math.Abs(x), math.Abs(y)
	switch {
	case dy <= level*dx:
		if x < 0 {
			return Left
		}
		return Right
	case dx <= level*dy:
		if y < 0 {
			return Up
		}
		return Down
	}
	return Aslant
}

// Upright turns the page so that its text runs to the right, when nearly all of
// it runs another way: a wide table is sometimes drawn sideways on an upright
// page without the page saying so. Vertical writing is no reason to turn.
func (p *Page) Upright() {
	if !p.turned {
		return
	}
	var count [Aslant + 1]int
	all := 0
	for i := range p.Runs {
		r := &p.Runs[i]
		for _, g := range p.Of(r) {
			if g.Rune == ' ' {
				continue
			}
			if all++; !r.Vertical {
				count[r.Direction]++
			}
		}
	}
	const nearly = 0.9
	for _, d := range [...]Direction{Down, Left, Up} {
		if n := count[d]; n > 0 && float64(n) >= nearly*float64(all) {
			p.turn(d)
			return
		}
	}
}

// turn turns the page so that text of a direction runs to the right.
func (p *Page) turn(d Direction) {
	w, h := p.Width, p.Height
	var m matrix
	switch d {
	case Down: // a quarter to the left
		m = matrix{b: -1, c: 1, f: w}
		p.Width, p.Height = h, w
	case Up:
		m = matrix{b: 1, c: -1, e: h}
		p.Width, p.Height = h, w
	default:
		m = matrix{a: -1, d: -1, e: w, f: h}
	}
	p.at = p.at.mul(m)
	p.turnGlyphs(m)
	for i := range p.Lines {
		l := &p.Lines[i]
		*l = Line(m.around(l.X0, l.Y0, l.X1, l.Y1))
	}
	for i := range p.areas {
		a := &p.areas[i].Box
		*a = m.around(a.X0, a.Y0, a.X1, a.Y1)
	}
}

// turnGlyphs turns the glyphs: those that stood on a level line may no longer do so, and
// others may now.
func (p *Page) turnGlyphs(m matrix) {
	runs, glyphs := p.Runs, p.Glyphs
	p.Runs, p.Glyphs = nil, make([]Glyph, 0, len(glyphs))
	for _, r := range runs {
		turned := r
		for _, g := range glyphs[r.First:r.End] {
			g.X, turned.Y = m.apply(g.X, r.Y)
			dx, dy := float64(g.DX), float64(r.DY)
			dx, dy = m.a*dx+m.c*dy, m.b*dx+m.d*dy
			g.DX, turned.DY, turned.Direction = float32(dx), float32(dy), directionOf(dx, dy)
			p.put(turned, g)
		}
	}
}

// Count returns whether any glyph can be seen, spaces left out, and of a page with
// hidden glyphs how many can be seen and how many cannot.
func (p *Page) Count() (seen, hidden int) {
	for i := range p.Runs {
		r := &p.Runs[i]
		for _, g := range p.Of(r) {
			switch {
			case g.Rune == ' ':
			case r.Hidden:
				hidden++
			case !p.hides:
				return 1, 0
			default:
				seen++
			}
		}
	}
	return seen, hidden
}

// Reveal takes hidden glyphs as if they could be seen.
func (p *Page) Reveal() {
	for i := range p.Runs {
		p.Runs[i].Hidden = false
	}
}
