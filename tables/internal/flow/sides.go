package flow

import "budgetextract/tables/internal/vocabulary"

// splitSides gives each item of a two-sided table its side: +1 revenue, -1
// expenditure. Words tell most; the others are the left item if they come
// first in their row, else the right one.
func splitSides(rows []*flowRow) []int {
	sides := make([]int, len(rows))
	for i, r := range rows {
		if sides[i] = vocabulary.SideOf(r.nameText()); sides[i] != 0 {
			continue
		}
		first := i == 0 || r.line > 0 && rows[i-1].line != r.line || r.line == 0 && sides[i-1] < 0
		sides[i] = -1
		if first && i+1 < len(rows) && vocabulary.SideOf(rows[i+1].nameText()) < 0 && rows[i+1].line == r.line {
			sides[i] = 1
		}
	}
	return sides
}

// inRowOrder reports that the text gives the table row by row, so that an
// amount belongs to the item before it: the numbers of the items go up on each
// side, no item has more amounts than columns, none stands before the first
// item, and where empty cells are marked every item has all of its cells.
func inRowOrder(p *itemParser, sides []int, columns [2]int) bool {
	var lists [2][]*flowRow
	marks := false
	for i, r := range p.rows {
		most := columns[0]
		if sides[i] < 0 {
			most = columns[1]
			lists[1] = append(lists[1], r)
		} else {
			lists[0] = append(lists[0], r)
		}
		if len(r.amounts) > most {
			return false
		}
		for _, a := range r.amounts {
			marks = marks || a.Mark
		}
	}
	if p.displaced || len(p.strayAmounts()) > 0 || !ordered(lists[0]) || !ordered(lists[1]) || !alternating(p.rows, sides) {
		return false
	}
	return !marks || allFull(p.rows, sides, columns)
}

// alternating reports that the items of the two sides come in turns, left before
// right, from the first row to the last that has both. Text in columns gives
// all of one side first.
func alternating(rows []*flowRow, sides []int) bool {
	lefts, rights := 0, 0
	n := min(plainItems(rows, sides, 1), plainItems(rows, sides, -1))
	for i, r := range rows {
		if isSummary(r.nameText()) {
			break
		}
		if sides[i] > 0 {
			lefts++
		} else {
			rights++
		}
		if lefts <= n && rights <= n && lefts != rights && lefts != rights+1 {
			return false
		}
	}
	return true
}

// plainItems counts the items of a side before its first sum.
func plainItems(rows []*flowRow, sides []int, side int) int {
	n := 0
	for i, r := range rows {
		if sides[i] != side {
			continue
		}
		if isSummary(r.nameText()) {
			return n
		}
		n++
	}
	return n
}

// strayAmounts are the amounts that came before any item.
func (p *itemParser) strayAmounts() []string {
	var out []string
	for _, f := range p.stray {
		if f.Kind != 0 && len(f.Text) > 3 {
			out = append(out, f.Text)
		}
	}
	return out
}

// allFull reports that every item has as many cells as columns.
func allFull(rows []*flowRow, sides []int, columns [2]int) bool {
	for i, r := range rows {
		want := columns[0]
		if sides[i] < 0 {
			want = columns[1]
		}
		if len(r.amounts) != want {
			return false
		}
	}
	return true
}
