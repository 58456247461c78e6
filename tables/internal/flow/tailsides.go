package flow

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Some extractors print the cells that wrap behind the page they stand on. In a
// two-sided table the rows come without these items, and the items follow in
// the order of the rows:
//
//	1 一、一般公共预算拨款 733.14 一、一般公共服务支出 0.00 0.00
//	2 103.72 二、外交支出 0.00 0.00
//	3 80.06 80.06
//	二、政府性基金预算拨
//	款
//	三、文化旅游体育与传
//	媒支出
//
// The numbers of the items tell where they belong. They are put back where only
// one way lets the numbers of both sides count on.

// tailSides puts the items of a two-sided table back.
type tailSides struct {
	decimals int
	serial   bool // the rows have a 序号
	right    int  // amounts of the right side
	full     bool // every cell is printed
	last     sideNumbers
}

// sideNumbers are the last numbers of items, by side and style.
type sideNumbers map[sideStyle]int

type sideStyle struct {
	side  int
	style byte
}

// put returns the body with the items behind its pages in their places; pages
// of which these are not told stay as they are.
func (t *tailSides) put(body []flowtext.Fragment) []flowtext.Fragment {
	if !slices.ContainsFunc(body, func(f flowtext.Fragment) bool { return f.Tail && !f.Moved }) {
		return body
	}
	t.full, t.last = t.allPrinted(body), sideNumbers{}
	var out []flowtext.Fragment
	for len(body) > 0 {
		n := 1
		for n < len(body) && !body[n].Breaks {
			n++
		}
		out, body = append(out, t.page(body[:n])...), body[n:]
	}
	return out
}

// page puts the items behind one page back.
func (t *tailSides) page(body []flowtext.Fragment) []flowtext.Fragment {
	var rows, tail []flowtext.Fragment
	for _, f := range body {
		switch {
		case f.Moved:
		case f.Tail:
			tail = append(tail, f)
		default:
			rows = append(rows, f)
		}
	}
	names, ok := sideNames(tail)
	s := &sideSearch{tailSides: t, rows: t.sideRows(rows), names: names, last: t.last, ways: map[string]bool{}}
	if ok = ok && s.rows != nil; ok {
		s.search(0, 0, nil)
	}
	if !ok || !s.told() {
		t.last = sideNumbers{}
		return body
	}
	t.last = s.ends
	if len(names) == 0 {
		return body
	}
	out := s.rebuild()
	out[0].Breaks = body[0].Breaks
	return out
}

// sideNames cuts the words behind a page into items. Each has a number, or is
// a sum or balance.
func sideNames(tail []flowtext.Fragment) (names [][]flowtext.Fragment, ok bool) {
	for i, f := range tail {
		switch {
		case f.First && (word.ItemNumber(f.Text) != (word.Numbering{}) || summaryAhead(tail[i:])):
			names = append(names, []flowtext.Fragment{f})
		case len(names) == 0:
			return nil, false
		default:
			names[len(names)-1] = append(names[len(names)-1], f)
		}
	}
	for _, words := range names {
		if name := joinWords(words); word.ItemNumber(name) == (word.Numbering{}) && !isSummary(name) || vocabulary.SideOf(name) == 0 {
			return nil, false
		}
	}
	return names, true
}

// summaryAhead reports that the next words together are a sum or balance.
func summaryAhead(words []flowtext.Fragment) bool {
	known, text := &vocabulary.SummaryItems, ""
	for _, f := range words {
		if text += f.Text; !known.Begun(text) {
			return false
		}
		if known.Has(text) {
			return true
		}
	}
	return false
}

// sideRow is a row of the page: what stands before its first item, and its
// items with their amounts.
type sideRow struct {
	serial []flowtext.Fragment
	front  []flowtext.Fragment // amounts before the first item
	items  []sideItem
}

type sideItem struct {
	name    []flowtext.Fragment
	amounts []flowtext.Fragment
}

func (i sideItem) side() int { return vocabulary.SideOf(joinWords(i.name)) }

// sideRows cuts a page into rows; nil where a row is more than two items and
// their amounts.
func (t *tailSides) sideRows(body []flowtext.Fragment) []sideRow {
	rows := []sideRow{}
	serial := 0
	for _, f := range body {
		if f.PageNumber {
			continue
		}
		if t.serial && f.First && f.Kind == normalize.DigitsFragment && len(f.Text) < 4 && (serial == 0 || word.Atoi(f.Text) == serial+1) {
			serial = word.Atoi(f.Text)
			rows = append(rows, sideRow{serial: []flowtext.Fragment{f}})
			continue
		}
		if !t.serial && f.First && (len(rows) == 0 || !rows[len(rows)-1].wrapped(f)) {
			rows = append(rows, sideRow{})
		}
		if len(rows) == 0 || !rows[len(rows)-1].take(f, t.decimals) {
			return nil
		}
	}
	return rows
}

// wrapped reports that a fragment at the front of a line goes on with the row:
// the item before has no amount yet, and no item begins.
func (r *sideRow) wrapped(f flowtext.Fragment) bool {
	n := len(r.items)
	return n > 0 && len(r.items[n-1].amounts) == 0 && f.Kind == normalize.TextFragment && word.ItemNumber(f.Text) == (word.Numbering{})
}

// take adds a fragment to the row.
func (r *sideRow) take(f flowtext.Fragment, decimals int) bool {
	n := len(r.items)
	if f.Kind == normalize.TextFragment {
		if n == 0 || len(r.items[n-1].amounts) > 0 || word.ItemNumber(f.Text) != (word.Numbering{}) {
			r.items = append(r.items, sideItem{})
			n++
		}
		r.items[n-1].name = append(r.items[n-1].name, f)
		return n < 3
	}
	if a := (flowtext.Amount{Text: f.Text, Mark: f.Kind == normalize.MarkFragment}); !a.Whole(decimals) {
		return false
	}
	if n == 0 {
		r.front = append(r.front, f)
	} else {
		r.items[n-1].amounts = append(r.items[n-1].amounts, f)
	}
	return true
}

// allPrinted reports a table in which every right item that has its words has
// all of its amounts too.
func (t *tailSides) allPrinted(body []flowtext.Fragment) bool {
	for _, r := range t.sideRows(slices.DeleteFunc(slices.Clone(body), func(f flowtext.Fragment) bool { return f.Tail || f.Moved })) {
		for _, i := range r.items {
			if i.side() < 0 && len(i.amounts) != t.right {
				return false
			}
		}
	}
	return true
}
