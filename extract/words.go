package extract

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"budgetextract/extract/internal/content"
	"budgetextract/extract/internal/limits"
)

// Parts of the font size: the box of a word is so far above and below the baseline.
const (
	ascent      = 0.88
	descent     = 0.12
	glyphMiddle = (ascent - descent) / 2
)

// wordBuilder makes words of glyphs. It keeps its memory from page to page.
type wordBuilder struct {
	page     *content.Page
	vertical []Rule // the vertical rules from the left
	flat     []Rule // the horizontal rules from the top
	text     []byte
	edges    []float32
	words    []wordSpan
	twins    twins
	drop     []bool // by glyph: it is painted over another

	clearFrom, clearTo float64 // no vertical rule stands between these

	open    bool
	current wordSpan
	last    placed
	apart   []float32 // the gaps between digits set apart on this page, in font sizes
	marks   int       // words of watermarks set aside on it
	looked  bool      // for them
}

// wordSpan is a word whose text and edges stand in the builder's buffers.
type wordSpan struct {
	box             Box
	size            float64
	run             int32
	vertical, aside bool
	red             bool
	slant           bool  // aslant
	pale            uint8 // see content.Run
	text, endText   int32
	edges, endEdges int32
}

// placed is a glyph along its line: from and to grow in writing direction, at
// is the place of the baseline across it.
type placed struct {
	*content.Run
	rune         rune
	from, to, at float64
}

func place(r *content.Run, g *content.Glyph) placed {
	switch r.Direction {
	case content.Down:
		return placed{r, g.Rune, r.Y, r.Y + float64(r.DY), g.X}
	case content.Up:
		return placed{r, g.Rune, -r.Y, -r.Y - float64(r.DY), g.X}
	case content.Left:
		return placed{r, g.Rune, -g.X, -g.X - float64(g.DX), r.Y}
	}
	return placed{r, g.Rune, g.X, g.X + float64(g.DX), r.Y}
}

// build makes the words of a page whose rules are known. All texts share one string,
// all edges one slice.
func (b *wordBuilder) build(page *content.Page, out *Page) {
	b.page = page
	split := slices.IndexFunc(out.Rules, func(r Rule) bool { return !r.Horizontal() })
	if split < 0 {
		split = len(out.Rules)
	}
	b.flat, b.vertical = out.Rules[:split], out.Rules[split:]
	b.text, b.edges, b.words, b.open = b.text[:0], b.edges[:0], b.words[:0], false
	b.apart, b.looked, b.marks = b.apart[:0], false, 0
	b.clearFrom, b.clearTo = 0, 0
	b.drop = b.twins.fold(page)
	for i := range page.Runs {
		if len(b.words) >= limits.Words {
			break
		}
		b.addRun(&page.Runs[i])
	}
	if len(b.words) < limits.Words {
		b.end()
	}
	b.finish(out)
}

// addRun appends the glyphs of a run to the current word, or starts new ones with them.
func (b *wordBuilder) addRun(r *content.Run) {
	glyphs, drop := b.page.Of(r), b.drop[r.First:r.End]
	for i := 0; i < len(glyphs); i++ {
		g := &glyphs[i]
		switch {
		case isSpace(g.Rune) && r.Multi == 0:
			b.end()
		case !drop[i]:
			if len(glyphs) > 1 || !b.appendBehind(r, g) {
				b.add(r, g)
			}
			if r.Direction == content.Right && i+1 < len(glyphs) {
				i += b.goOn(glyphs[i:], drop[i:])
			}
		}
	}
}

// isSpace is unicode.IsSpace, and need not ask it of what is printed in most
// tables.
func isSpace(r rune) bool { return !plain(r) && unicode.IsSpace(r) }

// plain reports characters of which none is a space.
func plain(r rune) bool { return r > ' ' && r <= '~' || r > '\u3000' }

// goOn appends glyphs of a level run behind the first of them, which was added last, as
// long as they touch. It returns how many it appended.
func (b *wordBuilder) goOn(glyphs []content.Glyph, drop []bool) int {
	n := touchingGlyphs(glyphs, drop, contiguous*float64(b.last.Size))
	if n == 1 {
		return 0
	}
	glyphs = glyphs[:n]
	for i := range glyphs[1:] {
		b.text = utf8.AppendRune(b.text, glyphs[i+1].Rune)
	}
	at := len(b.edges)
	b.edges = slices.Grow(b.edges, n)[:at+n-1]
	edges, right := b.edges[at:], b.current.box.X1
	for i := range edges {
		g := &glyphs[i+1]
		edges[i] = float32(g.X)
		if to := g.X + float64(g.DX); to > right {
			right = to
		}
	}
	last := &glyphs[n-1]
	b.current.box.X1 = right
	b.last.rune, b.last.from, b.last.to = last.Rune, last.X, last.X+float64(last.DX)
	return n - 1
}

