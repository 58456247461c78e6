package content

// A path that is one rectangle along the axes of the page, as nearly all are on a
// page of tables, is kept as two corners: what becomes of it can be told from
// these. Its points are made only where the path goes on.

// rectangle adds a rectangle (8.5.2.1).
func (p *path) rectangle(m *matrix, x, y, w, h float64) {
	ax, ay := m.apply(x, y)
	cx, cy := m.apply(x+w, y+h)
	if len(p.starts) == 0 && len(p.points) == 0 && !p.alone && m.b == 0 && m.c == 0 {
		p.alone = true
		p.first, p.opposite = point{x: ax, y: ay}, point{x: cx, y: cy}
		return
	}
	bx, by := m.apply(x+w, y)
	dx, dy := m.apply(x, y+h)
	p.move(ax, ay)
	p.add(bx, by, false)
	p.add(cx, cy, false)
	p.add(dx, dy, false)
	p.close()
}

// goOn makes the points of a rectangle that was alone.
func (p *path) goOn() {
	if !p.alone {
		return
	}
	p.alone = false
	a, c := p.first, p.opposite
	p.starts = append(p.starts, 0)
	p.points = append(p.points, a, point{x: c.x, y: a.y}, c, point{x: a.x, y: c.y}, a)
}

// box is the box of a rectangle that is alone.
func (p *path) box() Box {
	return between(p.first.x, p.first.y, p.opposite.x, p.opposite.y)
}

// strokeRectangle keeps the four sides of a rectangle that is alone.
func (in *Interpreter) strokeRectangle() {
	if in.broad() {
		in.coverStroke(in.path.box())
		return
	}
	a, c, white := in.path.first, in.path.opposite, in.stroke.white
	if b := in.path.box(); !white && in.clip.holds(b.X0, b.Y0) && in.clip.holds(b.X1, b.Y1) && len(in.page.Lines)+4 <= maxLines {
		in.page.Lines = append(in.page.Lines, Line{b.X0, a.y, b.X1, a.y}, Line{c.x, b.Y0, c.x, b.Y1}, Line{b.X0, c.y, b.X1, c.y}, Line{a.x, b.Y0, a.x, b.Y1})
		return
	}
	in.addLine(a.x, a.y, c.x, a.y, white)
	in.addLine(c.x, a.y, c.x, c.y, white)
	in.addLine(c.x, c.y, a.x, c.y, white)
	in.addLine(a.x, c.y, a.x, a.y, white)
}
