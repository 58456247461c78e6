package bycolumn

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/word"
)

// What is left of a two-sided table when its expenditure is in place is its
// revenue: the sources, their sum, what is carried over, and the total.

// settle gives the amounts that are left to the items of the revenue side. It
// reports whether they add up to what is spent: then those that are not told stay
// with the first item, without a place.
func (w *sidesWriter) settle(items []columnItem) bool {
	all := w.known.all(w.kind)
	if w.funded() {
		return true
	}
	if all == 0 || !w.sums(all, func(x *columnItem) bool { return x.meaning.Sum && !x.meaning.Year }) {
		return false
	}
	year, carried, ok := w.parted(all)
	if !ok {
		return false
	}
	if !w.sums(year, func(x *columnItem) bool { return x.meaning.Year }) {
		return false
	}
	if carried != 0 && !w.sums(carried, func(x *columnItem) bool { return x.meaning.Carried && !x.within }) {
		return false
	}
	at := w.sources(items, carried == 0)
	for i, a := range w.left {
		item, column := 0, cell.OpenUnplaced
		if at != nil {
			item, column = at[i], 1
		}
		w.give(item, column, a)
	}
	return true
}

// sums gives an amount to every item of a sort, and reports whether it is printed
// for each.
func (w *sidesWriter) sums(v int64, which func(*columnItem) bool) bool {
	for i, x := range w.income {
		if !which(x) {
			continue
		}
		k := slices.IndexFunc(w.left, func(a columnAmount) bool { return a.value == v && a.page == x.words[0].Page })
		if k < 0 {
			return false
		}
		w.give(i, 1, w.left[k])
		w.left = slices.Delete(slices.Clone(w.left), k, k+1)
	}
	return true
}

func (w *sidesWriter) give(item, column int, a columnAmount) {
	r := &flowtext.CellRow{Row: w.sheet.Rows[w.rows[item]]}
	a.write(r, column)
	w.sheet.Rows[w.rows[item]] = r.Row
}

// parted finds what of all comes this year and what is carried over: the only two
// amounts left, or the only one, with which the others add up.
func (w *sidesWriter) parted(all int64) (year, carried int64, ok bool) {
	sum, years := int64(0), int64(0)
	for _, a := range w.left {
		sum += a.value
	}
	for _, x := range w.income {
		if x.meaning.Year {
			years++
		}
	}
	below := int64(0) // items below the one that is carried over
	if w.kind == schema.KindFiscalAppropriationSummary && slices.ContainsFunc(w.income, func(x *columnItem) bool { return x.within }) {
		below = 1
	}
	if sum == all*(years+1) {
		return all, 0, true
	}
	// years + 1 times the year's, and once what is carried over, or twice with items below it
	for _, a := range w.left {
		c := a.value
		if c < all && (years+1)*(all-c)+(1+below)*c == sum && (!ok || carried == c) {
			year, carried, ok = all-c, c, true
		}
	}
	return year, carried, ok
}

// sources finds the item of each amount left, one of a source: the one that has
// the number of the item of the other side on its line, or the only one that the
// tables of the funds tell. It gives nil where not all are told.
func (w *sidesWriter) sources(items []columnItem, told bool) []int {
	if at := w.besides(items); at != nil {
		return at
	}
	if !told {
		return nil
	}
	var at []int
	for _, a := range w.left {
		found := -1
		for i, x := range w.income {
			fund, ok := place.FundKinds[x.meaning.Source]
			if !ok || x.within || w.known[fund] == nil || w.known[fund][""] != a.value || slices.Contains(at, i) {
				continue
			}
			if found >= 0 {
				return nil
			}
			found = i
		}
		if found < 0 {
			return nil
		}
		at = append(at, found)
	}
	return at
}

// besides finds the source of each amount left by the lines: nil where they do not
// tell all of them.
func (w *sidesWriter) besides(items []columnItem) []int {
	var at []int
	for _, a := range w.left {
		beside := slices.IndexFunc(items, func(x columnItem) bool { return !x.revenue && x.words[0].Line == a.line() })
		if beside < 0 || !inItsRow(items, &items[beside]) {
			return nil
		}
		i := slices.IndexFunc(w.income, func(x *columnItem) bool { return x.num == items[beside].num })
		if i < 0 || !inItsRow(items, w.income[i]) || w.income[i].meaning.Sum || w.income[i].meaning.Carried || len(at) > 0 && i <= at[len(at)-1] {
			return nil
		}
		at = append(at, i)
	}
	return at
}

// inItsRow reports an item whose number is the place of its row: those before it
// on its side count up from 一、.
func inItsRow(items []columnItem, x *columnItem) bool {
	n := 0
	for i := range items {
		if items[i].revenue != x.revenue {
			continue
		}
		if n++; items[i].num != (word.Numbering{Style: 'A', N: n}) {
			return false
		}
		if &items[i] == x {
			return true
		}
	}
	return false
}
