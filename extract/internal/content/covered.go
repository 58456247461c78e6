package content

import (
	"math"
	"slices"

	"budgetextract/extract/internal/object"
)

// What is painted over cannot be seen: a figure may stand under a box in the colour of its
// cell, and another upon it; or a whole table under a white one. Only what hides for certain
// counts: a box that lets nothing through, painted after the text.

// lid is a box painted over the runs before it.
type lid struct {
	Box
	runs      int
	low, high float64 // from where to where it and those after it reach down the page
}

// maxLids bounds the lids kept of a page.
const maxLids = 2048

// lay remembers a box that hides the text painted before it.
func (in *Interpreter) lay(b Box) {
	if n := len(in.page.Runs); n > 0 && in.hidden == 0 && !in.lucid() && len(in.lids) < maxLids {
		in.lids = append(in.lids, lid{Box: b.intersect(in.clip), runs: n})
	}
}

// lucid reports that what is painted now may leave to be seen what lies below: it is mixed
// with that, or clipped by what is no box.
func (in *Interpreter) lucid() bool { return in.veiled > 0 || in.mixed || in.masked || in.ragged }

// solid reports an ink that hides what lies below. Of patterns nobody knows.
func (k *ink) solid() bool { return k.faint == 0 && !k.clear && k.space != spaceOther }

// solidImage reports an image without mask that a reader can show.
func solidImage(dict object.Value) bool {
	for _, key := range [...]string{"SMask", "Mask", "ImageMask", "SMaskInData"} {
		if !dict.Key(key).IsNull() {
			return false
		}
	}
	return dict.Key("Width").Int() > 0 && dict.Key("Height").Int() > 0
}

// level reports a matrix that leaves boxes boxes.
func (m matrix) level() bool { return m.b == 0 && m.c == 0 || m.a == 0 && m.d == 0 }

// hideCovered marks the glyphs that lie under lids as hidden.
func (in *Interpreter) hideCovered() {
	lids, p := in.lids, &in.page
	if len(lids) == 0 {
		return
	}
	reach(lids)
	var hidden []Box
	var runs []Run // with those of which a part is covered cut, from the first that is covered on
	for i := range p.Runs {
		r := p.Runs[i]
		for len(lids) > 0 && lids[0].runs <= i {
			lids = lids[1:]
		}
		hidden = covering(hidden[:0], &r, p.Of(&r), lids)
		if runs == nil && len(hidden) > 0 {
			runs = append(make([]Run, 0, len(p.Runs)+1), p.Runs[:i]...)
		}
		if len(hidden) > 0 {
			runs = p.cut(runs, r, hidden)
		} else if runs != nil {
			runs = append(runs, r)
		}
	}
	if runs != nil {
		p.Runs, p.hides = runs, true
	}
}

// reach notes of each lid from where to where down the page it and those after it lie.
func reach(lids []lid) {
	low, high := math.Inf(1), math.Inf(-1)
	for i := len(lids) - 1; i >= 0; i-- {
		low, high = min(low, lids[i].Y0), max(high, lids[i].Y1)
		lids[i].low, lids[i].high = low, high
	}
}

// covering adds the lids that cover a glyph of a run at least. Tables are painted from the top
// down: most often nothing that is painted later lies as high as the run.
func covering(found []Box, r *Run, glyphs []Glyph, lids []lid) []Box {
	if r.Hidden || r.Vertical || r.Direction == Aslant || len(glyphs) == 0 {
		return found
	}
	first, last := glyphs[0], glyphs[len(glyphs)-1]
	line := between(first.X, r.Y, last.X+float64(last.DX), r.Y+float64(r.DY))
	room := float64(r.Size)
	for k := range lids {
		if line.Y0-room > lids[k].high || line.Y1+room < lids[k].low {
			break
		}
		if b := &lids[k].Box; slices.ContainsFunc(glyphs, func(g Glyph) bool { return b.covers(r, g) }) {
			found = append(found, *b)
		}
	}
	return found
}

// covers reports that nothing is left to be seen of a glyph that anybody could read.
func (b *Box) covers(r *Run, g Glyph) bool {
	const aside, foot, head = 0.2, 0.15, 0.6 // of the way, and of the size above the baseline
	dx, dy, size := float64(g.DX), float64(r.DY), float64(r.Size)
	var upX, upY float64
	switch r.Direction {
	case Right:
		upY = -size
	case Left:
		upY = size
	case Down:
		upX = size
	case Up:
		upX = -size
	}
	return b.holds(g.X+aside*dx+foot*upX, r.Y+aside*dy+foot*upY) && b.holds(g.X+(1-aside)*dx+head*upX, r.Y+(1-aside)*dy+head*upY)
}

// cut appends a run in pieces: what boxes cover of it, and what they do not.
func (p *Page) cut(runs []Run, r Run, boxes []Box) []Run {
	first := r.First
	for i := first; i < r.End; i++ {
		hides := slices.ContainsFunc(boxes, func(b Box) bool { return b.covers(&r, p.Glyphs[i]) })
		if i == first || hides != runs[len(runs)-1].Hidden {
			piece := r
			piece.First, piece.Hidden = i, hides
			runs = append(runs, piece)
		}
		runs[len(runs)-1].End = i + 1
	}
	return runs
}
