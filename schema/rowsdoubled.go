package schema

import (
	"fmt"
	"slices"
	"strings"
)

// RowsDoubled are errors, row_doubled, for the lists with a row that stands
// twice, with the same amounts under the same heading: a page that is there
// twice doubles its rows, and all sums hold. A total may stand first and last.
func RowsDoubled(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			if i := doubledRow(l); i > 0 {
				h := l.Row(i).Head()
				problems = append(problems, listError(b, t, h.Line, "row_doubled", fmt.Sprintf("%s stands twice with the same amounts", strings.TrimSpace(h.Code+" "+h.Name))))
			}
		}
	}
	return problems
}

// doubledRow is the first row that repeats one above it, 0 for none.
func doubledRow(l List) int {
	type place struct{ entity, code, name string }
	first := make(map[place]int, l.Len())
	for i := range l.Len() {
		h := l.Row(i).Head()
		p := place{h.EntityCode, h.Code, h.Name}
		before, again := first[p]
		switch {
		case !again:
			first[p] = i
		case h.Code == "" && l.Len() == 2 && h.Name != "" && !printsAmount(l, i): // an empty table that is there twice
			return i
		case h.Code == "" && (h.Name == "" || before == 0 && i == l.Len()-1):
		case printsAmount(l, i) && sameAmounts(l, before, i) && headingOf(l, before) == headingOf(l, i):
			return i
		}
	}
	return 0
}

// sameAmounts reports two rows with the same amount under every key.
func sameAmounts(l List, i, j int) bool {
	a, b := l.Row(i), l.Row(j)
	for n := range l.Keys() {
		if !a.At(n).Same(*b.At(n)) {
			return false
		}
	}
	return true
}

// headingOf is the row that an uncoded row tells more of, by its code or name:
// the nearest above it with a code, with a number of a higher level, or, for a
// numbered item, that is a sum or what is carried over. One marked 其中 tells
// more of the nearest that is not, and a total of none.
func headingOf(l List, i int) string {
	h := l.Row(i).Head()
	level, label := numbering(h.Name)
	for j := i - 1; j >= 0 && h.Code == ""; j-- {
		switch above := l.Row(j).Head(); {
		case above.Code != "":
			return above.Code
		case slices.Contains(totalLabels, label):
		case heads(above.Name, level, roleOf(label)):
			return above.Name
		}
	}
	return ""
}

// heads reports that a row may have one below it, of a level and role, as part.
func heads(name string, level int, r role) bool {
	rank, label := numbering(name)
	above := roleOf(label)
	switch {
	case r == roleMemo:
		return above != roleMemo
	case rank > 0:
		return level == 0 || rank < level
	}
	return level > 0 && above != roleItem && above != roleMemo
}
