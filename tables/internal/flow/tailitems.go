package flow

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Where the rows of a list of items are numbered, those whose item wraps, and is printed behind
// the page, are the numbers with nothing but amounts behind them:
//
//	3 一、因公出国（境）费 3.34 3.34
//	4 0.00 0.00
//	5 其他因公出国（境）费 3.34 3.34
//	其中：教学科研人员因
//	公出国（境）费
//
// The items follow in the order of the rows: where they are as many, each belongs to one.

// itemsBack returns the body with the items behind its pages behind their numbers; pages that
// print more or fewer of them than rows lack stay as they are.
func itemsBack(body []flowtext.Fragment) []flowtext.Fragment {
	var out []flowtext.Fragment
	for line := 1; len(body) > 0; {
		n := 1
		for n < len(body) && !body[n].Breaks {
			n++
		}
		var page []flowtext.Fragment
		page, line = itemsBackOn(body[:n], line)
		out, body = append(out, page...), body[n:]
	}
	return out
}

// itemsBackOn puts the items behind one page back, the first row of which has a number. next is
// the number behind that of its last row.
func itemsBackOn(page []flowtext.Fragment, line int) (out []flowtext.Fragment, next int) {
	var rows, tail []flowtext.Fragment
	var bare []int // behind the numbers of rows without an item
	for _, f := range page {
		if f.Tail && !f.Moved {
			tail = append(tail, f)
			continue
		}
		rows = append(rows, f)
	}
	for i, f := range rows {
		if !f.First || f.Kind != normalize.DigitsFragment || word.Atoi(f.Text) != line {
			continue
		}
		line++
		if i+1 < len(rows) && rows[i+1].Kind == normalize.NumberFragment {
			bare = append(bare, i+1)
		}
	}
	items := cutWords(tail, func(_, f flowtext.Fragment, _ int) bool { return f.Gap })
	if len(items) == 0 || len(items) != len(bare) {
		return page, line
	}
	for k := len(bare) - 1; k >= 0; k-- {
		rows = slices.Insert(rows, bare[k], items[k]...)
	}
	for i := range rows {
		rows[i].Tail, rows[i].Breaks = false, i == 0 && page[0].Breaks
	}
	return rows, line
}

// totalAbove takes the label of the total out of the body where it is the last of the header:
// it stands above the first row, which is numbered and is the total's.
func (s *flowSection) totalAbove() {
	b := s.body
	if len(b) < 3 || !wording.IsTotal(b[0].Text) || b[1].Text != "1" || !b[1].First || !wording.IsTotal(b[2].Text) || b[2].Line == b[0].Line {
		return
	}
	s.header = append(s.header, normalize.FlowLine{Text: b[0].Text, Label: b[0].Text, Page: b[0].Page, Number: b[0].Line, Gap: b[0].Gap, Fragments: []normalize.Fragment{b[0].Fragment}})
	s.body = b[1:]
}
