package schema

import (
	"fmt"
	"slices"
)

// itemsLost are errors, items_lost, for the lists of items that lost some, which no
// sum shows: a list with the totals of amounts and no item at all, and one that
// leaves out items without amounts that stand between the same two in the table beside
// it: one of the two tables goes 五、 六、 七、, the other 五、 七、 and counts on
// elsewhere. Functions that nothing is spent on may be left out of both, and at the
// end.
func itemsLost(lists []*listing) (problems []Problem) {
	var sides []*listing  // the expenditure of the two-sided tables
	var items [][]*listed // their items
	for _, g := range lists {
		if !g.form.Item || g.kind == KindThreePublicExpenditure {
			continue
		}
		if line := g.totalsAlone(); line > 0 {
			problems = append(problems, g.problem(line, "items_lost", "the list has totals and no item"))
		}
		if g.form.Name == ListExpenditure {
			sides, items = append(sides, g), append(items, g.topItems())
		}
	}
	if len(sides) < 2 {
		return problems
	}
	for i, g := range sides {
		last, next := leftOut(items[i], items[1-i])
		if last != nil {
			problems = append(problems, g.problem(last.Line, "items_lost", fmt.Sprintf("%s stands below %s, and in another table there is more between them", next.Name, last.Name)))
		}
	}
	return problems
}

// totalsAlone is the line of the first amount in a list of totals and of what is
// carried over alone, 0 where there is none or an item.
func (g *listing) totalsAlone() (line int) {
	for i, row := range g.rows {
		if r := roleOf(row.label); r != roleYear && r != roleTotal && r != roleCarry {
			return 0
		}
		if line == 0 && g.spends(i) {
			line = row.Line
		}
	}
	return line
}

// topItems are the items that are numbered 一、 二、.
func (g *listing) topItems() (items []*listed) {
	for i := range g.rows {
		r := &g.rows[i]
		if r.level == 1 && roleOf(r.label) == roleItem {
			items = append(items, r)
		}
	}
	return items
}

// leftOut are the items on either side of the one gap in the numbers of a list that
// counts from 一、, where another list has both and counts on between them; nil where
// there is no such gap.
func leftOut(items, others []*listed) (last, next *listed) {
	for i, r := range items {
		switch {
		case i == 0 && r.number != "一":
			return nil, nil
		case i == 0 || countsOn(items, i):
		case last != nil: // a form that leaves out what it does not need
			return nil, nil
		default:
			last, next = items[i-1], r
		}
	}
	if last == nil {
		return nil, nil
	}
	from, to := placeOf(others, last), placeOf(others, next)
	if from < 0 || to < from+2 {
		return nil, nil
	}
	for i := from + 1; i <= to; i++ {
		if !countsOn(others, i) {
			return nil, nil
		}
	}
	return last, next
}

// countsOn reports an item with the number behind that of the item before it.
func countsOn(items []*listed, i int) bool {
	return items[i].number == nextNumeral(items[i-1].number)
}

func placeOf(items []*listed, r *listed) int {
	return slices.IndexFunc(items, func(o *listed) bool { return sameName(o.Name) == sameName(r.Name) })
}
