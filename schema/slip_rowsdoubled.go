package schema

import (
	"fmt"
	"strings"
)

// rowsDoubled are errors, row_doubled, for the lists with a row that stands
// twice, with the same amounts under the same heading: a page that is there
// twice doubles its rows, and all sums hold. So they do with an item numbered 一、 that
// stands twice without any. A total may stand first and last.
func rowsDoubled(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if i := g.doubledRow(); i > 0 {
			r := g.rows[i]
			problems = append(problems, g.problem(r.Line, "row_doubled", fmt.Sprintf("%s stands twice with the same amounts", strings.TrimSpace(r.Code+" "+r.Name))))
		}
	}
	return problems
}

// doubledRow is the first row that repeats one above it, 0 for none.
func (g *listing) doubledRow() int {
	first := g.space.index(len(g.rows))
	for i := range g.rows {
		r := &g.rows[i]
		before := first.meet(hashOf(r.Name, r.Code, r.EntityCode), i, func(k int) bool {
			o := &g.rows[k]
			return o.Code == r.Code && o.Name == r.Name && o.EntityCode == r.EntityCode
		})
		switch {
		case before < 0:
		case r.Code == "" && len(g.rows) == 2 && r.Name != "" && !g.printsAmount(i): // an empty table that is there twice
			return i
		case r.Code == "" && (r.Name == "" || before == 0 && i == len(g.rows)-1):
		case (g.printsAmount(i) || r.level == 1 && r.Code == "") && g.sameAmounts(before, i) && g.headingOf(before) == g.headingOf(i):
			return i
		}
	}
	return 0
}

// sameAmounts reports two rows with the same amount under every key.
func (g *listing) sameAmounts(i, j int) bool {
	a, b := g.list.Row(i), g.list.Row(j)
	for n := range g.form.Keys {
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
func (g *listing) headingOf(i int) string {
	r := &g.rows[i]
	if r.Code != "" {
		return ""
	}
	role, total := roleOf(r.label), r.isTotal()
	for j := i - 1; j >= 0; j-- {
		switch above := &g.rows[j]; {
		case above.Code != "":
			return above.Code
		case total:
		case above.heads(r.level, role):
			return above.Name
		}
	}
	return ""
}

// heads reports that a row may have one below it, of a level and role, as part.
func (above *listed) heads(level int, r role) bool {
	own := roleOf(above.label)
	switch {
	case r == roleMemo:
		return own != roleMemo
	case above.level > 0:
		return level == 0 || above.level < level
	}
	return level > 0 && own != roleItem && own != roleMemo
}
