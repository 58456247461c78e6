package solve

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// sparse is a table made to be hard: a tree of rows over 10 columns, the
// first the sum of the others, a few numbers in each row, and every number one
// of few, so that many assignments add up.
func sparse(rows, different int) Problem {
	const columns = 10
	r := rand.New(rand.NewPCG(uint64(rows), uint64(different)))
	cells := make([][]int64, rows)
	for i := range cells {
		cells[i] = make([]int64, columns)
	}
	parent := func(i int) int { return (i - 1) / 4 }
	leaf := func(i int) bool { return 4*i+1 >= rows }
	for i := rows - 1; i > 0; i-- {
		if leaf(i) {
			for range 1 + r.IntN(2) {
				cells[i][1+r.IntN(columns-1)] = int64(1 + r.IntN(different))
			}
		}
		cells[i][0] = 0
		for _, v := range cells[i][1:] {
			cells[i][0] += v
		}
		for c := range columns {
			cells[parent(i)][c] += cells[i][c]
		}
	}
	p := Problem{}
	for i := range cells {
		row := Row{Columns: columns}
		own := Equation{}
		for c, v := range cells[i] {
			if v != 0 {
				row.Values = append(row.Values, v)
			}
			coef := int64(1)
			if c == 0 {
				coef = -1
			}
			own.Terms = append(own.Terms, Term{i, c, coef})
		}
		p.Rows = append(p.Rows, row)
		p.Equations = append(p.Equations, own)
	}
	for i := range cells {
		if leaf(i) {
			continue
		}
		for c := range columns {
			e := Equation{Terms: []Term{{i, c, -1}}}
			for k := 4*i + 1; k <= 4*i+4 && k < rows; k++ {
				e.Terms = append(e.Terms, Term{k, c, 1})
			}
			p.Equations = append(p.Equations, e)
		}
	}
	return p
}

// BenchmarkSparse shows how time grows with the number of rows, for numbers
// that are nearly all equal and for numbers that are nearly all different.
func BenchmarkSparse(b *testing.B) {
	for _, different := range []int{1, 3, 1_000_000} {
		for _, rows := range []int{15, 30, 60, 120, 240} {
			p := sparse(rows, different)
			b.Run(fmt.Sprintf("numbers=%d/rows=%d", different, rows), func(b *testing.B) {
				b.ReportAllocs()
				var result Result
				for b.Loop() {
					result = Solve(p)
				}
				told := 0
				for _, a := range result.Rows {
					if a.Verdict == Told {
						told++
					}
				}
				b.ReportMetric(float64(result.Work), "steps")
				b.ReportMetric(float64(told), "told")
			})
		}
	}
}
