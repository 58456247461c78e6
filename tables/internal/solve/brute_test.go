package solve

import "math/rand/v2"

// bruteCandidates lists the assignments of a row by trying all.
func bruteCandidates(row Row) [][]int {
	var out [][]int
	cells := make([]int, row.Columns)
	used := make([]bool, len(row.Values))
	var column func(c, next int)
	column = func(c, placed int) {
		if c == row.Columns {
			if placed == len(row.Values) {
				out = append(out, append([]int(nil), cells...))
			}
			return
		}
		cells[c] = Nothing
		column(c+1, placed)
		for i := range row.Values {
			if used[i] || !row.AnyOrder && i != placed || row.May != nil && !row.May(i, c) {
				continue
			}
			used[i], cells[c] = true, i
			column(c+1, placed+1)
			used[i] = false
		}
	}
	column(0, 0)
	return out
}

// bruteBackbone tries all assignments of a problem: the value of each cell
// that is the same in all (nil if it varies or is empty), and how many
// different ones there are.
func bruteBackbone(p Problem) (cells [][]*int64, solutions int) {
	lists := make([][][]int, len(p.Rows))
	choice := make([][]int, len(p.Rows))
	cells = make([][]*int64, len(p.Rows))
	varies := make([][]bool, len(p.Rows))
	for i, r := range p.Rows {
		lists[i] = bruteCandidates(r)
		cells[i] = make([]*int64, r.Columns)
		varies[i] = make([]bool, r.Columns)
	}
	var row func(i int)
	row = func(i int) {
		if i < len(p.Rows) {
			for _, choice[i] = range lists[i] {
				row(i + 1)
			}
			return
		}
		if !holds(p, choice) {
			return
		}
		for r := range choice {
			for c := range choice[r] {
				v := valueAt(p.Rows[r], choice[r][c])
				if old := cells[r][c]; solutions > 0 && (v == nil) != (old == nil) || v != nil && old != nil && *v != *old {
					varies[r][c] = true
				}
				if solutions == 0 {
					cells[r][c] = v
				}
			}
		}
		solutions++
	}
	row(0)
	for r := range cells {
		for c := range cells[r] {
			if varies[r][c] {
				cells[r][c] = nil
			}
		}
	}
	return cells, solutions
}

// mayFrom allows each number of a row, in order, its own column and some others.
func mayFrom(r *rand.Rand, cells []int64) func(n, column int) bool {
	var may [][]bool
	for c, v := range cells {
		if v == 0 {
			continue
		}
		columns := make([]bool, len(cells))
		for i := range columns {
			columns[i] = i == c || r.IntN(2) == 0
		}
		may = append(may, columns)
	}
	return func(n, column int) bool { return may[n][column] }
}

func holds(p Problem, choice [][]int) bool {
	for _, e := range p.Equations {
		sum := e.Const
		for _, t := range e.Terms {
			if v := valueAt(p.Rows[t.Row], choice[t.Row][t.Column]); v != nil {
				sum += t.Coef * *v
			}
		}
		if (sum < e.Lo || sum > e.Hi) && !(e.Optional && wholeAlone(e.Terms, choice)) {
			return false
		}
	}
	return true
}

// wholeAlone says that every cell that counts, but that of the first term, is
// empty.
func wholeAlone(terms []Term, choice [][]int) bool {
	coef := map[int]int64{}
	for _, t := range terms {
		coef[t.Column] += t.Coef
	}
	for c, n := range coef {
		if n != 0 && c != terms[0].Column && choice[terms[0].Row][c] != Nothing {
			return false
		}
	}
	return true
}

func valueAt(r Row, i int) *int64 {
	if i == Nothing {
		return nil
	}
	return &r.Values[i]
}

// randomProblem makes a small problem that has an assignment: cells are drawn
// first, then equations over them that hold. With lies, some do not.
func randomProblem(r *rand.Rand, lies bool) Problem {
	var p Problem
	var truth [][]int64 // 0 where empty
	for range 1 + r.IntN(4) {
		row := Row{Columns: 1 + r.IntN(4), AnyOrder: r.IntN(8) == 0}
		cells := make([]int64, row.Columns)
		for c := range cells {
			if r.IntN(2) == 0 {
				cells[c] = int64(1 + r.IntN(4))
				if r.IntN(8) == 0 {
					cells[c] = -cells[c]
				}
				row.Values = append(row.Values, cells[c])
			}
		}
		if !row.AnyOrder && r.IntN(3) == 0 {
			row.May = mayFrom(r, cells)
		}
		if row.AnyOrder {
			r.Shuffle(len(row.Values), func(i, j int) { row.Values[i], row.Values[j] = row.Values[j], row.Values[i] })
		}
		p.Rows = append(p.Rows, row)
		truth = append(truth, cells)
	}
	for range r.IntN(6) {
		e := Equation{}
		e.Optional = r.IntN(4) == 0
		row := r.IntN(len(p.Rows))
		for range 1 + r.IntN(5) {
			if !e.Optional {
				row = r.IntN(len(p.Rows))
			}
			t := Term{Row: row, Coef: int64(1 - 2*r.IntN(2))}
			t.Column = r.IntN(p.Rows[t.Row].Columns)
			e.Terms = append(e.Terms, t)
			e.Const -= t.Coef * truth[t.Row][t.Column]
		}
		if lies && r.IntN(4) == 0 {
			e.Const++
		}
		switch r.IntN(6) {
		case 0:
			e.Lo = -Unbounded
		case 1:
			e.Hi = int64(r.IntN(3))
		}
		p.Equations = append(p.Equations, e)
	}
	return p
}
