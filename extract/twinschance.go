package extract

import (
	"math"

	"budgetextract/extract/internal/content"
)

// Where each glyph is painted by itself, a value that overflows its cell puts a digit right
// over the same digit of the next one. Glyphs painted one behind another are a word, and as
// with one operator all of them are painted over others, or it is chance.

// keepChance takes the marks from the glyphs of words of which not all are marked.
func (t *twins) keepChance() {
	runs := t.page.Runs
	for from := 0; from < len(runs); {
		to := from + 1
		for to < len(runs) && !t.twice(to-1) && t.goesOn(&runs[to-1], &runs[to]) {
			to++
		}
		if word := runs[from:to]; len(word) > 1 && !t.allMarked(word) {
			for i := range word {
				t.drop[word[i].First] = false
			}
		}
		from = to
	}
}

// twice reports the mark of a run whose glyph is the one painted right before: type made
// bold glyph by glyph, in which the next one of the word is painted twice as well.
func (t *twins) twice(k int) bool {
	runs := t.page.Runs
	if k == 0 || !t.drop[runs[k].First] || k+2 < len(runs) && t.goesOn(&runs[k], &runs[k+1]) && !t.drop[runs[k+2].First] {
		return false
	}
	r, before := &t.page.Runs[k], &t.page.Runs[k-1]
	g, last, far := &t.page.Glyphs[r.First], &t.page.Glyphs[before.End-1], apart*float64(r.Size)
	return g.Rune == last.Rune && math.Abs(g.X-last.X) <= far && math.Abs(r.Y-before.Y) <= far
}

// goesOn reports that a run of one glyph stands right behind another.
func (t *twins) goesOn(a, b *content.Run) bool {
	if !single(a) || !single(b) || a.Direction != content.Right || b.Direction != content.Right {
		return false
	}
	g, next, touch := &t.page.Glyphs[a.First], &t.page.Glyphs[b.First], contiguous*float64(a.Size)
	return g.Rune != ' ' && next.Rune != ' ' && math.Abs(g.X+float64(g.DX)-next.X) <= touch && math.Abs(a.Y-b.Y) <= touch
}

func single(r *content.Run) bool { return r.End == r.First+1 && r.Multi == 0 }

// allMarked reports that each glyph of a word is marked.
func (t *twins) allMarked(word []content.Run) bool {
	for i := range word {
		if !t.drop[word[i].First] {
			return false
		}
	}
	return true
}
