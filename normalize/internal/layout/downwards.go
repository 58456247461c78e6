package layout

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Labels over narrow columns are written downwards, a letter a line:
//
//	合   基   项
//	计   本   目
//	     支   支
//	     出   出
//
// Without lines between the columns their letters stand in the lines of other labels,
// and beside each other they may say something too: 收 入.

// downPitch is the widest gap between letters of a label written downwards, and
// evenPitch how much one gap differs from the next, both in type sizes.
const (
	downPitch = 0.5
	evenPitch = 0.2
)

// downLabel are the letters of a label written downwards.
type downLabel []*token.Token

// markDownwards numbers the labels written downwards in the lines of a page, three letters
// or more, or two that the vocabulary knows together: down of their letters is that number.
// A grid of characters bends such labels; there letters stay apart.
func markDownwards(lines [][]token.Token, lex text.Lexicon) {
	open := map[int]downLabel{} // by the point that their letters stand over
	count := int32(0)
	end := func(l downLabel) {
		if len(l) > 2 || len(l) == 2 && lex.Header(l[0].Label+l[1].Label) {
			count++
			for _, t := range l {
				t.Down = count
			}
		}
	}
	for _, line := range lines {
		for i := range line {
			t := &line[i]
			if t.Line > 0 || !token.IsLetter(t) {
				continue
			}
			x := int(t.CenterX())
			for _, near := range []int{x, x - 1, x + 1} {
				if l := open[near]; l.goesOnWith(t) {
					open[near], x = append(l, t), near
					break
				}
			}
			if l := open[x]; len(l) == 0 || l[len(l)-1] != t {
				end(l)
				open[x] = downLabel{t}
			}
		}
	}
	for _, l := range open {
		end(l)
	}
}

// goesOnWith reports the next letter, straight below the last one and as far as that
// from the one before.
func (l downLabel) goesOnWith(t *token.Token) bool {
	n := len(l)
	if n == 0 {
		return false
	}
	last := l[n-1]
	gap := t.Box.Y0 - last.Box.Y1
	if math.Abs(t.CenterX()-last.CenterX()) > 0.2*t.Size || gap < -0.2*t.Size || gap > downPitch*t.Size {
		return false
	}
	return n < 2 || math.Abs(gap-(last.Box.Y0-l[n-2].Box.Y1)) < evenPitch*t.Size
}

// Parts are the parts of labels by header line, with each label written downwards
// whole in the line of its first letter.
func Parts(head []Line, lex text.Lexicon) [][]Label {
	written := map[int32][]token.Token{}
	for i := range head {
		for _, t := range head[i].Tokens {
			if t.Down > 0 {
				written[t.Down] = append(written[t.Down], t)
			}
		}
	}
	out := make([][]Label, len(head))
	for i := range head {
		rest := head[i]
		rest.Tokens = slices.DeleteFunc(slices.Clone(rest.Tokens), func(t token.Token) bool { return t.Down > 0 })
		out[i] = rest.Segments(lex)
		for _, t := range head[i].Tokens {
			if letters := written[t.Down]; letters != nil {
				out[i] = append(out[i], NewLabel(letters, lex))
				delete(written, t.Down)
			}
		}
		slices.SortStableFunc(out[i], func(a, b Label) int { return cmp.Compare(a.X0, b.X0) })
	}
	return out
}
