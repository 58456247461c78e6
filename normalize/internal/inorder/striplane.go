package inorder

import (
	"math"
	"slices"

	"budgetextract/normalize/text"
)

// Costs of a strip in a column, in points.
const (
	costTwoStrips = 12.0 // two strips in one column, besides the gap between them
	costStray     = 60.0 // a word in another column than its strip
	costBefore    = 1.5  // a point that a strip stands before its column
	costBehind    = 0.5  // a point that it stands behind
)

// lanesOf gives each strip its column: in order, at least cost.
func (p *Page) lanesOf(strips []pageStrip) []int {
	n := len(p.lanes)
	best, from := make([][]float64, len(strips)), make([][]int, len(strips))
	for j := range strips {
		best[j], from[j] = make([]float64, n), make([]int, n)
		for c := range n {
			if j == 0 {
				best[j][c] = p.stripCost(&strips[j], c) + p.skipped(-1, c)
				continue
			}
			low := math.Inf(1)
			for b := range c + 1 {
				v := best[j-1][b] + p.skipped(b, c)
				if b == c {
					v += p.twoStrips(&strips[j-1], &strips[j], c)
				}
				if v < low {
					low, from[j][c] = v, b
				}
			}
			best[j][c] = low + p.stripCost(&strips[j], c)
		}
	}
	out := make([]int, len(strips))
	last := best[len(best)-1]
	at := slices.Index(last, slices.Min(last))
	for j := len(strips) - 1; j >= 0; j-- {
		out[j], at = at, from[j][at]
	}
	return out
}

// twoStrips is the cost of two strips in one column: of amounts of different rows, of
// names and codes, which have several lines, of different lines.
func (p *Page) twoStrips(a, b *pageStrip, c int) float64 {
	common := a.lines.Common(b.lines)
	if p.lanes[c].holds == holdsAmounts {
		common = a.rows.Common(b.rows)
	}
	if common > 0 {
		return costCrowd
	}
	return costTwoStrips + max(0, b.x0-a.x1)
}

// stripCost is the cost of a strip in a column.
func (p *Page) stripCost(s *pageStrip, c int) float64 {
	return p.lanes[c].aside(s) + s.kind[p.lanes[c].holds]
}

// aside is the cost of how far a strip stands from the number of a column, else from
// the middle of its head. Longer words before it push it to the right.
func (l *lane) aside(s *pageStrip) float64 {
	before, behind := l.centre()-s.centre, s.centre-l.centre()
	if m := l.mark; m != nil {
		before, behind = m.Box.X0-s.x1, s.x0-m.Box.X1
	}
	return costBefore*max(0, before) + costBehind*max(0, behind)
}

// centre is the middle of a column's head as it was printed.
func (l *lane) centre() float64 {
	if l.head == nil || len(l.head.Tokens) == 0 {
		return (l.begin[0] + l.end[0]) / 2
	}
	sum := 0.0
	for i := range l.head.Tokens {
		sum += printedCentre(&l.head.Tokens[i])
	}
	return sum / float64(len(l.head.Tokens))
}

// crowded reports two values of one row in one column of amounts.
func (p *Page) crowded(strips []pageStrip, lanes []int) bool {
	seen := make([]int, len(p.lines)*len(p.lanes))
	for j := range strips {
		for _, w := range strips[j].words {
			if t := &p.lines[w.line].Tokens[w.word]; t.Value == text.NoValue || p.lanes[lanes[j]].holds != holdsAmounts {
				continue
			}
			at := p.row[w.line]*len(p.lanes) + lanes[j]
			if seen[at]++; seen[at] > 1 {
				return true
			}
		}
	}
	return false
}

// skipsTotals reports that rows leave a total empty and fill columns behind it, more
// of them than may stand askew.
func (p *Page) skipsTotals(strips []pageStrip, lanes []int) bool {
	total := slices.IndexFunc(p.lanes, func(l lane) bool { return l.total && l.holds == holdsAmounts })
	if total < 0 {
		return false
	}
	n := 0
	filled, behind := make([]bool, len(p.lines)), make([]bool, len(p.lines))
	for j := range strips {
		for _, w := range strips[j].words {
			filled[p.row[w.line]] = filled[p.row[w.line]] || lanes[j] == total
			behind[p.row[w.line]] = behind[p.row[w.line]] || lanes[j] > total && strips[j].values && p.lanes[lanes[j]].holds == holdsAmounts
		}
	}
	for i := range p.lines {
		if behind[i] && !filled[i] {
			n++
		}
	}
	return n > 1+p.rows()/(leastStraight+1)
}

// placeOf is the column of strip j, with what its words cost elsewhere: little in a
// column beside it that is hardly further away and holds nothing in their lines, or in the
// next one where what holds something there moves on.
func (p *Page) placeOf(strips []pageStrip, lanes []int, j int, moves map[int][]bool) *stripPlace {
	s, lane := &strips[j], lanes[j]
	out := &stripPlace{cost: make([]float64, len(p.lanes))}
	for c := range out.cost {
		if c != lane {
			out.cost[c] = costStray
		}
	}
	l := &p.lanes[lane]
	if l.holds != holdsAmounts || l.certain(s) {
		return out
	}
	free := func(c int) bool {
		for k := range strips {
			if lanes[k] == c && strips[k].lines.Common(s.lines) > 0 {
				return false
			}
		}
		return p.lanes[c].holds == holdsAmounts
	}
	for step, may := range moves {
		for c := lane + step; c >= 0 && c < len(p.lanes) && (free(c) || c == lane+step && may[j]); c += step {
			out.cost[c] = min(costStray, max(0, p.lanes[c].aside(s)-l.aside(s)))
		}
	}
	return out
}

// certain reports a strip right under the number of its column.
func (l *lane) certain(s *pageStrip) bool {
	return l.mark != nil && !l.packed && l.aside(s) == 0
}

// moveOn tells which strips may stand a column further on, with those that stand there
// moved on too, up to a column that is empty.
func (p *Page) moveOn(strips []pageStrip, lanes []int, step int) []bool {
	out := make([]bool, len(strips))
	for n := range strips { // they stand in the order of their columns
		j := n
		if step > 0 {
			j = len(strips) - 1 - n
		}
		from, to := &p.lanes[lanes[j]], lanes[j]+step
		out[j] = to >= 0 && to < len(p.lanes) && p.lanes[to].holds == holdsAmounts && !from.total && !from.certain(&strips[j])
		for k := range strips {
			out[j] = out[j] && (lanes[k] != to || out[k] || strips[k].lines.Common(strips[j].lines) == 0)
		}
	}
	return out
}
