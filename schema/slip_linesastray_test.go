package schema

import "testing"

// The numbers of a list go up; they may leave some out and begin anew.
func TestLinesAstray(t *testing.T) {
	tests := []struct {
		name  string
		lines []int
		want  int // the number that is off, 0 for none
	}{
		{"in order", []int{1, 2, 3}, 0},
		{"some left out", []int{1, 2, 32, 33}, 0},
		{"anew", []int{1, 2, 1, 2}, 0},
		{"the same again", []int{13, 14, 14, 14}, 14},
		{"back", []int{34, 35, 10, 36}, 10},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{}
			l := b.Tables.New(KindRevenueExpenditureSummary).Lists()[1]
			for _, n := range tt.lines {
				l.Append().Head().Line = n
			}
			got := 0
			for _, p := range linesAstray(listings(b, new(workspace))) {
				got = p.Line
			}
			if got != tt.want {
				t.Errorf("line %d is off, want %d", got, tt.want)
			}
		})
	}
}
