package rows

import (
	"strconv"

	"budgetextract/normalize/text"
)

// leastBroken is how many numbers of rows a narrow column breaks of which it is told that it does.
const leastBroken = 2

// markNumbers marks the ends of the numbers of rows in a first column with room for a part of
// their digits: 9, then 1 over 0, 1 over 1 … They count the rows to the last digit of the
// column, each broken where the column ends; else nothing is known.
func (g *grouping) markNumbers() {
	if len(g.strips) == 0 {
		return
	}
	var at []int
	room := 0
	for i, texts := range g.texts {
		switch t := texts[0]; {
		case text.IsDigits(t):
			at, room = append(at, i), max(room, len(t))
		case t != "" && len(at) > 0:
			return
		}
	}
	if len(at) == 0 {
		return
	}
	one, two := g.texts[at[0]][0], ""
	if len(at) > 1 {
		two = g.texts[at[1]][0]
	}
	for _, first := range []string{one, one + two} {
		if ends, ok := g.countedFrom(first, room, at); ok && len(ends) >= leastBroken {
			for _, p := range ends {
				g.lines[p.end].End(0, len(g.strips))
				g.oneRow(p.begin, p.end)
			}
			return
		}
	}
}

// countedFrom reads the digits on some lines of the first column as numbers in turn, of
// which the column has room for so many digits a line, and gives those that break.
func (g *grouping) countedFrom(first string, room int, at []int) (ends []pair, ok bool) {
	n, err := strconv.Atoi(first)
	if err != nil || n == 0 {
		return nil, false
	}
	for ; len(at) > 0; n++ {
		rest, begin := strconv.Itoa(n), at[0]
		for rest != "" {
			piece := rest[:min(room, len(rest))]
			if len(at) == 0 || g.texts[at[0]][0] != piece {
				return nil, false
			}
			if at[0] != begin {
				if g.lines[at[0]].Y-g.lines[begin].Y > g.apart*g.lines[begin].Size {
					return nil, false
				}
				ends = append(ends, pair{begin, at[0]})
			}
			rest, at = rest[len(piece):], at[1:]
		}
	}
	return ends, true
}
