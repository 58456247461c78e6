package extract

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/extract/internal/content"
)

// Some producers paint glyphs one by one and not in the order of the text. Words are made
// in the order of painting: on such a page most are single characters, and those that
// touch are put together again.

// joinTouching joins words of a page of single characters that touch on one line, from
// the left, with no ruling line between; it gives other pages back as they are.
func (b *wordBuilder) joinTouching(words []Word) []Word {
	single := 0
	for i := range words {
		if len(words[i].Edges) == 2 {
			single++
		}
	}
	if 2*single <= len(words) {
		return words
	}
	slices.SortStableFunc(words, func(a, b Word) int {
		return cmp.Or(cmp.Compare(a.Box.Y1, b.Box.Y1), cmp.Compare(a.Box.X0, b.Box.X0))
	})
	out := words[:0]
	for _, w := range words {
		if n := len(out); n > 0 && b.touches(&out[n-1], &w) {
			last := &out[n-1]
			last.Text += w.Text
			last.Edges = append(last.Edges[:len(last.Edges)-1:len(last.Edges)-1], w.Edges...)
			last.Box = union(last.Box, w.Box)
			continue
		}
		out = append(out, w)
	}
	return out
}

// touches reports that a word goes on right behind another: a gap that parts two
// operators does not.
func (b *wordBuilder) touches(a, w *Word) bool {
	if a.Vertical || w.Vertical || a.Aside || w.Aside || a.Size != w.Size || math.Abs(a.Box.Y1-w.Box.Y1) > sameLine*a.Size {
		return false
	}
	if gap := w.Box.X0 - a.Box.X1; gap > strangeGap*a.Size || gap < -deepestLap*a.Size {
		return false
	}
	middle := func(w *Word, edge int) float64 { return float64(w.Edges[edge]+w.Edges[edge+1]) / 2 }
	p := placed{at: a.Box.Y1 - descent*a.Size, size: float32(a.Size), direction: content.Right}
	return !b.ruled(&p, middle(a, len(a.Edges)-2), middle(w, 0))
}
