package extract

import (
	"strings"
	"testing"

	"budgetextract/extract/internal/content"
)

// glyphs are characters of 10 points on one line, each of an operator of its own, in the
// order in which they are painted.
func glyphs(text string, order ...int) *content.Page {
	p := &content.Page{}
	for n, i := range order {
		p.Runs = append(p.Runs, content.Run{Y: 50, Size: 10, First: int32(n), End: int32(n + 1), Operator: int32(n + 1)})
		p.Glyphs = append(p.Glyphs, content.Glyph{Rune: rune(text[i]), X: 20 + 5*float64(i), DX: 5})
	}
	return p
}

// Glyphs that touch are one word in whatever order they are painted, but over a ruling line.
func TestGlyphsOutOfOrder(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rules []Rule
		order []int
		want  string
	}{
		{"every second one first", nil, []int{0, 2, 4, 1, 3, 5}, "123.45"},
		{"from the end", nil, []int{5, 4, 3, 2, 1, 0}, "123.45"},
		{"a line between", []Rule{{X0: 35, Y0: 30, X1: 35, Y1: 70}}, []int{0, 2, 4, 1, 3, 5}, "123 .45"},
	} {
		page := Page{Rules: tt.rules}
		new(wordBuilder).build(glyphs("123.45", tt.order...), &page)
		words := page.Words
		var got []string
		for _, w := range words {
			got = append(got, w.Text)
			if len(w.Edges) != len(w.Text)+1 {
				t.Errorf("%s: %q has %d edges", tt.name, w.Text, len(w.Edges))
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The words of a page keep their order, but for those that are joined: a raised mark
// stands behind its amount.
func TestWordsOfSingleGlyphsKeepTheirOrder(t *testing.T) {
	p := glyphs("1 2 3", 4, 0, 2)
	p.Runs[1].Y, p.Runs[1].Size = 46, 5
	var got string
	var page Page
	new(wordBuilder).build(p, &page)
	for _, w := range page.Words {
		got += w.Text
	}
	if got != "312" {
		t.Errorf("words in the order %s, want 312", got)
	}
}
