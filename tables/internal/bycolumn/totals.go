package bycolumn

import (
	"slices"

	"budgetextract/tables/internal/limits"
)

// totalsSearch seeks the sequences of amounts, in printed order and each on the
// page of its row, that add up over the codes. 合计, the first row, may be printed
// behind the others: it is the greatest amount.
type totalsSearch struct {
	rows            []columnRow
	amounts         []columnAmount
	beside          besideRows
	bounds          bounds
	values          []int // per amount: the place of its value among those of its page
	pages           []totalsPage
	pageOf          []int   // per row: the place of its page
	lastOn          []bool  // per row: the last of its page
	chosen          []int64 // per row
	rest            []int64 // per row: what its children still have to make; behind them what 合计 at the foot has to be
	top             int64   // the greatest amount
	end             int     // the amounts before it may be totals
	head            []bool  // per amount: it may be a part of 合计
	passed          int     // amounts left behind, where 合计 is the first row: the first of them is a part of it
	at              []int   // per row: the amount chosen
	found           [][]int64
	parts           [][][]int64 // the ways to share out the parts of what was found first
	columns         int         // of parts
	more            bool        // there may be more ways
	law             law
	topLast         bool // 合计 is the last row of what was found
	work, partsWork int
}

// totalsPage is what a search knows of a page. Every amount but the totals is a
// part of one: so the totals are half of what the page prints, and most amounts
// are printed twice, as a total and as the only part of it.
type totalsPage struct {
	from, to int   // its amounts
	half     int64 // what the totals that are not chosen add up to
	spare    int   // amounts more than two for each row: so many rows at most have several parts
	count    []int // per value: how often it is printed
	used     []int // per value: how often it is a total
	last     []int // per value: its last amount
	split    int   // totals that are not printed as a part
	lost     int   // amounts before the last total that are neither a total nor the only part of one
}

// prove finds the totals and the parts of all rows. ok is false where more than
// one sequence of totals lets the parts be shared out, none does, or there are too
// many to try.
func (b *columnBag) prove(columns int, left *limits.Effort) (ok bool) {
	var s *totalsSearch
	for _, law := range laws {
		if s = b.search(law, columns, left); s == nil {
			return false
		}
		if len(s.found) > 0 {
			break
		}
	}
	if !s.done() || len(s.found) != 1 {
		return false
	}
	b.topLast = s.topLast
	for i := range b.rows {
		b.rows[i].total = s.found[0][i]
	}
	if !s.more {
		b.keepParts(s.parts)
	}
	return true
}

// law is what a text may keep of the order of a table.
type law struct {
	beside   bool // an amount between the code or the name of a row and the next one may be its total, and the total is such a one
	together bool // the totals are taken where they stand beside each other
	loose    bool // a part may be printed out of the order of its column
}

// laws are tried from the strictest on: the first by which a list adds up counts.
var laws = []law{{beside: true}, {}, {together: true}, {beside: true, loose: true}, {loose: true}}

// search seeks the totals by a law, nil where there is nothing to find.
func (b *columnBag) search(law law, columns int, left *limits.Effort) *totalsSearch {
	s := newTotalsSearch(b)
	if s == nil {
		return nil
	}
	s.law, s.columns, s.work, s.partsWork = law, columns, min(limits.MaxTotalsWork, left.Totals), min(limits.MaxPartsWork, left.Parts)
	totals, parts := s.work, s.partsWork
	s.start()
	left.Totals -= totals - s.work
	left.Parts -= parts - s.partsWork
	return s
}

// done reports a search that tried all there is.
func (s *totalsSearch) done() bool { return s.work >= 0 && s.partsWork >= 0 }

// keepParts keeps the parts of the rows that have the same ones in all ways to share
// them out.
func (b *columnBag) keepParts(ways [][][]int64) {
	for i := range b.rows {
		if !slices.ContainsFunc(ways, func(way [][]int64) bool { return !slices.Equal(way[i], ways[0][i]) }) {
			b.rows[i].parts, b.rows[i].shared = ways[0][i], true
		}
	}
}
