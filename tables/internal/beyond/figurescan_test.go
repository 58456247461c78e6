package beyond

import (
	"math/rand/v2"
	"regexp"
	"testing"
)

// A figure is what this pattern says.
var figurePattern = regexp.MustCompile(`(-?[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?)\s*(亿元|万元|千元|元|%|％|辆|台（套）|台\(套\)|台|平方米)`)

func TestFiguresAreWhatTheirPatternSays(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	parts := []string{"1", "23", "456", "7890", ",", "，", ".", "-", " ", "万元", "元", "台", "台（套）", "%", "亿", "年", "\t"}
	found := 0
	for range 30000 {
		s := ""
		for range r.IntN(14) {
			s += parts[r.IntN(len(parts))]
		}
		var got [][]int
		for at := 0; ; {
			f, ok := nextFigure(s, at)
			if !ok {
				break
			}
			got, at = append(got, []int{f.from, f.end, f.from, f.to, f.unit, f.end}), f.end
		}
		want := figurePattern.FindAllStringSubmatchIndex(s, -1)
		if len(got) != len(want) {
			t.Fatalf("%q: %v, want %v", s, got, want)
		}
		for i := range got {
			for k := range got[i] {
				if got[i][k] != want[i][k] {
					t.Fatalf("%q: %v, want %v", s, got, want)
				}
			}
		}
		found += len(got)
	}
	if found < 1000 {
		t.Errorf("%d figures", found)
	}
}
