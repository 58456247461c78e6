package extract

import (
	"math"
	"slices"

	"budgetextract/extract/internal/content"
)

// twins finds glyphs painted a second time a fraction of their size away:
// that is how some producers make type bold, or give it a shadow. Both are
// one character. Glyphs are found by a hash of their character and place; those
// with the same hash are chained.
type twins struct {
	glyphs []content.Glyph
	heads  []int32 // by hash: the number of the last glyph, plus one; 0: none
	before []int32 // by glyph: the one before it with the same hash, as in heads
	drop   []bool
}

const (
	// apart is how far the second one may be, as a part of the font size. The
	// narrowest digit takes 0.25.
	apart = 0.12
	// pitch is the size of a hash cell in points.
	pitch = 4.0
	// fewest is the number of heads at least, a power of two.
	fewest = 1 << 10
	// longest bounds the search of a chain; glyphs beyond it go unfound.
	longest = 64
)

// reset makes a head for each glyph, so that chains are short.
func (t *twins) reset(glyphs []content.Glyph) {
	t.glyphs = glyphs
	n := fewest
	for n < len(glyphs) {
		n *= 2
	}
	t.heads = slices.Grow(t.heads[:0], n)[:n]
	clear(t.heads)
	t.before = slices.Grow(t.before[:0], len(glyphs))[:len(glyphs)]
	t.drop = slices.Grow(t.drop[:0], len(glyphs))[:len(glyphs)]
	clear(t.drop)
}

// fold marks the glyphs to leave out. Glyphs of one operator go together: all of
// them are painted over others, or it is chance that text overlaps.
func (t *twins) fold(glyphs []content.Glyph) []bool {
	t.reset(glyphs)
	for start := 0; start < len(glyphs); {
		end := start + 1
		for end < len(glyphs) && glyphs[end].Run == glyphs[start].Run {
			end++
		}
		if !t.repeats(glyphs[start:end]) {
			t.take(start, end)
		} else {
			for i := start; i < end; i++ {
				t.drop[i] = true
			}
		}
		start = end
	}
	return t.drop
}

// repeats reports whether each of the glyphs is painted over another.
func (t *twins) repeats(run []content.Glyph) bool {
	some := false
	for i := range run {
		if g := &run[i]; g.Rune != ' ' {
			if g.Multi != 0 || !t.find(g) {
				return false
			}
			some = true
		}
	}
	return some
}

// take remembers glyphs, and marks those that repeat the one before them.
func (t *twins) take(start, end int) {
	var last *content.Glyph
	for i := start; i < end; i++ {
		g := &t.glyphs[i]
		if g.Rune == ' ' || g.Multi != 0 {
			continue
		}
		if last != nil && last.Rune == g.Rune && math.Abs(g.X-last.X) <= apart*float64(g.Size) && math.Abs(g.Y-last.Y) <= apart*float64(g.Size) {
			t.drop[i] = true
			continue
		}
		t.add(i)
		last = g
	}
}

// find reports whether g is painted over a glyph of another operator.
func (t *twins) find(g *content.Glyph) bool {
	x, y, far := float32(g.X), float32(g.Y), apart*g.Size
	x0, x1, y0, y1 := cell(x-far), cell(x+far), cell(y-far), cell(y+far)
	for cy := y0; cy <= y1 && cy-y0 < 4; cy++ {
		for cx := x0; cx <= x1 && cx-x0 < 4; cx++ {
			if t.findIn(key(g), x, y, far, *t.head(key(g), cx, cy)) {
				return true
			}
		}
	}
	return false
}

func (t *twins) add(i int) {
	g := &t.glyphs[i]
	head := t.head(key(g), cell(float32(g.X)), cell(float32(g.Y)))
	t.before[i], *head = *head, int32(i)+1
}

// key keeps glyphs without ink from standing in for those that have it.
func key(g *content.Glyph) rune {
	if g.Hidden {
		return -g.Rune
	}
	return g.Rune
}

func cell(v float32) int32 { return int32(v*(1/pitch) + 1000) }

func hash(r rune, cx, cy int32) uint32 {
	h := uint32(r)*0x9e3779b1 ^ uint32(cx)*0x85ebca6b ^ uint32(cy)*0xc2b2ae35
	return h ^ h>>15
}

// head is where the chain of a character and a cell starts.
func (t *twins) head(r rune, cx, cy int32) *int32 {
	return &t.heads[hash(r, cx, cy)&uint32(len(t.heads)-1)]
}

func (t *twins) findIn(r rune, x, y, far float32, head int32) bool {
	for i, n := head, 0; i > 0 && n < longest; i, n = t.before[i-1], n+1 {
		g := &t.glyphs[i-1]
		if gx, gy := float32(g.X), float32(g.Y); key(g) == r && gx-x <= far && x-gx <= far && gy-y <= far && y-gy <= far {
			return true
		}
	}
	return false
}
