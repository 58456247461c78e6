package token

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
)

// A label written downwards that goes on in a second strip, letter by letter:
// the strip on the left follows, though its letters stand beside the others.
func TestStripsOfLettersAreReadFromTheRight(t *testing.T) {
	letter := func(s string, x, y float64) Token {
		return Token{Text: s, Label: s, Size: 9, Box: extract.Box{X0: x, Y0: y, X1: x + 9, Y1: y + 9}}
	}
	strips := []Token{letter("拨", 20, 0), letter("款", 20, 9), letter("入", 8, 12), letter("收", 20, 18)}
	if got := grid.JoinPieces(AppendLines(nil, strips, 1)); got != "拨款收入" {
		t.Errorf("strips read as %s", got)
	}
	spread := []Token{letter("事", 0, 0), letter("业", 20, 0), letter("收", 0, 13), letter("入", 20, 13)}
	if got := grid.JoinPieces(AppendLines(nil, spread, 1)); got != "事业收入" {
		t.Errorf("letters that stand apart read as %s", got)
	}
}
