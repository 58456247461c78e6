package aligned

import (
	"testing"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
)

// headedStrip is a column whose label ends at one place and whose amounts at another.
func headedStrip(labelEnd, amountsEnd float64) layout.Strip {
	s := layout.Strip{X0: amountsEnd - 30, X1: amountsEnd, Values: 3, Words: 3, Head: &layout.Label{X0: labelEnd - 24, X1: labelEnd, Tokens: make([]token.Token, 1)}}
	if amountsEnd == 0 {
		s.X0, s.X1, s.Values, s.Words = s.Head.X0, s.Head.X1, 0, 0
	}
	return s
}

// Where all amounts end right of their labels, one that ends left of its own may be
// that of the empty column before it.
func TestAmountsBesideAnEmptyColumnMayBeItsOwn(t *testing.T) {
	strips := []layout.Strip{headedStrip(100, 136), headedStrip(200, 236), headedStrip(300, 0), headedStrip(380, 340)}
	if got := doubts(strips)[3]; got != [2]int16{2, 4} {
		t.Errorf("amounts that end left of their label as no others do: columns %v, want [2 4]", got)
	}
	strips[3] = headedStrip(380, 416)
	if got := doubts(strips)[3]; got != [2]int16{} {
		t.Errorf("amounts that stand as all others: columns %v, want none", got)
	}
}
