package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// A two-sided table says again what the tables of codes say: its functions are
// their classes, its sources their columns. Where these are proved, and what it
// prints is just what they make it print, every amount has its place.

// knownTotals are the totals of a budget's tables of codes that are proved: per
// kind by code, 合计 by the empty one. A kind of which a table is not proved is
// missing; an empty table has no amounts.
type knownTotals map[schema.Kind]map[string]int64

// knownOf collects the totals of the tables of one budget.
func knownOf(tables []*columnTable, left *limits.Effort) knownTotals {
	known := knownTotals{}
	for _, kind := range place.FundKinds {
		if !slices.ContainsFunc(tables, func(t *columnTable) bool { return t.kind == kind && !t.empty(left) }) {
			known[kind] = map[string]int64{}
		}
	}
	for _, t := range tables {
		if t.proved == nil {
			continue
		}
		known[t.kind] = map[string]int64{}
		for _, r := range t.proved.rows {
			known[t.kind][r.code] = r.total
		}
	}
	if known[schema.KindExpenditureSummary] == nil && known[schema.KindRevenueSummary] != nil {
		known[schema.KindExpenditureSummary] = known[schema.KindRevenueSummary]
	}
	return known
}

// empty reports a table that prints neither a code nor an amount.
func (t *columnTable) empty(left *limits.Effort) bool {
	b, ok := t.bag(left)
	return !ok && b != nil && len(b.rows) == 0 && len(b.amounts) == 0
}

// expected are the amounts of an item of the expenditure side by key, as the
// tables of codes make them. ok is false where they do not tell.
func (k knownTotals) expected(kind schema.Kind, x *columnItem) (amounts map[string]int64, ok bool) {
	code := x.meaning.Class
	if code == "" && !x.meaning.Sum {
		return nil, true
	}
	if kind == schema.KindRevenueExpenditureSummary {
		all := k[schema.KindExpenditureSummary]
		return map[string]int64{vocabulary.KeyAmount: all[code]}, all != nil
	}
	amounts = map[string]int64{}
	for key, fund := range place.FundKinds {
		if k[fund] == nil {
			return nil, false
		}
		amounts[key] = k[fund][code]
		amounts[vocabulary.KeyTotal] += k[fund][code]
	}
	return amounts, true
}

// all is what a budget spends: the department, or its funds.
func (k knownTotals) all(kind schema.Kind) int64 {
	if kind == schema.KindRevenueExpenditureSummary {
		return k[schema.KindExpenditureSummary][""]
	}
	return k[schema.KindGeneralPublicExpenditure][""] + k[schema.KindGovernmentFundExpenditure][""] + k[schema.KindStateCapitalExpenditure][""]
}

// sides makes the rows of a two-sided table, nil where the other tables do not
// explain all that it prints.
func (t *columnTable) sides(known knownTotals, left *limits.Effort) *normalize.Sheet {
	b, items, sheet := t.twoSided(left)
	if sheet == nil {
		return nil
	}
	w := &sidesWriter{sheet: sheet, kind: t.kind, known: known, printed: b.amounts, left: b.amounts}
	for i := range items {
		if x := &items[i]; !x.revenue && !w.spending(x, items) {
			return nil
		}
	}
	w.revenue(items)
	if !w.settle(items) {
		return nil
	}
	w.fill(b.zeros)
	return sheet
}

// twoSided prepares the sheet of a two-sided table with its items, nil where not all
// that it prints is known.
func (t *columnTable) twoSided(left *limits.Effort) (*columnBag, []columnItem, *normalize.Sheet) {
	b, _ := t.bag(left)
	if b == nil || len(b.amounts) == 0 {
		return nil, nil, nil
	}
	items, head, ok := readItems(b.words)
	if !ok || len(items) == 0 {
		return nil, nil, nil
	}
	columns, ok := t.sideColumns(head, left)
	if !ok {
		return nil, nil, nil
	}
	return b, items, t.sheetWith(columns)
}

// sideColumns finds the columns of a two-sided table from the words of its
// header.
func (t *columnTable) sideColumns(words []columnPiece, left *limits.Effort) ([]grid.Column, bool) {
	var pieces []flowhead.Piece
	for _, w := range words {
		if w.Page == t.pages[0].number && !(wording.Lexicon{}).ColumnIndex(w.Text) {
			pieces = append(pieces, flowhead.Piece{Text: w.Text, Gap: w.gap})
		}
	}
	labels, n := flowhead.Labels(pieces)
	if n < len(pieces) {
		own, mixed, ok := flowhead.MixedLabels(pieces, flowhead.AllowedIn(t.kind), left)
		if !ok {
			return nil, false
		}
		labels = slices.Concat(own, mixed)
	}
	return flowhead.TwoSidedColumns(t.kind, labels), true
}

