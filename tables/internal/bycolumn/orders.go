package bycolumn

import (
	"cmp"
	"slices"

	"budgetextract/tables/internal/wording"
)

// The rows of a list rise by code. A few lists print a class out of its order (301,
// 303, 302), and their codes so; but an extractor may move a code too. And 合计 stands
// at the head of the list, at its foot, or at both. Which it is only the amounts can
// say.

// listings are the ways in which the rows may stand.
func (b *columnBag) listings(pages []columnPage) []*columnBag {
	var orders [][]columnRow
	for _, rows := range [][]columnRow{asPrinted(b.rows, false), asPrinted(b.rows, true), slices.SortedFunc(slices.Values(b.rows), byCode)} {
		if !slices.ContainsFunc(orders, func(o []columnRow) bool {
			return slices.EqualFunc(o, rows, func(x, y columnRow) bool { return x.code == y.code })
		}) {
			orders = append(orders, rows)
		}
	}
	var out []*columnBag
	for _, rows := range orders {
		once := *b
		once.rows = rows
		once.addTop(pages)
		out = append(out, &once)
		if page := b.footPage(pages); page > 0 && once.rows[0].page > 0 {
			twice := once
			twice.rows = append(slices.Clone(once.rows), columnRow{page: page, parent: len(once.rows) + 1, last: true})
			out = append(out, &twice)
		}
	}
	return out
}

func byCode(x, y columnRow) int { return cmp.Compare(x.code, y.code) }

// asPrinted gives rows with the classes in the order in which they are printed, or first the
// class of which any code is printed first: an extractor may move a code of a class, or the
// class.
func asPrinted(rows []columnRow, any bool) []columnRow {
	class := map[string]int{}
	for i, r := range rows {
		if _, known := class[r.code[:3]]; len(r.code) == 3 && !any || !known && any {
			class[r.code[:3]] = i
		}
	}
	return slices.SortedFunc(slices.Values(rows), func(x, y columnRow) int {
		return cmp.Or(cmp.Compare(class[x.code[:3]], class[y.code[:3]]), byCode(x, y))
	})
}

// addTop puts a row 合计 before the others, and finds the parent of each. It is on
// the page that names a sum once more than the header does.
func (b *columnBag) addTop(pages []columnPage) {
	b.rows = slices.Concat([]columnRow{{parent: -1, page: b.topPage(pages)}}, b.rows)
	at := map[string]int{"": 0}
	lastChild := map[int]int{}
	for i := 1; i < len(b.rows); i++ {
		r := &b.rows[i]
		at[r.code] = i
		up, known := r.code, false
		for !known {
			if up = up[:len(up)-2]; len(up) < 3 {
				up = ""
			}
			r.parent, known = at[up]
		}
		lastChild[r.parent] = i
	}
	for _, i := range lastChild {
		b.rows[i].last = true
	}
}

// topPage is the page that prints 合计, 0 where none does.
func (b *columnBag) topPage(pages []columnPage) int {
	count := b.sums(pages)
	for _, p := range pages {
		if count[p.number] > 0 {
			return p.number
		}
	}
	return 0
}

// footPage is the page that may print 合计 at the foot of the list when it stands at
// the head already, 0 where none does.
func (b *columnBag) footPage(pages []columnPage) int {
	count := b.sums(pages)
	printed, last := 0, 0
	for _, p := range pages {
		if n := count[p.number]; n > 0 {
			printed, last = printed+n, p.number
		}
	}
	if printed < 2 {
		return 0
	}
	return last
}

// sums counts the words for 合计 by page, but for those of its header.
func (b *columnBag) sums(pages []columnPage) map[int]int {
	count := map[int]int{}
	for _, w := range b.words {
		if wording.IsTotal(w.Text) {
			count[w.Page]++
		}
	}
	headed := slices.DeleteFunc(slices.Clone(pages), func(p columnPage) bool { return p.headless })
	heads := 1
	if len(headed) > 1 {
		for _, p := range headed {
			heads = min(heads, count[p.number])
		}
	}
	for _, p := range headed {
		count[p.number] -= heads
	}
	return count
}
