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
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if g.Rune == ' ' {
			continue
		}
		if all++; !g.Vertical {
			count[g.Direction]++
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
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		g.X, g.Y = m.apply(g.X, g.Y)
		dx, dy := float64(g.DX), float64(g.DY)
		dx, dy = m.a*dx+m.c*dy, m.b*dx+m.d*dy
		g.DX, g.DY, g.Direction = float32(dx), float32(dy), directionOf(dx, dy)
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		*l = Line(m.around(l.X0, l.Y0, l.X1, l.Y1))
	}
	for i := range p.areas {
		a := &p.areas[i].Box
		*a = m.around(a.X0, a.Y0, a.X1, a.Y1)
	}
}

// Count returns whether any glyph can be seen, spaces left out, and of a page with
// hidden glyphs how many can be seen and how many cannot.
func (p *Page) Count() (seen, hidden int) {
	for i := range p.Glyphs {
		switch g := &p.Glyphs[i]; {
		case g.Rune == ' ':
		case g.Hidden:
			hidden++
		default:
			if seen++; !p.hides {
				return seen, 0
			}
		}
	}
	return seen, hidden
}

// Reveal takes hidden glyphs as if they could be seen.
func (p *Page) Reveal() {
	for i := range p.Glyphs {
		p.Glyphs[i].Hidden = false
	}
}
