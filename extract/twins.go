package extract

import (
	"math"
	"math/bits"
	"slices"

	"budgetextract/extract/internal/content"
)

// twins finds glyphs painted a second time a fraction of their size away:
// that is how some producers make type bold, or give it a shadow. Both are
// one character.
//
// On most pages nothing is, and where no glyph stands yet, none is painted over:
// a bit for each place tells, which is set from the first to the last glyph of a run. Only where one does are glyphs found by a hash of
// their character and place; those with the same hash are chained.
type twins struct {
	page    *content.Page
	drop    []bool
	places  [placesDown][placesAcross / 64]uint64 // by cell: whether a glyph stands there, or on a place so many cells away
	used    [placesDown / 64]uint64               // by row of places: whether any does
	chained int                                   // the glyphs of the runs before this one are in the chains
	heads   []int32                               // by hash: the number of the last glyph, plus one; 0: none
	before  []int32                               // by glyph: the one before it with the same hash, as in heads
	runs    []int32                               // by glyph in the chains: its run
	alone   bool                                  // a glyph painted by itself was marked
}

const (
	// apart is how far the second one may be, as a part of the font size. The
	// narrowest digit takes 0.25.
	apart = 0.12
	// pitch is the size of a cell in points.
	pitch = 2.0
	// placesAcross and placesDown are the cells that are told apart: most pages
	// have no more.
	placesAcross, placesDown = 512, 512
	// mostCells is how many cells in a row are looked at.
	mostCells = 8
	// fewest is the number of heads at least, a power of two.
	fewest = 1 << 10
	// longest bounds the search of a chain; glyphs beyond it go unfound.
	longest = 64
)

func (t *twins) reset(page *content.Page) {
	n := len(page.Glyphs)
	t.page, t.drop = page, slices.Grow(t.drop[:0], n)[:n]
	clear(t.drop)
	for i, rows := range t.used {
		for ; rows != 0; rows &= rows - 1 {
			t.places[64*i+bits.TrailingZeros64(rows)] = [placesAcross / 64]uint64{}
		}
	}
	t.used = [placesDown / 64]uint64{}
	t.chained, t.alone = 0, false
}

// fold marks the glyphs to leave out. Glyphs of one operator go together: all of
// them are painted over others, or it is chance that text overlaps.
func (t *twins) fold(page *content.Page) []bool {
	t.reset(page)
	runs := page.Runs
	for start := 0; start < len(runs); {
		end := start + 1
		for end < len(runs) && runs[end].Operator == runs[start].Operator {
			end++
		}
		if r := &runs[start]; end == start+1 && r.End == r.First+1 && r.Multi == 0 {
			t.foldOne(start, r)
		} else if !t.repeats(start, end) {
			t.take(runs[start:end])
		} else {
			for i := runs[start].First; i < runs[end-1].End; i++ {
				t.drop[i] = true
			}
		}
		start = end
	}
	if t.alone {
		t.keepChance()
	}
	return t.drop
}

// foldOne is fold for the only glyph of an operator: some producers paint all one by one.
func (t *twins) foldOne(at int, r *content.Run) {
	g := &t.page.Glyphs[r.First]
	if g.Rune == ' ' {
		return
	}
	if t.near(r, g) {
		if t.chain(at); t.find(r, g) {
			t.drop[r.First], t.alone = true, true
			return
		}
	}
	y, x := cell(float32(r.Y)), cell(float32(g.X))
	t.use(y)[x&(placesAcross-1)>>6] |= 1 << (x & 63)
}

// repeats reports whether each glyph of some runs is painted over another before them.
func (t *twins) repeats(start, end int) bool {
	some := false
	for k := start; k < end; k++ {
		r := &t.page.Runs[k]
		for _, g := range t.page.Of(r) {
			if g.Rune == ' ' {
				continue
			}
			if r.Multi != 0 || !t.near(r, &g) {
				return false
			}
			t.chain(start)
			if !t.find(r, &g) {
				return false
			}
			some = true
		}
	}
	return some
}

// take notes where the glyphs of an operator stand, and marks those that repeat the one
// before them.
func (t *twins) take(runs []content.Run) {
	var last content.Glyph // no character before the first
	lastY := 0.0
	for k := range runs {
		r := &runs[k]
		if r.Multi != 0 {
			continue
		}
		glyphs, drop, far, wide := t.page.Of(r), t.drop[r.First:r.End], apart*float64(r.Size), 2*float64(r.Size)
		from, to := glyphs[0].X, glyphs[0].X
		for i := range glyphs {
			g := &glyphs[i]
			if g.Rune == ' ' {
				continue
			}
			if g.Rune == last.Rune && math.Abs(g.X-last.X) <= far && math.Abs(r.Y-lastY) <= far {
				drop[i] = true
				continue
			}
			if !(g.X >= to && g.X <= to+wide) {
				t.mark(r, from, to)
				from = g.X
			}
			to = g.X
			last.Rune, last.X, lastY = g.Rune, g.X, r.Y
		}
		t.mark(r, from, to)
	}
}

