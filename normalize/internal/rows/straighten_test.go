package rows

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/internal/token"
)

// onGrid is a word of a grid of characters: its text and where it ends.
func onGrid(s string, end, y float64) token.Token {
	t := token.Token{Text: s, Size: 10, Line: 1, Box: extract.Box{X0: end - 6*float64(utf8.RuneCountInString(s)), X1: end, Y0: y, Y1: y + 10}}
	t.SetLabel(s)
	return t
}

// lineOf is a line with the words of each cell, which end at 60, 120 and so on.
func lineOf(y float64, cells ...string) Line {
	l := Line{Y: y + 5, Size: 10}
	for c, s := range cells {
		var ts []token.Token
		for _, w := range strings.Fields(s) {
			ts = append(ts, onGrid(w, 60*float64(c+1), y))
		}
		l.Cells = append(l.Cells, ts)
	}
	return l
}

func textsOf(l *Line) (out []string) {
	for _, ts := range l.Cells {
		var words []string
		for i := range ts {
			words = append(words, ts[i].Text)
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func TestEndThatReachesIntoTheNextColumn(t *testing.T) {
	for _, c := range []struct {
		end  float64 // where the 9 ends that is told to the second column
		want []string
	}{
		{60, []string{"9", ""}},  // flush with 2,476,187.2
		{120, []string{"", "9"}}, // with 99.93%, which it does not end
	} {
		lines := []Line{lineOf(0, "2,476,187.2", ""), lineOf(12, "", "99.93%"), lineOf(24, "", "")}
		lines[2].Cells[1] = []token.Token{onGrid("9", c.end, 24)}
		Straighten(lines, 2)
		if got := textsOf(&lines[2]); !slices.Equal(got, c.want) {
			t.Errorf("9 that ends at %v: %q, want %q", c.end, got, c.want)
		}
	}
}

// A mark of an empty cell read into the cell beside it would make its amount negative.
func TestMarkOfAnEmptyCellIsNoSign(t *testing.T) {
	for _, c := range []struct{ cells, want []string }{
		{[]string{"", "— 2.66", ""}, []string{"—", "2.66", ""}},
		{[]string{"", "2.66 -", ""}, []string{"", "2.66", "-"}},
		{[]string{"1.00", "- 2.66", ""}, []string{"1.00", "- 2.66", ""}},
	} {
		lines := []Line{lineOf(0, c.cells...)}
		Straighten(lines, 2)
		if got := textsOf(&lines[0]); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.cells, got, c.want)
		}
	}
}
