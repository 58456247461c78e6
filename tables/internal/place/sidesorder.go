package place

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/word"
)

// inNumberOrder puts the items of a list into the order of their numbers; where
// these do not tell it, it leaves them.
func inNumberOrder(l schema.List) {
	order, _ := numberOrder(l)
	type printed struct {
		head    schema.RowHead
		amounts []schema.Amount
	}
	var rows []printed
	for i := range l.Len() {
		r := printed{head: *l.Row(i).Head()}
		for k := range l.Keys() {
			r.amounts = append(r.amounts, *l.Row(i).At(k))
		}
		rows = append(rows, r)
	}
	for to, from := range order {
		row := l.Row(to)
		*row.Head() = rows[from].head
		row.Head().Line = rows[to].head.Line
		for k, a := range rows[from].amounts {
			*row.At(k) = a
		}
	}
}

// numberOrder gives the places of the items of a list in the order of their numbers:
// （一） and those behind it below 一、, the second （一） and those behind it below 二、,
// sums last. ok is false where the numbers do not tell the order.
func numberOrder(l schema.List) (order []int, ok bool) {
	var tops, sums []int
	var below [][]int // the first items with each number, the second ones
	for i := range l.Len() {
		switch n := word.ItemNumber(l.Row(i).Head().Name); n.Style {
		case 'A':
			tops = append(tops, i)
		case 'B':
			k := 0
			for k < len(below) && slices.ContainsFunc(below[k], func(j int) bool { return word.ItemNumber(l.Row(j).Head().Name) == n }) {
				k++
			}
			if k == len(below) {
				below = append(below, nil)
			}
			below[k] = append(below[k], i)
		case 0:
			sums = append(sums, i)
		default:
			return nil, false
		}
	}
	if len(below) > len(tops) || !countUp(l, tops) {
		return nil, false
	}
	for k, top := range tops {
		order = append(order, top)
		if k < len(below) {
			if !countUp(l, below[k]) {
				return nil, false
			}
			order = append(order, below[k]...)
		}
	}
	return append(order, sums...), true
}

// countUp sorts items by their numbers and reports that these count up from one.
func countUp(l schema.List, items []int) bool {
	number := func(i int) int { return word.ItemNumber(l.Row(i).Head().Name).N }
	slices.SortStableFunc(items, func(a, b int) int { return number(a) - number(b) })
	for k, i := range items {
		if number(i) != k+1 {
			return false
		}
	}
	return true
}
