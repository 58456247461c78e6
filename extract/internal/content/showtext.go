package content

import (
	"math"

	"budgetextract/extract/internal/font"
	"budgetextract/extract/internal/limits"
)

// middle is how far above the baseline the middle of a glyph is taken to be,
// in units of the font size: that of digits and of Chinese characters alike.
const middle = 0.36

// flat is how narrow letters are for their height, or low for their width, that nobody sees.
const flat = 0.05

// nextLine starts a line offset from the start of the current one.
func (in *Interpreter) nextLine(x, y float64) {
	m := &in.lineMatrix
	m.e, m.f = x*m.a+y*m.c+m.e, x*m.b+y*m.d+m.f
	in.textMatrix = *m
}

func (in *Interpreter) showOne(s *stream) {
	if n := len(s.operands); n > 0 && s.operands[n-1].kind == kindString {
		in.showArray(s, s.operands[n-1:])
	}
}

// showArray shows the strings of a TJ and moves by its numbers between them.
func (in *Interpreter) showArray(s *stream, args []operand) {
	in.takePen()
	if in.hidden == 0 && in.pen.b == 0 && !in.pen.white && !in.font.Vertical {
		args = in.showLevel(s, args)
	}
	for i := range args {
		switch a := &args[i]; a.kind {
		case kindString:
			in.show(s.bytes(*a))
		case kindNumber:
			in.moveBy(a.num)
		}
	}
}

