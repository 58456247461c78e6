package extract

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"budgetextract/extract/internal/content"
	"budgetextract/extract/internal/limits"
)

// Parts of the font size that decide about words.
const (
	widestGap   = 0.2  // between glyphs of one word and one operator
	strangeGap  = 0.12 // and of two operators
	deepestLap  = 0.1  // how far a glyph may reach back over the one before,
	lapOfGlyph  = 0.6  // and which part of that one's advance: punctuation is set close
	sameLine    = 0.25 // how far baselines of one word may differ
	contiguous  = 0.05 // glyphs of one operator so close are never parted
	lapOfDigit  = 0.4  // the part of a digit that the next one of a number never stands over
	fullStep    = 0.9  // a digit so far from the one before, in advances, is set evenly
	exactly     = 0.02 // glyphs so near go on one another
	sameSize    = 1.25 // the largest ratio of font sizes in one word
	narrowest   = 0.8  // a Chinese character whose advance is less has a wrong one
	ascent      = 0.88 // of the box of a word above the baseline
	descent     = 0.12 // and below
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
			b.add(r, g)
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

// follows reports whether a glyph continues the current word.
func (b *wordBuilder) follows(p *placed) bool {
	l, size := &b.last, float64(p.Size)
	if p.Direction != l.Direction || p.Hidden != l.Hidden || p.Pale != l.Pale || p.Vertical != l.Vertical {
		return false
	}
	if p.Direction == content.Aslant {
		return p.Operator == l.Operator
	}
	if p.Size > l.Size*sameSize || l.Size > p.Size*sameSize || math.Abs(p.at-l.at) > sameLine*size {
		return false
	}
	gap, same := p.from-l.seenTo(p.from), p.Operator == l.Operator
	widest := strangeGap * size
	if same {
		widest = widestGap*size + float64(l.Spacing) // letters set apart on purpose are one word
	}
	switch {
	case gap > widest && !b.setApart(gap, l, p) || l.tooDeep(gap) || p.from < l.from:
		return false
	case same && gap <= contiguous*size:
		return true
	case same:
		return !b.ruled(p, l.to, p.from)
	}
	return !b.anotherNumber(p) && !b.partsOperators(p)
}

// anotherNumber reports a digit painted over the half of the last one, where that one
// stands right behind the one before it: a number that overflows its cell ends over the
// beginning of the next.
func (b *wordBuilder) anotherNumber(p *placed) bool {
	l, n := &b.last, len(b.edges)
	if !isDigit(l.rune) || !isDigit(p.rune) || n-int(b.current.edges) < 2 || p.Direction != content.Right {
		return false
	}
	width := l.to - l.from
	return l.to-p.from > lapOfDigit*width && float64(b.edges[n-1]-b.edges[n-2]) > fullStep*width
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// partsOperators reports that a ruling line parts a glyph from the last one, which another
// operator painted. Where one begins right where the other ends and the line goes through
// either, nothing is parted: a writer that paints each glyph by itself let a value overflow
// its cell. Nor does a number
// begin or end with a point or a comma.
func (b *wordBuilder) partsOperators(p *placed) bool {
	l, close := &b.last, contiguous*float64(p.Size)
	if !b.ruled(p, (l.from+l.to)/2, (p.from+p.to)/2) {
		return false
	}
	if math.Abs(p.from-l.to) > exactly*float64(p.Size) {
		return true
	}
	return b.ruled(p, l.to-close, p.from+close) && !splitsNumber(l.rune, p.rune)
}

// splitsNumber reports a point or a comma, and a digit beside it.
func splitsNumber(a, b rune) bool {
	mark := func(r rune) bool { return r == '.' || r == ',' }
	return isDigit(a) && mark(b) || mark(a) && isDigit(b)
}

// seenTo is where the ink of a glyph may reach before the next one begins. A
// Chinese character fills a square whatever the font says its advance is: some
// writers say half of it and move on by hand.
func (l *placed) seenTo(next float64) float64 {
	if size := float64(l.Size); chinese(l.rune) && l.to-l.from < narrowest*size {
		return max(l.to, min(next, l.from+size))
	}
	return l.to
}

// chinese reports whether a character is one that fills a square.
func chinese(r rune) bool { return r >= 0x2e80 && r <= 0x9fff }

// tooDeep reports whether a glyph after a (negative) gap lies over the last one
// rather than behind it.
func (l *placed) tooDeep(gap float64) bool {
	return gap < -deepestLap*float64(l.Size)-lapOfGlyph*(l.to-l.from)
}

// ruled reports whether a ruling line parts a stretch of a glyph's line.
func (b *wordBuilder) ruled(p *placed, from, to float64) bool {
	rules, middle := b.vertical, p.at-glyphMiddle*float64(p.Size)
	down := p.Direction == content.Down || p.Direction == content.Up
	if down {
		rules, middle = b.flat, p.at
	}
	if p.Direction == content.Up || p.Direction == content.Left {
		from, to = -to, -from
	}
	if !down && from >= b.clearFrom && to < b.clearTo {
		return false
	}
	i, end := 0, len(rules) // the first rule not before the stretch is among these
	for i < end {
		half := (i + end) / 2
		if at, _, _ := along(&rules[half], down); at < from {
			i = half + 1
		} else {
			end = half
		}
	}
	if !down {
		b.clearFrom, b.clearTo = from, math.Inf(1)
		if i < len(rules) {
			b.clearTo = rules[i].X0
		}
	}
	for end = min(len(rules), i+mostPieces); i < end; i++ {
		at, lo, hi := along(&rules[i], down)
		if at > to {
			return false
		}
		if middle >= lo && middle <= hi {
			return true
		}
	}
	return false
}

// along returns where a rule crosses a line of text, which runs down or else to the
// right, and from where to where it reaches beside it.
func along(r *Rule, down bool) (at, lo, hi float64) {
	if down {
		return r.Y0, r.X0, r.X1
	}
	return r.X0, r.Y0, r.Y1
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
