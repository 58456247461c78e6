package flow

import (
	"slices"
	"strconv"

	"budgetextract/schema"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/limits"
)

// rowSums are the sums that hold in every row of a list, by the places of its columns
// of amounts.
type rowSums struct {
	columns int
	sums    []columnSum
	zeros   bool // the list prints zeros
	left    *limits.Effort
}

// columnSum says that the amount in one column is the sum of those in others; last is
// the rightmost of them all.
type columnSum struct {
	whole, last int
	parts       []int
}

// rowSumsOf reads the sums of a list of codes from its header; there are none where that
// is not certain.
func rowSumsOf(kind schema.Kind, h flowhead.Header, left *limits.Effort) (r rowSums) {
	r.left = left
	if !h.Sure || !h.Ordered || h.Lacking {
		return r
	}
	var keys []string
	for _, c := range columns.OfForm(kind, &schema.FormOf(kind).Lists[0], h.Columns) {
		if c.Amounts() {
			keys = append(keys, c.Key)
		}
	}
	r.columns = len(keys)
	for _, s := range schema.RowSums(kind, keys) {
		sum := columnSum{whole: slices.Index(keys, s.Whole)}
		for _, p := range s.Parts {
			sum.parts = append(sum.parts, slices.Index(keys, p))
		}
		sum.last = max(sum.whole, slices.Max(sum.parts))
		r.sums = append(r.sums, sum)
	}
	return r
}

// maxDigits is how long an amount may be that is summed: a hundred of them fit into 64
// bits.
const maxDigits = 16

// rowFitter looks for the ways to make amounts of the pieces of a row that stand in its
// columns in order, some of them empty, and add up.
type rowFitter struct {
	rowSums
	joins  func(amount, piece string) bool // the piece may be the rest of the amount
	pieces []string
	rest   []int64 // of each sum: its whole less the parts so far
	begins []bool  // pieces that an amount begins with
	ways   [][]bool
	steps  int // that may still be tried
}

// fit gives the one way to join the pieces of a row: those with which an amount begins.
// It is not ok where there is none, or more than one.
func (r rowSums) fit(pieces []string, joins func(amount, piece string) bool) (begins []bool, ok bool) {
	f := &rowFitter{rowSums: r, joins: joins, pieces: pieces, steps: min(limits.MaxRowSteps, r.left.Rows)}
	f.rest, f.begins = make([]int64, len(r.sums)), make([]bool, len(pieces))
	allowed := f.steps
	f.column(0, 0)
	r.left.Rows -= allowed - f.steps
	if len(f.ways) != 1 || f.steps <= 0 {
		return nil, false
	}
	return f.ways[0], true
}

// column tries what may stand in a column, where the i-th piece is the next.
func (f *rowFitter) column(at, i int) {
	if f.steps--; f.steps <= 0 || len(f.ways) > 1 {
		return
	}
	if at == f.columns {
		if i == len(f.pieces) && !slices.ContainsFunc(f.ways, func(w []bool) bool { return slices.Equal(w, f.begins) }) {
			f.ways = append(f.ways, slices.Clone(f.begins))
		}
		return
	}
	f.place(at, i, 0)
	if i == len(f.pieces) {
		return
	}
	f.begins[i] = true
	amount := ""
	for n := i; n < len(f.pieces) && (amount == "" || f.joins(amount, f.pieces[n])); n++ {
		amount += f.pieces[n]
		if amount == "0" && !f.zeros {
			break
		}
		value, err := strconv.ParseInt(amount, 10, 64)
		if err != nil || len(amount) > maxDigits {
			break
		}
		f.place(at, n+1, value)
	}
	f.begins[i] = false
}

// place goes on with a value in a column, unless a sum cannot hold then.
func (f *rowFitter) place(at, next int, value int64) {
	before := slices.Clone(f.rest)
	possible := true
	for s, sum := range f.sums {
		switch {
		case at == sum.whole:
			f.rest[s] += value
		case slices.Contains(sum.parts, at):
			f.rest[s] -= value
		}
		possible = possible && !(sum.whole <= at && f.rest[s] < 0) && !(at == sum.last && f.rest[s] != 0)
	}
	if possible {
		f.column(at+1, next)
	}
	copy(f.rest, before)
}
