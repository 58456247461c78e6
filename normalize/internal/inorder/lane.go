package inorder

import (
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/rows"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// lane is a column of a page of text that keeps the layout. Its words do not stand straight
// under each other: begin has the smallest and the largest x at which they begin, end those at
// which they end, both in points.
type lane struct {
	begin, end [2]float64
	holds      holding
	total      bool // no row of amounts leaves it empty
	head       *layout.Label
	mark       *token.Token // the number printed under the head; nil without
	packed     bool         // it stands a space behind the number before, where the dump may have moved it to
}

func (l *lane) middle() float64 { return (l.begin[0] + l.begin[1] + l.end[0] + l.end[1]) / 4 }

// off is how far a word stands outside the column, in points: before it, or behind it. A
// word that begins or ends where those of the column do is not outside.
func (l *lane) off(t *token.Token) (before, behind float64) {
	before = min(max(0, l.begin[0]-t.Box.X0), max(0, l.end[0]-t.Box.X1))
	behind = min(max(0, t.Box.X0-l.begin[1]), max(0, t.Box.X1-l.end[1]))
	return before, behind
}

// holding is what a column holds.
type holding uint8

const (
	holdsAmounts holding = iota
	holdsCodes           // codes or line numbers
	holdsNames
	holdings = iota
)

// holdingOf is what the column under a label holds.
func holdingOf(l *layout.Label, lex text.Lexicon) holding {
	switch {
	case lex.Codes(l.Text):
		return holdsCodes
	case lex.Names(l.Text):
		return holdsNames
	}
	return holdsAmounts
}

// HeadsAmounts reports a label over a column of amounts.
func HeadsAmounts(l *layout.Label, lex text.Lexicon) bool { return holdingOf(l, lex) == holdsAmounts }

// Costs of a word in a column, in points.
const (
	costOutside     = 1.0    // a point between a word and its column
	costPushed      = 0.25   // the same, behind a word that may have pushed it there
	costPulled      = 0.5    // the same, before its column, where it was moved together with the word before it
	costOffMiddle   = 0.15   // a point between their middles
	costKind        = 150.0  // a word that the column does not hold
	costOddKind     = 30.0   // one that it seldom holds: digits in a name
	costStrayDigits = 200.0  // a number among the words of a name
	costElsewhere   = 1500.0 // a word behind the rest of the label of another column, for each column between
	costCrowd       = 1500.0 // two values of one line in one cell
	costTogether    = 6.0    // two words of a name
	costSkipped     = 70.0   // a total that is left empty
	costDoubt       = 24.0   // a word may stand in every column that costs at most this more than the best
)

const (
	laneRounds     = 4 // the places of columns settle in two or three
	straightRounds = 2 // strips tell them but for odd rows
)

// Page tells the columns of the words of a page by their order.
type Page struct {
	clipped  *Clipped
	lanes    []lane
	decimals int // of most amounts
	lines    []layout.Line
	row      []int          // by line: the first line of its row
	ends     [][]*wordPlace // by line: where the amount begins that a word ends; nil for all others
	of       [][]int        // by line: the column of each word
	strips   []pageStrip
	places   []*stripPlace   // of the strips
	strip    [][]*stripPlace // by line: the column of the strip that each word stands in; nil where strips do not tell
	within   [][][2]int      // by line: the first and last+1 of those that each may stand in
}

// Bend finds where the columns headed by the labels of a header stand on a page, and
// the column of each word of the lines below. decimals are those of most amounts.
func Bend(c *Clipped, marks []*token.Token, decimals int, lex text.Lexicon) *Page {
	heads, lines := c.Head.Leaves, c.Body
	p := &Page{clipped: c, lanes: make([]lane, len(heads)), lines: lines, of: make([][]int, len(lines)), within: make([][][2]int, len(lines))}
	for i := range heads {
		h := &heads[i]
		l := lane{begin: [2]float64{h.X0, h.X0}, end: [2]float64{h.X1, h.X1}, holds: holdingOf(h, lex), total: lex.Total(h.Text), head: h}
		if i+1 < len(heads) { // no word begins behind the next label
			l.begin[1] = max(h.X0, heads[i+1].X0-6)
		}
		if marks != nil && marks[i] != nil {
			l.markedAt(marks[i])
			l.packed = i > 0 && marks[i-1] != nil && marks[i].Box.X0-marks[i-1].Box.X1 < 0.65*marks[i].Size
		}
		p.lanes[i] = l
	}
	p.decimals = decimals
	p.lines = p.partEnds()
	p.ends = p.pairEnds()
	p.findRows()
	rounds := laneRounds
	if p.straighten() {
		rounds = straightRounds
	}
	for round := range rounds {
		p.assign()
		if round < rounds-1 {
			p.settle()
		}
	}
	return p
}

// findRows tells which lines are one row: those from the beginning of an amount to its
// end.
func (p *Page) findRows() {
	p.row = make([]int, len(p.lines))
	for i := range p.row {
		p.row[i] = i
	}
	for j, line := range p.ends {
		for _, e := range line {
			for i := j; e != nil && i > e.line; i-- {
				p.row[i] = i - 1
			}
		}
	}
	for i := range p.row {
		p.row[i] = p.row[p.row[i]]
	}
}

// Decimals are the most decimals that several amounts have.
func Decimals(lines []layout.Line) int {
	var count text.DecimalCount
	for i := range lines {
		for j := range lines[i].Tokens {
			count.Add(lines[i].Tokens[j].Number)
		}
	}
	return count.OfSeveral()
}

// DecimalsAfter are the decimals of most amounts on a page, where those before it had
// some number of them: as many, too, where every amount that has fewer goes on in a
// line below.
func DecimalsAfter(before int, lines []layout.Line) int {
	d := Decimals(lines)
	if d <= 1 && d <= before {
		return before
	}
	if d >= before {
		return d
	}
	p := Page{lines: lines, decimals: before}
	broken := 0
	for i := range lines {
		for j := range lines[i].Tokens {
			if text.Decimals(lines[i].Tokens[j].Label) == d {
				broken++
			}
		}
	}
	for _, line := range p.pairEnds() {
		for _, begin := range line {
			if begin != nil {
				broken--
			}
		}
	}
	if broken <= 0 {
		return before
	}
	return d
}

// kindCost is the cost of what a column does not hold.
func (p *Page) kindCost(holds holding, t *token.Token) float64 {
	digits := text.IsDigits(t.Label) && len(t.Label) <= 7
	switch holds {
	case holdsAmounts:
		if t.Value == text.NoValue {
			return costKind
		}
	case holdsCodes:
		switch {
		case t.Value == text.NoValue:
			return costOddKind
		case !digits:
			return costKind
		}
	case holdsNames:
		switch {
		case t.Value == text.NoValue:
		case digits:
			return costStrayDigits
		default:
			return costKind
		}
	}
	return 0
}

// settle puts the columns where their words stand: those that no word before
// them can have moved, where these are a third, else all.
func (p *Page) settle() {
	type edges struct{ x0, x1 []float64 }
	free, all := make([]edges, len(p.lanes)), make([]edges, len(p.lanes))
	for i := range p.lines {
		ts := p.lines[i].Tokens
		for k, c := range p.of[i] {
			t := &ts[k]
			if p.ends[i][k] != nil || p.lanes[c].holds == holdsAmounts && t.Value == text.NoValue {
				continue
			}
			all[c].x0, all[c].x1 = append(all[c].x0, t.Box.X0), append(all[c].x1, t.Box.X1)
			if !layout.Moved(ts, k) {
				free[c].x0, free[c].x1 = append(free[c].x0, t.Box.X0), append(free[c].x1, t.Box.X1)
			}
		}
	}
	for c := range p.lanes {
		e := free[c]
		if 3*len(e.x0) < len(all[c].x0) {
			e = all[c]
		}
		if len(e.x0) == 0 {
			continue
		}
		l := &p.lanes[c]
		l.begin = [2]float64{quantile(e.x0, 0.1), quantile(e.x0, 0.9)}
		l.end = [2]float64{quantile(e.x1, 0.1), quantile(e.x1, 0.9)}
		l.reachMark()
	}
}

func quantile(v []float64, q float64) float64 {
	slices.Sort(v)
	return v[int(q*float64(len(v)-1)+0.5)]
}

// Columns are the columns as the grid wants them.
func (p *Page) Columns() []layout.Strip {
	out := make([]layout.Strip, len(p.lanes))
	for i := range p.lanes {
		l := &p.lanes[i]
		out[i] = layout.Strip{X0: l.begin[0], X1: l.end[1], Head: l.head}
	}
	for i := range p.lines {
		for k, c := range p.of[i] {
			out[c].Words++
			if p.lines[i].Tokens[k].Value != text.NoValue {
				out[c].Values++
			}
		}
	}
	return out
}

// BodyLines are the lines with their words by column.
func (p *Page) BodyLines() []rows.Line {
	out := make([]rows.Line, len(p.lines))
	for i := range p.lines {
		l := &p.lines[i]
		out[i] = rows.Line{Cells: make([][]token.Token, len(p.lanes)), Y: (l.Y0 + l.Y1) / 2, Size: l.Tokens[0].Size, GoesOn: p.row[i] < i, Upright: true}
		for k, c := range p.of[i] {
			t := l.Tokens[k]
			if p.lanes[c].holds == holdsAmounts && t.Value != text.NoValue {
				t.Within = p.reach(p.within[i][k], c)
				if s := p.stripOf(wordPlace{i, k}); s != nil {
					t.Strip = s.number
				}
			}
			out[i].Cells[c] = append(out[i].Cells[c], t)
			if p.ends[i][k] != nil {
				out[i].End(c, len(p.lanes))
			}
			out[i].Valued = out[i].Valued || text.IsValuePiece(l.Tokens[k].Label)
		}
	}
	return out
}

// reach cuts the columns a value may stand in at those that hold no amounts.
func (p *Page) reach(within [2]int, c int) [2]int16 {
	from, to := c, c+1
	for from > within[0] && p.lanes[from-1].holds == holdsAmounts {
		from--
	}
	for to < within[1] && p.lanes[to].holds == holdsAmounts {
		to++
	}
	return [2]int16{int16(from), int16(to)}
}

// Within are the columns that all parts of a value may stand in; those of any
// where they have none in common.
func Within(ts []token.Token) [2]int16 {
	var all, any [2]int16
	for i := range ts {
		w := ts[i].Within
		if w[1] == 0 {
			continue
		}
		if any[1] == 0 {
			all, any = w, w
			continue
		}
		all = [2]int16{max(all[0], w[0]), min(all[1], w[1])}
		any = [2]int16{min(any[0], w[0]), max(any[1], w[1])}
	}
	if all[0] < all[1] {
		return all
	}
	return any
}
