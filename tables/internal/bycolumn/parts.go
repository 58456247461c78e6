package bycolumn

import (
	"cmp"
	"slices"

	"budgetextract/tables/internal/limits"
)

// partsSearch shares the amounts that are no totals out among columns of parts.
// Each column keeps its order and adds up over the codes, the parts of a row make
// its total, and no amount is left over. A column that has anything has a part of
// 合计: so the ways to make 合计 of amounts are tried as the heads of the columns.
type partsSearch struct {
	rows    []columnRow
	totals  []int64
	amounts []columnAmount  // without totals and zeros, in printed order
	byValue map[int64][]int // the amounts of a value
	tops    []int64         // the values that may be a part of 合计
	used    []bool
	last    []int       // per column: the last amount taken
	rest    [][]int64   // per row and column: what its children still have to make; behind them the parts of 合计 at the foot
	parts   [][]int64   // per row: its parts
	spare   map[int]int // per page: the parts that are left when each of its rows has one
	found   [][][]int64
	loose   bool // the amounts of a column need not stand in its order
	work    int
}

// shareParts finds the ways in which amounts, which it takes over, can be shared out among
// the rows as their parts, given their totals. first says that the first amount printed is a part of 合计.
func shareParts(rows []columnRow, totals []int64, amounts []columnAmount, columns int, loose, first bool) *partsSearch {
	s := &partsSearch{rows: rows, totals: totals, loose: loose, work: limits.MaxPartsTry}
	s.amounts = slices.DeleteFunc(amounts, func(a columnAmount) bool { return a.value <= 0 })
	s.byValue = map[int64][]int{}
	for i, a := range s.amounts {
		s.byValue[a.value] = append(s.byValue[a.value], i)
	}
	s.used, s.spare = make([]bool, len(s.amounts)), map[int]int{}
	s.rest, s.parts = make([][]int64, len(rows)+1), make([][]int64, len(rows))
	s.listTops()
	for m := 1; m <= min(columns, limits.MaxPartColumns); m++ {
		s.heads(nil, totals[0], 0, m, first)
	}
	return s
}

// listTops lists the values that may be a part of 合计, from the greatest on.
func (s *partsSearch) listTops() {
	for v, at := range s.byValue {
		if v <= s.totals[0] && s.amounts[at[0]].page <= s.rows[0].page && s.amounts[at[len(at)-1]].page >= s.rows[0].page {
			s.tops = append(s.tops, v)
		}
	}
	slices.SortFunc(s.tops, func(v, w int64) int { return cmp.Compare(w, v) })
}

// heads chooses the parts of 合计, the heads of m columns, from the greatest on: no amount is
// greater than that. first says that the first amount printed is one of them.
func (s *partsSearch) heads(chosen []int, rest int64, from, m int, first bool) {
	if m == 0 {
		if rest == 0 && (!first || slices.Contains(chosen, 0)) {
			s.columns(chosen)
		}
		return
	}
	for t := from; t < len(s.tops) && s.tops[t]*int64(m) >= rest && (len(chosen) > 0 || t == 0); t++ {
		if s.work--; s.work < 0 || len(s.found) > limits.MaxPartsFound {
			return
		}
		if v := s.tops[t]; v == rest || v < rest && m > 1 {
			for _, i := range s.ends(v, chosen) {
				s.heads(append(chosen, i), rest-v, t, m-1, first)
			}
		}
	}
}

// ends are the first and the last amount of a value that may be a part of 合计: where that
// stands at the foot, the same amount further up is that of a row.
func (s *partsSearch) ends(v int64, chosen []int) []int {
	at := slices.DeleteFunc(slices.Clone(s.byValue[v]), func(i int) bool {
		return s.amounts[i].page != s.rows[0].page || slices.Contains(chosen, i)
	})
	if len(at) > 2 {
		at = []int{at[0], at[len(at)-1]}
	}
	return at
}

// columns seeks the parts of the other rows below the heads chosen.
func (s *partsSearch) columns(heads []int) {
	s.last = make([]int, len(heads))
	s.rest[0], s.parts[0] = make([]int64, len(heads)), nil
	clear(s.used)
	clear(s.spare)
	for _, a := range s.amounts {
		s.spare[a.page]++
	}
	for i, r := range s.rows {
		if s.totals[i] > 0 {
			s.spare[r.page]--
		}
	}
	s.spare[s.rows[0].page] -= len(heads) - 1
	for c, i := range heads {
		s.used[i] = true
		s.rest[0][c], s.last[c] = s.amounts[i].value, -1
		s.parts[0] = append(s.parts[0], s.amounts[i].value)
	}
	s.rest[len(s.rows)] = slices.Clone(s.rest[0])
	s.row(1)
}

