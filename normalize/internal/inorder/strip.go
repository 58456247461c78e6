package inorder

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Mostly a dump bends a page as a whole: it moves the columns together or apart,
// each with all its words. Then the words of a column stand under each other and
// apart from those of the next, and a column is told once for all its words: by
// the number printed under its head, else by the head.

// pageStrip is a run of x that words of one sort cover, values or texts, with
// none of that sort beside.
type pageStrip struct {
	x0, x1, centre float64
	values         bool
	words          []wordPlace
	lines, rows    layout.LineSet    // rows by their first lines
	kind           [holdings]float64 // what its words cost in columns by what these hold
}

// leastStraight is how many rows of a page stand in its strips for one that does not.
const leastStraight = 4

// straighten finds the strips of a page and their columns, but for a few rows that
// the dump has moved by themselves. It reports whether that parts all values of
// each line.
func (p *Page) straighten() bool {
	odd := make([]bool, len(p.lines))
	for n, askew := p.crowd(odd), 0; n > 0; {
		from, to, left := p.oddest(odd, n)
		if askew++; from == to || askew > 1+p.rows()/(leastStraight+1) {
			return false
		}
		for i := from; i < to; i++ {
			odd[i] = true
		}
		n = left
	}
	strips := p.pageStrips(odd)
	if len(strips) == 0 || len(strips) > limits.OrderLanes {
		return false
	}
	lanes := p.lanesOf(strips)
	if p.crowded(strips, lanes) || p.skipsTotals(strips, lanes) {
		return false
	}
	p.strip = make([][]*stripPlace, len(p.lines))
	for i := range p.lines {
		p.strip[i] = make([]*stripPlace, len(p.lines[i].Tokens))
	}
	places, moves := make([]*stripPlace, len(strips)), map[int][]bool{-1: p.moveOn(strips, lanes, -1), 1: p.moveOn(strips, lanes, 1)}
	for j := range strips {
		places[j] = p.placeOf(strips, lanes, j, moves)
		for _, w := range strips[j].words {
			p.strip[w.line][w.word] = places[j]
		}
	}
	p.moveBack(odd, strips, places)
	p.lean(strips, lanes)
	p.strips, p.places = strips, places
	return true
}

// maxRowMoved is how far a dump moves a row by itself, in columns.
const maxRowMoved = 15

// moveBack gives the values of odd rows the strips that they stand in when the row is
// moved as a whole, by as little as will do.
func (p *Page) moveBack(odd []bool, strips []pageStrip, places []*stripPlace) {
	for from := 0; from < len(p.lines); {
		to := p.rowEnd(from)
		for n := 1; odd[from] && n <= 2*maxRowMoved; n++ {
			by := float64(n/2) * halfLetter
			if n%2 == 0 {
				by = -by
			}
			if found, ok := p.movedBy(by, from, to, strips); ok {
				for w, j := range found {
					p.strip[w.line][w.word] = places[j]
				}
				break
			}
		}
		from = to
	}
}

// rowEnd is the line behind those that the ends of amounts show to be one row with
// line i.
func (p *Page) rowEnd(i int) int {
	for i++; i < len(p.lines) && p.row[i] < i; i++ {
	}
	return i
}

// rows counts the rows with values, as far as the ends of amounts show them.
func (p *Page) rows() int {
	n := 0
	for i := range p.lines {
		if p.row[i] == i && p.lines[i].Kind == layout.ValueLine {
			n++
		}
	}
	return n
}

// movedBy are the strips in which the values of the lines of a row stand when they are
// moved. ok reports that each has one, and those beside each other different ones.
func (p *Page) movedBy(by float64, from, to int, strips []pageStrip) (found map[wordPlace]int, ok bool) {
	found = map[wordPlace]int{}
	taken := make([]*token.Token, len(strips))
	for i := from; i < to; i++ {
		for k := range p.lines[i].Tokens {
			t := &p.lines[i].Tokens[k]
			if t.Value == text.NoValue || p.ends[i][k] != nil {
				continue
			}
			j := slices.IndexFunc(strips, func(s pageStrip) bool {
				return s.values && t.Box.X0+by < s.x1-stripTouch && t.Box.X1+by > s.x0+stripTouch
			})
			if j < 0 || taken[j] != nil && (t.Box.X0 >= taken[j].Box.X1 || t.Box.X1 <= taken[j].Box.X0) {
				return nil, false
			}
			taken[j], found[wordPlace{i, k}] = t, j
		}
	}
	return found, true
}

