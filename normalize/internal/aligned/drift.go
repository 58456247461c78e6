package aligned

import (
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
)

// A dump that makes room for wide letters moves the words of a line to the right, those
// of the header by other steps than the amounts below:
//
//	基本支出    项目支出    经营支出   上解上级支出  对附属单位补助支出
//	     834.65     305.20                   3.18
//
// Where amounts end beside a column with nothing in it, and those of the other columns
// say by how much they stand aside of their labels that they are as well its own, the
// places leave open in which of both they stand.

// leastTold is how many other columns say how far amounts stand aside of their labels.
const leastTold = 2

// doubts gives for each column of a dump those in which its amounts may stand, the first
// and last+1, where its place does not tell; else zero.
func doubts(strips []layout.Strip) [][2]int16 {
	out := make([][2]int16, len(strips))
	for c := range strips {
		if !headed(&strips[c]) || !strips[c].Numeric() {
			continue
		}
		usual, ok := usualAside(strips, c)
		if !ok {
			continue
		}
		own := math.Abs(pastLabel(&strips[c], strips[c].Head) - usual)
		for _, k := range [...]int{c - 1, c + 1} {
			if k >= 0 && k < len(strips) && headed(&strips[k]) && strips[k].Words == 0 && math.Abs(pastLabel(&strips[c], strips[k].Head)-usual) < own {
				out[c] = [2]int16{int16(min(c, k)), int16(max(c, k) + 1)}
			}
		}
	}
	return out
}

func headed(s *layout.Strip) bool { return s.Head != nil && len(s.Head.Tokens) > 0 }

// usualAside is how far right of the ends of their labels the amounts of the columns end
// in the middle, but for one column.
func usualAside(strips []layout.Strip, but int) (float64, bool) {
	var all []float64
	for c := range strips {
		if s := &strips[c]; c != but && headed(s) && s.Numeric() && s.Words > 0 {
			all = append(all, pastLabel(s, s.Head))
		}
	}
	slices.Sort(all)
	if len(all) < leastTold {
		return 0, false
	}
	return all[len(all)/2], true
}

// pastLabel is how far right of the end of a label a column ends.
func pastLabel(s *layout.Strip, l *layout.Label) float64 { return s.X1 - l.X1 }
