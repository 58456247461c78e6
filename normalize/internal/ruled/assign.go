package ruled

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// placement says in which cell each token stands: the tokens, some of them cut
// into parts, and for each its place among the spans of the frame, -1 outside.
type placement struct {
	tokens []token.Token
	cells  []int32
}

// assign finds the cell of each token. A token that reaches over a border that
// is drawn is cut by the centres of its glyphs, unless it is one value that
// overflows its narrow column.
func (w *Workspace) assign(f *frame, spans []span, of []int32, tokens []token.Token) placement {
	p := placement{tokens: tokens, cells: w.numbers.take(len(tokens))}
	b := f.box()
	cols, row, col := f.columns(), 0, 0
	for i := 0; i < len(tokens); {
		t := &tokens[i]
		u := unit{1, t.Box.X0, t.Box.X1}
		if t.Run != 0 && i+1 < len(tokens) && tokens[i+1].Run == t.Run {
			u = overflow(tokens[i:])
		}
		if !u.within(t, b) {
			p.set(i, u.n, -1)
			i += u.n
			continue
		}
		row = intervalNear(f.ys, t.CenterY(), row)
		col = intervalNear(f.xs, firstCentre(t), col)
		cell, last := of[row*cols+col], col
		if u.x1 > f.xs[col+1] {
			last = intervalNear(f.xs, lastCentre(&tokens[i+u.n-1]), col)
		}
		switch other := of[row*cols+last]; {
		case other != cell:
			p.part(i, u, cellAt{f.xs, of[row*cols : (row+1)*cols]}, cell, other, f, spans)
		case u.n == 1: // so are nearly all
			p.cells[i] = cell
		default:
			p.set(i, u.n, cell)
		}
		i += u.n
	}
	p.gather(f, spans)
	return p
}

// set puts n tokens from token i on into a cell.
func (p *placement) set(i, n int, cell int32) {
	for k := i; k < i+n; k++ {
		p.cells[k] = cell
	}
}

// cellAt finds the cells of a row by x.
type cellAt struct {
	xs []float64
	of []int32
}

func (c cellAt) find(x float64) int32 { return c.of[interval(c.xs, x)] }

// glyph is the cell in which the centre of a glyph of t lies.
func (c cellAt) glyph(t *token.Token, i int) int32 {
	return c.find(float64(t.Edges[i]+t.Edges[i+1]) / 2)
}

// byCell gives the tokens of each cell in turn: groups of token numbers, in
// the order of the cells, and within them of the page.
func (p *placement) byCell(w *Workspace, cells int) (order, ends []int32) {
	ends = w.numbers.take(cells + 1)
	inside := 0
	for _, c := range p.cells {
		if c >= 0 {
			ends[c+1]++
			inside++
		}
	}
	for i := 1; i <= cells; i++ {
		ends[i] += ends[i-1]
	}
	order = w.numbers.take(inside)
	for i, c := range p.cells {
		if c >= 0 {
			order[ends[c]] = int32(i)
			ends[c]++
		}
	}
	return order, ends[:cells]
}

// oneOverAnother reports that each token of a cell is a line of its own, below the one
// before: a word, or a text or an amount broken in a narrow cell.
func oneOverAnother(tokens []token.Token, numbers []int32) bool {
	if len(numbers) > token.MinSetDown {
		return false // they may be letters of vertical writing
	}
	for i := 1; i < len(numbers); i++ {
		before, t := numbers[i-1], &tokens[numbers[i]]
		if t.Vertical || t.CenterY() < tokens[before].CenterY() || token.SameLine(tokens[before:before+1], t) {
			return false
		}
	}
	return true
}

// outside are the n tokens in no cell, in memory of the page.
func (p *placement) outside(w *Workspace, n int) []token.Token {
	out := w.outside.take(n)[:0]
	for i, c := range p.cells {
		if len(out) == n {
			break
		}
		if c < 0 {
			out = append(out, p.tokens[i])
		}
	}
	return out
}

// interval is the place of v between the sorted borders, the nearest where it
// lies outside.
func interval(at []float64, v float64) int {
	from, to := 0, len(at) // slices.BinarySearch would ask about NaN at each step
	for from < to {
		if m := int(uint(from+to) / 2); at[m] <= v {
			from = m + 1
		} else {
			to = m
		}
	}
	return min(max(from-1, 0), len(at)-2)
}

// intervalNear is interval, with a guess: words follow each other in a row, and
// most stand in one column and the next word in the next.
func intervalNear(at []float64, v float64, guess int) int {
	switch {
	case v < at[guess]:
	case v < at[guess+1]:
		return guess
	case guess+2 < len(at) && v < at[guess+2]:
		return guess + 1
	}
	return interval(at, v)
}

// unit is a value printed without a gap: the n tokens that one operator
// painted and that a border may have parted.
type unit struct {
	n      int
	x0, x1 float64
}

// overflow takes the first token and those that touch it, painted in one run.
func overflow(tokens []token.Token) unit {
	u := unit{n: 1, x0: tokens[0].Box.X0, x1: tokens[0].Box.X1}
	for u.n < len(tokens) && touching(&tokens[u.n-1], &tokens[u.n]) {
		u.x1 = tokens[u.n].Box.X1
		u.n++
	}
	return u
}