// sidesWriter writes the items of a two-sided table.
type sidesWriter struct {
	sheet   *normalize.Sheet
	kind    schema.Kind
	known   knownTotals
	printed []columnAmount
	left    []columnAmount // amounts that have no place yet
	lacking bool           // one of its amounts is lost
	rows    []int          // per item of the revenue side: its row
	income  []*columnItem  // the items of the revenue side
}

// spendingKey is the key of an amount column of the expenditure side.
func spendingKey(kind schema.Kind, sheet *normalize.Sheet, column int) string {
	switch {
	case kind != schema.KindFiscalAppropriationSummary:
		return vocabulary.KeyAmount
	case column == 3:
		return vocabulary.KeyTotal
	}
	return string(wording.ReadHeader(sheet.Columns[column].Path[1]).As)
}

// spending writes an item of the expenditure side with the amounts that the tables
// of codes expect of it. It reports whether the table prints them, all but one of two equal ones.
func (w *sidesWriter) spending(x *columnItem, items []columnItem) bool {
	amounts, ok := w.known.expected(w.kind, x)
	if !ok {
		return false
	}
	row := &flowtext.CellRow{Row: grid.Row{Page: x.words[0].Page}}
	row.Add(2, x.name(), fragmentsOf(x.words)...)
	twin, lost := w.lostTwin(x, items)
	for i := 3; i < len(w.sheet.Columns); i++ {
		key := spendingKey(w.kind, w.sheet, i)
		v := amounts[key]
		delete(amounts, key)
		switch {
		case v == 0:
		case lost && v == twin:
			w.place(row, cell.OpenAnyOrder, v) // the second time none is left
		case !w.place(row, i, v):
			return false
		}
	}
	w.sheet.Rows = append(w.sheet.Rows, row.Row)
	for _, v := range amounts {
		if v != 0 {
			return false // it has no column
		}
	}
	return true
}

// place writes an amount that is printed on the page of its row.
func (w *sidesWriter) place(row *flowtext.CellRow, column int, v int64) bool {
	k := slices.IndexFunc(w.left, func(a columnAmount) bool { return a.value == v && a.page == row.Page })
	if k < 0 {
		return false
	}
	w.left[k].write(row, column)
	w.left = slices.Delete(slices.Clone(w.left), k, k+1)
	return true
}

// fill writes the zeros of a table that leaves no cell empty: on a page that prints as
// many as its items lack amounts, each lacks one. Where an amount has no place nothing
// is known of the empty cells.
func (w *sidesWriter) fill(zeros []columnAmount) {
	lacking := map[int][][2]int{} // by page: row and column
	for i := range w.sheet.Rows {
		r := &w.sheet.Rows[i]
		has := map[int]bool{}
		for _, c := range r.Cells {
			if c.Column < 0 {
				return
			}
			has[c.Column] = true
		}
		from, to := 3, len(w.sheet.Columns)
		if has[0] {
			from, to = 1, 2
		}
		for c := from; c < to; c++ {
			if !has[c] {
				lacking[r.Page] = append(lacking[r.Page], [2]int{i, c})
			}
		}
	}
	for page, cells := range lacking {
		printed := printedOn(zeros, page)
		if len(printed) != len(cells) {
			continue
		}
		for k, at := range cells {
			r := &flowtext.CellRow{Row: w.sheet.Rows[at[0]]}
			printed[k].write(r, at[1])
			w.sheet.Rows[at[0]] = r.Row
		}
	}
}

// revenue writes the items of the revenue side, without amounts.
func (w *sidesWriter) revenue(items []columnItem) {
	for i := range items {
		if x := &items[i]; x.revenue {
			row := &flowtext.CellRow{Row: grid.Row{Page: x.words[0].Page}}
			row.Add(0, x.name(), fragmentsOf(x.words)...)
			w.income, w.rows = append(w.income, x), append(w.rows, len(w.sheet.Rows))
			w.sheet.Rows = append(w.sheet.Rows, row.Row)
		}
	}
}