// mark notes that glyphs of run r stand from one place to another.
func (t *twins) mark(r *content.Run, from, to float64) {
	row, x, end := t.use(cell(float32(r.Y))), cell(float32(from)), cell(float32(to))
	for end = min(end, x+placesAcross-1); x <= end; x = (x | 63) + 1 {
		bits := ^uint64(0) << (x & 63)
		if x>>6 == end>>6 {
			bits &= ^uint64(0) >> (63 - end&63)
		}
		row[x&(placesAcross-1)>>6] |= bits
	}
}

// near reports whether a glyph of another operator may stand where g of run r does.
func (t *twins) near(r *content.Run, g *content.Glyph) bool {
	x0, y0, x1, y1 := around(r, g)
	if x1-x0 >= mostCells || y1-y0 >= mostCells {
		return true
	}
	if x0>>6 == x1>>6 { // nearly always
		mask := (uint64(2)<<uint32(x1-x0) - 1) << uint32(x0&63)
		for y := y0; y <= y1; y++ {
			if t.row(y)[x0&(placesAcross-1)>>6]&mask != 0 {
				return true
			}
		}
		return false
	}
	for y := y0; y <= y1; y++ {
		row := t.row(y)
		for x := x0; x <= x1; x++ {
			if row[x&(placesAcross-1)>>6]>>(x&63)&1 != 0 {
				return true
			}
		}
	}
	return false
}

// row has a bit for each cell at one height.
func (t *twins) row(y int32) *[placesAcross / 64]uint64 { return &t.places[y&(placesDown-1)] }

// use is row, for bits to be set in it.
func (t *twins) use(y int32) *[placesAcross / 64]uint64 {
	t.used[y&(placesDown-1)>>6] |= 1 << (y & 63)
	return t.row(y)
}

// cell numbers the cells from far outside of the page on.
func cell(v float32) int32 { return int32(v*(1/pitch) + 2000) }

// around returns the first and the last cell in which a glyph may stand that g is
// painted over.
func around(r *content.Run, g *content.Glyph) (x0, y0, x1, y1 int32) {
	x, y, far := float32(g.X), float32(r.Y), apart*r.Size
	return cell(x - far), cell(y - far), cell(x + far), cell(y + far)
}

// chain enters the glyphs of the runs before end in the chains.
func (t *twins) chain(end int) {
	if t.chained == 0 {
		t.reserve()
	}
	for ; t.chained < end; t.chained++ {
		r := &t.page.Runs[t.chained]
		for i := r.First; i < r.End; i++ {
			g := &t.page.Glyphs[i]
			if g.Rune == ' ' || r.Multi != 0 || t.drop[i] {
				continue
			}
			head := t.head(key(r, g), cell(float32(g.X))/2, cell(float32(r.Y))/2)
			t.before[i], *head = *head, i+1
			t.runs[i] = int32(t.chained)
		}
	}
}

// reserve makes a head for each glyph, so that chains are short.
func (t *twins) reserve() {
	glyphs := len(t.page.Glyphs)
	n := fewest
	for n < glyphs {
		n *= 2
	}
	t.heads = slices.Grow(t.heads[:0], n)[:n]
	clear(t.heads)
	t.before = slices.Grow(t.before[:0], glyphs)[:glyphs]
	t.runs = slices.Grow(t.runs[:0], glyphs)[:glyphs]
}

// find reports whether g of run r is painted over one of the glyphs in the chains.
func (t *twins) find(r *content.Run, g *content.Glyph) bool {
	x0, y0, x1, y1 := around(r, g)
	x0, y0, x1, y1 = x0/2, y0/2, min(x1/2, x0/2+3), min(y1/2, y0/2+3)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			if t.findIn(r, g, *t.head(key(r, g), x, y)) {
				return true
			}
		}
	}
	return false
}

// findIn looks g of run r up in a chain.
func (t *twins) findIn(r *content.Run, g *content.Glyph, head int32) bool {
	x, y, far := float32(g.X), float32(r.Y), apart*r.Size
	for i, n := head, 0; i > 0 && n < longest; i, n = t.before[i-1], n+1 {
		o, of := &t.page.Glyphs[i-1], &t.page.Runs[t.runs[i-1]]
		if ox, oy := float32(o.X), float32(of.Y); key(of, o) == key(r, g) && ox-x <= far && x-ox <= far && oy-y <= far && y-oy <= far {
			return true
		}
	}
	return false
}

// key keeps glyphs without ink from standing in for those that have it.
func key(r *content.Run, g *content.Glyph) rune {
	if r.Hidden {
		return -g.Rune
	}
	return g.Rune
}

// head is where the chain of a character and a cell starts.
func (t *twins) head(r rune, cx, cy int32) *int32 {
	h := uint32(r)*0x9e3779b1 ^ uint32(cx)*0x85ebca6b ^ uint32(cy)*0xc2b2ae35
	return &t.heads[(h^h>>15)&uint32(len(t.heads)-1)]
}
