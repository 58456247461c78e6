package flow

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Sorted by height the rows of items are bent like those of codes (centred.go): the
// beginnings of their names, and of their amounts, come before the line of their
// 序号, and the ends behind it.
//
//	二、政府性基金预算拨
//	2 103.72 二、外交支出 0.00 0.00
//	款
//	                        1,627,85 1,689,73 1,689,73
//	一、本年收入 一、本年支出 0.00 0.00
//	                        8.34 2.49 2.49
//
// A new row begins with a numbered item, a sum or a 序号 that the row being gathered
// has no room for; other words go on with the item that begins as a known one does.

// gatheredRow is a row of items being gathered: one item, or one on each side.
type gatheredRow struct {
	cutAmounts
	serial []flowtext.Fragment
	sides  [2]gatheredItem
	loose  []flowtext.Fragment // amounts of which their line does not tell the side
	passed bool                // a line with its 序号 or amounts ended
	breaks bool                // a page ended before it
}

type gatheredItem struct{ name, amounts []flowtext.Fragment }

// itemGatherer gathers the lines of a list of items, or of two side by side.
type itemGatherer struct {
	*itemParser
	columns []int // amounts of each side, at most
	rows    []*gatheredRow
	row     *gatheredRow
	last    int // 序号
	numbers sideNumbers
}

// gathered writes the body of a list of items anew, row by row; not ok where a word or
// an amount could belong to more than one.
func (p *itemParser) gathered(body []flowtext.Fragment, columns ...int) (out []flowtext.Fragment, ok bool) {
	if p.wrap > 0 || !p.amountsInLines(body) {
		return nil, false
	}
	g := &itemGatherer{itemParser: p, columns: columns, numbers: sideNumbers{}}
	g.next(false)
	for len(body) > 0 {
		n := 1
		for n < len(body) && body[n].Line == body[0].Line {
			n++
		}
		line := unmoved(body[:n])
		if len(line) > 0 && !(len(line) == 1 && line[0].PageNumber && !g.opensRow(line[0])) && !g.line(line, body[n:]) {
			return nil, false
		}
		body = body[n:]
	}
	for _, row := range g.rows {
		if len(row.open) > 0 || !row.share(columns) {
			return nil, false
		}
		out = append(out, row.rewrite()...)
	}
	return out, true
}

// next begins a row.
func (g *itemGatherer) next(breaks bool) {
	g.row = &gatheredRow{breaks: breaks}
	g.rows = append(g.rows, g.row)
}

// opensRow reports the 序号 of the next row.
func (g *itemGatherer) opensRow(f flowtext.Fragment) bool {
	return g.serial && f.First && f.Kind == normalize.DigitsFragment && word.Atoi(f.Text) == g.last+1
}

// line takes one line; it says no to what may belong to several items.
func (g *itemGatherer) line(line, ahead []flowtext.Fragment) bool {
	serial := g.opensRow(line[0])
	if serial && len(g.row.serial) > 0 {
		g.next(line[0].Breaks)
	}
	if serial {
		g.row.serial, g.last, line = line[:1:1], g.last+1, line[1:]
	}
	if !g.room(line) {
		g.next(line[0].Breaks)
	}
	side, amounts, later := -1, []flowtext.Fragment(nil), g.endsLater(line, ahead)
	for i, f := range line {
		if f.Kind != normalize.TextFragment {
			if amount, begins := g.row.take(f, later, &g.codeParser); begins {
				amounts = append(amounts, amount)
			}
			continue
		}
		at, number, ok := g.word(line, i, side)
		if !ok || at < side {
			return false
		}
		item := &g.row.sides[at]
		if number != nil && len(item.name) > 0 {
			return false
		}
		if number != nil {
			g.count(at, *number)
		}
		if item.name = append(item.name, f); at == 1 && side < 1 {
			g.row.sides[0].amounts, amounts = append(g.row.sides[0].amounts, amounts...), nil
		}
		side = at
	}
	g.row.passed = g.row.passed || serial || wordsIn(line) < len(line)
	if last := len(g.columns) - 1; side == last || last == 0 {
		g.row.sides[last].amounts = append(g.row.sides[last].amounts, amounts...)
	} else {
		g.row.loose = append(g.row.loose, amounts...)
	}
	return true
}

// endsLater reports a line of whole amounts that stand in the middle of the row, and
// ends behind it of the amounts that still lack one.
//
//	1,627,85 1,689,73
//	一、本年收入 一、本年支出 0.00 0.00
//	8.34 2.49
func (g *itemGatherer) endsLater(line, ahead []flowtext.Fragment) bool {
	if len(g.row.open) == 0 || slices.ContainsFunc(line, func(f flowtext.Fragment) bool {
		return f.Kind == normalize.NumberFragment && !flowtext.NewAmount(f).Whole(g.decimals)
	}) {
		return false
	}
	ends := 0
	for i, f := range ahead {
		if ends > 0 && f.First {
			break
		}
		if f.Kind == normalize.TextFragment && (word.ItemNumber(f.Text) != (word.Numbering{}) || summaryAhead(ahead[i:])) {
			return false
		}
		if f.Kind == normalize.TextFragment {
			continue
		}
		if ends == len(g.row.open) || !g.row.open[ends].Completes(f.Text, g.decimals) {
			return false
		}
		ends++
	}
	return ends == len(g.row.open)
}

