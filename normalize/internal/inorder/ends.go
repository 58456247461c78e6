package inorder

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// An amount too wide for its cell breaks, and its end stands a line or two below
// its beginning, at the left, at the right or in the middle of the cell:
//
//	             1123 303. 820.
//	201 公共服务                      1123.82 | 303.46 | 820.36
//	              .82 46 36
//
// In order, ends belong to beginnings.

const (
	maxEndLines = 3    // lines between the beginning of an amount and its end
	maxEndAside = 20.0 // points they stand from each other's side or middle
	maxEndMoved = 40.0 // the same where the dump may have moved one of them
)

// wordPlace is the place of a word: its line and its number there.
type wordPlace struct{ line, word int }

// pairEnds finds for each word that ends an amount where that begins. The cells
// of a row stand in one middle: what begins on one line ends on one line.
func (p *Page) pairEnds() [][]*wordPlace {
	out := make([][]*wordPlace, len(p.lines))
	for i := range p.lines {
		out[i] = make([]*wordPlace, len(p.lines[i].Tokens))
	}
	widest := p.widest()
	for i := 0; i < len(p.lines); i++ {
		var begun []int
		for k := range p.lines[i].Tokens {
			if t := &p.lines[i].Tokens[k]; out[i][k] == nil && p.begins(t, widest) {
				begun = append(begun, k)
			}
		}
		var best []wordPair
		line := 0
		for j := i + 1; j < len(p.lines) && j <= i+maxEndLines && len(begun) > 0; j++ {
			if pairs := p.pairLine(out, i, j, begun); len(pairs) > len(best) {
				best, line = pairs, j
			}
		}
		if len(best) == 0 || p.decimals == 0 && (len(best) < len(begun) || p.beginsRow(line, best)) {
			continue // whole numbers do not show whether they go on
		}
		for _, q := range best {
			out[line][q.end] = &wordPlace{i, q.begin}
		}
		if p.decimals == 0 {
			i = line // what stands between is whole
		}
	}
	return out
}

// beginsRow reports a line with a row of its own: it begins with a number that
// ends none above, or holds a numbered item or a sum.
func (p *Page) beginsRow(j int, ends []wordPair) bool {
	ts := p.lines[j].Tokens
	if ends[0].end > 0 && ts[0].Value == text.AmountValue && len(ts[0].Label) > 2 {
		return true
	}
	return slices.ContainsFunc(ts, func(t token.Token) bool {
		return text.IsNumbered(t.Label) || t.Value == text.NoValue && text.SumItem(t.Label)
	})
}

// wordPair is the beginning of an amount on one line and its end on another.
type wordPair struct{ begin, end int }

// partEnds cuts words in which the end of an amount touches the text of the next
// column: 5出 below 61,874.1 and 公共安全支.
func (p *Page) partEnds() []layout.Line {
	out := slices.Clone(p.lines)
	for j := range out {
		ts := make([]token.Token, 0, len(out[j].Tokens)+1)
		for _, t := range out[j].Tokens {
			n := len(t.Label) - len(strings.TrimLeft(t.Label, "0123456789"))
			if t.Value == text.NoValue && n > 0 && n < 4 && t.Label[n:] != "" && t.Label[n] >= utf8.RuneSelf && len(t.Edges) == utf8.RuneCountInString(t.Text)+1 && p.endsAbove(out[max(0, j-maxEndLines):j], &t, n) {
				ts = append(ts, t.Cut(0, n), t.Cut(n, len(t.Edges)-1))
				continue
			}
			ts = append(ts, t)
		}
		out[j].Tokens = ts
	}
	return out
}

// endsAbove reports an amount in some lines that the first n digits of a word
// make whole.
func (p *Page) endsAbove(lines []layout.Line, t *token.Token, n int) bool {
	end := t.Cut(0, n)
	return slices.ContainsFunc(lines, func(l layout.Line) bool {
		return slices.ContainsFunc(l.Tokens, func(b token.Token) bool {
			return b.Value == text.AmountValue && p.decimals > 0 && text.Decimals(b.Label) >= 0 && text.Decimals(b.Label) < p.decimals &&
				layout.Shift(&b, &end) <= maxEndAside && p.wholeAmount(b.Label+end.Label)
		})
	})
}

// pairLine pairs beginnings on line i with the ends on line j.
func (p *Page) pairLine(out [][]*wordPlace, i, j int, begun []int) []wordPair {
	head, tail := p.lines[i].Tokens, p.lines[j].Tokens
	var ends []int
	for k := range tail {
		if out[j][k] == nil && tail[k].Value == text.AmountValue {
			ends = append(ends, k)
		}
	}
	partners := matchInOrder(len(begun), len(ends), func(b, e int) float64 {
		x, y := &head[begun[b]], &tail[ends[e]]
		off, far := layout.Shift(x, y), maxEndAside
		if layout.Moved(tail, ends[e]) || layout.Moved(head, begun[b]) {
			far = maxEndMoved
		}
		begun, end := len(text.WithoutMarks(x.Label)), len(text.WithoutMarks(y.Label))
		if off > far || end > begun || p.decimals == 0 && end == begun || !p.wholeAmount(x.Label+y.Label) {
			return math.Inf(1)
		}
		return off
	})
	var pairs []wordPair
	for b, e := range partners {
		if e >= 0 {
			pairs = append(pairs, wordPair{begun[b], ends[e]})
		}
	}
	return pairs
}

// widest is the number of digits that the narrow cells of a page have room for.
func (p *Page) widest() int {
	var count text.DigitCounts
	for i := range p.lines {
		for k := range p.lines[i].Tokens {
			count.Add(p.lines[i].Tokens[k].Label)
		}
	}
	return count.Widest()
}

// begins reports an amount that is not whole, or, among whole numbers, one that
// fills its cell.
func (p *Page) begins(t *token.Token, widest int) bool {
	switch {
	case t.Value != text.AmountValue || t.Label == "0":
		return false
	case p.decimals > 0:
		return text.Decimals(t.Label) < p.decimals
	}
	return widest > 0 && len(t.Label) == widest
}

// matchInOrder pairs things of two ordered kinds, as many as it can at least
// cost, in order. It gives for each of the first its partner, -1 without.
func matchInOrder(n, m int, cost func(i, j int) float64) []int {
	const pair = 1000.0
	best := make([]float64, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			v := max(best[(i+1)*(m+1)+j], best[i*(m+1)+j+1])
			if c := cost(i, j); !math.IsInf(c, 1) {
				v = max(v, best[(i+1)*(m+1)+j+1]+pair-c)
			}
			best[i*(m+1)+j] = v
		}
	}
	out := make([]int, n)
	for i, j := 0, 0; i < n; i++ {
		out[i] = -1
		for k := j; k < m; k++ {
			if c := cost(i, k); !math.IsInf(c, 1) && best[(i+1)*(m+1)+k+1]+pair-c >= best[i*(m+1)+j]-1e-9 {
				out[i], j = k, k+1
				break
			}
		}
	}
	return out
}

// wholeAmount reports an amount with all its decimals and groups.
func (p *Page) wholeAmount(s string) bool {
	if !text.IsAmount(s) || p.decimals > 0 && text.Decimals(s) != p.decimals {
		return false
	}
	return !brokenGroups(s)
}

// brokenGroups reports separators that do not part threes.
func brokenGroups(s string) bool {
	whole, _, _ := strings.Cut(text.TrimSign(s), ".")
	groups := strings.Split(whole, ",")
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return true
		}
	}
	return false
}