func touching(a, b *token.Token) bool {
	gap := b.Box.X0 - a.Box.X1
	return a.Run != 0 && a.Run == b.Run && !a.Vertical && !b.Vertical &&
		gap > -0.3*a.Size && gap < 0.12*a.Size && b.CenterY()-a.CenterY() < 0.2*a.Size && a.CenterY()-b.CenterY() < 0.2*a.Size
}

// within reports a unit whose first token stands in a frame or a little outside it.
func (u unit) within(t *token.Token, b extract.Box) bool {
	if y := t.CenterY(); y < b.Y0 || y > b.Y1 {
		return false
	}
	x := t.CenterX()
	return x >= b.X0-t.Size && x <= b.X1+t.Size && u.x1 > b.X0 && u.x0 < b.X1
}

// part sets the cells of the tokens of a unit that begins in one cell and ends in another;
// its first is token i.
func (p *placement) part(i int, u unit, at cellAt, first, last int32, f *frame, spans []span) {
	if cell, ok := u.whole(p.tokens[i:i+u.n], f, spans, first, last); ok {
		p.set(i, u.n, cell)
		return
	}
	for k := i; k < i+u.n; k++ {
		p.cut(k, at)
	}
}

// firstCentre and lastCentre are the centres of a token's outer glyphs.
func firstCentre(t *token.Token) float64 {
	if len(t.Edges) < 2 || t.Vertical {
		return t.CenterX()
	}
	return float64(t.Edges[0]+t.Edges[1]) / 2
}

func lastCentre(t *token.Token) float64 {
	n := len(t.Edges)
	if n < 2 || t.Vertical {
		return t.CenterX()
	}
	return float64(t.Edges[n-2]+t.Edges[n-1]) / 2
}

// lastBegins is where the last glyph of a token begins.
func lastBegins(t *token.Token) float64 {
	if n := len(t.Edges); n > 2 && !t.Vertical {
		return float64(t.Edges[n-2])
	}
	return t.Box.X0
}

// whole tells the one cell of a value that overflows: a number that ends at
// the right border of its column or begins at the left one (`1234567.89` in a
// narrow column reaches into the empty one before it), a text that begins at
// the left border, or whose last letter alone reaches over the next one (an indented name);
// any number, by its middle, where the border is not drawn. A unit of more than one shape is no
// one value.
func (u unit) whole(tokens []token.Token, f *frame, spans []span, first, last int32) (int32, bool) {
	shape := unitShape(tokens)
	if shape == mixedShape {
		return 0, false
	}
	size := tokens[0].Size
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
	case shape == textShape && fromLeft > 0 && lastBegins(&tokens[len(tokens)-1]) < f.xs[r.col]:
		return first, true
	case shape == numberShape && f.implied && r.col == l.col+l.cols: // nothing is drawn that could part it
		if (u.x0+u.x1)/2 < f.xs[r.col] {
			return first, true
		}
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
func unitShape(tokens []token.Token) shape {
	numbers, texts, points := 0, 0, 0
	for i := range tokens {
		for _, r := range tokens[i].Text {
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

// cut sets the cell of token k, or the cells of its parts, by its glyphs.
func (p *placement) cut(k int, at cellAt) {
	t := p.tokens[k]
	n := utf8.RuneCountInString(t.Text)
	if len(t.Edges) != n+1 || t.Vertical {
		p.cells[k] = at.find(t.CenterX())
		return
	}
	if name := overAmount(&t, at); name > 0 {
		p.tokens = slices.Clone(p.tokens)
		p.tokens[k], p.cells[k] = t.Cut(0, name), at.glyph(&t, 0)
		p.tokens, p.cells = append(p.tokens, t.Cut(name, n)), append(p.cells, at.glyph(&t, name))
		return
	}
	for i := 0; i < n; {
		cell := at.glyph(&t, i)
		j := i + 1
		for j < n && at.glyph(&t, j) == cell {
			j++
		}
		if i == 0 {
			if p.cells[k] = cell; j == n {
				return
			}
			p.tokens = slices.Clone(p.tokens)
			p.tokens[k] = t.Cut(i, j)
		} else {
			p.tokens, p.cells = append(p.tokens, t.Cut(i, j)), append(p.cells, cell)
		}
		i = j
	}
}

// lettersOver is how many letters of a name may stand in the cell of the amount beside.
const lettersOver = 2

// overAmount is how many letters a token has of a name that reaches over its border, up to the
// amount in the next cell; 0 where none does.
func overAmount(t *token.Token, at cellAt) int {
	start := strings.IndexFunc(t.Text, func(r rune) bool { return r < utf8.RuneSelf && r != '(' && r != ')' })
	if start <= 0 || !strings.Contains(t.Text[start:], ".") || !text.IsAmount(t.Text[start:]) {
		return 0
	}
	n := utf8.RuneCountInString(t.Text[:start])
	over, last := at.glyph(t, n), len(t.Edges)-2
	if at.glyph(t, last) != over || at.glyph(t, n-1) != over || n > lettersOver && at.glyph(t, n-1-lettersOver) == over || at.glyph(t, 0) == over {
		return 0
	}
	return n
}
