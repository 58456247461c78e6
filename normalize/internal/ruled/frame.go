package ruled

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/limits"
)

// frame is the ruled grid of one table on one page: the positions of its
// column and row borders and, for each elementary cell between them, whether a
// line is drawn on its right and below it. Sides that are not drawn but that
// the other lines reach out to are borders too: xs[0], ys[0] and the last of
// each always stand.
type frame struct {
	xs, ys              []float64
	right, below        []bool // by elementary cell, row by row
	openTop, openBottom bool   // no line drawn there though the columns go on: a page break
	drawn               component
	implied             bool // the column borders are not drawn: they are where pieces of lines meet
}

func (f *frame) columns() int { return len(f.xs) - 1 }
func (f *frame) rows() int    { return len(f.ys) - 1 }

func (f *frame) box() extract.Box {
	return extract.Box{X0: f.xs[0], Y0: f.ys[0], X1: f.xs[f.columns()], Y1: f.ys[f.rows()]}
}

// minStrip is how many rows a column must have that stands alone: others are boxes around a text.
const minStrip = 4

// frames are the grids of a page that can be tables: at least two columns and
// one row, from top to bottom; or a column alone that has enough rows.
func (w *Workspace) frames(parts []component) []*frame {
	var out []*frame
	for _, c := range parts {
		if len(c.vertical) == 0 || len(c.horizontal) == 0 {
			continue
		}
		if f := w.newFrame(c); f.columns() >= 2 && f.rows() >= 1 || f.columns() == 1 && f.rows() >= minStrip {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *frame) int {
		return cmp.Or(cmp.Compare(a.ys[0], b.ys[0]), cmp.Compare(a.xs[0], b.xs[0]))
	})
	return out
}

// newFrame lays the elementary cells between the borders of a component.
func (w *Workspace) newFrame(c component) *frame {
	x0, x1 := reach(c.horizontal)
	y0, y1 := reach(c.vertical)
	joinSlivers(c.vertical)
	f := &frame{drawn: c}
	f.xs, _, _ = w.positions(c.vertical, x0, x1)
	f.ys, f.openTop, f.openBottom = w.positions(c.horizontal, y0, y1)
	if f.columns() < 1 || f.rows() < 1 {
		return &frame{xs: []float64{0}, ys: []float64{0}}
	}
	n := f.columns() * f.rows()
	if n > limits.Cells {
		return &frame{xs: []float64{0}, ys: []float64{0}}
	}
	f.right, f.below = w.flags.take(n), w.flags.take(n)
	f.drawVertical(c.vertical)
	f.drawHorizontal(c.horizontal)
	f.closeGaps()
	return f
}

// joinSlivers gives sorted borders between which no letter has room one place: the two
// lines of a double border, of which the borders of another table on the page had one.
func joinSlivers(s []grid.Segment) {
	from := math.Inf(-1)
	for i := range s {
		if s[i].At-from > borderWidth {
			from = s[i].At
		}
		s[i].At = from
	}
}

// reach is how far the longest of the segments go.
func reach(s []grid.Segment) (from, to float64) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, g := range s {
		from, to = min(from, g.From), max(to, g.To)
	}
	return from, to
}

// positions are the places of borders, with the sides that are not drawn added
// where the lines across reach past the outermost border.
func (w *Workspace) positions(s []grid.Segment, from, to float64) (at []float64, openFirst, openLast bool) {
	at = w.places.take(len(s) + 2)[:0]
	for _, g := range s {
		if n := len(at); n == 0 || g.At > at[n-1] {
			at = append(at, g.At)
		}
	}
	if openFirst = at[0]-from > overhang; openFirst {
		at = slices.Insert(at, 0, from)
	}
	if openLast = to-at[len(at)-1] > overhang; openLast {
		at = append(at, to)
	}
	return at, openFirst, openLast
}

// covered are the elementary intervals of at that a piece from..to covers by
// their middles: first and last+1.
func covered(at []float64, from, to float64) (int, int) {
	if last := len(at) - 1; from <= at[0] && to >= at[last] {
		return 0, last // so are most
	}
	i := interval(at, from)
	for i < len(at)-1 && (at[i]+at[i+1])/2 < from {
		i++
	}
	j := i
	for j < len(at)-1 && (at[j]+at[j+1])/2 <= to {
		j++
	}
	return i, j
}

