package schema

import (
	"fmt"
	"slices"
)

// ItemsLost are errors, items_lost, for the lists of items that lost some, which no
// sum shows: a list with the totals of amounts and no item at all, and one that
// leaves out items without amounts that stand between the same two in the table beside
// it: one of the two tables goes 五、 六、 七、, the other 五、 七、 and counts on
// elsewhere. Functions that nothing is spent on may be left out of both, and at the
// end.
func ItemsLost(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			if !l.Form().Item || t.Kind() == KindThreePublicExpenditure {
				continue
			}
			if line := totalsAlone(l); line > 0 {
				problems = append(problems, listError(b, t, line, "items_lost", "the list has totals and no item"))
			}
		}
	}
	tables := [2]Table{b.Tables.Get(KindRevenueExpenditureSummary), b.Tables.Get(KindFiscalAppropriationSummary)}
	for i, t := range tables {
		if t == nil || tables[1-i] == nil {
			continue
		}
		last, next := leftOut(topItems(t), topItems(tables[1-i]))
		if last != nil {
			problems = append(problems, listError(b, t, last.Line, "items_lost", fmt.Sprintf("%s stands below %s, and in another table there is more between them", next.Name, last.Name)))
		}
	}
	return problems
}

// totalsAlone is the line of the first amount in a list of totals and of what is
// carried over alone, 0 where there is none or an item.
func totalsAlone(l List) (line int) {
	for i := range l.Len() {
		h := l.Row(i).Head()
		_, label := numbering(h.Name)
		if r := roleOf(label); r != roleYear && r != roleTotal && r != roleCarry {
			return 0
		}
		if line == 0 && spends(l, i) {
			line = h.Line
		}
	}
	return line
}

// topItems are the items of the expenditure side that are numbered 一、 二、.
func topItems(t Table) []*RowHead {
	var items []*RowHead
	for _, l := range t.Lists() {
		for i := range l.Len() {
			h := l.Row(i).Head()
			if level, label := numbering(h.Name); l.Name() == ListExpenditure && level == 1 && roleOf(label) == roleItem {
				items = append(items, h)
			}
		}
	}
	return items
}

// leftOut are the items on either side of the one gap in the numbers of a list that
// counts from 一、, where another list has both and counts on between them; nil where
// there is no such gap.
func leftOut(items, others []*RowHead) (last, next *RowHead) {
	for i, h := range items {
		switch {
		case i == 0 && numeralOf(h.Name) != "一":
			return nil, nil
		case i == 0 || numeralOf(h.Name) == nextNumeral(numeralOf(items[i-1].Name)):
		case last != nil: // a form that leaves out what it does not need
			return nil, nil
		default:
			last, next = items[i-1], h
		}
	}
	if last == nil {
		return nil, nil
	}
	from, to := placeOf(others, last), placeOf(others, next)
	if from < 0 || to < from+2 {
		return nil, nil
	}
	for i := from; i < to; i++ {
		if numeralOf(others[i+1].Name) != nextNumeral(numeralOf(others[i].Name)) {
			return nil, nil
		}
	}
	return last, next
}

func placeOf(items []*RowHead, h *RowHead) int {
	return slices.IndexFunc(items, func(o *RowHead) bool { return sameName(o.Name) == sameName(h.Name) })
}