// touchingGlyphs returns how many glyphs of a level run touch, from the first on: nearly
// all of a word do, and follows would say so.
func touchingGlyphs(glyphs []content.Glyph, drop []bool, touch float64) int {
	n := 1
	for ; n < len(glyphs) && n < len(drop); n++ {
		l, g := &glyphs[n-1], &glyphs[n]
		gap := g.X - (l.X + float64(l.DX))
		if !(gap <= touch && gap >= -touch && g.X >= l.X) || drop[n] || !plain(g.Rune) {
			break
		}
	}
	return n
}

// add appends a glyph to the current word or starts a new one.
func (b *wordBuilder) add(r *content.Run, g *content.Glyph) {
	p := place(r, g)
	if b.open && b.follows(&p) {
		b.current.box = union(b.current.box, glyphBox(&p))
	} else {
		b.end()
		b.start(&p)
	}
	b.grow(&p)
	b.last = p
}

func (b *wordBuilder) start(p *placed) {
	b.open = true
	b.current = wordSpan{
		box:      glyphBox(p),
		size:     float64(p.Size),
		run:      p.Operator,
		vertical: p.Direction == content.Down || p.Direction == content.Up,
		aside:    p.Hidden || p.Direction == content.Aslant,
		slant:    p.Direction == content.Aslant,
		red:      p.Red,
		pale:     p.Pale,
		text:     int32(len(b.text)),
		edges:    int32(len(b.edges)),
	}
}

// grow adds a glyph's characters and their edges.
func (b *wordBuilder) grow(p *placed) {
	sign := 1.0
	if p.Direction == content.Up || p.Direction == content.Left {
		sign = -1
	}
	if p.Multi == 0 {
		b.text = utf8.AppendRune(b.text, p.rune)
		b.edges = append(b.edges, float32(sign*p.from))
	} else {
		text := b.page.Strings[p.Multi-1]
		i, n := 0, float64(utf8.RuneCountInString(text))
		for _, r := range text {
			b.text = utf8.AppendRune(b.text, r)
			b.edges = append(b.edges, float32(sign*(p.from+(p.to-p.from)*float64(i)/n)))
			i++
		}
	}
}

// glyphBox is the box of a glyph: the line of type it takes, not its ink.
func glyphBox(p *placed) Box {
	size := float64(p.Size)
	up, down := ascent*size, descent*size
	from, to := min(p.from, p.to), max(p.from, p.to)
	switch {
	case p.Vertical && p.Direction == content.Down:
		return Box{p.at - size/2, from, p.at + size/2, to}
	case p.Direction == content.Down:
		return Box{p.at - down, from, p.at + up, to}
	case p.Direction == content.Up:
		return Box{p.at - up, -to, p.at + down, -from}
	case p.Direction == content.Left:
		return Box{-to, p.at - down, -from, p.at + up}
	}
	return Box{from, p.at - up, to, p.at + down}
}

func union(a, b Box) Box {
	return Box{min(a.X0, b.X0), min(a.Y0, b.Y0), max(a.X1, b.X1), max(a.Y1, b.Y1)}
}

// end closes the current word with the edge of its last glyph.
func (b *wordBuilder) end() {
	if !b.open {
		return
	}
	b.open = false
	right := b.last.to
	if b.last.Direction == content.Up || b.last.Direction == content.Left {
		right = -right
	}
	b.edges = append(b.edges, float32(right))
	b.current.endText, b.current.endEdges = int32(len(b.text)), int32(len(b.edges))
	b.words = append(b.words, b.current)
}

// finish gives a page its words, in the memory of those that it had.
func (b *wordBuilder) finish(out *Page) {
	if len(b.words) == 0 {
		return
	}
	b.words = b.words[:min(len(b.words), limits.Words)]
	b.setArcsAside()
	b.setWatermarksAside()
	text, edges := string(b.text), slices.Clone(b.edges)
	out.Words = slices.Grow(out.Words[:0], len(b.words))[:len(b.words)]
	for i := range b.words {
		s := &b.words[i]
		w := &out.Words[i]
		w.Text = text[s.text:s.endText]
		w.Box, w.Size = s.box, s.size
		w.Edges = edges[s.edges:s.endEdges:s.endEdges]
		w.Run, w.Vertical, w.Aside, w.Red = s.run, s.vertical, s.aside, s.red
	}
	out.Words = b.joinTouching(out.Words)
}