// room reports that a line goes on with the row being gathered.
func (g *itemGatherer) room(line []flowtext.Fragment) bool {
	closed := g.row.passed && len(g.row.open) == 0
	first := slices.IndexFunc(line, func(f flowtext.Fragment) bool { return f.Kind == normalize.TextFragment })
	if first < 0 {
		return !closed || len(line) == 0
	}
	side, begins, ok := g.word(line, first, -1)
	return !ok || begins == nil || !closed && len(g.row.sides[side].name) == 0
}

// word tells the side of the i-th word of a line, which stands behind one on a side,
// and its number, empty for a sum, where an item begins with it.
func (g *itemGatherer) word(line []flowtext.Fragment, i, behind int) (side int, begins *word.Numbering, ok bool) {
	text := line[i].Text
	number := word.ItemNumber(text)
	if number == (word.Numbering{}) {
		if side, ok = g.goesOnWith(line, i, behind); ok {
			return side, nil, true
		}
		if !summaryAhead(line[i:]) && !wording.IsTotal(text) && !g.items.Begun(text) {
			return 0, nil, false
		}
	}
	return g.sideOf(text, number, behind), &number, true
}

// goesOnWith is the side whose item words go on with: the one that begins, with them,
// as a known item does; of two words on a line the first goes on with the left one.
func (g *itemGatherer) goesOnWith(line []flowtext.Fragment, i, behind int) (side int, ok bool) {
	var may []int
	for s := range g.columns {
		name := withoutNumbers(joinWords(g.row.sides[s].name))
		if s > behind && len(g.row.sides[s].name) > 0 && g.items.Begun(name+line[i].Text) {
			may = append(may, s)
		}
	}
	switch {
	case len(may) == 1:
		return may[0], true
	case len(may) == 2 && wordsIn(line[i:]) == 2:
		return 0, true
	}
	return 0, false
}

func wordsIn(line []flowtext.Fragment) (n int) {
	for _, f := range line {
		if f.Kind == normalize.TextFragment {
			n++
		}
	}
	return n
}

// sideOf is the side of an item that begins: the one whose known items begin so, or
// whose number it goes on with; else the first that is left.
func (g *itemGatherer) sideOf(text string, number word.Numbering, behind int) int {
	if len(g.columns) == 1 {
		return 0
	}
	left, right := g.mayBegin(0, text, number), g.mayBegin(1, text, number)
	if behind >= 0 || right && !left || left == right && !g.row.passed && len(g.row.sides[0].name) > 0 {
		return 1
	}
	return 0
}

// mayBegin reports that an item of a side may begin so.
func (g *itemGatherer) mayBegin(side int, text string, number word.Numbering) bool {
	if number.N > 0 && number.N != g.numbers[sideStyle{side, number.Style}]+1 {
		return false
	}
	own, other := false, false
	for _, item := range g.items.BegunBy(withoutNumbers(text)) {
		told := vocabulary.SideOf(item)
		own, other = own || told == 1-2*side, other || told == 2*side-1
	}
	return own || !other
}

// count notes the number of an item; those below it begin anew.
func (g *itemGatherer) count(side int, n word.Numbering) {
	g.numbers[sideStyle{side, n.Style}] = n.N
	for style := n.Style + 1; n.Style != 0 && style <= 'D'; style++ {
		delete(g.numbers, sideStyle{side, style})
	}
}

// share gives each side of a row its amounts. Those printed apart from both items are
// the right one's, but the first of them may be the left one's: where the right one
// cannot have as many, or does not add up with it.
func (r *gatheredRow) share(columns []int) bool {
	if len(columns) == 1 {
		n := len(r.sides[0].amounts)
		return n == 0 || n <= columns[0] && len(r.sides[0].name) > 0
	}
	left, right := &r.sides[0], &r.sides[1]
	var ways []int
	for n := 0; n <= 1 && n <= len(r.loose); n++ {
		own := len(left.amounts) + n
		if own > 0 && len(left.name) == 0 || own > columns[0] {
			continue
		}
		if whose := slices.Concat(r.loose[n:], right.amounts); len(whose) == 0 || len(right.name) > 0 && mayBeSide(whose, columns[1]) {
			ways = append(ways, n)
		}
	}
	if len(ways) != 1 {
		return false
	}
	n := ways[0]
	left.amounts = append(left.amounts, r.loose[:n]...)
	right.amounts = slices.Concat(r.loose[n:], right.amounts)
	slices.SortStableFunc(right.amounts, func(a, b flowtext.Fragment) int { return a.Line - b.Line })
	return true
}

// mayBeSide reports amounts that may be all of one side: no more than columns, and
// where these are a sum and its parts, one of them is the sum of the others.
func mayBeSide(amounts []flowtext.Fragment, columns int) bool {
	if len(amounts) > columns {
		return false
	}
	row := &flowRow{}
	for _, f := range amounts {
		row.amounts = append(row.amounts, f.Joined)
	}
	values, ok := row.values()
	if !ok || columns == 1 {
		return ok
	}
	sum := values[0].Decimal()
	for _, v := range values[1:] {
		sum = sum.Add(v.Decimal())
	}
	return slices.ContainsFunc(values, func(v schema.Amount) bool { return v.Decimal().Add(v.Decimal()).Equal(sum) })
}

// rewrite gives the row with its cells from left to right.
func (r *gatheredRow) rewrite() []flowtext.Fragment {
	out := slices.Clone(r.serial)
	for _, s := range r.sides {
		out = slices.Concat(out, s.name, s.amounts)
	}
	return inOneLine(out, r.breaks)
}
