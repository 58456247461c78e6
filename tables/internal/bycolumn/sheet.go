package bycolumn

import (
	"maps"
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/vocabulary"
)

// sheet makes the rows of a list of codes, nil where its totals are not proved, or
// are in more than one listing.
func (t *columnTable) sheet(left *limits.Effort) *normalize.Sheet {
	if !t.coded() {
		return nil
	}
	w := t.writer(left)
	if w == nil || w.parts < 1 {
		return nil
	}
	w.bag.bounds = t.bounds
	var proved *columnBag
	for _, b := range w.bag.listings(t.pages) {
		if b.prove(w.parts, left) {
			if proved != nil {
				return nil
			}
			proved = b
		}
	}
	if proved == nil {
		return nil
	}
	t.proved, w.bag = proved, proved
	w.write()
	return w.sheet
}

// writer prepares the sheet of a list of codes, nil where not all that it prints is
// known.
func (t *columnTable) writer(left *limits.Effort) *columnWriter {
	b, ok := t.bag(left)
	if !ok {
		return nil
	}
	b.giveNames()
	b.beside = t.besideRows(b)
	h, ok := t.head(b, left)
	if !ok {
		return nil
	}
	w := &columnWriter{sheet: t.sheetWith(h.Columns), bag: b, ordered: h.Ordered}
	if !w.readColumns(t.kind) {
		return nil
	}
	return w
}

// sheetWith is the sheet of the table, still without rows.
func (t *columnTable) sheetWith(columns []grid.Column) *normalize.Sheet {
	return &normalize.Sheet{Pages: [2]int{t.pages[0].number, t.pages[len(t.pages)-1].number}, Columns: columns, Before: t.above, After: t.notes}
}

// columnWriter writes the rows of a list of codes.
type columnWriter struct {
	sheet             *normalize.Sheet
	bag               *columnBag
	code, name, total int            // places of columns
	amounts           []int          // columns of amounts
	keys              map[string]int // columns of parts and of sums of some of them
	ordered           bool           // the columns are in their order
	parts             int            // columns of parts; 0 where some of them are sums of others
}

// readColumns finds the columns of a list by what they hold. whole reports that the
// total and all of its parts are known.
func (w *columnWriter) readColumns(kind schema.Kind) (whole bool) {
	whole = true
	w.code, w.name, w.total = -1, -1, -1
	w.keys = map[string]int{}
	for _, c := range columns.OfForm(kind, &schema.FormOf(kind).Lists[0], w.sheet.Columns) {
		if c.Amounts() {
			w.amounts = append(w.amounts, c.At)
		}
		switch {
		case c.Key == vocabulary.KeyTotal:
			w.total = c.At
		case c.Amounts():
			whole = whole && c.Key != "" && !hasKey(w.keys, c.Key)
			w.keys[c.Key] = c.At
		case c.Role == vocabulary.ColumnCode && w.code < 0:
			w.code = c.At
		case c.Role == vocabulary.ColumnName, c.Role == vocabulary.ColumnItem:
			w.name = c.At
		}
	}
	if w.parts = len(w.keys); w.sums() {
		w.parts = 0
	}
	if w.code < 0 {
		w.code = w.name // [301]工资福利支出
	}
	return whole && w.name >= 0 && w.total >= 0
}

// sums reports a column besides the total whose amounts are sums of others in their row: 财政拨款
// is one beside those of the funds.
func (w *columnWriter) sums() bool {
	funds := slices.ContainsFunc(slices.Collect(maps.Keys(place.FundKinds)), func(k string) bool { return hasKey(w.keys, k) })
	return hasKey(w.keys, vocabulary.KeyCurrentYear) || funds && hasKey(w.keys, string(vocabulary.KeyFiscal))
}

// write writes the rows, page by page.
func (w *columnWriter) write() {
	b := w.bag
	if b.topLast {
		b.rows = append(b.rows[1:], b.rows[0])
	}
	for from := 0; from < len(b.rows); {
		to := from + 1
		for to < len(b.rows) && b.rows[to].page == b.rows[from].page {
			to++
		}
		w.page(b.rows[from:to])
		from = to
	}
}

