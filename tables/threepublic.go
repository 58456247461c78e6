package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// buildThreePublic fills a “三公” table from a sheet: as published where the
// items are rows, turned where they stand side by side in the header. whole is
// false if the table has more than the kind can hold (a row per unit).
func buildThreePublic(t schema.Table, sheet *normalize.Sheet, o buildOptions) (cols []column, whole bool) {
	list := t.Lists()[0]
	cols = readColumns(sheet.Columns, 0, schemeOf(t.Kind(), list.Form(), o.year))
	if hasRole(cols, cItem) && !itemsInHeader(cols) {
		settleByContent(cols, sheet)
		buildRows(list, sheet, cols, o)
		return cols, true
	}
	for i := range cols {
		if c := &cols[i]; c.amounts() {
			c.key, c.unknown = kTotal, ""
			c.header = strings.Join(withoutStrangers(sheet.Columns[i].Path), "/")
		}
	}
	return cols, turn(list, sheet, cols, o)
}

// withoutStrangers is a header path without the labels of vehicles above an item
// that is none of theirs: where no line is drawn, such a label is centred over its
// own columns and may be taken to reach over those beside them.
func withoutStrangers(path []string) []string {
	leaf := path[max(0, len(path)-1):]
	if len(leaf) == 0 || !containsAny(leaf[0], apartItems) {
		return path
	}
	return slices.DeleteFunc(slices.Clone(path), func(l string) bool {
		return l != leaf[0] && containsAny(l, vehicleItems) && !containsAny(l, apartItems)
	})
}

// itemsInHeader reports a wide form: the header names what is bought.
func itemsInHeader(cols []column) bool {
	n := 0
	for _, c := range cols {
		if c.amounts() && containsAny(c.header, "公务接待 因公出国 公务用车 接待费") {
			n++
		}
	}
	return n >= 2
}

// turn makes a row of every amount column: its header path the item, its
// amount the total. Of several rows the 合计 counts, of rows for years that of the
// budget's, else the first.
func turn(list schema.List, sheet *normalize.Sheet, cols []column, o buildOptions) (whole bool) {
	b := newBuilder(list, cols, o)
	var rows []rowCells
	var pages []int
	var open []*normalize.Cell // of flow text: which item is not told
	for i := range sheet.Rows {
		cells := cellsOf(&sheet.Rows[i], len(sheet.Columns))
		b.open = openCells(&sheet.Rows[i])
		if !b.skip(cells, sheet, i) {
			rows, pages = append(rows, cells), append(pages, sheet.Rows[i].Page)
			open = append(open, b.open...)
		}
	}
	if len(rows) == 0 {
		return true
	}
	at := wholeRow(rows, cols, o.year)
	if len(rows) > 1 && !labelled(rows, cols) { // the lower one may hold the ends of broken amounts
		o.problems.add(schema.Error, codeStrayRow, pages[1], 0, "%d rows of amounts without a label; the first is read", len(rows))
	}
	for _, c := range cols {
		if c.amounts() {
			b.turnCell(c, rows[at], pages[at])
		}
	}
	if b.open = open; len(open) > 0 && list.Len() > 0 {
		b.leaveOpen(list.Row(0), pages[0])
	}
	return len(rows) == 1
}

// wholeRow finds the row of 合计, or of the budget's year, which is the last one
// where none is known.
func wholeRow(rows []rowCells, cols []column, year int) int {
	at, last := 0, 0
	for i, r := range rows {
		for _, c := range cols {
			if c.amounts() {
				continue
			}
			text := r.text(c.at)
			if isTotal(text) {
				return i
			}
			if of := yearIn(text); of > last && (year == 0 || of <= year) {
				at, last = i, of
			}
		}
	}
	return at
}

// labelled reports that a cell which holds no amount says what a row is.
func labelled(rows []rowCells, cols []column) bool {
	return slices.ContainsFunc(rows, func(r rowCells) bool {
		return slices.ContainsFunc(cols, func(c column) bool { return !c.amounts() && r.text(c.at) != "" })
	})
}

// turnCell adds the row of one amount column.
func (b *builder) turnCell(c column, cells rowCells, page int) {
	b.last++
	row := b.list.Append()
	h := row.Head()
	h.Line, h.Name = b.last, c.header
	*row.Amount(kTotal) = b.amount(&c, cells.text(c.at), h, page)
	if b.provenance && cells[c.at] != nil {
		h.Cells = map[string]*schema.Cell{}
		addPlace(h.Cells, kTotal, cells[c.at])
	}
}
