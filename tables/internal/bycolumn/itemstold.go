package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// A “三公” table that leaves cells empty is told by its sums: the totals of its items are half of
// what it prints, stand in their order, in one run or each in front of its parts, and add up as
// the form says. Of an item that has the same
// total in every way to choose them so the total is told, and what the fund has of it, if it is
// one fund for all of them.

// itemsSearch seeks the totals of the items.
type itemsSearch struct {
	*columnWriter
	table   *columnTable
	rows    []columnRow
	printed []columnAmount
	chosen  []int64 // per item, 0: an empty cell
	taken   []bool  // per amount: it is one of the totals chosen
	found   [][]int64
	steps   int
	most    int64
}

// itemsTold makes the rows of a “三公” table, nil where its sums do not tell them.
func (t *columnTable) itemsTold(left *limits.Effort) *normalize.Sheet {
	b, _ := t.bag(left)
	if t.kind != schema.KindThreePublicExpenditure || b == nil || len(b.amounts) == 0 || len(t.pages) != 1 {
		return nil
	}
	var rows []columnRow
	rows, b.words = threePublicRows(b.words)
	h, ok := t.head(b, left)
	if !ok || len(rows) == 0 || !numbersRise(rows) {
		return nil
	}
	w := &columnWriter{sheet: t.sheetWith(h.Columns), bag: b}
	if !w.readColumns(t.kind) || !w.oneFund() {
		return nil
	}
	full := len(b.amounts)+len(b.zeros) == len(rows)*len(w.amounts)
	if len(b.zeros) > 0 && !full {
		return nil
	}
	s := &itemsSearch{columnWriter: w, table: t, rows: rows, printed: b.amounts, chosen: make([]int64, len(rows)), taken: make([]bool, len(b.amounts))}
	s.search(left)
	if len(s.found) == 0 || s.steps < 0 {
		return nil
	}
	s.writeTold(full)
	return s.sheet
}

// oneFund reports a table whose columns beside the total are those of funds.
func (w *columnWriter) oneFund() bool {
	for key := range w.keys {
		if _, fund := place.FundKinds[key]; !fund {
			return false
		}
	}
	return true
}

// numbersRise reports items that are printed in the order of their numbers: then the page is
// printed from top to bottom.
func numbersRise(rows []columnRow) bool {
	last := 0
	for _, r := range rows {
		if num, _ := word.CutItemNumber(joinPieces(r.name)); num.Style == 'A' {
			if num.N <= last {
				return false
			}
			last = num.N
		}
	}
	return true
}

// search chooses the totals, with 合计 as the first row and as the last.
func (s *itemsSearch) search(left *limits.Effort) {
	sum := int64(0)
	for _, a := range s.printed {
		sum += a.value
		s.most = max(s.most, a.value)
	}
	if len(s.keys) > 0 {
		if sum%2 != 0 {
			return
		}
		sum /= 2
	}
	given := min(limits.MaxSideSteps, left.Sides)
	s.steps = given
	order := make([]int, len(s.rows))
	for i := range order {
		order[i] = i
	}
	s.item(order, 0, 0, sum)
	if wording.IsTotal(joinPieces(s.rows[0].name)) {
		s.item(append(slices.Clone(order[1:]), 0), 0, 0, sum)
	}
	left.Sides -= given - max(0, s.steps)
}

// item chooses the total of the n-th of the items in an order among the amounts from at on; rest
// is what the totals still make.
func (s *itemsSearch) item(order []int, n, at int, rest int64) {
	if s.steps < 0 {
		return
	}
	if n == len(order) {
		if rest == 0 {
			s.keep(order)
		}
		return
	}
	i := order[n]
	top := wording.IsTotal(joinPieces(s.rows[i].name))
	if s.chosen[i] = 0; !top {
		s.item(order, n+1, at, rest)
	}
	for k := at; k < len(s.printed); k++ {
		v := s.printed[k].value
		if v > rest || top && v != s.most {
			continue
		}
		s.chosen[i], s.taken[k] = v, true
		s.item(order, n+1, k+1, rest-v)
		s.taken[k] = false
	}
	s.chosen[i] = 0
}

// keep keeps the totals chosen if all other amounts are parts of them and no sum fails.
func (s *itemsSearch) keep(order []int) {
	if slices.ContainsFunc(s.found, func(f []int64) bool { return slices.Equal(f, s.chosen) }) {
		return
	}
	f := &fundsSearch{itemsSearch: s, order: order, used: slices.Clone(s.taken), last: make([]int, len(s.keys))}
	for c := range f.last {
		f.last[c] = -1
	}
	if s.steps--; (s.inRun() || s.rowByRow()) && s.addsUp() && f.item(0, 0, s.chosen[order[0]]) {
		s.found = append(s.found, slices.Clone(s.chosen))
	}
}

