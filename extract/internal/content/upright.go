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

// Direction returns where the next glyph of a line follows. Glyphs without
// advance say Right.
func (g *Glyph) Direction() Direction {
	const level = 0.1 // a scan may be turned by some degrees
	dx, dy := math.Abs(float64(g.DX)), math.Abs(float64(g.DY))
	switch {
	case dy <= level*dx:
		if g.DX < 0 {
			return Left
		}
		return Right
	case dx <= level*dy:
		if g.DY < 0 {
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
	var count [Aslant + 1]int
	for i := range p.Glyphs {
		if g := &p.Glyphs[i]; !g.Vertical && g.Rune != ' ' {
			count[g.Direction()]++
		}
	}
	const nearly = 0.9
	for _, d := range [...]Direction{Down, Left, Up} {
		if n := count[d]; n > 0 && float64(n) >= nearly*float64(len(p.Glyphs)) {
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
		g.DX, g.DY = float32(m.a*dx+m.c*dy), float32(m.b*dx+m.d*dy)
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		*l = Line(m.around(l.X0, l.Y0, l.X1, l.Y1))
	}
}

// Count returns how many glyphs can be seen and how many are hidden, spaces
// left out.
func (p *Page) Count() (seen, hidden int) {
	for i := range p.Glyphs {
		switch g := &p.Glyphs[i]; {
		case g.Rune == ' ':
		case g.Hidden:
			hidden++
		default:
			seen++
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
