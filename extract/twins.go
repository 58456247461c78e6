package extract

import "budgetextract/extract/internal/content"

// twins finds glyphs painted a second time a fraction of their size away:
// that is how some producers make type bold, or give it a shadow. Both are
// one character.
type twins struct {
	slots []twin
	drop  []bool
	mask  uint32
	page  uint32 // slots of other pages are empty
	used  int
}

// twin is a glyph in the hash table.
type twin struct {
	x, y float32
	r    rune
	run  int32
	page uint32
}

const (
	// apart is how far the second one may be, as a part of the font size. The
	// narrowest digit takes 0.25.
	apart = 0.12
	// pitch is the size of a hash cell in points.
	pitch = 4.0
	// maxProbes bounds the search of a crowded table; glyphs beyond it go unfound.
	maxProbes = 64
)

func (t *twins) reset() {
	if t.slots == nil {
		t.resize(1 << 11)
	}
	t.page++
	t.used = 0
	if t.page == 0 { // the count has come around
		clear(t.slots)
		t.page = 1
	}
}

func (t *twins) resize(n int) {
	t.slots, t.mask = make([]twin, n), uint32(n-1)
}

// fold marks the glyphs to leave out. Glyphs of one operator go together: all of
// them are painted over others, or it is chance that text overlaps.
func (t *twins) fold(glyphs []content.Glyph) []bool {
	t.reset()
	t.drop = append(t.drop[:0], make([]bool, len(glyphs))...)
	for start := 0; start < len(glyphs); {
		end, fresh := start, false
		for run := glyphs[start].Run; end < len(glyphs) && glyphs[end].Run == run; end++ {
			g := &glyphs[end]
			if g.Rune == ' ' || g.Multi != 0 {
				continue
			}
			switch found := t.find(g); {
			case found == nil:
				t.add(g)
				fresh = true
			case found.run == run:
				t.drop[end] = true
			}
		}
		for i := start; i < end && !fresh; i++ {
			t.drop[i] = glyphs[i].Multi == 0
		}
		start = end
	}
	return t.drop
}

// find returns the glyph that g is painted over.
func (t *twins) find(g *content.Glyph) *twin {
	x, y, far := float32(g.X), float32(g.Y), apart*g.Size
	x0, x1, y0, y1 := cell(x-far), cell(x+far), cell(y-far), cell(y+far)
	for cy := y0; cy <= y1 && cy-y0 < 4; cy++ {
		for cx := x0; cx <= x1 && cx-x0 < 4; cx++ {
			if found := t.findIn(g.Rune, x, y, far, hash(g.Rune, cx, cy)); found != nil {
				return found
			}
		}
	}
	return nil
}

func (t *twins) add(g *content.Glyph) {
	if t.used*2 >= len(t.slots) {
		t.grow()
	}
	t.put(twin{float32(g.X), float32(g.Y), g.Rune, g.Run, t.page})
}

func cell(v float32) int32 { return int32(v*(1/pitch) + 1000) }

func hash(r rune, cx, cy int32) uint32 {
	h := uint32(r)*0x9e3779b1 ^ uint32(cx)*0x85ebca6b ^ uint32(cy)*0xc2b2ae35
	return h ^ h>>15
}

func (t *twins) findIn(r rune, x, y, far float32, h uint32) *twin {
	for i, n := h&t.mask, 0; t.slots[i].page == t.page && n < maxProbes; i, n = (i+1)&t.mask, n+1 {
		s := &t.slots[i]
		if s.r == r && s.x-x <= far && x-s.x <= far && s.y-y <= far && y-s.y <= far {
			return s
		}
	}
	return nil
}

func (t *twins) put(n twin) {
	i := hash(n.r, cell(n.x), cell(n.y)) & t.mask
	for range maxProbes {
		if t.slots[i].page != t.page {
			t.slots[i] = n
			t.used++
			return
		}
		i = (i + 1) & t.mask
	}
}

func (t *twins) grow() {
	old, page := t.slots, t.page
	t.resize(2 * len(old))
	t.used = 0
	for _, s := range old {
		if s.page == page {
			t.put(s)
		}
	}
}
