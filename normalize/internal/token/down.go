package token

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// writtenDown reports the tokens of a cell that are read from top to bottom.
func writtenDown(tokens []Token) bool { return allVertical(tokens) || setDown(tokens) }

func allVertical(tokens []Token) bool {
	for i := range tokens {
		if !tokens[i].Vertical {
			return false
		}
	}
	return true
}

// Letters written one below the other touch, and so many make a strip.
const (
	maxDownStep = 1.15 // from letter to letter, in letters; lines of a text are further apart
	MinSetDown  = 3
)

// setDown reports letters that a producer set one below the other, each by
// itself, in more than one strip.
func setDown(tokens []Token) bool {
	strip, longest, strips := 1, 1, 1
	if len(tokens) <= MinSetDown {
		return false
	}
	for i := range tokens {
		if t := &tokens[i]; !text.IsOneRune(t.Text) || t.Value == text.AmountValue {
			return false
		}
	}
	tokens = slices.Clone(tokens)
	sortStrips(tokens)
	for i := 1; i < len(tokens); i++ {
		t, above := &tokens[i], &tokens[i-1]
		switch {
		case math.Abs(t.CenterX()-above.CenterX()) > t.Size/2:
			strip, strips = 1, strips+1
		case t.Box.Y0-above.Box.Y0 > maxDownStep*t.Size:
			return false
		default:
			strip++
			longest = max(longest, strip)
		}
	}
	return strips > 1 && longest >= MinSetDown
}

// sortStrips sorts by strips from right to left, each from top to bottom.
func sortStrips(tokens []Token) {
	slices.SortStableFunc(tokens, func(a, b Token) int {
		if d := b.CenterX() - a.CenterX(); math.Abs(d) > min(a.Size, b.Size)/2 {
			return cmp.Compare(d, 0)
		}
		return cmp.Compare(a.Box.Y0, b.Box.Y0)
	})
}

// appendVertical reads vertical writing: lines from right to left.
func appendVertical(out []grid.Piece, tokens []Token, page int) []grid.Piece {
	sortStrips(tokens)
	for i := range tokens {
		out = append(out, LinePiece(tokens[i:i+1], page))
	}
	return out
}
