package content

import "math"

// Thin is the greatest thickness of a ruling line in points: what is thicker
// is an area.
const thin = 3.0

// straight is how far the ends of a line along an axis may be apart across it,
// in points.
const straight = 0.3

// character is the longest straight stroke, in points, that the outline of a
// character is taken to have: bold titles are often drawn as outlines, and the
// strokes of 收 and 口 are no rulings.
const character = 40.0

// maxPoints bounds the points of one path.
const maxPoints = 1 << 20

// maxLines bounds the lines kept of a page.
const maxLines = 1 << 19

type point struct {
	x, y  float64
	curve bool // the way here from the point before is a curve
}

// path is the current path, in points of the displayed page.
type path struct {
	points []point
	starts []int // where each subpath starts in points
	clips  bool  // W was seen
	curved bool  // a piece of it is a curve

	alone           bool  // it is a rectangle and nothing else, and has no points yet
	first, opposite point // its corners
}

func (p *path) clear() {
	p.points, p.starts, p.clips, p.curved, p.alone = p.points[:0], p.starts[:0], false, false, false
}

func (p *path) empty() bool { return len(p.points) == 0 && !p.alone }

func (p *path) add(x, y float64, curve bool) {
	if len(p.points) < maxPoints {
		p.points = append(p.points, point{x, y, curve})
	}
}

func (p *path) move(x, y float64) {
	p.goOn()
	p.starts = append(p.starts, len(p.points))
	p.add(x, y, false)
}

func (p *path) line(x, y float64) {
	p.goOn()
	if len(p.starts) == 0 {
		p.move(x, y)
		return
	}
	p.add(x, y, false)
}

// close draws the line back to the start of the subpath. Points that follow
// without a move belong to it still, which strays only where nothing is drawn.
func (p *path) close() {
	p.goOn()
	if n := len(p.starts); n > 0 && p.starts[n-1] < len(p.points) {
		first := p.points[p.starts[n-1]]
		p.add(first.x, first.y, false)
	}
}

// curve adds a Bézier curve: its end, and its control points for the sake of
// the box around the path.
func (in *Interpreter) curve(args []operand) {
	n := len(args)
	if n < 4 {
		return
	}
	if n > 6 {
		args = args[n-6:]
	}
	in.path.goOn()
	in.path.curved = true
	for i := 0; i+1 < len(args); i += 2 {
		x, y := in.ctm.apply(args[i].num, args[i+1].num)
		in.path.add(x, y, true)
	}
	if len(in.path.starts) == 0 {
		in.path.starts = append(in.path.starts, 0)
	}
}

// subpath returns the points of subpath i.
func (p *path) subpath(i int) []point {
	end := len(p.points)
	if i+1 < len(p.starts) {
		end = p.starts[i+1]
	}
	return p.points[p.starts[i]:end]
}

// around is the box of all points.
func (p *path) around() Box {
	if p.alone {
		return p.box()
	}
	return boxOf(p.points)
}

func boxOf(points []point) Box {
	b := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for i := range points {
		q := &points[i]
		b.X0, b.X1 = min(b.X0, q.x), max(b.X1, q.x)
		b.Y0, b.Y1 = min(b.Y0, q.y), max(b.Y1, q.y)
	}
	return b
}

// endPath paints the path, clips by it if asked to, and starts a new one.
func (in *Interpreter) endPath(fill, stroke, closed bool) {
	if closed {
		in.path.close()
	}
	if !in.path.empty() && in.hidden == 0 {
		in.page.Painted = in.page.Painted || fill && !in.fill.clear || stroke && !in.stroke.clear
		if fill && !in.fill.clear {
			in.fillPath()
		}
		if stroke && !in.stroke.clear {
			in.strokePath()
		}
	}
	if in.path.clips && !in.path.empty() {
		in.clip = in.clip.intersect(in.path.around())
		in.ragged = in.ragged || !in.path.isOneBox()
	}
	in.path.clear()
}

// strokePath keeps the straight pieces of a stroked path.
func (in *Interpreter) strokePath() {
	if in.path.alone {
		in.strokeRectangle()
		return
	}
	broad := in.broad()
	for i := range in.path.starts {
		points := in.path.subpath(i)
		if broad {
			in.coverStroke(boxOf(points))
			continue
		}
		outline := in.path.curved || slanted(points)
		for j := 1; j < len(points); j++ {
			a, b := &points[j-1], &points[j]
			if b.curve || outline && math.Abs(b.x-a.x)+math.Abs(b.y-a.y) < character {
				continue
			}
			in.addLine(a.x, a.y, b.x, b.y, in.stroke.white)
		}
	}
}

// broad reports a pen that draws areas.
func (in *Interpreter) broad() bool { return in.width*in.ctm.scale() > thin }

// slanted reports whether a piece of a line of several pieces is aslant.
func slanted(points []point) bool {
	for j := 1; j < len(points) && len(points) > 2; j++ {
		if aslant(&points[j-1], &points[j]) {
			return true
		}
	}
	return false
}

// aslant reports that the straight way between two points runs along no axis.
func aslant(a, b *point) bool {
	return math.Abs(a.x-b.x) > straight && math.Abs(a.y-b.y) > straight
}

