package content

import "math"

// A table may be painted without a line: each cell is a box in a colour on white paper,
// or in white on a larger box in a colour, and the borders are what is left between them.

// area is a box that was filled.
type area struct {
	Box
	dark bool // with another colour than white
}

const (
	maxAreas    = 2048 // kept of a page
	fewestTiles = 4    // of a table
	tileGap     = 3.0  // points between cells beside each other, at most
	tileLap     = 0.5  // … and how far they may lie over each other

	// Parts of all that show boxes to be the cells of a table: those with another beside
	// them, and above or below, and of the text in their columns what stands in them. Of
	// rows painted by turns, and of a header that alone is painted, less is so.
	tilesBeside = 0.6
	tilesAbove  = 0.8
	textInTiles = 0.7
)

// TileEdges are the borders of the cells of a page whose tables are painted so; nil where
// they are not.
func (p *Page) TileEdges() []Line {
	if len(p.areas) < fewestTiles || len(p.Glyphs) == 0 {
		return nil
	}
	tiles := innermostTiles(seenAreas(p.areas))
	if len(tiles) < fewestTiles || !neighbours(tiles) || !p.textIn(tiles) {
		return nil
	}
	edges := make([]Line, 0, 4*len(tiles))
	for _, b := range tiles {
		edges = append(edges, b.sides()...)
	}
	return edges
}

// seenAreas are the areas that stand out from what was painted before: a colour from
// white, or white from a colour.
func seenAreas(areas []area) []Box {
	var seen []Box
	for i, a := range areas {
		if under := paintedAt(areas[:i], (a.X0+a.X1)/2, (a.Y0+a.Y1)/2); a.dark != under {
			seen = append(seen, a.Box)
		}
	}
	return seen
}

// paintedAt reports that the last area painted at a point is not white.
func paintedAt(areas []area, x, y float64) bool {
	for i := len(areas) - 1; i >= 0; i-- {
		if areas[i].holds(x, y) {
			return areas[i].dark
		}
	}
	return false
}

// innermostTiles are the boxes that hold no other.
func innermostTiles(boxes []Box) []Box {
	var tiles []Box
next:
	for i, b := range boxes {
		for j, c := range boxes {
			if i != j && b != c && b.X0 <= c.X0 && b.Y0 <= c.Y0 && b.X1 >= c.X1 && b.Y1 >= c.Y1 {
				continue next
			}
		}
		tiles = append(tiles, b)
	}
	return tiles
}

// neighbours reports boxes of which most stand beside another, and above or below one.
func neighbours(tiles []Box) bool {
	beside, above := 0, 0
	for i := range tiles {
		left, over := false, false
		for j := 0; j < len(tiles) && !(left && over); j++ {
			a, b := &tiles[i], &tiles[j]
			left = left || meet(a.X0, a.X1, b.X0, b.X1) && shared(a.Y0, a.Y1, b.Y0, b.Y1)
			over = over || meet(a.Y0, a.Y1, b.Y0, b.Y1) && shared(a.X0, a.X1, b.X0, b.X1)
		}
		if left {
			beside++
		}
		if over {
			above++
		}
	}
	all := float64(len(tiles))
	return float64(beside) >= tilesBeside*all && float64(above) >= tilesAbove*all
}

// meet reports two stretches of which one ends where the other begins, or a border's
// width before.
func meet(a0, a1, b0, b1 float64) bool {
	near := func(gap float64) bool { return gap >= -tileLap && gap <= tileGap }
	return near(b0-a1) || near(a0-b1)
}

// shared reports two stretches of which one lies over half of the other.
func shared(a0, a1, b0, b1 float64) bool {
	return min(a1, b1)-max(a0, b0) > 0.5*min(a1-a0, b1-b0)
}

// textIn reports that most of the text in the columns of some boxes, from the first
// down, stands in them.
func (p *Page) textIn(tiles []Box) bool {
	all := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, b := range tiles {
		all = Box{min(all.X0, b.X0), min(all.Y0, b.Y0), max(all.X1, b.X1), max(all.Y1, b.Y1)}
	}
	in, out := 0, 0
	for i := range p.Runs {
		r := &p.Runs[i]
		if r.Hidden || r.Y < all.Y0 {
			continue
		}
		for _, g := range p.Of(r) {
			switch {
			case g.Rune == ' ' || g.X < all.X0 || g.X > all.X1:
			case r.Y <= all.Y1:
				in++
			default:
				out++
			}
		}
	}
	return float64(in) >= textInTiles*float64(in+out)
}
