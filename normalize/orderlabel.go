package normalize

import (
	"math"
	"slices"
)

// Costs of a reading by order, in points.
const (
	costLabel     = 3.0  // each label: fewer are likelier
	costLoose     = 10.0 // a label that the vocabulary knows by its end or its parts alone
	costUnfilled  = 20.0 // a line of a label, not its last, that one letter more would have fitted
	costStrange   = 70.0 // a label that the vocabulary does not know
	costUpper     = 1.0  // a label over several columns
	costHeight    = 0.5  // a point that a label stands above or below the middle of the header
	costSpaced    = 2.0  // words of one line in one label
	costRagged    = 8.0  // lines of one label that are not equally far apart
	costPassed    = 0.3  // a point that a word left for later stands before the label
	costOvertaken = 0.1  // a point that it begins before it
	costAside     = 1.0  // a point that the lines of a label stand from one middle
	costMoved     = 0.12 // the same, where the dump may have moved one of them
	freeAside     = 6.0  // points that cost nothing: places are rounded
	maxAside      = 26.0 // points further than which no line of a label stands
	maxMoved      = 54.0
)

// partLabel is a label with the lines it has so far.
type partLabel struct {
	tokens []token
	lines  []int
	counts []int
	text   string
	moved  bool // its last line
	cost   float64
}

func (p *partLabel) centerY() float64 {
	return (p.tokens[0].centerY() + p.tokens[len(p.tokens)-1].centerY()) / 2
}

// extend gives the readings with a label, as it is and with more lines.
func (r *headReader) extend(s *orderedHead, i int, p partLabel, yield func(orderedHead, int), first *token) {
	r.finish(s, &p, yield, first)
	if r.labels++; r.labels > maxOrderLabels {
		return
	}
	for j := i + 1; j < len(r.lines) && j <= i+3; j++ {
		l := r.lines[j][s.used[j]:]
		for n := 1; n <= len(l) && n <= p.lettersApart(l); n++ {
			if q, ok := r.longer(s, &p, j, n); ok {
				r.extend(s, j, q, yield, first)
			}
		}
	}
}

// lettersApart is 2 where a label of letters set apart goes on with two: 科 目 over
// 名 称.
func (p *partLabel) lettersApart(l []token) int {
	if p.counts[len(p.counts)-1] > 1 && len(l) > 1 && letter(&l[0]) && letter(&l[1]) && l[1].box.X0-l[0].box.X1 < maxAside {
		return 2
	}
	return 1
}

// longer is a label with the next n words of line j, if these can stand under it.
func (r *headReader) longer(s *orderedHead, p *partLabel, j, n int) (partLabel, bool) {
	u := int(s.used[j])
	words := r.lines[j][u : u+n]
	off, m := r.aside(p, words), moved(r.lines[j], u)
	q := *p
	switch {
	case !m && !p.moved && off <= maxAside:
		q.cost += costAside * max(0, off-freeAside)
	case (m || p.moved) && off <= maxMoved:
		q.cost += costMoved * off
	default:
		return q, false
	}
	q.cost += costSpaced * float64(n-1)
	if k := len(p.lines); k > 1 && j-p.lines[k-1] != p.lines[k-1]-p.lines[k-2] {
		q.cost += costRagged
	}
	q.tokens = append(slices.Clone(p.tokens), words...)
	q.lines, q.counts = append(slices.Clone(p.lines), j), append(slices.Clone(p.counts), n)
	for i := range words {
		q.text += words[i].label
	}
	q.moved = m
	return q, true
}

// aside is how far words stand from the middle, or from the left side, of the last
// line of a label.
func (r *headReader) aside(p *partLabel, words []token) float64 {
	n := p.counts[len(p.counts)-1]
	last := p.tokens[len(p.tokens)-n:]
	middle := func(ts []token) float64 { return (ts[0].box.X0 + ts[len(ts)-1].box.X1) / 2 }
	return min(math.Abs(middle(last)-middle(words)), math.Abs(last[0].box.X0-words[0].box.X0))
}

// finish gives the readings that end with the label: as the header of a column,
// and as a label over several.
func (r *headReader) finish(s *orderedHead, p *partLabel, yield func(orderedHead, int), first *token) {
	out := *s
	x0, took := math.Inf(1), 0
	for k, i := range p.lines {
		out.used[i] += uint8(p.counts[k])
		took += p.counts[k]
	}
	for i := range p.tokens {
		x0 = min(x0, p.tokens[i].box.X0)
	}
	if x0 > first.box.X1+first.size {
		return // what stands further left comes first
	}
	known := r.lex.Header(p.text)
	if !known && len(p.tokens) > 1 && p.cost > 0 {
		return
	}
	out.cost += costLabel + p.cost + costUnfilled*float64(p.unfilled())
	if known && !r.lex.Label(p.text) {
		out.cost += costLoose
	}
	for i, l := range r.lines {
		if u := int(out.used[i]); u < len(l) {
			out.cost += costPassed*max(0, x0-l[u].box.X1) + costOvertaken*max(0, x0-l[u].box.X0)
		}
	}
	if known && r.mayHead(s, p) {
		upper := out
		upper.cost += costUpper
		upper.last = &orderedLabel{before: s.last, tokens: p.tokens, upper: true}
		yield(upper, took)
	}
	if !known {
		out.cost += costStrange
	}
	out.cost += costHeight * math.Abs(p.centerY()-r.middle)
	if r.columns != nil {
		out.leaves++
	}
	out.last = &orderedLabel{before: s.last, tokens: p.tokens, strange: !known}
	yield(out, took)
}

// unfilled counts the lines of a label, but for the last, that are a letter or
// more shorter than its longest: text that wraps fills its lines.
func (p *partLabel) unfilled() int {
	widths := make([]int, len(p.lines))
	k, longest := 0, 0
	for i, n := range p.counts {
		for range n {
			widths[i] += lettersWide(p.tokens[k].label)
			k++
		}
		longest = max(longest, widths[i])
	}
	short := 0
	for _, w := range widths[:len(widths)-1] {
		if longest-w >= 2 {
			short++
		}
	}
	return short
}

// lettersWide is how wide a text is printed, in halves of a letter.
func lettersWide(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}

// mayHead reports a label that stands high enough to head others: a sixth of the
// header above its middle, with words below it on both sides.
func (r *headReader) mayHead(s *orderedHead, p *partLabel) bool {
	n := len(r.lines)
	return n > 1 && len(p.lines) < 3 && r.middle-p.centerY() > r.height/6 && !r.lex.Total(p.text) && r.standsOver(s, p)
}

// standsOver reports words on lower lines, left and right of the middle of a label
// and between its neighbours. The dump may have moved the last label of a line behind
// all words below it: where the number of columns is known, that tells.
func (r *headReader) standsOver(s *orderedHead, p *partLabel) bool {
	i := p.lines[0]
	l, first := r.lines[i], int(s.used[i])
	from, to := math.Inf(-1), math.Inf(1)
	if first > 0 {
		from = l[first-1].box.X1
	}
	last := first + p.counts[0] - 1
	if last+1 < len(l) {
		to = l[last+1].box.X0
	}
	middle := (l[first].box.X0 + l[last].box.X1) / 2
	left, right := false, r.columns != nil && last+1 == len(l)
	for _, lower := range r.lines[p.lines[len(p.lines)-1]+1:] {
		for k := range lower {
			x := lower[k].centerX()
			left = left || x > from && x < middle
			right = right || x < to && x > middle
		}
	}
	return left && right
}
