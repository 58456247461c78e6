package inorder

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// bentWord is a word of a row: packed says that it stands a space behind the word
// before it.
type bentWord struct {
	*token.Token
	place  wordPlace
	packed bool
}

// assign tells the column of each word: row by row as far as the ends of amounts
// show which lines are one, else line by line. The end of an amount stands where
// its beginning does.
func (p *Page) assign() {
	for from := 0; from < len(p.lines); {
		to := p.rowEnd(from)
		p.assignRow(from, to)
		from = to
	}
}

// assignRow tells the columns of the words of some lines of one row.
func (p *Page) assignRow(from, to int) {
	var words []bentWord
	for i := from; i < to; i++ {
		ts := p.lines[i].Tokens
		p.of[i], p.within[i] = make([]int, len(ts)), make([][2]int, len(ts))
		for k := range ts {
			if p.ends[i][k] == nil {
				words = append(words, bentWord{&ts[k], wordPlace{i, k}, layout.Moved(ts, k)})
			}
		}
	}
	slices.SortStableFunc(words, func(a, b bentWord) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
	if len(words) > 0 {
		of, within := newWordPaths(p, words).columns()
		for n, w := range words {
			p.of[w.place.line][w.place.word], p.within[w.place.line][w.place.word] = of[n], within[n]
		}
	}
	if len(words) == 1 {
		w := words[0].place
		if above, ok := p.codeAbove(w); ok {
			p.of[w.line][w.word], p.within[w.line][w.word] = p.of[above.line][above.word], p.within[above.line][above.word]
		}
	}
	for i := from; i < to; i++ {
		for k, e := range p.ends[i] {
			if e != nil {
				p.of[i][k], p.within[i][k] = p.of[e.line][e.word], p.within[e.line][e.word]
			}
		}
	}
}

// codeAbove is the piece of a code, one or two lines above and at the same place, that a
// word alone in its line makes whole.
func (p *Page) codeAbove(w wordPlace) (wordPlace, bool) {
	t := &p.lines[w.line].Tokens[w.word]
	for i := w.line - 1; i >= max(0, w.line-2) && text.IsDigits(t.Label); i-- {
		for k := range p.lines[i].Tokens {
			if a := &p.lines[i].Tokens[k]; len(a.Label) > len(t.Label) && text.IsCode(a.Label+t.Label) && math.Abs(a.Box.X0-t.Box.X0) < halfLetter/2 {
				return wordPlace{i, k}, true
			}
		}
	}
	return wordPlace{}, false
}

// wordPaths are the ways to put the words of a row into columns in order: what
// the words up to one and those from one on cost at least, by word and column.
type wordPaths struct {
	page          *Page
	words         []bentWord
	cost          [][]float64 // of the word alone
	ahead, behind [][]float64
	from          [][]int // the column of the word before
}

func newWordPaths(p *Page, words []bentWord) *wordPaths {
	w := &wordPaths{page: p, words: words}
	for i := range words {
		cost := make([]float64, len(p.lanes))
		for c := range cost {
			cost[c] = p.wordCost(c, &words[i])
		}
		w.cost = append(w.cost, cost)
		w.forward(i)
	}
	w.behind = make([][]float64, len(words))
	for i := len(words) - 1; i >= 0; i-- {
		w.backward(i)
	}
	return w
}

func (w *wordPaths) forward(i int) {
	ahead, from := slices.Clone(w.cost[i]), make([]int, len(w.cost[i]))
	for c := range ahead {
		if i == 0 {
			ahead[c] += w.page.skipped(-1, c)
			continue
		}
		low := math.Inf(1)
		for b := range c + 1 {
			if v := w.ahead[i-1][b] + w.page.step(b, c, &w.words[i-1], &w.words[i]); v < low {
				low, from[c] = v, b
			}
		}
		ahead[c] += low
	}
	w.ahead, w.from = append(w.ahead, ahead), append(w.from, from)
}

func (w *wordPaths) backward(i int) {
	w.behind[i] = slices.Clone(w.cost[i])
	if i == len(w.words)-1 {
		return
	}
	for c := range w.behind[i] {
		low := math.Inf(1)
		for b := c; b < len(w.behind[i]); b++ {
			low = min(low, w.behind[i+1][b]+w.page.step(c, b, &w.words[i], &w.words[i+1]))
		}
		w.behind[i][c] += low
	}
}

// columns are those of the cheapest way; within are for each word the first and
// last+1 of those that cost little more.
func (w *wordPaths) columns() (of []int, within [][2]int) {
	n := len(w.words)
	of, within = make([]int, n), make([][2]int, n)
	last := w.ahead[n-1]
	best := slices.Min(last)
	at := slices.Index(last, best)
	for i := n - 1; i >= 0; i-- {
		of[i], at = at, w.from[i][at]
		for c, v := range w.ahead[i] {
			if v+w.behind[i][c]-w.cost[i][c] > best+costDoubt {
				continue
			}
			if within[i][1] == 0 {
				within[i][0] = c
			}
			within[i][1] = c + 1
		}
	}
	return of, within
}

// step is the cost of two words, one behind the other, in columns b and c: only
// names and the halves of a code have several words in a cell.
func (p *Page) step(b, c int, x, y *bentWord) float64 {
	switch {
	case b != c:
		return p.skipped(b, c)
	case x.place.line != y.place.line && (p.lanes[c].holds != holdsAmounts || x.Value == text.NoValue && y.Value == text.NoValue):
		return 0
	case x.Value != text.NoValue || y.Value != text.NoValue:
		return costCrowd
	}
	return costTogether + 0.5*max(0, y.Box.X0-x.Box.X1-6)
}

// skipped is the cost of a total left empty between two words, in columns b and
// c, the second an amount.
func (p *Page) skipped(b, c int) float64 {
	if p.lanes[c].holds != holdsAmounts {
		return 0
	}
	for k := c - 1; k > b && p.lanes[k].holds == holdsAmounts; k-- {
		if p.lanes[k].total {
			return costSkipped
		}
	}
	return 0
}

// wordCost is the cost of a word in a column.
func (p *Page) wordCost(c int, w *bentWord) float64 {
	l, t := &p.lanes[c], w.Token
	if at, ok := p.clipped.inColumn(w); ok {
		return costElsewhere * math.Abs(float64(c-at))
	}
	if s := p.stripOf(w.place); s != nil {
		return s.cost[c] + p.kindCost(l.holds, t)
	}
	cost := costOffMiddle * math.Abs(t.CenterX()-l.middle())
	before, behind := l.off(t)
	if w.packed {
		cost = cost/2 + costPulled*before + costPushed*behind
	} else {
		cost += costOutside * (before + behind)
	}
	return cost + p.kindCost(l.holds, t)
}