// crowd counts the values that stand in one strip with another of their row, beside
// it, but for odd lines.
func (p *Page) crowd(odd []bool) int {
	type span struct {
		x0, x1 float64
		row    int
	}
	var spans []span
	for i := range p.lines {
		for k := range p.lines[i].Tokens {
			if t := &p.lines[i].Tokens[k]; t.Value != text.NoValue && !odd[i] && p.ends[i][k] == nil {
				spans = append(spans, span{t.Box.X0, t.Box.X1, p.row[i]})
			}
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.x0, b.x0) })
	n, strip, end := 0, 0, math.Inf(-1)
	last := make([]int, len(p.lines)) // by row: the last strip with a value of it
	edge := make([]float64, len(p.lines))
	for _, s := range spans {
		if s.x0 >= end-stripTouch {
			strip++
		}
		switch {
		case last[s.row] != strip:
			last[s.row], edge[s.row] = strip, s.x1
		case s.x0 >= edge[s.row]:
			n++
			edge[s.row] = s.x1
		default: // the next piece of a code
			edge[s.row] = min(edge[s.row], s.x1)
		}
		end = max(end, s.x1)
	}
	return n
}

// oddest are the lines, first and last+1, of the row without which the fewest of
// the n crowded values are left, and how many; no lines where no row is to blame for
// half of them.
func (p *Page) oddest(odd []bool, n int) (first, last, left int) {
	left = n/2 + 1
	for from := 0; from < len(p.lines); {
		to := p.rowEnd(from)
		if !odd[from] {
			trial := slices.Clone(odd)
			for i := from; i < to; i++ {
				trial[i] = true
			}
			if c := p.crowd(trial); c < left {
				first, last, left = from, to, c
			}
		}
		from = to
	}
	return first, last, left
}

// stripPlace is what the words of a strip cost in each column, and its number in the
// document.
type stripPlace struct {
	number int32
	cost   []float64
}

// stripOf is the place of the strip that a word stands in, nil without.
func (p *Page) stripOf(w wordPlace) *stripPlace {
	if p.strip == nil {
		return nil
	}
	return p.strip[w.line][w.word]
}

// pageStrips are the strips of a page but for its odd lines, from left to right,
// values and texts told apart.
func (p *Page) pageStrips(odd []bool) []pageStrip {
	var out []pageStrip
	for _, values := range []bool{true, false} {
		var found []pageStrip
		for i := range p.lines {
			for k := range p.lines[i].Tokens {
				t := &p.lines[i].Tokens[k]
				if (t.Value != text.NoValue) == values && !odd[i] && p.ends[i][k] == nil {
					found = append(found, pageStrip{x0: t.Box.X0, x1: t.Box.X1, values: values, words: []wordPlace{{i, k}}, lines: layout.OneLine(i), rows: layout.OneLine(p.row[i])})
				}
			}
		}
		out = append(out, sweepStrips(found)...)
	}
	for j := range out {
		p.measure(&out[j])
	}
	slices.SortStableFunc(out, func(a, b pageStrip) int { return cmp.Compare(a.centre, b.centre) })
	return out
}

// sweepStrips joins what overlaps.
func sweepStrips(spans []pageStrip) []pageStrip {
	slices.SortStableFunc(spans, func(a, b pageStrip) int { return cmp.Compare(a.x0, b.x0) })
	var out []pageStrip
	for _, s := range spans {
		if n := len(out) - 1; n >= 0 && s.x0 < out[n].x1-stripTouch {
			out[n].x1 = max(out[n].x1, s.x1)
			out[n].words, out[n].lines, out[n].rows = append(out[n].words, s.words...), out[n].lines.With(s.lines), out[n].rows.With(s.rows)
			continue
		}
		out = append(out, s)
	}
	return out
}

// measure tells the middle of a strip and what its words cost by kind.
func (p *Page) measure(s *pageStrip) {
	for _, w := range s.words {
		t := &p.lines[w.line].Tokens[w.word]
		s.centre += printedCentre(t) / float64(len(s.words))
		for h := range holding(holdings) {
			s.kind[h] += p.kindCost(h, t) / float64(len(s.words))
		}
	}
}

// printedCentre is the middle of a word as it was printed: a dump may count an
// East Asian character as one column, and begins each word in its place.
func printedCentre(t *token.Token) float64 {
	return t.Box.X0 + max(t.Box.X1-t.Box.X0, float64(lettersWide(t.Label))*halfLetter)/2
}

const (
	halfLetter = 6.0 // points
	stripTouch = 0.3 // points that words of two columns may overlap
)
