package token_test

import (
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/token"
)

// printedWithMarks are the words of a text on the grid of characters once marks are taken.
func printedWithMarks(t *testing.T, lines string) string {
	t.Helper()
	p := &extract.Page{Number: 1}
	for row, line := range strings.Split(lines, "\n") {
		for col := 0; col < len(line); {
			if line[col] == ' ' {
				col++
				continue
			}
			word, _, _ := strings.Cut(line[col:], " ")
			x, y := float64(6*col), float64(12*row)
			col += len(word)
			p.Words = append(p.Words, extract.Word{Text: word, Size: 10, Line: int32(row + 1), Box: extract.Box{X0: x, Y0: y, X1: float64(6 * col), Y1: y + 10}})
		}
	}
	var out []string
	for _, w := range token.TakeMarks(token.Of(p, nil)) {
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}

// A dump prints a raised mark as a digit behind its amount, or where that ends on a line
// above: it is no digit of the amount and no row.
func TestMarksInADump(t *testing.T) {
	for name, c := range map[string][2]string{
		"above":                {"            1           1\nab    45.78       30.60\n\ncd    15.78       10.60", "ab 45.78¹ 30.60¹ cd 15.78 10.60"},
		"a line apart":         {"           1\n\nab    45.78\n\ncd    15.78", "ab 45.78¹ cd 15.78"},
		"behind":               {"20  ab    45.78 1  30.60\n21  cd    15.78    10.60", "20 ab 45.78¹ 30.60 21 cd 15.78 10.60"},
		"above whole numbers":  {"           1\nab    45780\n\ncd    15780 1", "ab 45780¹ cd 15780¹"},
		"end of an amount":     {"ab  1145.7\n         8\ncd    15.78", "ab 1145.7 8 cd 15.78"},
		"a number beside":      {"ab    45780 1\ncd    15780", "ab 45780 1 cd 15780"},
		"numbers of columns":   {"           1           2\nab    45.78       30.60", "1 2 ab 45.78 30.60"},
		"numbers of rows":      {"ab    45.78 1\ncd    15.78 2", "ab 45.78 1 cd 15.78 2"},
		"an amount yet to end": {"ab    45.7 8\ncd    15.78\nef    14.78", "ab 45.7 8 cd 15.78 ef 14.78"},
	} {
		if got := printedWithMarks(t, c[0]); got != c[1] {
			t.Errorf("%s: got %q, want %q", name, got, c[1])
		}
	}
}
