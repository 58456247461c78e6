package place

import (
	"slices"
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// A bound is no identity, but holds as surely: what is spent from one fund is
// part of what is spent in all. Where the identities leave several
// assignments, bounds often leave one. In the seed nothing else says that
// 支出总表's 815.18 is 基本支出 and not 上缴上级支出.
//
// Each bound is a list of terms whose sum is not greater than zero.

// fundColumns are the lists whose fund columns hold no row greater than all
// that the fund spends.
var fundColumns = []struct {
	kind schema.Kind
	list string
}{
	{schema.KindFiscalAppropriationSummary, schema.ListExpenditure},
	{schema.KindThreePublicExpenditure, schema.ListRows},
}

// boundsOf are the bounds that hold in a budget.
func boundsOf(b *schema.Budget) [][]schema.Term {
	return slices.Concat(partBounds(b), fundBounds(b), revenueBounds(b))
}

// termList makes terms of the cells of one list.
type termList struct {
	list schema.List
	ref  *schema.ListRef
	unit int
}

func (l termList) term(sign, row int, key string) schema.Term {
	return l.ref.Term(sign, row, cellOf(l.list.Row(row), key), l.unit)
}

// termListOf is the list of a table; ok is false where the budget has none.
func termListOf(b *schema.Budget, kind schema.Kind, list string) (l termList, ok bool) {
	t := b.Tables.Get(kind)
	if t == nil {
		return l, false
	}
	power, ok := schema.UnitExponent(t.Head().Unit)
	if !ok {
		power = -1
	}
	for _, x := range t.Lists() {
		if x.Name() == list {
			return termList{x, &schema.ListRef{Kind: kind, List: list}, power}, ok
		}
	}
	return l, false
}

// partBounds say that what the funds spend on a code, as basic expenditure or
// on projects, is part of what the department spends on it so.
func partBounds(b *schema.Budget) [][]schema.Term {
	whole, ok := termListOf(b, schema.KindExpenditureSummary, schema.ListRows)
	if !ok {
		return nil
	}
	var out [][]schema.Term
	parts := fundRows(b, rowsByCode(whole.list))
	for at := range whole.list.Len() {
		for _, key := range []string{vocabulary.KeyTotal, vocabulary.KeyBasic, vocabulary.KeyProject} {
			var terms []schema.Term
			for _, p := range parts[at] {
				terms = append(terms, p.fund.term(+1, p.row, key))
			}
			if len(terms) > 0 {
				out = append(out, append(terms, whole.term(-1, at, key)))
			}
		}
	}
	return out
}

// fundRow is a row of the table of one fund.
type fundRow struct {
	fund termList
	row  int
}

// fundRows finds, for each of some rows by code, the rows of the same code in
// the tables of the funds.
func fundRows(b *schema.Budget, rows map[string]int) map[int][]fundRow {
	out := make(map[int][]fundRow, len(rows))
	for _, key := range Funds {
		fund, ok := termListOf(b, FundKinds[key], schema.ListRows)
		if !ok {
			continue
		}
		for code, i := range rowsByCode(fund.list) {
			if at, ok := rows[code]; ok {
				out[at] = append(out[at], fundRow{fund, i})
			}
		}
	}
	return out
}

// rowsByCode finds rows by code, 合计 by its empty one. A code that stands
// twice is left out.
func rowsByCode(l schema.List) map[string]int {
	rows := make(map[string]int, l.Len())
	twice := map[string]bool{}
	for i := range l.Len() {
		h := l.Row(i).Head()
		if h.EntityCode != "" || h.Code == "" && !wording.IsTotal(h.Name) {
			continue
		}
		if _, ok := rows[h.Code]; ok {
			twice[h.Code] = true
		}
		rows[h.Code] = i
	}
	for code := range twice {
		delete(rows, code)
	}
	return rows
}

// fundBounds say that no row has more from a fund than all that the fund
// spends.
func fundBounds(b *schema.Budget) [][]schema.Term {
	var out [][]schema.Term
	items := spendingItems(b)
	for _, fund := range Funds {
		all, ok := spent(b, FundKinds[fund])
		if !ok {
			continue
		}
		for _, item := range items {
			out = append(out, append(all[:len(all):len(all)], item.fund.term(+1, item.row, fund)))
		}
	}
	return out
}

// spendingItems are the rows with columns of funds that are spent this year.
func spendingItems(b *schema.Budget) (items []fundRow) {
	for _, c := range fundColumns {
		l, ok := termListOf(b, c.kind, c.list)
		if !ok {
			continue
		}
		for i := range l.list.Len() {
			if isSpending(l.list.Row(i).Head().Name) {
				items = append(items, fundRow{l, i})
			}
		}
	}
	return items
}

// revenueBounds say that what 财政拨款收支总表 receives is part of what 收入总表 has
// from these budgets: 本年收入 of their columns, 收入总计 of these and what was
// carried over.
func revenueBounds(b *schema.Budget) [][]schema.Term {
	in, ok := termListOf(b, schema.KindFiscalAppropriationSummary, schema.ListRevenue)
	all, also := termListOf(b, schema.KindRevenueSummary, schema.ListRows)
	if !ok || !also {
		return nil
	}
	total, ok := rowsByCode(all.list)[""]
	if !ok {
		return nil
	}
	published := headersOf(b.Tables.Get(all.ref.Kind))
	sources := Funds
	if _, ok := published[vocabulary.KeyFiscal]; ok {
		sources = []string{vocabulary.KeyFiscal}
	}
	var out [][]schema.Term
	for i := range in.list.Len() {
		carried := strings.Contains(in.list.Row(i).Head().Name, vocabulary.GrandTotal)
		if !carried && !strings.Contains(in.list.Row(i).Head().Name, vocabulary.YearRevenue) {
			continue
		}
		terms := []schema.Term{in.term(+1, i, vocabulary.KeyAmount)}
		for _, key := range sources {
			terms = append(terms, all.term(-1, total, key))
		}
		if carried {
			terms = append(terms, all.term(-1, total, vocabulary.KeyCarryover))
		}
		out = append(out, terms)
	}
	return out
}

// isSpending says that an item is spent this year: 结转下年 is not, and neither
// is all of 支出总计.
func isSpending(item string) bool {
	return !word.ContainsAny(item, vocabulary.CarriedMarks) && !strings.Contains(item, vocabulary.GrandTotal)
}

// spent is all that a fund spends, with sign -1: the 合计 of its table, else
// its 类 rows, or nothing where the table is said to be empty. A table without
// rows, without a blank 合计 and without a note may be one that was not read:
// ok is false.
func spent(b *schema.Budget, kind schema.Kind) (terms []schema.Term, ok bool) {
	l, ok := termListOf(b, kind, schema.ListRows)
	if !ok {
		return nil, false
	}
	if l.list.Len() == 0 {
		return nil, b.Tables.Get(kind).Head().Note != nil
	}
	for i := range l.list.Len() {
		h := l.list.Row(i).Head()
		if h.Code == "" && wording.IsTotal(h.Name) {
			return []schema.Term{l.term(-1, i, vocabulary.KeyTotal)}, true
		}
		if len(h.Code) == 3 {
			terms = append(terms, l.term(-1, i, vocabulary.KeyTotal))
		}
	}
	return terms, len(terms) > 0
}
