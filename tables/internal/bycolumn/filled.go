package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// Many forms leave no cell empty: they print 0.00 or a dash. A page of such a table
// prints as many cells as it has rows times columns, and an extractor prints them
// column by column or row by row. Which of the two it is, and in which order the
// rows stand, the identities of the table tell: all must hold, and every amount
// that is not zero must stand in one of them.

// pageOrder is the order in which the cells of a page are printed: it gives the place
// of the cell of a row and a column among so many rows and columns.
type pageOrder struct {
	at    func(row, column, rows, columns int) int
	mixed bool // an extractor may print a column before one on its left
}

var pageOrders = []pageOrder{
	{at: func(row, column, rows, _ int) int { return column*rows + row }, mixed: true},
	{at: func(row, column, _, columns int) int { return row*columns + column }},
}

// filled makes the rows of a list of codes that leaves no cell empty, nil where not
// exactly one order of its cells adds up.
func (t *columnTable) filled(left *limits.Effort) *normalize.Sheet {
	if t.kind == schema.KindThreePublicExpenditure {
		return t.filledItems(left)
	}
	if !t.coded() {
		return nil
	}
	b, ok := t.bag(left)
	if !ok {
		return nil
	}
	b.giveNames()
	h, ok := t.head(b, left)
	if !ok || !h.Ordered {
		return nil
	}
	w := &columnWriter{sheet: t.sheetWith(h.Columns), bag: b}
	w.readColumns(t.kind)
	if w.name < 0 || w.total < 0 {
		return nil
	}
	f := &filler{table: t, columnWriter: w, cells: t.cellsOf(b)}
	for _, once := range b.listings(t.pages) {
		f.try(once.rows)
		if once.rows[0].code == "" && once.rows[0].page > 0 {
			f.try(append(slices.Clone(once.rows[1:]), once.rows[0]))
		}
	}
	return f.proved()
}

// filler tries the orders of the cells of a list.
type filler struct {
	*columnWriter
	table *columnTable
	cells map[int][]columnCell // by page
	found []*filledRows
}

// columnCell is a printed cell: an amount, or the mark of an empty one.
type columnCell struct {
	printedNumber
	value int64
	empty bool
}

// filledRows are rows with all of their cells.
type filledRows struct {
	rows  []columnRow
	cells [][]columnCell
	sheet *normalize.Sheet
	mixed bool
}

// try fills rows in each order that the cells of their pages may be printed in.
func (f *filler) try(rows []columnRow) {
	if rows[0].page == 0 { // 合计 is not printed
		rows = rows[1:]
	}
	count := map[int]int{}
	for _, r := range rows {
		count[r.page]++
	}
	for page, n := range count {
		if len(f.cells[page]) != n*len(f.amounts) {
			return
		}
	}
	for _, order := range pageOrders {
		f.fill(rows, count, order)
	}
}

// fill fills rows in one order, and keeps them where they add up.
func (f *filler) fill(rows []columnRow, count map[int]int, order pageOrder) {
	x := &filledRows{rows: rows, sheet: &normalize.Sheet{}}
	*x.sheet = *f.sheet
	x.sheet.Rows = nil
	at := map[int]int{}
	for i := range rows {
		r := &rows[i]
		row := &flowtext.CellRow{Row: grid.Row{Page: r.page}}
		f.label(row, r)
		var cells []columnCell
		for c, column := range f.amounts {
			printed := f.cells[r.page][order.at(at[r.page], c, count[r.page], len(f.amounts))]
			cells = append(cells, printed)
			if !printed.empty {
				printed.write(row, column)
			}
		}
		at[r.page]++
		x.cells = append(x.cells, cells)
		x.sheet.Rows = append(x.sheet.Rows, row.Row)
	}
	if !proves(x.sheet) || slices.ContainsFunc(f.found, x.same) {
		return
	}
	x.mixed = order.mixed
	f.found = append(f.found, x)
}

// same reports that each code has the same cells in other rows: then the order in which
// the codes are printed says nothing.
func (x *filledRows) same(y *filledRows) bool {
	return len(x.rows) == len(y.rows) && !slices.ContainsFunc(x.rows, func(r columnRow) bool {
		return !slices.EqualFunc(x.cellsBeside(r.code), y.cellsBeside(r.code), func(c, d columnCell) bool { return c.value == d.value && c.empty == d.empty })
	})
}

// cellsBeside are the cells of a code.
func (x *filledRows) cellsBeside(code string) []columnCell {
	var cells []columnCell
	for i, r := range x.rows {
		if r.code == code {
			cells = append(cells, x.cells[i]...)
		}
	}
	return cells
}

// proved is the sheet of the only order that adds up.
func (f *filler) proved() *normalize.Sheet {
	if len(f.found) != 1 {
		return nil
	}
	x := f.found[0]
	proved := *f.bag
	proved.rows = slices.Clone(x.rows)
	k := slices.Index(f.amounts, f.total)
	for i := range proved.rows {
		r := &proved.rows[i]
		r.total, r.shared = x.cells[i][k].value, true
		for c, cell := range x.cells[i] {
			if c != k && cell.value != 0 {
				r.parts = append(r.parts, cell.value)
			}
		}
		slices.Sort(r.parts)
	}
	f.table.proved, f.table.mixed = &proved, x.mixed
	return x.sheet
}

// proves reports a table whose identities all hold, and that prove each of its
// amounts but zeros.
func proves(sheet *normalize.Sheet) bool {
	t, b := heldTable(sheet)
	if t == nil {
		return false
	}
	proven := schema.Proven(b)
	for _, l := range t.Lists() {
		for i := range l.Len() {
			for k := range l.Keys() {
				if a := l.Row(i).At(k); !a.IsNull() && !a.IsZero() && !proven[a] {
					return false
				}
			}
		}
	}
	return true
}

// heldTable is the typed table of a sheet and a budget of it alone, nil where there is
// none or where one of its identities fails.
func heldTable(sheet *normalize.Sheet) (schema.Table, *schema.Budget) {
	t := tableOf(sheet)
	if t == nil {
		return nil, nil
	}
	b := &schema.Budget{}
	b.Tables.Put(t)
	for _, q := range schema.Equations(b) {
		if holds, told := q.Holds(); told && !holds {
			return nil, nil
		}
	}
	return t, b
}

// tableOf is the typed table of a sheet, nil where there is none or not all of its
// amounts have a column.
func tableOf(sheet *normalize.Sheet) schema.Table {
	p := new(typed.Builder).Build(sheet, new(wording.Reader).Heading(sheet.Before), 0, "")
	if len(p.Open) > 0 {
		return nil
	}
	return p.Table
}

// cellsOf are the cells that the pages print, in printed order.
func (t *columnTable) cellsOf(b *columnBag) map[int][]columnCell {
	starts := map[normalize.Fragment][]columnAmount{}
	for _, a := range slices.Concat(b.amounts, b.zeros) {
		starts[a.pieces[0]] = append(starts[a.pieces[0]], a)
	}
	cells := map[int][]columnCell{}
	for i := range t.pages {
		p := &t.pages[i]
		for f := range p.fragments() {
			if f.Kind == normalize.MarkFragment {
				cells[p.number] = append(cells[p.number], columnCell{empty: true})
			} else if a := starts[f]; len(a) > 0 {
				starts[f] = a[1:]
				cells[p.number] = append(cells[p.number], columnCell{printedNumber: a[0].printedNumber, value: a[0].value})
			}
		}
	}
	return cells
}
