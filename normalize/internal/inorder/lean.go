package inorder

import (
	"math"
	"slices"

	"budgetextract/normalize/text"
)

// A row of a total and one part, which is as much, tells by its sum nothing about the column of
// the part. Where the dump has moved its total and not the part, or the other way, it stands no
// longer surely in the column whose words it stands under:
//
//	13 2101101         47.57  47.57
//	14 211            37.67    37.67     in the next column on paper

// leastLean is how many columns of text more or less such a part stands behind its total than most.
const leastLean = 2

// part is the only part of a total that is as much, and how far behind it it stands.
type part struct {
	word  wordPlace
	apart float64
}

// lean lets the parts that stand further behind their totals than most, or nearer, stand in
// the column beside theirs too: the identities choose.
func (p *Page) lean(strips []pageStrip, lanes []int) {
	for of, parts := range p.onlyParts(strips, lanes) {
		usual := usualApart(parts)
		for _, r := range parts {
			c := lanes[of[1]] + 1
			if r.apart < usual {
				c -= 2
			}
			place := p.strip[r.word.line][r.word.word]
			if place == nil || math.Abs(r.apart-usual) < leastLean*halfLetter || c <= lanes[of[0]] || c >= len(p.lanes) || p.lanes[c].holds != holdsAmounts {
				continue
			}
			leaning := &stripPlace{cost: slices.Clone(place.cost)}
			leaning.cost[c] = min(leaning.cost[c], costDoubt/2)
			p.strip[r.word.line][r.word.word] = leaning
		}
	}
}

// onlyParts are the parts of the lines that hold a total and an equal amount alone, by the
// strips of both.
func (p *Page) onlyParts(strips []pageStrip, lanes []int) map[[2]int][]part {
	values := make([][]wordPlace, len(p.lines))
	of := make([][]int, len(p.lines)) // the strips of these
	for j := range strips {           // from left to right
		for _, w := range strips[j].words {
			if p.lines[w.line].Tokens[w.word].Value == text.AmountValue && p.lanes[lanes[j]].holds == holdsAmounts {
				values[w.line], of[w.line] = append(values[w.line], w), append(of[w.line], j)
			}
		}
	}
	out := map[[2]int][]part{}
	for i, ws := range values {
		if len(ws) != 2 || !p.lanes[lanes[of[i][0]]].total {
			continue
		}
		total, b := &p.lines[i].Tokens[ws[0].word], &p.lines[i].Tokens[ws[1].word]
		if total.Label == b.Label {
			key := [2]int{of[i][0], of[i][1]}
			out[key] = append(out[key], part{ws[1], b.Box.X1 - total.Box.X1})
		}
	}
	return out
}

// usualApart is the distance of most, the middle one.
func usualApart(parts []part) float64 {
	apart := make([]float64, len(parts))
	for i := range parts {
		apart[i] = parts[i].apart
	}
	slices.Sort(apart)
	return apart[len(apart)/2]
}
