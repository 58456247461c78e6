package ruled

import (
	"math"

	"budgetextract/normalize/internal/token"
)

// gather gives a cell the lines of a label that its box is too low for. A label
// set in the middle of its cell then stands over the border above, outside the
// grid or in a wider cell, and over the one below, among what the next row prints.
func (p *placement) gather(f *frame, spans []span) {
	cells := p.cells
	for i := 0; i+2 < len(cells); i++ {
		if cells[i] == cells[i+1] || p.tokens[i+1].Box.Y0 < p.tokens[i].CenterY() {
			continue
		}
		n := stack(p.tokens[i:])
		home := cells[i+n/2]
		if n < 2 || home < 0 || !standsUnder(cells[i], home, spans) || !p.spills(i, n, f, spans[home], home) {
			continue
		}
		for k := i; k < i+n; k++ {
			cells[k] = home
		}
		i += n - 1
	}
}

// standsUnder reports that a cell stands right below another that is wider, or below none.
func standsUnder(above, cell int32, spans []span) bool {
	s := spans[cell]
	if above < 0 {
		return s.row == 0
	}
	a := spans[above]
	return a.row+a.rows == s.row && a.cols > s.cols
}

// stack counts the tokens painted one under the other as the lines of one
// centred label: words of one size, equally far apart.
func stack(tokens []token.Token) int {
	n := 1
	for ; n < len(tokens); n++ {
		a, b := &tokens[n-1], &tokens[n]
		step := b.CenterY() - a.CenterY()
		if b.Vertical || a.Size != b.Size || step < 0.9*a.Size || step > 2*a.Size || math.Abs(a.CenterX()-b.CenterX()) > 0.3*a.Size {
			break
		}
		if n > 1 && math.Abs(step-(a.CenterY()-tokens[n-2].CenterY())) > 0.1*a.Size {
			break
		}
	}
	return n
}

// spills reports that n tokens are the lines of one label that fills its cell
// and stands out of it by as much above as below.
func (p *placement) spills(i, n int, f *frame, s span, home int32) bool {
	tokens := p.tokens[i : i+n]
	inside := 0
	for k := range tokens {
		t := &tokens[k]
		if t.Vertical || unitShape(tokens[k:k+1]) != textShape || t.Box.X0 < f.xs[s.col]-0.5*t.Size || t.Box.X1 > f.xs[s.col+s.cols]+0.5*t.Size {
			return false
		}
		if p.cells[i+k] == home {
			inside++
		}
	}
	middle := (tokens[0].CenterY() + tokens[n-1].CenterY()) / 2
	return inside > 1 && p.cells[i+n-1] != home && math.Abs(middle-(f.ys[s.row]+f.ys[s.row+s.rows])/2) < 0.3*tokens[0].Size
}
