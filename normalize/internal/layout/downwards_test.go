package layout

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// down gives the letters that are marked in some words, told by their places.
func down(letters ...token.Token) string {
	lines := make([][]token.Token, 0, len(letters))
	for i := range letters {
		letters[i].Label, letters[i].Size = letters[i].Text, 9
		letters[i].Box.X1, letters[i].Box.Y1 = letters[i].Box.X0+9, letters[i].Box.Y0+9
		lines = append(lines, letters[i:i+1])
	}
	markDownwards(lines, paint.Lexicon{})
	out := ""
	for i := range letters {
		if letters[i].Down > 0 {
			out += letters[i].Text
		}
	}
	return out
}

func at(text string, x, y float64) token.Token {
	t := token.Token{Text: text}
	t.Box.X0, t.Box.Y0 = x, y
	return t
}

// Three letters straight below each other make a label, two where the vocabulary knows
// them together; a letter further down or beside ends it, and a grid of characters has none.
func TestLettersStraightBelowEachOther(t *testing.T) {
	grid := []token.Token{at("事", 10, 0), at("业", 10, 12), at("费", 10, 24)}
	for i := range grid {
		grid[i].Line = int32(1 + i)
	}
	for _, tt := range []struct {
		name, want string
		got        string
	}{
		{"three letters", "事业费", down(at("事", 10, 0), at("业", 10, 12), at("费", 10, 24))},
		{"two that are known", "合计", down(at("合", 10, 0), at("计", 10, 12))},
		{"two that are not", "", down(at("码", 10, 0), at("款", 10, 12))},
		{"another label below", "合计", down(at("合", 10, 0), at("计", 10, 12), at("类", 10, 30))},
		{"beside", "", down(at("事", 10, 0), at("业", 14, 12), at("费", 10, 24))},
		{"a grid of characters", "", down(grid...)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}