func (f *frame) drawVertical(s []grid.Segment) {
	cols := f.columns()
	i := 0
	for _, g := range s {
		for i < len(f.xs) && f.xs[i] < g.At {
			i++
		}
		if i == 0 || i == len(f.xs) || f.xs[i] != g.At {
			continue
		}
		from, to := covered(f.ys, g.From, g.To)
		for r := from; r < to; r++ {
			f.right[r*cols+i-1] = true
		}
	}
	for r := range f.rows() {
		f.right[r*cols+cols-1] = true
	}
}

func (f *frame) drawHorizontal(s []grid.Segment) {
	cols := f.columns()
	j := 0
	for _, g := range s {
		for j < len(f.ys) && f.ys[j] < g.At {
			j++
		}
		if j == 0 || j == len(f.ys) || f.ys[j] != g.At {
			continue
		}
		from, to := covered(f.xs, g.From, g.To)
		for c := from; c < to; c++ {
			f.below[(j-1)*cols+c] = true
		}
	}
	last := (f.rows() - 1) * cols
	for c := range cols {
		f.below[last+c] = true
	}
}

// closeGaps draws what a border leaves out beside a cell that goes on past the gap:
//
//	+---------+------+
//	|  label  | cell |
//	+---------+      |
//	                 |   a layout that sets the rows of a header apart
//	+----+----+      |
//	|    |    |      |
//
// A cell is a rectangle: with the gap open it would have an arm.
func (f *frame) closeGaps() {
	cols := f.columns()
	for r := 1; r < f.rows()-1; r++ {
		for c := range cols - 1 {
			i := r*cols + c
			if f.right[i] || !f.right[i-cols] || !f.right[i+cols] {
				continue
			}
			left, right := f.goesOn(i), f.goesOn(i+1)
			f.right[i] = left != right
		}
	}
}

// goesOn reports that no line parts elementary cell i from the ones above and below it.
func (f *frame) goesOn(i int) bool { return !f.below[i-f.columns()] && !f.below[i] }

// span is a cell of the grid: its first row and column and how many it covers.
type span struct{ row, col, rows, cols int32 }

// spansOf joins elementary cells with no line between them into rectangles. The
// second result gives, for each elementary cell, the place of its span.
func (w *Workspace) spansOf(f *frame) ([]span, []int32) {
	rows, cols := f.rows(), f.columns()
	of := w.numbers.take(rows * cols)
	for i := range of {
		of[i] = -1
	}
	out := w.spans.take(rows * cols)[:0]
	for r := range rows {
		for c := range cols {
			i := r*cols + c
			if of[i] >= 0 {
				continue
			}
			s := span{int32(r), int32(c), 1, 1}
			if f.right[i] && f.below[i] { // so are most
				of[i] = int32(len(out))
			} else {
				n, m := f.grow(r, c, of)
				s.rows, s.cols = int32(n), int32(m)
				for k := range n * m {
					of[i+k/m*cols+k%m] = int32(len(out))
				}
			}
			out = append(out, s)
		}
	}
	return out, of
}

// grow is how many rows and columns the largest rectangle without a line in it has that
// begins at r, c: to the right first, then down over free cells with the same sides.
func (f *frame) grow(r, c int, of []int32) (rows, columns int) {
	cols := f.columns()
	rows, columns = 1, 1
	for c+columns < cols && !f.right[r*cols+c+columns-1] && of[r*cols+c+columns] < 0 {
		columns++
	}
	for r+rows < f.rows() && f.joins(r+rows-1, c, columns, of) {
		rows++
	}
	return rows, columns
}

// joins reports that the n cells from r, c are one with those below them.
func (f *frame) joins(r, c, n int, of []int32) bool {
	cols := f.columns()
	for j := c; j < c+n; j++ {
		next := (r+1)*cols + j
		if f.below[r*cols+j] || of[next] >= 0 || j < c+n-1 && f.right[next] {
			return false
		}
	}
	return f.right[(r+1)*cols+c+n-1] && (c == 0 || f.right[(r+1)*cols+c-1])
}
