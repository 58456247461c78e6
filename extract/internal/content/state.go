package content

import (
	"math"

	"budgetextract/extract/internal/font"
)

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f), as in 8.3.3.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// mul returns the matrix that applies m first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		a: m.a*n.a + m.b*n.c, b: m.a*n.b + m.b*n.d,
		c: m.c*n.a + m.d*n.c, d: m.c*n.b + m.d*n.d,
		e: m.e*n.a + m.f*n.c + n.e, f: m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// scale is how much longer lengths become, on the average of all directions.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// Box is a rectangle in points of the displayed page.
type Box struct{ X0, Y0, X1, Y1 float64 }

// between is the box of two points.
func between(x0, y0, x1, y1 float64) Box {
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	if y0 > y1 {
		y0, y1 = y1, y0
	}
	return Box{x0, y0, x1, y1}
}

// holds is false for coordinates that are no numbers.
func (b Box) holds(x, y float64) bool {
	return x >= b.X0 && x <= b.X1 && y >= b.Y0 && y <= b.Y1
}

func (b Box) intersect(c Box) Box {
	return Box{max(b.X0, c.X0), max(b.Y0, c.Y0), min(b.X1, c.X1), min(b.Y1, c.Y1)}
}

// around returns the box of a rectangle after m.
func (m matrix) around(x0, y0, x1, y1 float64) Box {
	ax, ay := m.apply(x0, y0)
	bx, by := m.apply(x1, y0)
	cx, cy := m.apply(x0, y1)
	dx, dy := m.apply(x1, y1)
	return Box{min(ax, bx, cx, dx), min(ay, by, cy, dy), max(ax, bx, cx, dx), max(ay, by, cy, dy)}
}

// ink is a current colour as far as it decides what can be seen.
type ink struct {
	white bool    // paints like paper
	clear bool    // paints nothing (alpha 0)
	light float32 // how bright it is: black 0, white 1
	red   bool    // far redder than green or blue
	faint float32 // and how much of what lies below is seen through it: 1 - alpha
	space space
}

// pale is how bright what it paints is on paper, of 255; zero for all that is not pale.
func (k *ink) pale() uint8 {
	if seen := 1 - (1-k.light)*(1-k.faint); seen >= palest {
		return uint8(255 * min(1, seen))
	}
	return 0
}

// palest is how bright the grey of watermarks is at least: silver is 0.75.
const palest = 0.7

// state is the graphics state (8.4) with the text state (9.3).
type state struct {
	ctm    matrix
	clip   Box  // the clipping path's box
	ragged bool // … which is larger than that path
	mixed  bool // what is painted is mixed with what lies below (11.3.5)
	masked bool // or painted through a soft mask
	fill   ink
	stroke ink
	width  float64 // line width in user space

	font      *font.Font
	size      float64
	charSpace float64
	wordSpace float64
	stretch   float64 // Tz as a factor
	leading   float64
	rise      float64
	render    int // Tr
}

// addsToClip is the first render mode in which glyphs add to the clipping path.
const addsToClip = 4

func newState(ctm matrix, clip Box) state {
	return state{ctm: ctm, clip: clip, width: 1, stretch: 1}
}

// invisible reports whether glyphs painted now leave no trace: by render mode,
// or by an ink that paints nothing. White ink is another matter; see overInk.
func (s *state) invisible() bool {
	switch s.render {
	case 3, 7:
		return true
	case 1, 5:
		return s.stroke.clear
	case 2, 6:
		return s.fill.clear && s.stroke.clear
	}
	return s.fill.clear
}

// white reports whether glyphs painted now have the colour of paper.
func (s *state) white() bool {
	switch s.render {
	case 1, 5:
		return s.stroke.white
	case 2, 6:
		return s.fill.white && s.stroke.white
	}
	return s.fill.white
}
