package extract

import (
	"math"
	"unicode/utf8"

	"budgetextract/extract/internal/content"
)

// Parts of the font size that decide which glyphs are one word.
const (
	widestGap  = 0.2  // between glyphs of one word and one operator
	strangeGap = 0.12 // and of two operators
	deepestLap = 0.1  // how far a glyph may reach back over the one before,
	lapOfGlyph = 0.6  // and which part of that one's advance: punctuation is set close
	sameLine   = 0.25 // how far baselines of one word may differ
	contiguous = 0.05 // glyphs of one operator so close are never parted
	lapOfDigit = 0.4  // the part of a digit that the next one of a number never stands over
	fullStep   = 0.9  // a digit so far from the one before, in advances, is set evenly
	exactly    = 0.02 // glyphs so near go on one another
	sameSize   = 1.25 // the largest ratio of font sizes in one word
	narrowest  = 0.8  // a Chinese character whose advance is less has a wrong one
)

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

// appendBehind appends a glyph to the current word that stands right behind the last one, on
// its line and of its type, with no ruling line between: where a producer paints glyphs one by
// one most do. It does nothing with others, which follows looks at; of these it would say the
// same.
func (b *wordBuilder) appendBehind(r *content.Run, g *content.Glyph) bool {
	l := &b.last
	gap, width := g.X-l.to, l.to-l.from
	if near := exactly * float64(r.Size); !(b.open && gap <= near && -gap <= near && -gap <= lapOfDigit*width && g.X >= l.from && g.DX >= 0) {
		return false
	}
	if r.Y != l.at || r.Direction != content.Right || l.Direction != content.Right || r.Size != l.Size || r.Hidden != l.Hidden || r.Pale != l.Pale || r.Vertical || l.Vertical || r.Multi != 0 {
		return false
	}
	p := placed{r, g.Rune, g.X, g.X + float64(g.DX), r.Y}
	from, to := (l.from+l.to)/2, (p.from+p.to)/2
	if clear := from >= b.clearFrom && to < b.clearTo; !clear && b.ruled(&p, from, to) {
		return false
	}
	b.text = utf8.AppendRune(b.text, p.rune)
	b.edges = append(b.edges, float32(p.from))
	b.current.box.X1 = max(b.current.box.X1, p.to)
	*l = p
	return true
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
