package solve

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// exact is an identity: the terms (row, column, coefficient) add up to zero.
func exact(terms ...[3]int64) Equation {
	var e Equation
	for _, t := range terms {
		e.Terms = append(e.Terms, Term{Row: int(t[0]), Column: int(t[1]), Coef: t[2]})
	}
	return e
}

// summed is a table of a total and its parts: every row adds up, and row 0 is
// the sum of the others in each column.
func summed(columns int, rows ...[]int64) Problem {
	var p Problem
	for i, values := range rows {
		p.Rows = append(p.Rows, Row{Values: values, Columns: columns})
		sum := exact([3]int64{int64(i), 0, -1})
		for c := 1; c < columns; c++ {
			sum.Terms = append(sum.Terms, Term{Row: i, Column: c, Coef: 1})
		}
		p.Equations = append(p.Equations, sum)
	}
	for c := range columns {
		e := exact([3]int64{0, int64(c), -1})
		for i := 1; i < len(rows); i++ {
			e.Terms = append(e.Terms, Term{Row: i, Column: c, Coef: 1})
		}
		p.Equations = append(p.Equations, e)
	}
	return p
}

func TestSolve(t *testing.T) {
	const o = Nothing
	lostRow := summed(3, []int64{75841, 50741, 25100}, []int64{50741, 50741}, []int64{25104, 25104})
	rounded := summed(3, []int64{75845, 50741, 25104}, []int64{50741, 50741}, []int64{25105, 25105})
	for i := range rounded.Equations {
		rounded.Equations[i].Slack = 1
	}
	tests := []struct {
		name    string
		problem Problem
		want    []Answer
	}{
		{"as many numbers as columns", Problem{Rows: []Row{{Values: []int64{5, 0, 5}, Columns: 3}}},
			[]Answer{{Verdict: Told, Cells: []int{0, 1, 2}}}},
		{"nothing printed", Problem{Rows: []Row{{Columns: 2}}}, []Answer{{Verdict: Told, Cells: []int{o, o}}}},
		{"the total is told by the row, its part is not",
			Problem{Rows: []Row{{Values: []int64{25104, 25104}, Columns: 3}}, Equations: summed(3, []int64{25104, 25104}).Equations[:1]},
			[]Answer{{Verdict: Ambiguous, Cells: []int{0, o, o}}}},
		{"the children tell which part", summed(3, []int64{75845, 50741, 25104}, []int64{50741, 50741}, []int64{25104, 25104}),
			[]Answer{{Verdict: Told, Cells: []int{0, 1, 2}}, {Verdict: Told, Cells: []int{0, 1, o}}, {Verdict: Told, Cells: []int{0, o, 1}}}},
		{"two children of the same size may stand either way",
			summed(3, []int64{10, 5, 5}, []int64{5, 5}, []int64{5, 5}),
			[]Answer{{Verdict: Told, Cells: []int{0, 1, 2}}, {Verdict: Ambiguous, Cells: []int{0, o, o}}, {Verdict: Ambiguous, Cells: []int{0, o, o}}}},
		{"numbers that contradict each other tell no more than each row by itself", lostRow,
			[]Answer{{Verdict: Told, Cells: []int{0, 1, 2}}, {Verdict: Contradictory, Cells: []int{0, o, o}}, {Verdict: Contradictory, Cells: []int{0, o, o}}}},
		{"numbers of two rows read as one tell nothing", Problem{
			Rows:      []Row{{Values: []int64{136, 136, 136}, Columns: 3}},
			Equations: summed(3, []int64{1, 1, 1}).Equations[:1],
		}, []Answer{{Verdict: Contradictory, Cells: []int{o, o, o}, Broken: true}}},
		{"a misprint in a full row stays where it stands, for its other numbers fit",
			summed(3, []int64{75845, 50741, 25104}, []int64{60741, 50741, 10000}, []int64{15103, 0, 15104}),
			[]Answer{{Verdict: Told, Cells: []int{0, 1, 2}}, {Verdict: Told, Cells: []int{0, 1, 2}}, {Verdict: Told, Cells: []int{0, 1, 2}, Broken: true}}},
		{"a sum that is off by rounding still tells", rounded,
			[]Answer{{Verdict: Told, Cells: []int{0, 1, 2}}, {Verdict: Told, Cells: []int{0, 1, o}}, {Verdict: Told, Cells: []int{0, o, 1}}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Solve(test.problem).Rows; !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// TestSolveIsExact compares with trying all assignments.
func TestSolveIsExact(t *testing.T) {
	for seed := range uint64(20000) {
		p := randomProblem(rand.New(rand.NewPCG(seed, 1)), seed%3 == 0)
		checkAgainstBrute(t, p)
		if t.Failed() {
			t.Fatalf("seed %d: %+v", seed, p)
		}
	}
}

func checkAgainstBrute(t *testing.T, p Problem) {
	t.Helper()
	want, solutions := bruteBackbone(p)
	got := Solve(p)
	for r, answer := range got.Rows {
		placed := 0
		for c, i := range answer.Cells {
			v := valueAt(p.Rows[r], i)
			if v != nil {
				placed++
			}
			if solutions > 0 && ((v == nil) != (want[r][c] == nil) || v != nil && *v != *want[r][c]) {
				t.Errorf("row %d column %d: %v, want %v", r, c, v, want[r][c])
			}
		}
		if told := answer.Verdict == Told; told != (placed == len(p.Rows[r].Values)) {
			t.Errorf("row %d: verdict %v with %d of %d placed", r, answer.Verdict, placed, len(p.Rows[r].Values))
		}
		if solutions > 0 && (answer.Verdict == Contradictory || answer.Verdict == Exhausted) {
			t.Errorf("row %d: verdict %v, but there are %d assignments", r, answer.Verdict, solutions)
		}
	}
	if again := Solve(p); !reflect.DeepEqual(again, got) {
		t.Error("the second answer differs from the first")
	}
}

// TestLittleWork holds the search to any bound: what it tells is still true.
func TestLittleWork(t *testing.T) {
	for seed := range uint64(5000) {
		p := randomProblem(rand.New(rand.NewPCG(seed, 2)), false)
		want, _ := bruteBackbone(p)
		p.Work = 1 + int(seed%400)
		for r, answer := range Solve(p).Rows {
			for c, i := range answer.Cells {
				v := valueAt(p.Rows[r], i)
				if v != nil && (want[r][c] == nil || *v != *want[r][c]) {
					t.Fatalf("seed %d: row %d column %d: told %d, which is not sure", seed, r, c, *v)
				}
			}
		}
	}
}

func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), uint64(2), false)
	f.Fuzz(func(t *testing.T, a, b uint64, lies bool) {
		checkAgainstBrute(t, randomProblem(rand.New(rand.NewPCG(a, b)), lies))
	})
}
