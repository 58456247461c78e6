package bycolumn

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/place"
)

// What 财政拨款收支总表 says of income are the funds, this year's and what is carried over of
// each: where the tables of the funds tell their sums, and one way alone to part these makes
// just the amounts that are printed, in the order of the items, every amount has its item.

// pageValue is an amount on a page.
type pageValue struct {
	page  int
	value int64
}

// funded gives the amounts left to the items of the funds, and reports whether it did.
func (w *sidesWriter) funded() bool {
	if w.kind != schema.KindFiscalAppropriationSummary {
		return false
	}
	funds := place.Funds
	var found [][]int64
	w.carriedOver(funds, map[string]int64{}, func(carried map[string]int64) {
		values, ok := w.itemsOf(carried)
		if ok && w.inOrder(values) && !slices.ContainsFunc(found, func(v []int64) bool { return slices.Equal(v, values) }) {
			found = append(found, values)
		}
	})
	if len(found) != 1 {
		return false
	}
	for i, v := range found[0] {
		if v != 0 {
			k := slices.IndexFunc(w.left, func(a columnAmount) bool { return a.value == v && a.page == w.income[i].words[0].Page })
			w.give(i, 1, w.left[k])
			w.left = slices.Delete(slices.Clone(w.left), k, k+1)
		}
	}
	return true
}

// carriedOver tries what may be carried over of each fund: nothing, all, or an amount that is
// printed.
func (w *sidesWriter) carriedOver(funds []string, carried map[string]int64, try func(map[string]int64)) {
	if len(funds) == 0 {
		try(carried)
		return
	}
	all := w.known[place.FundKinds[funds[0]]][""]
	values := []int64{0, all}
	for _, a := range w.left {
		if a.value < all {
			values = append(values, a.value)
		}
	}
	slices.Sort(values)
	for _, v := range slices.Compact(values) {
		carried[funds[0]] = v
		w.carriedOver(funds[1:], carried, try)
	}
}

// itemsOf are the amounts of the items where so much of the funds is carried over. A fund that is
// named again is that of what is carried over. ok is false where they are not just what is
// printed.
func (w *sidesWriter) itemsOf(carried map[string]int64) (values []int64, ok bool) {
	all, over := w.known.all(w.kind), int64(0)
	for _, v := range carried {
		over += v
	}
	count := map[pageValue]int{}
	for _, a := range w.left {
		count[pageValue{a.page, a.value}]++
	}
	seen := map[string]bool{}
	for _, x := range w.income {
		v, source := int64(0), x.meaning.Source
		kind, fund := place.FundKinds[source]
		switch {
		case fund && (x.within || seen[source]):
			v = carried[source]
		case fund:
			v = w.known[kind][""] - carried[source]
		case x.meaning.Year:
			v = all - over
		case x.meaning.Carried:
			v = over
		case x.meaning.Sum:
			v = all
		}
		seen[source] = true
		if values = append(values, v); v != 0 {
			count[pageValue{x.words[0].Page, v}]--
		}
	}
	for _, n := range count {
		if n != 0 {
			return nil, false
		}
	}
	return values, true
}

// inOrder reports that the table prints amounts in the order of the items: any of their
// values, for who takes the first of two that are the same leaves the second.
func (w *sidesWriter) inOrder(values []int64) bool {
	k := 0
	for _, v := range values {
		if v == 0 {
			continue
		}
		for k < len(w.printed) && w.printed[k].value != v {
			k++
		}
		if k++; k > len(w.printed) {
			return false
		}
	}
	return true
}
