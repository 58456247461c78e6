package solve

import (
	"math"
	"slices"
)

// equation is an Equation whose terms are grouped by row.
type equation struct {
	parts    []part
	constant int64
	lo, hi   int64
	slack    int64
	optional bool // holds where all terms but that of the column whole are empty
	whole    int
}

// part is what one row adds to an equation.
type part struct {
	row   int32
	terms []Term
}

// bounds are the ends that the equation's sum must keep to.
func (e *equation) bounds(slack bool) (lo, hi int64) {
	if slack {
		return e.lo - e.slack, e.hi + e.slack
	}
	return e.lo, e.hi
}

// open says that one end of the sum is not bounded.
func (e *equation) open() bool { return e.lo <= -Unbounded || e.hi >= Unbounded }

// maxSum bounds what the terms of an equation may add up to in size, so that
// no sum leaves an int64. An equation beyond it is not used.
const maxSum = float64(Unbounded) / 4

// compile groups the terms of each equation by row and leaves out equations
// that could overflow or that name a cell that is not there.
func compile(p Problem) []equation {
	largest := largestValues(p.Rows)
	total := 0
	for _, e := range p.Equations {
		total += len(e.Terms)
	}
	parts := make([]part, 0, total) // one array for all equations; it never grows
	out := make([]equation, 0, len(p.Equations))
	for i := range p.Equations {
		if e := &p.Equations[i]; fits(p.Rows, e, largest) {
			var g equation
			g, parts = group(*e, parts)
			out = append(out, g)
		}
	}
	return out
}

// largestValues is the greatest magnitude in each row.
func largestValues(rows []Row) []float64 {
	largest := make([]float64, len(rows))
	for i, r := range rows {
		for _, v := range r.Values {
			largest[i] = max(largest[i], math.Abs(float64(v)))
		}
	}
	return largest
}

func fits(rows []Row, e *Equation, largest []float64) bool {
	if e.Optional && !singleRow(e.Terms) {
		return false
	}
	sum := math.Abs(float64(e.Const)) + math.Abs(float64(e.Slack))
	for _, t := range e.Terms {
		if t.Row < 0 || t.Row >= len(rows) || t.Column < 0 || t.Column >= rows[t.Row].Columns {
			return false
		}
		sum += math.Abs(float64(t.Coef)) * largest[t.Row]
	}
	return sum < maxSum
}

func singleRow(terms []Term) bool {
	for _, t := range terms {
		if t.Row != terms[0].Row {
			return false
		}
	}
	return true
}

// group turns an equation into parts, which it appends to those of others.
func group(e Equation, parts []part) (equation, []part) {
	out := equation{constant: e.Const, lo: e.Lo, hi: e.Hi, slack: e.Slack, optional: e.Optional}
	if len(e.Terms) > 0 {
		out.whole = e.Terms[0].Column
	}
	byRow := func(a, b Term) int { return a.Row - b.Row }
	if !slices.IsSortedFunc(e.Terms, byRow) {
		e.Terms = slices.Clone(e.Terms)
		slices.SortStableFunc(e.Terms, byRow)
	}
	first, start := len(parts), 0
	for i, t := range e.Terms {
		if i+1 == len(e.Terms) || e.Terms[i+1].Row != t.Row {
			parts = append(parts, part{int32(t.Row), e.Terms[start : i+1]})
			start = i + 1
		}
	}
	out.parts = parts[first:len(parts):len(parts)]
	return out, parts
}
