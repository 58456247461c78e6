package flow

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
)

// Integers without separators, in cells too narrow for them, are cut after so many
// digits. Their pieces come cell by cell; where the page ends in a row, first the
// beginnings and then, on the next page, the ends:
//
//	3625 · 642      2358 2358 7070
//	1892 · 197      54 54 9

// wrapped reports digits that go on with an integer cut at the edge of its cell:
//
//	3625
//	642
func (p *codeParser) wrapped(r *flowRow, f flowtext.Fragment) bool {
	if p.wrap == 0 || p.broken || len(r.amounts) == 0 || !f.First || f.Line == r.last.Line || r.last.Kind != normalize.DigitsFragment {
		return false
	}
	a := r.amounts[len(r.amounts)-1]
	return !a.Mark && len(a.Raw[len(a.Raw)-1]) == p.wrap && len(f.Text) <= p.wrap && len(a.Text)+len(f.Text) <= p.longest
}

// codeAhead reports that digits, with those behind them, are the code that the name
// of the next row stands behind: the amount before ends at the edge of its cell all
// the same.
//
//	6855
//	207
//	文化旅游体育与传媒支出
func (p *codeParser) codeAhead(f flowtext.Fragment, next []flowtext.Fragment) bool {
	code := f.Text
	for i, n := range next {
		if n.Kind == normalize.TextFragment || beginsName(next[i:]) {
			return !n.Tail && p.nests(code)
		}
		if code += n.Text; n.Kind != normalize.DigitsFragment || len(code) > 7 {
			return false
		}
	}
	return false
}

// wrapWidth is the number of digits after which a table without separators
// cuts its integers: the longest digits of its body, if they are common,
// shorter than the document's longest amount, and stand somewhere with digits
// on the very next line, which may be the rest.
func wrapWidth(body []flowtext.Fragment, decimals, longest int) int {
	if decimals > 0 {
		return 0
	}
	count, most := map[int]int{}, 0
	rests := map[int]bool{}
	for i, f := range body {
		if f.Kind == normalize.NumberFragment {
			return 0
		}
		if f.Kind != normalize.DigitsFragment || f.PageNumber || i == 0 || !f.First || cell.ClassCode(word.FirstRunes(f.Text, 3)) && body[min(i+1, len(body)-1)].Kind == normalize.TextFragment {
			continue
		}
		count[len(f.Text)]++
		most = max(most, len(f.Text))
		if next := body[min(i+1, len(body)-1)]; next.Kind == normalize.DigitsFragment && next.First && !next.Gap {
			rests[len(f.Text)] = true
		}
	}
	if most < longest && most > 2 && count[most] > 3 && rests[most] {
		return most
	}
	return 0
}

// lostPieces reports pieces of integers that are not with their own: digits
// that no row takes, or one too short to be an amount among the others.
func (p *codeParser) lostPieces() bool {
	if slices.ContainsFunc(p.stray, func(f normalize.Fragment) bool { return f.Kind == normalize.DigitsFragment && len(f.Text) < p.wrap }) {
		return true
	}
	return slices.ContainsFunc(p.rows, func(r *flowRow) bool {
		return !r.torn && !r.added && slices.ContainsFunc(r.amounts, func(a *flowtext.Amount) bool { return len(a.Text) < p.wrap-1 && a.Text != "0" })
	})
}

// endsAtEdge reports an integer that ends where its cell does: more of it may
// stand elsewhere.
func (r *flowRow) endsAtEdge(wrap int) bool {
	return slices.ContainsFunc(r.amounts, func(a *flowtext.Amount) bool { return len(a.Raw[len(a.Raw)-1]) == wrap })
}

// digitsBelow reports digits right below others: they may be the rest of these.
func digitsBelow(body []flowtext.Fragment) bool {
	for i, f := range body {
		if i > 0 && f.First && f.Kind == normalize.DigitsFragment && body[i-1].Kind == normalize.DigitsFragment {
			return true
		}
	}
	return false
}

// joinTorn joins the integers of rows in which a page ended.
func (p *codeParser) joinTorn() {
	for _, r := range p.rows {
		if p.wrap > 0 && r.before > 0 && r.before < len(r.amounts) {
			p.joinOverPages(r)
		}
	}
}

// joinOverPages joins the ends of integers on the next page to their beginnings,
// where there is one for each that ends at the edge of its cell.
func (p *codeParser) joinOverPages(r *flowRow) {
	var cut []*flowtext.Amount
	for _, a := range r.amounts[:r.before] {
		if !a.Mark && len(a.Raw[len(a.Raw)-1]) == p.wrap {
			cut = append(cut, a)
		}
	}
	ends := r.amounts[r.before:]
	if r.torn = len(ends) != len(cut); r.torn {
		return
	}
	for i, e := range ends {
		a := cut[i]
		a.Text, a.Lines, a.Raw = a.Text+e.Text, append(a.Lines, e.Lines...), append(a.Raw, e.Raw...)
	}
	r.amounts = r.amounts[:r.before]
}