// row chooses the parts of row i.
func (s *partsSearch) row(i int) {
	if s.work < 0 || len(s.found) > limits.MaxPartsFound || i > 1 && (i == len(s.rows) || s.rows[i].page != s.rows[i-1].page) && !s.pageDone(s.rows[i-1].page) {
		return
	}
	if i == len(s.rows) {
		s.keep()
		return
	}
	m := len(s.last)
	if s.rest[i] == nil || len(s.rest[i]) != m {
		s.rest[i] = make([]int64, m)
	}
	clear(s.rest[i])
	s.parts[i] = s.parts[i][:0]
	s.part(i, 0, s.totals[i])
}

// part chooses the part of row i in column c; left is what its parts from there
// on still have to make.
func (s *partsSearch) part(i, c int, left int64) {
	up := s.rest[s.rows[i].parent]
	if c == len(s.last) {
		if left == 0 {
			parts := len(s.parts[i])
			s.row(i + 1)
			s.parts[i] = s.parts[i][:parts]
		}
		return
	}
	if !s.rows[i].last || up[c] == 0 {
		s.rest[i][c] = 0
		s.part(i, c+1, left)
	}
	if up[c] == 0 || left == 0 {
		return
	}
	before := s.last[c]
	for _, k := range s.candidates(i, c, left) {
		if s.work--; s.work < 0 {
			return
		}
		v := s.amounts[k].value
		further := len(s.parts[i]) > 0
		if further {
			s.spare[s.rows[i].page]--
		}
		s.used[k], s.last[c] = true, k
		s.rest[i][c] = v
		up[c] -= v
		s.parts[i] = append(s.parts[i], v)
		s.part(i, c+1, left-v)
		s.parts[i] = s.parts[i][:len(s.parts[i])-1]
		up[c] += v
		s.rest[i][c] = 0
		s.used[k], s.last[c] = false, before
		if further {
			s.spare[s.rows[i].page]++
		}
	}
}

// candidates are the amounts that may be the part of row i in column c, of those of one
// value the first: what is left without it must be printed too, where one more part may
// make it.
func (s *partsSearch) candidates(i, c int, left int64) (at []int) {
	r, up := &s.rows[i], s.rest[s.rows[i].parent]
	more := s.spare[r.page]
	if len(s.parts[i]) > 0 {
		more--
	}
	open := 0
	for _, v := range up[c+1:] {
		if v > 0 {
			open++
		}
	}
	more = min(more, open)
	add := func(k int) {
		a := s.amounts[k]
		if k <= s.last[c] && !s.loose || s.used[k] || a.page != r.page || a.value > min(left, up[c]) || r.last && a.value != up[c] {
			return
		}
		if more == 1 && a.value != left && len(s.byValue[left-a.value]) == 0 {
			return
		}
		if !slices.ContainsFunc(at, func(x int) bool { return s.amounts[x].value == a.value }) {
			at = append(at, k)
		}
	}
	switch {
	case more < 0:
	case more == 0 || r.last:
		v := left
		if r.last {
			v = up[c]
		}
		for _, k := range s.byValue[v] {
			if more > 0 || v == left {
				add(k)
			}
		}
	default:
		for k := range s.amounts {
			add(k)
		}
	}
	return at
}

// pageDone reports that all amounts of a page are shared out.
func (s *partsSearch) pageDone(page int) bool {
	for k, a := range s.amounts {
		if a.page == page && !s.used[k] {
			return false
		}
	}
	return true
}

// keep keeps a way that was found, once.
func (s *partsSearch) keep() {
	way := make([][]int64, len(s.parts))
	for i, p := range s.parts {
		way[i] = slices.Clone(p)
		slices.Sort(way[i])
	}
	if !slices.ContainsFunc(s.found, func(w [][]int64) bool { return slices.EqualFunc(w, way, slices.Equal) }) {
		s.found = append(s.found, way)
	}
}
