package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/word"
)

// A two-sided table that leaves no cell empty prints the runs of its cells into each
// other: the column of the revenue, and that of the expenditure, or its rows of several
// amounts. Within a run they stand in the order of the items, and what an item spends
// the lists of codes may tell. Of the ways to part the printed cells into their runs
// exactly one must add up.

// sideCell is a cell of an item.
type sideCell struct {
	item, column int
	page         int
	expected     int64 // what the lists of codes make it, -1 where they do not tell
}

// sidesFiller seeks the ways to part the cells of a two-sided table into runs.
type sidesFiller struct {
	sheet   *normalize.Sheet
	items   []columnItem
	printed []columnCell
	pageAt  []int // per printed cell: its page
	runs    [][]sideCell
	next    []int // per run: its next cell
	chosen  []int // per printed cell: the run it is in
	steps   int
	seen    map[string]bool
	found   []*normalize.Sheet
	values  [][]int64
}

// filledSides makes the rows of a two-sided table that leaves no cell empty, nil where
// not exactly one way to part its cells adds up.
func (t *columnTable) filledSides(known knownTotals, left *limits.Effort) *normalize.Sheet {
	b, items, sheet := t.twoSided(left)
	if sheet == nil {
		return nil
	}
	f := &sidesFiller{sheet: sheet, items: items}
	cells := t.cellsOf(b)
	for _, p := range t.pages {
		for _, c := range cells[p.number] {
			f.printed, f.pageAt = append(f.printed, c), append(f.pageAt, p.number)
		}
	}
	for _, order := range itemOrders(items) {
		for _, rowwise := range []bool{true, false} {
			if f.layRuns(t.kind, known, order, rowwise); !f.fits() {
				continue
			}
			if f.search(left); f.steps < 0 {
				return nil
			}
		}
		if len(f.found) > 0 {
			break
		}
	}
	if len(f.found) != 1 {
		return nil
	}
	t.mixed = wide(f.sheet) > 1
	return f.found[0]
}

// wide is how many amounts an item of the expenditure has.
func wide(sheet *normalize.Sheet) int { return len(sheet.Columns) - 3 }

// itemOrders are the orders in which the items of the sides may stand: as they are
// printed, or with the sums behind the others, for these stand indented.
func itemOrders(items []columnItem) [][]int {
	printed := make([]int, len(items))
	for i := range items {
		printed[i] = i
	}
	rank := func(i int) int {
		switch x := &items[i]; {
		case x.num != (word.Numbering{}):
			return 0
		case x.meaning.Sum && x.meaning.Year:
			return 1
		case x.meaning.Sum:
			return 3
		}
		return 2
	}
	sums := slices.Clone(printed)
	slices.SortStableFunc(sums, func(i, k int) int {
		if items[i].words[0].Page != items[k].words[0].Page {
			return 0
		}
		return rank(i) - rank(k)
	})
	if slices.Equal(sums, printed) {
		return [][]int{printed}
	}
	return [][]int{printed, sums}
}

// layRuns lays out the runs: the revenue, and the expenditure row by row or column by
// column.
func (f *sidesFiller) layRuns(kind schema.Kind, known knownTotals, order []int, rowwise bool) {
	wide := wide(f.sheet)
	f.runs = make([][]sideCell, 1+wide)
	for _, i := range order {
		x := &f.items[i]
		page := x.words[0].Page
		if x.revenue {
			f.runs[0] = append(f.runs[0], sideCell{i, 1, page, -1})
			continue
		}
		amounts, told := known.expected(kind, x)
		told = told && x.meaning.Class != ""
		for c := range wide {
			run := 1
			if !rowwise {
				run = 1 + c
			}
			cell := sideCell{i, 3 + c, page, -1}
			if told {
				cell.expected = amounts[spendingKey(kind, f.sheet, 3+c)]
			}
			f.runs[run] = append(f.runs[run], cell)
		}
	}
}

// fits reports that each page prints as many cells as its items have.
func (f *sidesFiller) fits() bool {
	count := map[int]int{}
	for _, p := range f.pageAt {
		count[p]++
	}
	for _, run := range f.runs {
		for _, c := range run {
			count[c.page]--
		}
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// search seeks the ways to part the cells; its steps are below zero where it gave up.
func (f *sidesFiller) search(left *limits.Effort) {
	f.next, f.chosen = make([]int, len(f.runs)), make([]int, len(f.printed))
	given := min(limits.MaxSideSteps, left.Sides)
	f.steps, f.seen = given, map[string]bool{}
	f.cell(0)
	left.Sides -= given - max(0, f.steps)
}

// cell chooses the run of the k-th printed cell.
func (f *sidesFiller) cell(k int) {
	if f.steps--; f.steps < 0 || len(f.found) > 1 {
		return
	}
	if k == len(f.printed) {
		f.steps -= k // what it takes to add them up
		f.keep()
		return
	}
	if f.before(k) {
		return
	}
	for r, run := range f.runs {
		n := f.next[r]
		if n == len(run) || run[n].page != f.pageAt[k] || run[n].expected >= 0 && run[n].expected != f.printed[k].value {
			continue
		}
		f.next[r]++
		f.chosen[k] = r
		f.cell(k + 1)
		f.next[r]--
	}
}

// before reports that the same amounts were given to the same cells before.
func (f *sidesFiller) before(k int) bool {
	var state []byte
	add := func(v int64, n int) {
		for ; n > 0; n-- {
			state, v = append(state, byte(v)), v>>8
		}
	}
	for _, n := range f.next {
		add(int64(n), 2)
	}
	values := make([][]int64, len(f.runs))
	for i := range k {
		values[f.chosen[i]] = append(values[f.chosen[i]], f.printed[i].value)
	}
	for _, run := range values {
		for _, v := range run {
			add(v, 7)
		}
	}
	seen := f.seen[string(state)]
	f.seen[string(state)] = true
	return seen
}

// keep keeps the way chosen if it adds up and none with the same amounts was found.
func (f *sidesFiller) keep() {
	rows := make([]flowtext.CellRow, len(f.items))
	for i := range f.items {
		x, column := &f.items[i], 2
		if x.revenue {
			column = 0
		}
		rows[i].Page = x.words[0].Page
		rows[i].Add(column, x.name(), fragmentsOf(x.words)...)
	}
	values := make([]int64, 0, len(f.printed))
	next := make([]int, len(f.runs))
	at := map[[2]int]int64{}
	for k, r := range f.chosen {
		c := f.runs[r][next[r]]
		next[r]++
		if p := f.printed[k]; !p.empty {
			p.write(&rows[c.item], c.column)
			at[[2]int{c.item, c.column}] = p.value
		}
	}
	for i := range f.items {
		for c := range f.sheet.Columns {
			values = append(values, at[[2]int{i, c}])
		}
	}
	if slices.ContainsFunc(f.values, func(v []int64) bool { return slices.Equal(v, values) }) {
		return
	}
	f.values = append(f.values, values)
	sheet := *f.sheet
	sheet.Rows = nil
	for i := range rows {
		sheet.Rows = append(sheet.Rows, rows[i].Row)
	}
	if proves(&sheet) {
		f.found = append(f.found, &sheet)
	}
}
