package content

import (
	"math"
	"slices"

	"budgetextract/extract/internal/font"
	"budgetextract/extract/internal/limits"
)

// middle is how far above the baseline the middle of a glyph is taken to be,
// in units of the font size: that of digits and of Chinese characters alike.
const middle = 0.36

// nextLine starts a line offset from the start of the current one.
func (in *Interpreter) nextLine(x, y float64) {
	m := &in.lineMatrix
	m.e, m.f = x*m.a+y*m.c+m.e, x*m.b+y*m.d+m.f
	in.textMatrix = *m
}

func (in *Interpreter) showOne(t *tokenizer) {
	if n := len(t.operands); n > 0 && t.operands[n-1].kind == kindString {
		in.run++
		p := in.newPen()
		in.show(t.bytes(t.operands[n-1]), &p)
	}
}

// showArray shows the strings of a TJ and moves by its numbers between them.
func (in *Interpreter) showArray(t *tokenizer) {
	in.run++
	p := in.newPen()
	for _, a := range t.operands {
		switch a.kind {
		case kindString:
			in.show(t.bytes(a), &p)
		case kindNumber:
			by := -a.num / 1000 * in.size
			if in.font != nil && in.font.Vertical {
				in.advance(0, by)
			} else {
				in.advance(by*in.stretch, 0)
			}
		}
	}
}

// advance moves the text position by a way in text space.
func (in *Interpreter) advance(x, y float64) {
	m := &in.textMatrix
	m.e += x*m.a + y*m.c
	m.f += x*m.b + y*m.d
}

// pen is what the glyphs of one operator have in common: where text space lies
// on the page, its origin as far as move has set it, and how they are seen.
type pen struct {
	matrix            // text space to page
	size      float32 // as displayed
	spacing   float32
	upX, upY  float64 // from the origin of a glyph to its middle, across the line
	direction Direction
	hidden    bool
	white     bool
}

func (in *Interpreter) newPen() pen {
	if in.font == nil {
		in.font = defaultFont()
	}
	m, n := &in.textMatrix, &in.ctm
	p := pen{hidden: in.invisible(), white: in.white()}
	p.a, p.b = m.a*n.a+m.b*n.c, m.a*n.b+m.b*n.d
	p.c, p.d = m.c*n.a+m.d*n.c, m.c*n.b+m.d*n.d
	high := in.size * in.font.Scale
	p.size = float32(math.Abs(high) * math.Sqrt(p.c*p.c+p.d*p.d))
	p.upX, p.upY = high*middle*p.c, high*middle*p.d
	if in.charSpace != 0 {
		if spacing := float32(in.charSpace * in.stretch * math.Sqrt(p.a*p.a+p.b*p.b)); spacing > 0 && spacing <= p.size {
			p.spacing = spacing
		}
	}
	if in.font.Vertical {
		p.direction = directionOf(-in.size*p.c, -in.size*p.d)
	} else {
		p.direction = directionOf(in.size*in.stretch*p.a, in.size*in.stretch*p.b)
	}
	in.page.Largest = max(in.page.Largest, p.size)
	in.page.turned = in.page.turned || p.direction != Right
	return p
}

// move puts a pen where the text position is.
func (in *Interpreter) move(p *pen) {
	m, n := &in.textMatrix, &in.ctm
	p.e, p.f = m.e*n.a+m.f*n.c+n.e+in.rise*p.c, m.e*n.b+m.f*n.d+n.f+in.rise*p.d
}

// show shows one string (9.4.3).
func (in *Interpreter) show(s []byte, p *pen) {
	if in.hidden > 0 {
		in.skip(s)
		return
	}
	if len(in.page.Glyphs)+len(s) > limits.Glyphs {
		in.stop("too many glyphs")
		return
	}
	in.move(p)
	in.page.Glyphs = slices.Grow(in.page.Glyphs, len(s)) // for add
	if in.font.Vertical {
		in.showDown(s, p)
		return
	}
	f, size, stretch := in.font, in.size, in.stretch
	t := 0.0
	for i := 0; i < len(s); {
		g, n := f.Known(s[i]), 1
		if g == nil {
			g, n = f.Next(s[i:])
		}
		i += n
		width := float64(g.Width) * size
		w := width * stretch
		in.add(g, p, p.e+t*p.a, p.f+t*p.b, w*p.a, w*p.b)
		width += in.charSpace
		if g.Space {
			width += in.wordSpace
		}
		t += width * stretch
	}
	in.advance(t, 0)
}

// showDown shows a string in vertical writing: the origin is at the top in the
// middle of the glyph (9.7.4.3).
func (in *Interpreter) showDown(s []byte, p *pen) {
	f, size := in.font, in.size
	p.upX, p.upY = 0, 0
	t := 0.0
	for len(s) > 0 {
		g, n := f.Next(s)
		s = s[n:]
		x := (float64(g.Width/2-g.VX) * size) * in.stretch
		y := t + (0.88-float64(g.VY))*size
		down := float64(g.Down) * size
		in.add(g, p, p.e+x*p.a+y*p.c, p.f+x*p.b+y*p.d, down*p.c, down*p.d)
		t += down + in.charSpace
		if g.Space {
			t += in.wordSpace
		}
	}
	in.advance(0, t)
}

// skip moves on as if the string had been shown.
func (in *Interpreter) skip(s []byte) {
	t := 0.0
	for len(s) > 0 {
		g, n := in.font.Next(s)
		s = s[n:]
		width := float64(g.Width)
		if in.font.Vertical {
			width = float64(g.Down)
		}
		t += width*in.size + in.charSpace
		if g.Space {
			t += in.wordSpace
		}
	}
	if in.font.Vertical {
		in.advance(0, t)
	} else {
		in.advance(t*in.stretch, 0)
	}
}

// add keeps a glyph with its origin and the way to its end, unless its middle
// is clipped away. There must be room for it.
func (in *Interpreter) add(g *font.Glyph, p *pen, x, y, dx, dy float64) {
	mx, my := x+dx/2+p.upX, y+dy/2+p.upY
	if !in.clip.holds(mx, my) {
		return
	}
	n := len(in.page.Glyphs)
	in.page.Glyphs = in.page.Glyphs[:n+1]
	out := &in.page.Glyphs[n]
	out.X, out.Y, out.DX, out.DY = x, y, float32(dx), float32(dy)
	out.Size, out.Spacing = p.size, p.spacing
	out.Rune, out.Multi, out.Run = g.Rune, 0, in.run
	out.Direction, out.Vertical = p.direction, in.font.Vertical
	if out.Hidden = p.hidden || p.white && !in.overInk(mx, my); out.Hidden {
		in.page.hides = true
	}
	if g.Multi != 0 || g.Rune == font.Unmapped {
		in.addStrange(g, out)
	}
}

// addStrange notes what a glyph stands for that does not stand for one character.
func (in *Interpreter) addStrange(g *font.Glyph, out *Glyph) {
	if g.Multi == 0 {
		in.page.unmapped(in.font)
		return
	}
	in.page.Strings = append(in.page.Strings, in.font.Strings(g))
	out.Multi = int32(len(in.page.Strings))
}
