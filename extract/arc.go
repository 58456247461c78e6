package extract

import (
	"math"
	"slices"
	"unicode/utf8"
)

// nearLetters is how far the letters along an arc stand apart at most, in
// letters from centre to centre.
const nearLetters = 2.5

// setArcsAside sets the upright letters of text along an arc aside like its
// other letters: the text of a seal that lies over a table passes through every
// direction.
func (b *wordBuilder) setArcsAside() {
	if !slices.ContainsFunc(b.words, func(w wordSpan) bool { return w.slant }) {
		return
	}
	for i := range b.words {
		w := &b.words[i]
		if w.aside || !b.single(w) {
			continue
		}
		w.aside = i > 0 && b.aslant(&b.words[i-1]) && besideOnArc(&b.words[i-1], w) ||
			i+1 < len(b.words) && b.aslant(&b.words[i+1]) && besideOnArc(&b.words[i+1], w)
	}
}

// single reports a word of one character.
func (b *wordBuilder) single(w *wordSpan) bool {
	_, n := utf8.DecodeRune(b.text[w.text:w.endText])
	return n == int(w.endText-w.text)
}

// aslant reports a letter aslant.
func (b *wordBuilder) aslant(w *wordSpan) bool { return w.slant && b.single(w) }

// besideOnArc reports letters of one size near each other.
func besideOnArc(a, b *wordSpan) bool {
	if a.size > b.size*sameSize || b.size > a.size*sameSize {
		return false
	}
	dx, dy := (a.box.X0+a.box.X1-b.box.X0-b.box.X1)/2, (a.box.Y0+a.box.Y1-b.box.Y0-b.box.Y1)/2
	return math.Hypot(dx, dy) < nearLetters*a.size
}
