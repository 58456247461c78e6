package inorder

import (
	"math"
	"slices"
	"strings"

	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Costs of a reading by order, in points.
const (
	costLabel     = 3.0  // each label: fewer are likelier
	costLoose     = 10.0 // a label that the vocabulary knows by its end or its parts alone
	costUnfilled  = 20.0 // a line of a label, not its last, that one letter more would have fitted
	costStrange   = 70.0 // a label that the vocabulary does not know
	costUpper     = 1.0  // a label over several columns
	costAbove     = 25.0 // a label over the words of another that heads no others
	costTorn      = 12.0 // a label whose first lines are taken for one over several columns
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

	maxUpperLines = 3 // of a label over several columns
	maxLabelGap   = 3 // lines of the header from one line of a label to the next
)

// partLabel is a label with the lines it has so far.
type partLabel struct {
	tokens []token.Token
	lines  []int
	counts []int // of words, by line
	first  int   // the place of its first word in its first line
	moved  bool  // its last line
	cost   float64

	text  string
	known bool    // the vocabulary knows it
	whole float64 // what it costs as it is
	x0    float64 // where it begins
	below []labelsBelow
}

// labelsBelow are the labels that go on with a word of a further line.
type labelsBelow struct {
	line, word int
	labels     []*partLabel
}

// measured is a label with what is asked of it for each reading that comes by it.
func (p *partLabel) measured(lex text.Lexicon) *partLabel {
	p.x0 = math.Inf(1)
	for i := range p.tokens {
		p.x0 = min(p.x0, p.tokens[i].Box.X0)
	}
	p.text = joinTexts(p.tokens)
	p.known = lex.Header(p.text)
	p.whole = costLabel + p.cost + costUnfilled*float64(p.unfilled())
	if p.known && !lex.Label(p.text) {
		p.whole += costLoose
	}
	return p
}

func (p *partLabel) centerY() float64 {
	return (p.tokens[0].CenterY() + p.tokens[len(p.tokens)-1].CenterY()) / 2
}

// extend gives the readings with a label, as it is and with more lines.
func (r *headReader) extend(s *orderedHead, p *partLabel, yield func(orderedHead, int), first *token.Token) {
	r.finish(s, p, yield, first)
	if r.labels += len(p.tokens); r.labels > limits.OrderLabels {
		return
	}
	last := p.lines[len(p.lines)-1]
	for j := last + 1; j < r.to && j <= last+maxLabelGap; j++ {
		if u := r.used(s, j); u < len(r.lines[j]) {
			for _, q := range r.goingOn(p, j, u) {
				r.extend(s, q, yield, first)
			}
		}
	}
}

// goingOn are the labels that go on with word u of line j, found once for all
// readings.
func (r *headReader) goingOn(p *partLabel, j, u int) []*partLabel {
	for i := range p.below {
		if b := &p.below[i]; b.line == j && b.word == u {
			return b.labels
		}
	}
	below := labelsBelow{line: j, word: u}
	l := r.lines[j][u:]
	for n := 1; n <= len(l) && n <= p.wordsApart(l); n++ {
		if q := r.longer(p, j, u, n); q != nil {
			below.labels = append(below.labels, q)
		}
	}
	p.below = append(p.below, below)
	return below.labels
}

// wordsApart is 2 where a label may go on with two words: one of letters set apart,
// 科 目 over 名 称, or one that a year ends, 数比 2020年.
func (p *partLabel) wordsApart(l []token.Token) int {
	if len(l) > 1 && (p.counts[len(p.counts)-1] > 1 && token.IsLetter(&l[0]) && token.IsLetter(&l[1]) && l[1].Box.X0-l[0].Box.X1 < maxAside || endsInYear(l)) {
		return 2
	}
	return 1
}

// endsInYear reports a year a space behind the first of some words.
func endsInYear(l []token.Token) bool {
	return len(l) > 1 && text.IsYear(l[1].Label) && layout.Moved(l, 1)
}

// longer is a label with n words of line j from word u, nil where these cannot stand
// under it.
func (r *headReader) longer(p *partLabel, j, u, n int) *partLabel {
	words := r.lines[j][u : u+n]
	off, m := r.aside(p, words), layout.Moved(r.lines[j], u)
	cost := p.cost + costSpaced*float64(n-1)
	switch {
	case !m && !p.moved && off <= maxAside:
		cost += costAside * max(0, off-freeAside)
	case (m || p.moved) && off <= maxMoved:
		cost += costMoved * off
	default:
		return nil
	}
	if k := len(p.lines); k > 1 && j-p.lines[k-1] != p.lines[k-1]-p.lines[k-2] {
		cost += costRagged
	}
	q := &partLabel{
		tokens: slices.Concat(p.tokens, words), lines: append(slices.Clone(p.lines), j), counts: append(slices.Clone(p.counts), n),
		first: p.first, moved: m, cost: cost,
	}
	return q.measured(r.lex)
}

// aside is how far words stand from the middle, or from the left side, of the last
// line of a label.
func (r *headReader) aside(p *partLabel, words []token.Token) float64 {
	n := p.counts[len(p.counts)-1]
	last := p.tokens[len(p.tokens)-n:]
	middle := func(ts []token.Token) float64 { return (ts[0].Box.X0 + ts[len(ts)-1].Box.X1) / 2 }
	return min(math.Abs(middle(last)-middle(words)), math.Abs(last[0].Box.X0-words[0].Box.X0))
}

// finish gives the readings that end with the label: as the header of a column,
// and as a label over several.
func (r *headReader) finish(s *orderedHead, p *partLabel, yield func(orderedHead, int), first *token.Token) {
	if p.x0 > first.Box.X1+first.Size {
		return // what stands further left comes first
	}
	if !p.known && len(p.tokens) > 1 && p.cost > 0 {
		return
	}
	out, took := *s, len(p.tokens)
	for k, i := range p.lines {
		out.used[i-r.from] += uint8(p.counts[k])
	}
	out.cost += p.whole
	for i := r.from; i < r.to; i++ {
		if l, u := r.lines[i], r.used(&out, i); u < len(l) {
			out.cost += costPassed*max(0, p.x0-l[u].Box.X1) + costOvertaken*max(0, p.x0-l[u].Box.X0)
		}
	}
	if p.known && r.mayHead(p) {
		upper := out
		upper.cost += costUpper + r.torn(p, true, s.last)
		upper.last = &orderedLabel{p, s.last, true}
		yield(upper, took)
	}
	if !p.known {
		out.cost += costStrange
	}
	if r.overOther(p, &out) || r.overMore(p) {
		out.cost += costAbove
	}
	out.cost += costHeight*math.Abs(p.centerY()-r.middle) + r.torn(p, false, s.last)
	if r.columns != nil {
		out.leaves++
	}
	out.last = &orderedLabel{p, s.last, false}
	yield(out, took)
}

// torn is what a label costs that makes a known one with another of those taken so far,
// right above it or below: one of them is taken for one over several columns, 上年 over
// 结转结余.
func (r *headReader) torn(p *partLabel, upper bool, taken *orderedLabel) float64 {
	for ; taken != nil; taken = taken.before {
		switch {
		case taken.upper == upper:
		case upper && r.tops(p, taken.partLabel), !upper && r.tops(taken.partLabel, p):
			return costTorn
		}
	}
	return 0
}

// tops reports a label right above another with which it is a known one.
func (r *headReader) tops(above, below *partLabel) bool {
	gap := below.lines[0] - above.lines[len(above.lines)-1]
	return gap > 0 && gap <= maxLabelGap && r.aside(above, below.tokens[:below.counts[0]]) <= freeAside && r.lex.Label(above.text+below.text)
}

// overOther reports a label under which a word of another stands, where the dump can
// have moved neither. s has the words of the label used.
func (r *headReader) overOther(p *partLabel, s *orderedHead) bool {
	return !p.moved && (r.lastOver(p, s) || r.firstOver(p, s))
}

// lastOver reports a word of another label under the middle of a label's last line.
func (r *headReader) lastOver(p *partLabel, s *orderedHead) bool {
	n := len(p.tokens)
	x0, x1 := p.tokens[n-p.counts[len(p.counts)-1]].Box.X0, p.tokens[n-1].Box.X1
	for j := p.lines[len(p.lines)-1] + 1; j < r.to; j++ {
		l, u := r.lines[j], r.used(s, j)
		for k := max(0, u-1); k <= u && k < len(l); k++ {
			x := l[k].CenterX()
			if x > x0 && x < x1 && (x0+x1)/2 > l[k].Box.X0 && (x0+x1)/2 < l[k].Box.X1 && !layout.Moved(l, k) {
				return true
			}
		}
	}
	return false
}

// firstOver reports a label whose first line reaches over the whole of the next word
// beside its second: it heads both.
func (r *headReader) firstOver(p *partLabel, s *orderedHead) bool {
	if len(p.lines) < 2 {
		return false
	}
	j := p.lines[1]
	l, u := r.lines[j], r.used(s, j)
	return u < len(l) && !layout.Moved(l, u) && p.tokens[0].Box.X0 <= l[u].Box.X0 && l[u].Box.X1 <= p.tokens[p.counts[0]-1].Box.X1
}

// overMore reports two labels read as one of which the upper heads words of the lower
// one's line.
func (r *headReader) overMore(p *partLabel) bool {
	if len(p.lines) != 2 || len(r.lines[p.lines[1]]) < 2*len(r.lines[p.lines[0]]) {
		return false
	}
	first := p.tokens[:p.counts[0]]
	upper := joinTexts(first)
	return r.lex.Label(upper) && r.lex.Label(p.text[len(upper):]) &&
		header.HeadsSeveral(first[0].Box.X0, first[len(first)-1].Box.X1, middles(r.lines[p.lines[0]]), middles(r.lines[p.lines[1]]))
}

func middles(tokens []token.Token) (xs []float64) {
	for i := range tokens {
		xs = append(xs, tokens[i].CenterX())
	}
	return xs
}

func joinTexts(tokens []token.Token) string {
	var text strings.Builder
	for i := range tokens {
		text.WriteString(tokens[i].Label)
	}
	return text.String()
}

// unfilled counts the lines of a label, but for the last, that are a letter or
// more shorter than its longest: text that wraps fills its lines.
func (p *partLabel) unfilled() int {
	widths := make([]int, len(p.lines))
	k, longest := 0, 0
	for i, n := range p.counts {
		for range n {
			widths[i] += lettersWide(p.tokens[k].Label)
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

// mayHead reports a label that may head others: it stands a sixth of the header above
// its middle, or over two, with words below it on both sides.
func (r *headReader) mayHead(p *partLabel) bool {
	return r.to-r.from > 1 && len(p.lines) <= maxUpperLines && (r.middle-p.centerY() > r.height/6 || r.coversTwo(p)) && !r.lex.Total(p.text) && r.standsOver(p)
}

// coversTwo reports two words of a line whose middles stand below a label of one line.
func (r *headReader) coversTwo(p *partLabel) bool {
	if len(p.lines) > 1 {
		return false
	}
	x0, x1 := p.tokens[0].Box.X0, p.tokens[len(p.tokens)-1].Box.X1
	for _, l := range r.lines[p.lines[0]+1 : r.to] {
		covered := 0
		for k := range l {
			if x := l[k].CenterX(); x >= x0 && x <= x1 && !layout.Moved(l, k) {
				covered++
			}
		}
		if covered > 1 {
			return true
		}
	}
	return false
}

// standsOver reports words on lower lines, left and right of the middle of a label
// and between its neighbours. The dump may have moved the last label of a line behind
// all words below it: where the number of columns is known, that tells.
func (r *headReader) standsOver(p *partLabel) bool {
	l, first := r.lines[p.lines[0]], p.first
	from, to := math.Inf(-1), math.Inf(1)
	if first > 0 {
		from = l[first-1].Box.X1
	}
	last := first + p.counts[0] - 1
	if last+1 < len(l) {
		to = l[last+1].Box.X0
	}
	middle := (l[first].Box.X0 + l[last].Box.X1) / 2
	left, right := false, r.columns != nil && last+1 == len(l)
	for _, lower := range r.lines[p.lines[len(p.lines)-1]+1 : r.to] {
		for k := range lower {
			x := lower[k].CenterX()
			left = left || x > from && x < middle
			right = right || x < to && x > middle
		}
	}
	return left && right
}