// moveBy moves by a number between the strings of a TJ.
func (in *Interpreter) moveBy(thousandths float64) {
	by := -thousandths / 1000 * in.size
	if in.font.Vertical {
		in.advance(0, by)
	} else {
		in.advance(by*in.stretch, 0)
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
	matrix           // text space to page
	run      Run     // what is said of each of their runs
	upX, upY float64 // from the origin of a glyph to its middle, across the line
	white    bool
}

// takePen makes the pen of the next operator.
func (in *Interpreter) takePen() {
	if in.font == nil {
		in.font = defaultFont()
	}
	in.painter++
	m, n, p := &in.textMatrix, &in.ctm, &in.pen
	p.a, p.b = m.a*n.a+m.b*n.c, m.a*n.b+m.b*n.d
	p.c, p.d = m.c*n.a+m.d*n.c, m.c*n.b+m.d*n.d
	high := in.size * in.font.Scale
	p.upX, p.upY = high*middle*p.c, high*middle*p.d
	p.white = in.white()
	r := &p.run
	*r = Run{Operator: in.painter, Vertical: in.font.Vertical, Hidden: in.invisible(), Red: in.fill.red, Pale: in.fill.pale()}
	r.Size = float32(math.Abs(high) * math.Sqrt(p.c*p.c+p.d*p.d))
	if wide := math.Abs(high*in.stretch) * math.Sqrt(p.a*p.a+p.b*p.b); wide < flat*float64(r.Size) || float64(r.Size) < flat*wide {
		r.Hidden = true
	}
	if in.charSpace != 0 {
		if spacing := float32(in.charSpace * in.stretch * math.Sqrt(p.a*p.a+p.b*p.b)); spacing > 0 && spacing <= r.Size {
			r.Spacing = spacing
		}
	}
	if r.Vertical {
		r.Direction = directionOf(-in.size*p.c, -in.size*p.d)
	} else {
		r.Direction = directionOf(in.size*in.stretch*p.a, in.size*in.stretch*p.b)
	}
	in.page.Largest = max(in.page.Largest, r.Size)
	in.page.turned = in.page.turned || r.Direction != Right
}

// movePen puts the pen where the text position is.
func (in *Interpreter) movePen() {
	m, n, p := &in.textMatrix, &in.ctm, &in.pen
	p.e, p.f = m.e*n.a+m.f*n.c+n.e+in.rise*p.c, m.e*n.b+m.f*n.d+n.f+in.rise*p.d
}

// show shows one string (9.4.3).
func (in *Interpreter) show(s []byte) {
	if in.hidden == 0 && in.tooMany(s) {
		return
	}
	in.cut(s)
	switch {
	case in.hidden > 0:
		in.skip()
	case in.font.Vertical:
		in.showDown()
	default:
		in.showAcross()
	}
}

// tooMany stops the page where a string has more glyphs than are kept.
func (in *Interpreter) tooMany(s []byte) bool {
	if len(in.page.Glyphs)+len(s) <= limits.Glyphs {
		return false
	}
	in.stop("too many glyphs")
	return true
}

// cut gets the glyphs of a string, and the pen to where they begin.
func (in *Interpreter) cut(s []byte) {
	in.shown = in.font.Cut(in.shown[:0], s)
	in.movePen()
	if in.year.is && len(in.shown) > 0 {
		in.endYear(in.shown)
	}
}

// showLevel shows the strings of an operator whose glyphs stand along a level line, in ink
// that can be seen wherever it is, as nearly all are: they are one run. It returns the
// operands from the first string on with a glyph that is not one known character.
func (in *Interpreter) showLevel(s *stream, args []operand) (rest []operand) {
	p, first := &in.pen, len(in.page.Glyphs)
	for i := range args {
		switch a := &args[i]; a.kind {
		case kindNumber:
			in.moveBy(a.num)
		case kindString:
			text := s.bytes(*a)
			if in.tooMany(text) {
				continue
			}
			in.cut(text)
			if in.font.Strange {
				in.page.endRun(&p.run, first)
				return args[i:]
			}
			if n := len(in.page.Glyphs); n > first && p.f != p.run.Y {
				in.page.endRun(&p.run, first)
				first = n
			}
			p.run.Y = p.f
			in.advance(in.putLevel(), 0)
		}
	}
	in.page.endRun(&p.run, first)
	return nil
}

// putLevel keeps the glyphs of a string that are not clipped away, and returns the way along
// the line that all of them take.
func (in *Interpreter) putLevel() (t float64) {
	p, clip, size, stretch, glyphs := &in.pen, &in.clip, in.size, in.stretch, in.page.Glyphs
	middle, first := p.f+p.upY, len(glyphs)
	clipped := !(middle >= clip.Y0 && middle <= clip.Y1)
	for _, g := range in.shown {
		width := float64(g.Width) * size
		x, dx := p.e+t*p.a, width*stretch*p.a
		if middle := x + dx/2 + p.upX; !clipped && middle >= clip.X0 && middle <= clip.X1 {
			glyphs = append(glyphs, Glyph{x, float32(dx), g.Rune})
		}
		width += in.charSpace
		if g.Space {
			width += in.wordSpace
		}
		t += width * stretch
	}
	if n := len(glyphs) - first; n > 0 && n < len(in.shown) && !p.run.Hidden {
		in.figureCut(glyphs[first:], p.e+t*p.a)
	}
	in.page.Glyphs = glyphs
	return t
}

// showAcross shows glyphs along any line.
func (in *Interpreter) showAcross() {
	p, t := &in.pen, 0.0
	for _, g := range in.shown {
		width := float64(g.Width) * in.size
		w := width * in.stretch
		in.add(g, p.e+t*p.a, p.f+t*p.b, w*p.a, w*p.b)
		width += in.charSpace
		if g.Space {
			width += in.wordSpace
		}
		t += width * in.stretch
	}
	in.advance(t, 0)
}

// showDown shows glyphs in vertical writing: the origin is at the top in the
// middle of the glyph (9.7.4.3).
func (in *Interpreter) showDown() {
	p, size, t := &in.pen, in.size, 0.0
	p.upX, p.upY = 0, 0
	for _, g := range in.shown {
		x := (float64(g.Width/2-g.VX) * size) * in.stretch
		y := t + (0.88-float64(g.VY))*size
		down := float64(g.Down) * size
		in.add(g, p.e+x*p.a+y*p.c, p.f+x*p.b+y*p.d, down*p.c, down*p.d)
		t += down + in.charSpace
		if g.Space {
			t += in.wordSpace
		}
	}
	in.advance(0, t)
}

// skip moves on as if the glyphs had been shown.
func (in *Interpreter) skip() {
	t := 0.0
	for _, g := range in.shown {
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
// is clipped away.
func (in *Interpreter) add(g *font.Glyph, x, y, dx, dy float64) {
	p := &in.pen
	mx, my := x+dx/2+p.upX, y+dy/2+p.upY
	if !in.clip.holds(mx, my) {
		return
	}
	r := p.run
	r.Y, r.DY = y, float32(dy)
	r.Hidden = r.Hidden || p.white && !in.overInk(mx, my)
	in.keep(g, r, x, dx)
}

// keep keeps a glyph that is of a run like r, and notes what it stands for where that is
// not one character.
func (in *Interpreter) keep(g *font.Glyph, r Run, x, dx float64) {
	if g.Doubted && !r.Hidden {
		in.page.disagrees()
	}
	switch {
	case g.Several != "":
		in.page.Strings = append(in.page.Strings, g.Several)
		r.Multi = int32(len(in.page.Strings))
	case g.Rune == font.Unmapped:
		in.page.unmapped(in.font)
	}
	in.page.put(r, Glyph{x, float32(dx), g.Rune})
}
