package content

import (
	"math"
	"slices"
)

// Over cells that are drawn with lines the header may be painted alone, each of its cells a
// box in a colour beside the next:
//
//	▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
//	▓ 编码 ▓  合计  ▓
//	+------+--------+
//	| 201  |   7.20 |

const (
	leastHeadTile = 4.0 // points that a cell of a header is wide and high at least
	headTileLap   = 1.0 // … and how far its sides may lie from the lines below
)

// HeadEdges are the borders of the cells of headers that are painted so; nil without.
func (p *Page) HeadEdges() []Line {
	tiles := p.headTiles()
	if len(tiles) < 2 {
		return nil
	}
	var down []Line
	for _, l := range p.Lines {
		if l.Y1-l.Y0 > l.X1-l.X0 {
			down = append(down, l)
		}
	}
	tiles = slices.DeleteFunc(tiles, func(b Box) bool { return b.crossed(down) })
	head := overLines(tiles, down)
	if len(head) < 2 {
		return nil
	}
	edges := make([]Line, 0, 4*len(head))
	for _, b := range head {
		edges = append(edges, b.sides()...)
	}
	return edges
}

// sides are the four sides of a box.
func (b Box) sides() []Line {
	return []Line{{b.X0, b.Y0, b.X1, b.Y0}, {b.X0, b.Y1, b.X1, b.Y1}, {b.X0, b.Y0, b.X0, b.Y1}, {b.X1, b.Y0, b.X1, b.Y1}}
}

// headTiles are the boxes painted in a colour that are large enough for a cell.
func (p *Page) headTiles() (tiles []Box) {
	for _, a := range p.areas {
		if a.dark && a.X1-a.X0 >= leastHeadTile && a.Y1-a.Y0 >= leastHeadTile {
			tiles = append(tiles, a.Box)
		}
	}
	return tiles
}

// crossed reports that one of some lines goes down through a box or along its side.
func (b Box) crossed(down []Line) bool {
	y := (b.Y0 + b.Y1) / 2
	return slices.ContainsFunc(down, func(l Line) bool {
		return l.Y0 < y && l.Y1 > y && l.X0 > b.X0-headTileLap && l.X0 < b.X1+headTileLap
	})
}

// overLines are the boxes whose sides go on in lines below them, and those over such boxes.
func overLines(tiles []Box, down []Line) (head []Box) {
	goesOn := func(x, y float64) bool {
		return slices.ContainsFunc(down, func(l Line) bool {
			return math.Abs(l.X0-x) <= headTileLap && math.Abs(l.Y0-y) <= tileGap
		})
	}
	for _, b := range tiles {
		if goesOn(b.X0, b.Y1) && goesOn(b.X1, b.Y1) {
			head = append(head, b)
		}
	}
	lowest := len(head)
	for _, b := range tiles {
		from, to := false, false
		for _, a := range head[:lowest] {
			meets := math.Abs(a.Y0-b.Y1) <= tileGap
			from = from || meets && math.Abs(a.X0-b.X0) <= headTileLap
			to = to || meets && math.Abs(a.X1-b.X1) <= headTileLap
		}
		if from && to {
			head = append(head, b)
		}
	}
	return head
}
