package typed

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// buildThreePublic fills a “三公” table from a sheet: as published where the
// items are rows, turned where they stand side by side in the header. whole is
// false if the table has more than the kind can hold (a row per unit).
func buildThreePublic(t schema.Table, sheet *normalize.Sheet, o buildOptions) (cols []columns.Column, whole bool) {
	list := t.Lists()[0]
	cols = o.header.Read(columns.SchemeOf(t.Kind(), list.Form(), o.year))
	if columns.HasRole(cols, vocabulary.ColumnItem) && !itemsInHeader(cols) {
		columns.SettleByContent(cols, sheet)
		buildRows(list, openWithoutTotals(sheet, cols), cols, o)
		return cols, true
	}
	paths := itemPaths(sheet.Columns)
	for i := range cols {
		if c := &cols[i]; c.Amounts() {
			c.Key, c.Unknown = vocabulary.KeyTotal, ""
			c.Header = strings.Join(paths[i], "/")
		}
	}
	return cols, turn(list, sheet, cols, o)
}

// itemsInHeader reports a wide form: the header names what is bought.
func itemsInHeader(cols []columns.Column) bool {
	n := 0
	for _, c := range cols {
		if c.Amounts() && word.ContainsAny(c.Header, vocabulary.WideItems) {
			n++
		}
	}
	return n >= 2
}

// turn makes a row of every amount column: its header path the item, its
// amount the total, which a row of cells left empty has none of. Of several rows the 合计 counts, of rows for years that of the
// budget's, else the first.
func turn(list schema.List, sheet *normalize.Sheet, cols []columns.Column, o buildOptions) (whole bool) {
	b := newBuilder(list, cols, o)
	var rows []cell.Row
	var pages []int
	var open []*grid.Cell // of flow text: which item is not told
	for i := range sheet.Rows {
		cells := cell.Of(&sheet.Rows[i], len(sheet.Columns))
		b.open = openCells(&sheet.Rows[i])
		if !b.skip(cells, sheet, i) {
			rows, pages = append(rows, cells), append(pages, sheet.Rows[i].Page)
			open = append(open, b.open...)
		}
	}
	switch {
	case len(rows) > 0:
	case sheet.Vacant && len(sheet.Rows) == 0 && len(*o.note) == 0 && itemsInHeader(cols): // nothing is spent on any
		rows, pages = []cell.Row{make(cell.Row, len(sheet.Columns))}, []int{sheet.Pages[1]}
	default:
		return true
	}
	at := wholeRow(rows, cols, o.year)
	if len(rows) > 1 && !labelled(rows, cols) { // the lower one may hold the ends of broken amounts
		o.problems.Add(schema.Error, problem.StrayRow, pages[1], 0, "%d rows of amounts without a label; the first is read", len(rows))
	}
	moved := untold(rows[at], cols, sheet.Columns)
	for _, c := range cols {
		if c.Amounts() {
			b.turnCell(c, rows[at], pages[at], moved[c.At])
		}
	}
	if b.open = open; len(open) > 0 && list.Len() > 0 {
		b.leaveOpen(list.Row(0), pages[0])
	}
	return len(rows) == 1
}

// wholeRow finds the row of 合计, or of the budget's year, which is the last one
// where none is known.
func wholeRow(rows []cell.Row, cols []columns.Column, year int) int {
	at, last := 0, 0
	for i, r := range rows {
		for _, c := range cols {
			if c.Amounts() {
				continue
			}
			text := r.Text(c.At)
			if wording.IsTotal(text) {
				return i
			}
			if of := wording.YearIn(text); of > last && (year == 0 || of <= year) {
				at, last = i, of
			}
		}
	}
	return at
}

// labelled reports that a cell which holds no amount says what a row is.
func labelled(rows []cell.Row, cols []columns.Column) bool {
	return slices.ContainsFunc(rows, func(r cell.Row) bool {
		return slices.ContainsFunc(cols, func(c columns.Column) bool { return !c.Amounts() && r.Text(c.At) != "" })
	})
}

// turnCell adds the row of one amount column. An amount that may stand in the column beside
// has no place.
func (b *builder) turnCell(c columns.Column, cells cell.Row, page int, untold bool) {
	b.last++
	row := b.list.Append()
	h := row.Head()
	h.Line, h.Name = b.last, c.Header
	amount := b.amount(&c, cells.Text(c.At), h, page)
	if untold && !amount.IsNull() {
		h.Unplaced = append(h.Unplaced, amount)
		b.problems.Add(schema.Warning, problem.AmbiguousColumn, page, h.Line, "%s: its amount may stand in the empty column beside it", h.Name)
		return
	}
	*row.Amount(vocabulary.KeyTotal) = amount
	if b.provenance && cells[c.At] != nil {
		h.Cells = map[string]*schema.Cell{}
		addPlace(h.Cells, vocabulary.KeyTotal, cells[c.At])
	}
}