// coverStroke takes a line drawn with a broad pen as an area.
func (in *Interpreter) coverStroke(b Box) {
	half := in.width * in.ctm.scale() / 2
	if b.X1-b.X0 < straight || b.Y1-b.Y0 < straight {
		across := Box{b.X0 - half, b.Y0 - half, b.X1 + half, b.Y1 + half}
		in.cover(across, !in.stroke.white)
		if in.stroke.solid() {
			in.lay(Box{max(b.X0, across.X0+half), across.Y0, min(b.X1, across.X1-half), across.Y1})
		}
	}
}

// fillPath keeps the thin boxes of a filled path as lines, the others as areas.
func (in *Interpreter) fillPath() {
	if in.path.alone {
		in.fillBox(in.path.box(), true)
		return
	}
	if len(in.path.starts) == 2 && in.fillFrame() {
		return
	}
	for i := range in.path.starts {
		points := in.path.subpath(i)
		if len(points) < 3 {
			continue
		}
		b, whole := boxOf(points), isBox(points)
		if (in.path.curved || !whole) && b.X1-b.X0+b.Y1-b.Y0 < character && !(len(in.path.starts) == 1 && mitred(points)) {
			continue
		}
		in.fillBox(b, whole)
	}
}

// isBox reports whether every piece of the outline runs along an axis.
func isBox(points []point) bool {
	before := len(points) - 1
	for i := range points {
		a, b := &points[before], &points[i]
		if b.curve || aslant(a, b) {
			return false
		}
		before = i
	}
	return true
}

// isOneBox reports a path that is a box and nothing else.
func (p *path) isOneBox() bool {
	return p.alone || len(p.starts) == 1 && len(p.points) <= 5 && isBox(p.points)
}

// square is how far the sides of a dot may differ: it is a piece of a line in
// either direction.
const square = 0.5

func (in *Interpreter) fillBox(b Box, whole bool) {
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if !(w <= thin || h <= thin) {
		if whole {
			in.cover(b, !in.fill.white)
			if in.fill.solid() && in.path.isOneBox() {
				in.lay(b)
			}
		}
		return
	}
	if w >= h-square {
		y := (b.Y0 + b.Y1) / 2
		in.addLine(b.X0, y, b.X1, y, in.fill.white)
	}
	if h >= w-square {
		x := (b.X0 + b.X1) / 2
		in.addLine(x, b.Y0, x, b.Y1, in.fill.white)
	}
}

// fillFrame takes two boxes, one within the other, as the frame between them
// where that is thin: borders are painted like that.
func (in *Interpreter) fillFrame() bool {
	if !isBox(in.path.subpath(0)) || !isBox(in.path.subpath(1)) {
		return false
	}
	a, b := boxOf(in.path.subpath(0)), boxOf(in.path.subpath(1))
	if a.X0 > b.X0 || a.Y0 > b.Y0 || a.X1 < b.X1 || a.Y1 < b.Y1 {
		a, b = b, a
	}
	left, top, right, bottom := b.X0-a.X0, b.Y0-a.Y0, a.X1-b.X1, a.Y1-b.Y1
	for _, edge := range [...]float64{left, top, right, bottom} {
		if !(edge >= 0 && edge <= thin) {
			return false
		}
	}
	c := Box{a.X0 + left/2, a.Y0 + top/2, a.X1 - right/2, a.Y1 - bottom/2}
	if left > 0 {
		in.addLine(c.X0, c.Y0, c.X0, c.Y1, in.fill.white)
	}
	if right > 0 {
		in.addLine(c.X1, c.Y0, c.X1, c.Y1, in.fill.white)
	}
	if top > 0 {
		in.addLine(c.X0, c.Y0, c.X1, c.Y0, in.fill.white)
	}
	if bottom > 0 {
		in.addLine(c.X0, c.Y1, c.X1, c.Y1, in.fill.white)
	}
	return true
}

// addLine keeps a line along an axis as far as it can be seen. Lines on the
// very edge of the clipping path are seen.
func (in *Interpreter) addLine(x0, y0, x1, y1 float64, white bool) {
	dx, dy := math.Abs(x1-x0), math.Abs(y1-y0)
	if dx > straight && dy > straight || len(in.page.Lines) >= maxLines {
		return
	}
	if white && !in.overInk((x0+x1)/2, (y0+y1)/2) {
		return
	}
	const edge = 1
	c := Box{in.clip.X0 - edge, in.clip.Y0 - edge, in.clip.X1 + edge, in.clip.Y1 + edge}
	b := between(x0, y0, x1, y1)
	if !c.holds(b.X0, b.Y0) || !c.holds(b.X1, b.Y1) {
		if b = b.intersect(c); !(b.X0 <= b.X1 && b.Y0 <= b.Y1) {
			return
		}
	}
	if dx >= dy {
		y := (b.Y0 + b.Y1) / 2
		b.Y0, b.Y1 = y, y
	} else {
		x := (b.X0 + b.X1) / 2
		b.X0, b.X1 = x, x
	}
	in.page.Lines = append(in.page.Lines, Line(b))
}
