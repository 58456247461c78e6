package rows

import (
	"math"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
)

// rowCost says how little the lines from … to-1 look like one row, in points; infinite where
// they cannot be one.
func (g *grouping) rowCost(from, to int) float64 {
	if to-from > 1 && (g.conflict(from, to) || g.upright && g.unfinished(from, to)) {
		return math.Inf(1)
	}
	cost := 10.0 // each row: fewer are likelier
	if g.lines[from].GoesOn {
		cost += 300
	}
	middle := g.valuesMiddle(from, to)
	if g.codes >= 0 && math.IsNaN(middle) {
		cost += 40 // a name without code and amounts
	}
	if g.onlyMarks(from, to) {
		cost += 40
	}
	if g.lacksNumber(from, to) {
		cost += 40
	}
	for c := range g.strips {
		cost += g.textCost(c, from, to, middle) + g.pieceCost(c, from, to)
	}
	most := 80.0
	if g.onGrid && math.Abs((g.lines[from].Y+g.lines[to-1].Y)/2-middle) < 0.3*g.lines[from].Size {
		most = 40 // a grid of characters rounds heights: of lines around the values blank ones part some
	}
	for i := from + 1; i < to; i++ {
		gap := (g.lines[i].Y - g.lines[i-1].Y) / g.lines[i].Size
		cost += min(most, 300*max(0, gap-g.pitch))
	}
	if from > 0 && g.parted && !g.below[from-1] {
		cost += 150
	}
	if from > 0 {
		gap := (g.lines[from].Y - g.lines[from-1].Y) / g.lines[from].Size
		cost += 12*max(0, g.pitch-gap) + 80*max(0, 0.9-gap) // rows stand further apart than lines, and do not overlap
	}
	return cost
}

// onlyMarks reports a row of nothing but numbers as small as the marks of footnotes, in
// some of its columns: a dump prints what is raised on the line above.
func (g *grouping) onlyMarks(from, to int) bool {
	marks := 0
	for i := from; i < to; i++ {
		for c, t := range g.texts[i] {
			switch {
			case t == "":
			case g.decimals == 0 || c == g.codes || !text.IsDigits(t) || len(t) > 2 || t[0] == '0':
				return false
			default:
				marks++
			}
		}
	}
	return marks > 0 && 2*marks < len(g.strips)
}

// valuesMiddle is the height of the values of some lines, NaN without any.
func (g *grouping) valuesMiddle(from, to int) float64 {
	first, last := -1, -1
	for i := from; i < to; i++ {
		if g.lines[i].Valued {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return math.NaN()
	}
	return (g.lines[first].Y + g.lines[last].Y) / 2
}

// pieceCost is the cost of a piece of a code or an amount alone.
func (g *grouping) pieceCost(c, from, to int) float64 {
	joined, first := "", from
	for i := from; i < to; i++ {
		if t := g.texts[i][c]; text.IsValuePiece(t) {
			if joined == "" {
				first = i
			}
			joined += t
		}
	}
	switch {
	case joined == "" || text.IsBlankMark(joined):
		return 0
	case text.IsPercentSign(joined):
		return 30
	case text.IsPercentage(joined):
		return 0
	case c == g.codes && text.IsDigits(joined) && !text.IsCode(joined):
		return 30
	case c != g.codes && (strings.HasSuffix(joined, ".") || text.BrokenGroup(joined)), strings.HasSuffix(joined, ","), text.Decimals(joined) > 0 && text.Decimals(joined) < g.decimals:
		return 30
	case strings.HasPrefix(joined, ".") && g.pointLost(first, c):
		return 60
	}
	return 0
}

// pointLost reports an amount close above that lacks its decimals, as many as a value on
// a line brings with the point: 97,693 over .80.
func (g *grouping) pointLost(line, c int) bool {
	i := g.valueAbove(line, c)
	return i >= 0 && c != g.codes && text.Joint(g.texts[i][c], g.texts[line][c], g.decimals) == text.Half
}

// textCost says how unlike one wrapped text the lines of a column are: all but
// the last fill the column, only the first begins an item, and the whole stands
// in the middle of the row or at its top.
func (g *grouping) textCost(c, from, to int, middle float64) float64 {
	cost, first, last := 0.0, -1, -1
	for i := from; i < to; i++ {
		t := g.texts[i][c]
		if t == "" || text.IsValuePiece(t) || g.finishes(i, c) {
			continue
		}
		if first < 0 {
			first = i
		} else {
			if text.IsNumbered(t) || text.BeginsPart(t) || g.lines[i].Begins {
				cost += 80
			}
			if last != i-1 && !g.lines[i-1].Valued {
				cost += 20
			}
			cost += g.short(last, c)
			if text.EndsInSum(g.texts[last][c]) || text.SumItem(t) && (text.IsNumbered(g.texts[first][c]) || g.letterFits(last, i, c)) {
				cost += 60
			}
		}
		last = i
	}
	if first < 0 {
		return 0
	}
	if g.numbered[c] && !text.IsNumbered(g.texts[first][c]) && !text.EndsInSum(g.texts[first][c]) {
		cost += 12
	}
	if g.inside[first][c] && !g.amountsBeside(c, from, to) && !(g.serial > 0 && g.hasNumber(from, to)) {
		cost += g.restCost(first, c)
	}
	if math.IsNaN(middle) {
		return cost
	}
	size := g.lines[first].Size
	off := math.Abs((g.lines[first].Y+g.lines[last].Y)/2-middle) / size
	if last > first {
		return cost + 8*min(off, math.Abs(g.lines[first].Y-middle)/size+0.1)
	}
	return cost + 25*off
}

// short is the cost of a line that ends before its column does though the text
// goes on below. Where no other line is as long, the column may be wider.
func (g *grouping) short(i, c int) float64 {
	cost := 15 * max(0, min(g.room(i, c)-1.2, 4))
	if g.full[c] < 2 {
		cost += 15
	}
	return cost
}

// room is the space behind the text of line i in a column, in letters.
func (g *grouping) room(i, c int) float64 {
	ts := g.lines[i].Cells[c]
	t := &ts[len(ts)-1]
	return (g.ends[c] - t.Box.X1) / t.Size
}

// letterFits reports that the column has room for more than a letter, as wide as those
// of the text of one line, behind that of another: text that wraps leaves none.
func (g *grouping) letterFits(line, next, c int) bool {
	a, b := g.lines[line].Cells[c], g.lines[next].Cells[c]
	letters := utf8.RuneCountInString(g.texts[next][c])
	return (g.ends[c]-a[len(a)-1].Box.X1)*float64(letters) > 1.2*(b[len(b)-1].Box.X1-b[0].Box.X0)
}
