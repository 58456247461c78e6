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
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(words[a].Box.Y1, words[b].Box.Y1), cmp.Compare(words[a].Box.X0, words[b].Box.X0))
	})
	joined := make([]bool, len(words)) // to the word on its left
	last := order[0]
	for _, i := range order[1:] {
		if !b.touches(&words[last], &words[i]) {
			last = i
			continue
		}
		w, next := &words[last], &words[i]
		w.Text += next.Text
		w.Edges = append(w.Edges[:len(w.Edges)-1:len(w.Edges)-1], next.Edges...)
		w.Box = union(w.Box, next.Box)
		joined[i] = true
	}
	out := words[:0] // a raised mark stays behind its word
	for i := range words {
		if !joined[i] {
			out = append(out, words[i])
		}
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
	p := placed{Run: &content.Run{Size: float32(a.Size), Direction: content.Right}, at: a.Box.Y1 - descent*a.Size}
	return !b.ruled(&p, middle(a, len(a.Edges)-2), middle(w, 0))
}
