package solve

import "slices"

// Limits of one row's list of candidates. A row that exceeds them is left open
// and its equations are not used, which can only leave more rows open.
const (
	maxCandidates = 1 << 13 // 15 columns in any choice: C(15,7) = 6435
	maxColumns    = 120     // an index of a number fits an int8
	maxTries      = 1 << 18 // cells tried while listing
)

// rowEquation is an equation over the cells of a single row.
type rowEquation struct {
	coef        []int64 // per column
	least, most []int64 // least and greatest coefficient from a column on
	last        int     // last column with a coefficient
	lo, hi      int64   // what the terms may add up to
	optional    bool    // or all but the one in column whole are empty
	whole       int
}

// set turns the terms of one row into coefficients per column.
func (u *rowEquation) set(e *equation, slack bool, columns int) {
	u.coef, u.least, u.most = zeros(u.coef, columns), zeros(u.least, columns), zeros(u.most, columns)
	u.last, u.optional, u.whole = 0, e.optional, e.whole
	u.lo, u.hi = e.bounds(slack)
	u.lo, u.hi = u.lo-e.constant, u.hi-e.constant
	for _, t := range e.parts[0].terms {
		u.coef[t.Column] += t.Coef
		u.last = max(u.last, t.Column)
	}
	for c := columns - 1; c >= 0; c-- {
		u.least[c], u.most[c] = u.coef[c], u.coef[c]
		if c < columns-1 {
			u.least[c] = min(u.coef[c], u.least[c+1])
			u.most[c] = max(u.coef[c], u.most[c+1])
		}
	}
}

// zeros gives n zero values in the memory of s.
func zeros[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// lister lists the ways to put a row's numbers into its columns that satisfy
// the equations of the row alone. Its memory serves one row after the other.
type lister struct {
	row       Row
	equations []rowEquation
	same      []int   // index of the first number with the same value
	sums      []int64 // per equation, over the columns decided
	used      []bool  // per number; only where order is free
	cells     []int8  // the columns decided
	positive  []int64 // sum of the positive numbers from an index on
	negative  []int64
	out       []int8
	tries     int
	full      bool // ran into a limit
}

// list returns the candidates one after the other, each Columns long: the index
// of the number in a column or Nothing. ok is false where a limit was hit.
func (l *lister) list(row Row, own []equation, slack bool) (out []int8, tries int, ok bool) {
	if row.Columns > maxColumns || len(row.Values) > row.Columns {
		return nil, 0, false
	}
	l.begin(row, own, slack)
	l.column(0, 0)
	return l.out, l.tries, !l.full
}

// begin makes the lister ready for a row.
func (l *lister) begin(row Row, own []equation, slack bool) {
	n := len(row.Values)
	l.row, l.out, l.tries, l.full = row, nil, 0, false
	l.equations = slices.Grow(l.equations[:0], len(own))[:len(own)] // they keep their memory
	for i := range own {
		l.equations[i].set(&own[i], slack, row.Columns)
	}
	l.same = firstEqual(l.same, row.Values)
	l.sums, l.cells, l.used = zeros(l.sums, len(own)), zeros(l.cells, row.Columns), zeros(l.used, n)
	l.positive, l.negative = zeros(l.positive, n+1), zeros(l.negative, n+1)
	for i := n - 1; i >= 0; i-- {
		v := row.Values[i]
		l.positive[i] = l.positive[i+1] + max(v, 0)
		l.negative[i] = l.negative[i+1] + min(v, 0)
	}
}

// firstEqual gives for each value the index of the first one equal to it, in the
// memory of same.
func firstEqual(same []int, values []int64) []int {
	same = zeros(same, len(values))
	for i, v := range values {
		same[i] = i
		for j := range i {
			if values[j] == v {
				same[i] = j
				break
			}
		}
	}
	return same
}

// column decides column c after placed numbers have found theirs.
func (l *lister) column(c, placed int) {
	if l.full {
		return
	}
	if c == l.row.Columns {
		l.out = append(l.out, l.cells...)
		l.full = len(l.out) > maxCandidates*l.row.Columns
		return
	}
	if l.tries++; l.tries > maxTries {
		l.full = true
		return
	}
	left := len(l.row.Values) - placed
	if left > 0 {
		if l.row.AnyOrder {
			l.anyNumber(c, placed)
		} else {
			l.number(c, placed, placed)
		}
	}
	if left < l.row.Columns-c {
		l.cells[c] = Nothing
		if l.possible(c, placed) {
			l.column(c+1, placed)
		}
	}
}

// anyNumber tries each unused number, equal ones only in printed order.
func (l *lister) anyNumber(c, placed int) {
	for i := range l.row.Values {
		if l.used[i] || l.waits(i) {
			continue
		}
		l.used[i] = true
		l.number(c, placed, i)
		l.used[i] = false
	}
}

// waits says that an equal number before i is still unused.
func (l *lister) waits(i int) bool {
	for j := range i {
		if l.same[j] == l.same[i] && !l.used[j] {
			return true
		}
	}
	return false
}

// number puts number i into column c and goes on.
func (l *lister) number(c, placed, i int) {
	if l.row.May != nil && !l.row.May(i, c) {
		return
	}
	v := l.row.Values[i]
	for e := range l.equations {
		l.sums[e] += l.equations[e].coef[c] * v
	}
	l.cells[c] = int8(i)
	if l.possible(c, placed+1) {
		l.column(c+1, placed+1)
	}
	for e := range l.equations {
		l.sums[e] -= l.equations[e].coef[c] * v
	}
}

// possible says whether the equations can still hold after column c.
func (l *lister) possible(c, placed int) bool {
	for e := range l.equations {
		u := &l.equations[e]
		low, high := l.sums[e], l.sums[e]
		if c < u.last {
			pos, neg := l.rest(placed)
			low += pos*u.least[c+1] + neg*u.most[c+1]
			high += pos*u.most[c+1] + neg*u.least[c+1]
		}
		if (low > u.hi || high < u.lo) && !(u.optional && l.withoutParts(u, c)) {
			return false
		}
	}
	return true
}

// withoutParts says that up to column c no part of an equation is filled.
func (l *lister) withoutParts(u *rowEquation, c int) bool {
	for i := range c + 1 {
		if i != u.whole && u.coef[i] != 0 && l.cells[i] >= 0 {
			return false
		}
	}
	return true
}

// rest sums the positive and the negative numbers not yet placed.
func (l *lister) rest(placed int) (pos, neg int64) {
	if !l.row.AnyOrder {
		return l.positive[placed], l.negative[placed]
	}
	for i, v := range l.row.Values {
		if !l.used[i] {
			pos, neg = pos+max(v, 0), neg+min(v, 0)
		}
	}
	return pos, neg
}