// page writes the rows of a page.
func (w *columnWriter) page(rows []columnRow) {
	printed := printedOn(w.bag.amounts, rows[0].page)
	left := printed
	zeros := printedOn(w.bag.zeros, rows[0].page)
	full := len(left)+len(zeros) == len(rows)*len(w.amounts)
	for i := range rows {
		r := &rows[i]
		w.placeWages(r)
		row := &flowtext.CellRow{Row: grid.Row{Page: r.page}}
		w.label(row, r)
		parts, order := r.parts, cell.OpenAnyOrder
		if inOrder := w.bag.partsInOrder(printed, rows, i); inOrder != nil && w.ordered && len(r.placed) == 0 {
			parts, order = inOrder, cell.OpenInOrder
		}
		left = w.amount(row, w.total, r.total, left)
		for _, column := range slices.Sorted(maps.Keys(r.placed)) {
			left = w.amount(row, column, r.placed[column], left)
		}
		for _, v := range parts {
			left = w.amount(row, order, v, left)
		}
		if full && r.shared {
			zeros = w.fill(row, r, zeros, order)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
	w.leave(rows, append(left, zeros...))
}

// fill writes the zeros of a row that has no empty cell: their columns are told where those of
// the other amounts are.
func (w *columnWriter) fill(row *flowtext.CellRow, r *columnRow, zeros []columnAmount, order int) []columnAmount {
	var lacking []int
	for _, column := range w.amounts {
		if _, placed := r.placed[column]; !placed && column != w.total {
			lacking = append(lacking, column)
		}
	}
	for _, column := range lacking[min(len(r.parts), len(lacking)):] {
		if len(zeros) == 0 {
			break
		}
		switch {
		case order == cell.OpenInOrder:
			column = cell.OpenRest
		case len(r.parts) > 0:
			column = cell.OpenAnyOrder
		}
		zeros = w.amount(row, column, 0, zeros)
	}
	return zeros
}

// label writes the code and the name of a row.
func (w *columnWriter) label(row *flowtext.CellRow, r *columnRow) {
	code := normalize.Fragment{Text: r.code, Page: r.page}
	switch {
	case r.code == "" && len(r.name) > 0:
		row.Add(w.name, joinPieces(r.name), fragmentsOf(r.name)...)
	case r.code == "":
		row.Add(w.name, vocabulary.TotalLabel, normalize.Fragment{Text: vocabulary.TotalLabel, Page: r.page})
	case w.code == w.name:
		row.Add(w.name, "["+r.code+"]"+joinPieces(r.name), append([]normalize.Fragment{code}, fragmentsOf(r.name)...)...)
	default:
		row.Add(w.code, r.code, code)
		row.Add(w.name, joinPieces(r.name), fragmentsOf(r.name)...)
	}
}

// placeWages places the only part of 工资福利支出.
func (w *columnWriter) placeWages(r *columnRow) {
	if column, ok := w.keys[vocabulary.KeyPersonnel]; ok && r.code == vocabulary.WageClass && slices.Equal(r.parts, []int64{r.total}) {
		r.parts, r.placed = nil, map[int]int64{column: r.total}
	}
}

// leave keeps the amounts of a page that have no place with the rows that lack
// their parts: one with each, so that nobody takes the row for complete, the others
// with the last. Where no row lacks any they stand in a row of their own.
func (w *columnWriter) leave(rows []columnRow, left []columnAmount) {
	first := len(w.sheet.Rows) - len(rows)
	last := -1
	for i := range rows {
		if rows[i].shared {
			continue
		}
		last = first + i
		k := slices.IndexFunc(left, func(a columnAmount) bool { return a.value == rows[i].total })
		if k < 0 {
			k = slices.IndexFunc(left, func(a columnAmount) bool { return a.value > 0 && a.value < rows[i].total })
		}
		if k >= 0 {
			row := &flowtext.CellRow{Row: w.sheet.Rows[last]}
			left = w.amount(row, cell.OpenUnplaced, left[k].value, left)
			w.sheet.Rows[last] = row.Row
		}
	}
	row := &flowtext.CellRow{Row: grid.Row{Page: rows[0].page}}
	if last >= 0 {
		row = &flowtext.CellRow{Row: w.sheet.Rows[last]}
	}
	for len(left) > 0 {
		left = w.amount(row, cell.OpenUnplaced, left[0].value, left)
	}
	switch {
	case last >= 0:
		w.sheet.Rows[last] = row.Row
	case len(row.Cells) > 0:
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
}

// printedOn are the amounts of a page.
func printedOn(amounts []columnAmount, page int) []columnAmount {
	var out []columnAmount
	for _, a := range amounts {
		if a.page == page {
			out = append(out, a)
		}
	}
	return out
}

// partsInOrder finds the total and all parts of row i printed one after the other,
// and gives the parts in that order: nil where they are nowhere, or in more than
// one order. Words between them may be those of a header, and part columns; and in a
// run of totals those of the next rows may look like parts: there one line must hold
// them all.
func (b *columnBag) partsInOrder(amounts []columnAmount, rows []columnRow, i int) []int64 {
	r, n := &rows[i], len(rows[i].parts)
	if n < 2 {
		return nil
	}
	var found []int64
	for k := 0; k+n < len(amounts); k++ {
		window := amounts[k : k+n+1]
		first, last := window[0].line(), window[n].line()
		if window[0].value != r.total || first != last && (runOfTotals(rows, window) || b.wordBetween(first, last)) {
			continue
		}
		parts := valuesOf(window[1:])
		if sorted := slices.Sorted(slices.Values(parts)); !slices.Equal(sorted, r.parts) {
			continue
		}
		if found != nil && !slices.Equal(found, parts) {
			return nil
		}
		found = parts
	}
	return found
}

// wordBetween reports words behind one line, down to another.
func (b *columnBag) wordBetween(first, last int) bool {
	for line := first + 1; line <= last; line++ {
		if b.worded[line] {
			return true
		}
	}
	return false
}

// runOfTotals reports amounts that are the totals of some rows in order.
func runOfTotals(rows []columnRow, amounts []columnAmount) bool {
	for i := range len(rows) - len(amounts) + 1 {
		if slices.EqualFunc(rows[i:i+len(amounts)], amounts, func(r columnRow, a columnAmount) bool { return r.total == a.value }) {
			return true
		}
	}
	return false
}

func valuesOf(amounts []columnAmount) []int64 {
	var out []int64
	for _, a := range amounts {
		out = append(out, a.value)
	}
	return out
}

func fragmentsOf(words []columnPiece) []normalize.Fragment {
	var out []normalize.Fragment
	for _, w := range words {
		out = append(out, w.Fragment)
	}
	return out
}

// amount writes an amount of a value, and takes it from those left.
func (w *columnWriter) amount(row *flowtext.CellRow, column int, value int64, left []columnAmount) []columnAmount {
	i := slices.IndexFunc(left, func(a columnAmount) bool { return a.value == value })
	left[i].write(row, column)
	return slices.Delete(slices.Clone(left), i, i+1)
}