// inRun reports totals that are printed one after the other.
func (s *itemsSearch) inRun() bool {
	first := slices.Index(s.taken, true)
	end := slices.Index(s.taken[first:], false)
	return end < 0 || !slices.Contains(s.taken[first+end:], true)
}

// rowByRow reports totals of which each is printed in front of what the funds have of it.
func (s *itemsSearch) rowByRow() bool {
	rest := int64(0)
	for k, a := range s.printed {
		switch v := a.value; {
		case s.taken[k] && rest == 0:
			rest = v
		case s.taken[k] || v > rest:
			return false
		default:
			rest -= v
		}
	}
	return rest == 0
}

// fundsSearch shares the amounts that are no totals out among the columns of the funds, each in
// the order of the items.
type fundsSearch struct {
	*itemsSearch
	order []int
	used  []bool
	last  []int // per column: the amount taken last
}

// item reports that the amounts left make what remains of the i-th item, in the columns from c on,
// and the items behind it.
func (f *fundsSearch) item(i, c int, rest int64) bool {
	if f.steps--; f.steps < 0 {
		return false
	}
	if rest == 0 || c == len(f.last) {
		switch i++; {
		case len(f.last) > 0 && rest > 0:
			return false
		case i == len(f.order):
			return !slices.Contains(f.used, false)
		}
		return f.item(i, 0, f.chosen[f.order[i]])
	}
	before := f.last[c]
	for k := before + 1; k < len(f.used); k++ {
		if f.used[k] || f.printed[k].value > rest {
			continue
		}
		f.used[k], f.last[c] = true, k
		if f.item(i, c+1, rest-f.printed[k].value) {
			return true
		}
		f.used[k], f.last[c] = false, before
	}
	return f.item(i, c+1, rest)
}

// addsUp reports that no identity of the totals chosen fails.
func (s *itemsSearch) addsUp() bool {
	sheet := s.table.sheetWith([]grid.Column{s.sheet.Columns[s.name], s.sheet.Columns[s.total]})
	left := s.printed
	w := &columnWriter{sheet: sheet}
	for i, r := range s.rows {
		row := &flowtext.CellRow{Row: grid.Row{Page: r.page}}
		row.Add(0, joinPieces(r.name), fragmentsOf(r.name)...)
		if v := s.chosen[i]; v != 0 {
			left = w.amount(row, 1, v, left)
		}
		sheet.Rows = append(sheet.Rows, row.Row)
	}
	t, _ := heldTable(sheet)
	return t != nil
}

// writeTold writes the items whose total is the same in every way, with what one fund has of
// it. The other amounts stay with the other items, without a place.
func (s *itemsSearch) writeTold(full bool) {
	left, zeros, single := s.printed, s.bag.zeros, s.single()
	var open []int
	for i := range s.rows {
		r, v := &s.rows[i], s.found[0][i]
		row := &flowtext.CellRow{Row: grid.Row{Page: r.page}}
		s.label(row, r)
		told := !slices.ContainsFunc(s.found, func(f []int64) bool { return f[i] != v })
		if told && v != 0 {
			left = s.amount(row, s.total, v, left)
		}
		if told && v != 0 && single {
			left = s.amount(row, cell.OpenAnyOrder, v, left)
		}
		switch {
		case !told, v != 0 && !single && len(s.keys) > 0:
			open = append(open, i)
		case full:
			zeros = s.fillItem(row, v != 0, zeros)
		}
		s.sheet.Rows = append(s.sheet.Rows, row.Row)
	}
	left = append(slices.Clone(left), zeros...)
	if len(open) == 0 && len(left) > 0 {
		open = []int{len(s.rows) - 1}
	}
	for k, i := range open {
		n := min(1, len(left))
		if k == len(open)-1 {
			n = len(left)
		}
		row := &flowtext.CellRow{Row: s.sheet.Rows[i]}
		for _, a := range left[:n] {
			a.write(row, cell.OpenUnplaced)
		}
		s.sheet.Rows[i], left = row.Row, left[n:]
	}
}

// single reports that in every way each total is what one fund has.
func (s *itemsSearch) single() bool {
	return len(s.keys) > 0 && !slices.ContainsFunc(s.found, func(f []int64) bool {
		totals := len(f)
		for _, v := range f {
			if v == 0 {
				totals--
			}
		}
		return len(s.printed) != 2*totals
	})
}

// fillItem writes the zeros of an item of a table that leaves no cell empty.
func (s *itemsSearch) fillItem(row *flowtext.CellRow, some bool, zeros []columnAmount) []columnAmount {
	columns := s.columnWriter.amounts
	if some {
		columns = slices.Repeat([]int{cell.OpenAnyOrder}, len(columns)-min(2, len(columns)))
	}
	for _, column := range columns {
		zeros = s.amount(row, column, 0, zeros)
	}
	return zeros
}
