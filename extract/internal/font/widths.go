package font

import (
	"sort"

	"budgetextract/extract/internal/object"
)

// perEm turns the thousandths of width arrays into units of the font size.
const perEm = 1.0 / 1000

// widths holds W, DW, W2 and DW2 of a CIDFont (PDF 32000-1, 9.7.4.3).
type widths struct {
	standard float32
	across   []widthRange
	down     []downRange
	origin   float32 // the y of the vertical origin above the horizontal one
	advance  float32 // the standard vertical advance
}

type widthRange struct {
	lo, hi uint32
	width  float32
}

type downRange struct {
	lo, hi          uint32
	advance, vx, vy float32
}

func loadCIDWidths(font object.Value) widths {
	w := widths{standard: 1, origin: 0.88, advance: -1}
	if dw := font.Key("DW"); number(dw) {
		w.standard = float32(dw.Float() * perEm)
	}
	if dw2 := font.Key("DW2"); dw2.Len() >= 2 {
		w.origin = float32(dw2.Index(0).Float() * perEm)
		w.advance = float32(dw2.Index(1).Float() * perEm)
	}
	eachRange(font.Key("W"), 1, func(lo, hi uint32, v []float32) {
		w.across = append(w.across, widthRange{lo, hi, v[0]})
	})
	eachRange(font.Key("W2"), 3, func(lo, hi uint32, v []float32) {
		w.down = append(w.down, downRange{lo, hi, v[0], v[1], v[2]})
	})
	sort.SliceStable(w.across, func(i, j int) bool { return w.across[i].lo < w.across[j].lo })
	sort.SliceStable(w.down, func(i, j int) bool { return w.down[i].lo < w.down[j].lo })
	return w
}

func number(v object.Value) bool {
	return v.Kind() == object.Integer || v.Kind() == object.Real
}

// eachRange reads an array of "first [v v …]" and "first last v", n values a
// CID.
func eachRange(a object.Value, n int, add func(lo, hi uint32, v []float32)) {
	v := make([]float32, n)
	var list []float64
	size := a.Len()
	for i := 0; i+1 < size; {
		first, second := uint32(a.Index(i).Int()), a.Index(i+1)
		if second.Kind() == object.Array {
			list = second.AppendFloats(list[:0])
			for j := 0; j+n <= len(list); j += n {
				for k := range v {
					v[k] = float32(list[j+k] * perEm)
				}
				cid := first + uint32(j/n)
				add(cid, cid, v)
			}
			i += 2
			continue
		}
		if i+2+n > size {
			return
		}
		for k := range v {
			v[k] = float32(a.Index(i+2+k).Float() * perEm)
		}
		add(first, uint32(second.Int()), v)
		i += 2 + n
	}
}

// set gives a glyph the widths of its CID.
func (w *widths) set(g *Glyph, cid uint32) {
	w.setDefault(g)
	i := sort.Search(len(w.across), func(i int) bool { return w.across[i].lo > cid })
	if i > 0 && cid <= w.across[i-1].hi {
		g.Width = w.across[i-1].width
		g.VX = g.Width / 2
	}
	i = sort.Search(len(w.down), func(i int) bool { return w.down[i].lo > cid })
	if i > 0 && cid <= w.down[i-1].hi {
		r := w.down[i-1]
		g.Down, g.VX, g.VY = r.advance, r.vx, r.vy
	}
}

func (w *widths) setDefault(g *Glyph) {
	g.Width, g.Down = w.standard, w.advance
	g.VX, g.VY = w.standard/2, w.origin
}
