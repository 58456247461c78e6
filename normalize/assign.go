package normalize

import (
	"slices"
	"unicode/utf8"
)

// placed is a token with the place of its cell among the spans of a frame.
type placed struct {
	token
	cell int32
}

// assign finds the cell of each token. A token that reaches over a border that
// is drawn is cut by the centres of its glyphs, unless it is one value that
// overflows its narrow column. Tokens outside the frame come back as they are.
func assign(f *frame, spans []span, of []int32, tokens []token) (inside []placed, outside []token) {
	inside = make([]placed, 0, len(tokens))
	b := f.box()
	cols := f.columns()
	for i := 0; i < len(tokens); {
		unit := overflow(tokens[i:])
		t := &tokens[i]
		cy := t.centerY()
		if cy < b.Y0 || cy > b.Y1 || t.centerX() < b.X0-t.size || t.centerX() > b.X1+t.size || !unit.touches(b.X0, b.X1) {
			outside = append(outside, tokens[i:i+unit.n]...)
			i += unit.n
			continue
		}
		row := interval(f.ys, cy)
		at := func(x float64) int32 { return of[row*cols+interval(f.xs, x)] }
		inside = unit.place(inside, tokens[i:i+unit.n], at, f, spans)
		i += unit.n
	}
	return inside, outside
}

// interval is the place of v between the sorted borders, the nearest where it
// lies outside.
func interval(at []float64, v float64) int {
	i, found := slices.BinarySearch(at, v)
	if !found {
		i--
	}
	return min(max(i, 0), len(at)-2)
}

// unit is a value printed without a gap: the n tokens that one operator
// painted and that a border may have parted.
type unit struct {
	n      int
	x0, x1 float64
	number bool
}

// overflow takes the first token and those that touch it, painted in one run.
func overflow(tokens []token) unit {
	u := unit{n: 1, x0: tokens[0].box.X0, x1: tokens[0].box.X1}
	for u.n < len(tokens) && touching(&tokens[u.n-1], &tokens[u.n]) {
		u.x1 = tokens[u.n].box.X1
		u.n++
	}
	return u
}

func touching(a, b *token) bool {
	gap := b.box.X0 - a.box.X1
	return a.run != 0 && a.run == b.run && !a.vertical && !b.vertical &&
		gap > -0.3*a.size && gap < 0.12*a.size && b.centerY()-a.centerY() < 0.2*a.size && a.centerY()-b.centerY() < 0.2*a.size
}

func (u unit) touches(x0, x1 float64) bool { return u.x1 > x0 && u.x0 < x1 }

// place appends the tokens of a unit with their cells.
func (u unit) place(out []placed, tokens []token, at func(float64) int32, f *frame, spans []span) []placed {
	first, last := at(firstCentre(&tokens[0])), at(lastCentre(&tokens[len(tokens)-1]))
	if first == last {
		for _, t := range tokens {
			out = append(out, placed{t, first})
		}
		return out
	}
	if cell, ok := u.whole(tokens, f, spans, first, last); ok {
		for _, t := range tokens {
			out = append(out, placed{t, cell})
		}
		return out
	}
	for i := range tokens {
		out = cutAtBorders(out, &tokens[i], at)
	}
	return out
}

// firstCentre and lastCentre are the centres of a token's outer glyphs.
func firstCentre(t *token) float64 {
	if len(t.edges) < 2 || t.vertical {
		return t.centerX()
	}
	return float64(t.edges[0]+t.edges[1]) / 2
}

func lastCentre(t *token) float64 {
	n := len(t.edges)
	if n < 2 || t.vertical {
		return t.centerX()
	}
	return float64(t.edges[n-2]+t.edges[n-1]) / 2
}

// whole tells the one cell of a value that overflows: a number that ends at
// the right border of its column or begins at the left one (`1234567.89` in a
// narrow column reaches into the empty one before it), a text that begins at
// the left border. A unit of more than one shape is no one value.
func (u unit) whole(tokens []token, f *frame, spans []span, first, last int32) (int32, bool) {
	shape := unitShape(tokens)
	if shape == mixedShape {
		return 0, false
	}
	size := tokens[0].size
	l, r := spans[first], spans[last]
	fromLeft := u.x0 - f.xs[l.col]
	toRight := f.xs[r.col+r.cols] - u.x1
	switch {
	case shape == numberShape && toRight > -0.5*size && toRight <= fromLeft && toRight <= 1.2*size:
		return last, true
	case fromLeft > -0.5*size && fromLeft <= 1.2*size:
		return first, true
	case shape == numberShape && toRight > -0.5*size && toRight <= 1.2*size:
		return last, true
	}
	return 0, false
}

type shape uint8

const (
	mixedShape shape = iota
	numberShape
	textShape
)

// unitShape tells a number from a text; digits beside words, or what would
// make two numbers, are mixed.
func unitShape(tokens []token) shape {
	numbers, texts, points := 0, 0, 0
	for i := range tokens {
		for _, r := range tokens[i].text {
			switch {
			case r == '.':
				points++
				numbers++
			case r >= '0' && r <= '9', r == ',', r == '-':
				numbers++
			default:
				texts++
			}
		}
	}
	switch {
	case texts == 0 && points <= 1:
		return numberShape
	case numbers == 0:
		return textShape
	}
	return mixedShape
}

// cutAtBorders appends the parts of a token by the cells of its glyphs.
func cutAtBorders(out []placed, t *token, at func(float64) int32) []placed {
	n := utf8.RuneCountInString(t.text)
	if len(t.edges) != n+1 || t.vertical {
		return append(out, placed{*t, at(t.centerX())})
	}
	for i := 0; i < n; {
		cell := at(float64(t.edges[i]+t.edges[i+1]) / 2)
		j := i + 1
		for j < n && at(float64(t.edges[j]+t.edges[j+1])/2) == cell {
			j++
		}
		if i == 0 && j == n {
			return append(out, placed{*t, cell})
		}
		out = append(out, placed{t.cut(i, j), cell})
		i = j
	}
	return out
}
