package normalize

import (
	"cmp"
	"math"
	"slices"
)

// writtenDown reports the tokens of a cell that are read from top to bottom.
func writtenDown(tokens []token) bool { return allVertical(tokens) || setDown(tokens) }

func allVertical(tokens []token) bool {
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
	minSetDown  = 3
)

// setDown reports letters that a producer set one below the other, each by
// itself, in more than one strip.
func setDown(tokens []token) bool {
	strip, longest, strips := 1, 1, 1
	if len(tokens) <= minSetDown {
		return false
	}
	for i := range tokens {
		if t := &tokens[i]; !oneRune(t.Text) || t.Value == amountValue {
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
	return strips > 1 && longest >= minSetDown
}

// sortStrips sorts by strips from right to left, each from top to bottom.
func sortStrips(tokens []token) {
	slices.SortStableFunc(tokens, func(a, b token) int {
		if d := b.CenterX() - a.CenterX(); math.Abs(d) > min(a.Size, b.Size)/2 {
			return cmp.Compare(d, 0)
		}
		return cmp.Compare(a.Box.Y0, b.Box.Y0)
	})
}

// appendVertical reads vertical writing: lines from right to left.
func appendVertical(out []Piece, tokens []token, page int) []Piece {
	sortStrips(tokens)
	for i := range tokens {
		out = append(out, linePiece(tokens[i:i+1], page))
	}
	return out
}
