package rows

import (
	"slices"
	"strings"

	"budgetextract/normalize/text"
)

// A whole number or a code too wide for its cell breaks, and nothing in its digits shows
// that it goes on:
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

// markEnds marks what ends a value above it though its decimals do not show that.
func (g *grouping) markEnds() {
	g.markFootnotes()
	g.markNumbers()
	most := g.mostDigits()
	for c := range min(codeColumns, len(g.strips)) {
		g.markCodes(c, most[c])
	}
	if g.decimals == 0 {
		g.markDigits(most)
	} else {
		g.markDecimals()
	}
}

// markDecimals marks the decimals that stand below their amounts, all those of a row: 3,847,872
// over .74. The line of the ends names no row, and the amounts above have no decimals.
func (g *grouping) markDecimals() {
	for j := range g.lines {
		i, ok := g.wholeAbove(j)
		if !ok {
			continue
		}
		for c := range g.strips {
			if g.values[j][c] {
				g.lines[j].End(c, len(g.strips))
			}
		}
		g.oneRow(i, j)
	}
}

// wholeAbove is the line of the amounts without decimals that all values of line j, nothing
// but decimals, stand below.
func (g *grouping) wholeAbove(j int) (line int, ok bool) {
	line = -1
	for c, t := range g.texts[j] {
		if !g.values[j][c] {
			continue
		}
		i := g.valueAbove(j, c)
		digits, pointed := strings.CutPrefix(t, ".")
		if !pointed || len(digits) != g.decimals || !text.IsDigits(digits) || i < 0 || line >= 0 && i != line {
			return -1, false
		}
		if begun := g.texts[i][c]; !text.IsAmount(begun) || text.Decimals(begun) > 0 {
			return -1, false
		}
		line = i
	}
	return line, line >= 0 && (g.codes < 0 || g.texts[j][g.codes] == "")
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

// codeColumns is how many of the first columns may hold the codes of entities.
const codeColumns = 3

// pair is the lines on which a value begins and ends.
type pair struct{ begin, end int }

// markCodes marks the ends of codes of entities in a column that has room for most digits:
// 305 over 30500 · 1 and 30500 · 2. All are of one length, and a code begins them that stands
// there whole; no other fills the column and does not go on.
func (g *grouping) markCodes(c, most int) {
	ends, ok := g.codeEnds(c, most)
	if !ok {
		return
	}
	parent := false
	for i := range g.texts {
		t := g.texts[i][c]
		if !text.IsDigits(t) || slices.ContainsFunc(ends, func(p pair) bool { return i == p.begin || i == p.end }) {
			continue
		}
		begins := slices.ContainsFunc(ends, func(p pair) bool { return strings.HasPrefix(g.texts[p.begin][c], t) })
		if parent = parent || begins && len(t) >= leastParent; len(t) == most && !begins {
			return
		}
	}
	if !parent {
		return
	}
	for _, p := range ends {
		g.lines[p.end].End(c, len(g.strips))
		g.oneRow(p.begin, p.end)
	}
}

// leastParent is how many digits the code of an entity has that others begin with.
const leastParent = 3

// codeEnds are the digits in a column of digits alone that may end others which fill it: all
// together of one length that no classification code has.
func (g *grouping) codeEnds(c, most int) (ends []pair, ok bool) {
	length := 0
	for j := range g.texts {
		end := g.texts[j][c]
		if !text.IsDigits(end) {
			if g.values[j][c] {
				return nil, false
			}
			continue
		}
		i := g.valueAbove(j, c)
		if i < 0 || len(end) == most || len(g.texts[i][c]) < most {
			continue
		}
		if n := most + len(end); length > 0 && n != length || text.IsCode(g.texts[i][c]+end) {
			return nil, false
		}
		length = most + len(end)
		ends = append(ends, pair{i, j})
	}
	return ends, len(ends) > 0 && most >= leastBegun
}

// markDigits marks the ends of whole numbers, where the name of a row stands between
// the beginnings and the ends at least once.
func (g *grouping) markDigits(most []int) {
	var ends []pair
	shown := false
	for j := range g.lines {
		if i, ok := g.begunAbove(j, most); ok {
			ends = append(ends, pair{i, j})
			shown = shown || j > i+1
		}
	}
	if !shown {
		return
	}
	for _, p := range ends {
		for c := range g.strips {
			if text.IsDigits(g.texts[p.end][c]) {
				g.lines[p.end].End(c, len(g.strips))
			}
		}
		g.oneRow(p.begin, p.end)
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
		if !g.values[j][c] {
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
		if g.values[i][c] {
			return i
		}
	}
	return -1
}
