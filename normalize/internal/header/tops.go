package header

import (
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
)

// Labels that are set to the tops of their cells tell the rows of the header by these,
// however many lines each has:
//
//	合计         本年收入
//	     小计  一  政府性  事业
//	           般  基金    收入
//	           公
//	           共

// topRows tells for each column the row of the header in which its leaf begins, from the
// top, where all labels of a row begin in one height and there are as many heights as rows.
func (t *Tree) topRows(strips []layout.Strip) (rows []int, told bool) {
	n := len(t.Levels)
	ys := make([]float64, 0, len(strips)+n)
	for i := range strips {
		if h := strips[i].Head; h != nil {
			ys = append(ys, h.Y0)
		}
	}
	for _, level := range t.Levels {
		for i := range level {
			ys = append(ys, level[i].Y0)
		}
	}
	slices.Sort(ys)
	ys = slices.CompactFunc(ys, sameTop)
	if len(ys) != n+1 {
		return nil, false
	}
	for k, level := range t.Levels {
		if slices.ContainsFunc(level, func(l layout.Label) bool { return !sameTop(l.Y0, ys[n-1-k]) }) {
			return nil, false
		}
	}
	rows = make([]int, len(strips))
	for i := range strips {
		if h := strips[i].Head; h != nil {
			rows[i] = slices.IndexFunc(ys, func(y float64) bool { return sameTop(y, h.Y0) })
		}
	}
	return rows, true
}

// sameTop reports tops of labels in one height.
func sameTop(a, b float64) bool { return math.Abs(a-b) < maxTops }

const maxTops = 1.0 // points

// heightsIn says for each column whether a level of labels heads it, row from the top, where
// the rows of the leaves are told.
func heightsIn(rows []int, row int, top []int) []height {
	out := make([]height, len(rows))
	for i := range rows {
		if top[i] >= row && rows[i] > row {
			out[i] = below
		}
	}
	return out
}
