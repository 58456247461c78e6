package rows

import "budgetextract/normalize/text"

// A whole number too wide for its cell breaks, and nothing in its digits shows that
// it goes on:
//
//	                    251205  218596          326087
//	1      合计                           -
//	                        35      58               7
//
// Its column shows it: digits are equally wide, so every number that breaks there
// begins with as many as the cell has room for, no number has more, and the end
// has fewer. The line of the ends names no row.

// leastBegun is how many digits a cell has room for at least.
const leastBegun = 4

// markEnds marks what ends an amount above it though its decimals do not show that.
func (g *grouping) markEnds() {
	g.markFootnotes()
	if g.decimals == 0 {
		g.markDigits()
	}
}

// markFootnotes marks the mark of a footnote that stands alone: the cell has no room
// for it behind its amount.
func (g *grouping) markFootnotes() {
	for j, texts := range g.texts {
		for c, t := range texts {
			if !text.IsFootnoteMark(t) {
				continue
			}
			if i := g.valueAbove(j, c); i >= 0 && text.IsAmount(g.texts[i][c]) {
				g.lines[j].End(c, len(g.strips))
				g.oneRow(i, j)
			}
		}
	}
}

// markDigits marks the ends of whole numbers, where the name of a row stands between
// the beginnings and the ends at least once.
func (g *grouping) markDigits() {
	most := g.mostDigits()
	var ends [][2]int // the line of the beginnings, that of the ends
	shown := false
	for j := range g.lines {
		if i, ok := g.begunAbove(j, most); ok {
			ends = append(ends, [2]int{i, j})
			shown = shown || j > i+1
		}
	}
	if !shown {
		return
	}
	for _, e := range ends {
		for c := range g.strips {
			if text.IsDigits(g.texts[e[1]][c]) {
				g.lines[e[1]].End(c, len(g.strips))
			}
		}
		g.oneRow(e[0], e[1])
	}
}

// oneRow keeps the lines from..to together.
func (g *grouping) oneRow(from, to int) {
	for i := from + 1; i <= to; i++ {
		g.lines[i].GoesOn = true
	}
}

// mostDigits are by column the digits of its longest number.
func (g *grouping) mostDigits() []int {
	most := make([]int, len(g.strips))
	for _, texts := range g.texts {
		for c, t := range texts {
			if text.IsDigits(t) {
				most[c] = max(most[c], len(t))
			}
		}
	}
	return most
}

// begunAbove is the line where the numbers begin that end on line j: all of its
// values end one there.
func (g *grouping) begunAbove(j int, most []int) (line int, ok bool) {
	line = -1
	for c, t := range g.texts[j] {
		if !text.IsValuePiece(t) {
			continue
		}
		i := g.valueAbove(j, c)
		if c == g.codes || !text.IsDigits(t) || i < 0 || line >= 0 && i != line {
			return -1, false
		}
		if begun := g.texts[i][c]; !text.IsDigits(begun) || len(begun) != most[c] || len(begun) < leastBegun || len(t) >= len(begun) {
			return -1, false
		}
		line = i
	}
	return line, line >= 0
}

// valueAbove is the line of the next value above line j in a column, -1 where none is
// near enough for the two to be pieces of one.
func (g *grouping) valueAbove(j, c int) int {
	for i := j - 1; i >= 0 && g.lines[j].Y-g.lines[i].Y <= g.apart*g.lines[j].Size; i-- {
		if text.IsValuePiece(g.texts[i][c]) {
			return i
		}
	}
	return -1
}
