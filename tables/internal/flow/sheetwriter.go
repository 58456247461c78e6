package flow

import (
	"slices"
	"strconv"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// sheetWriter puts rows into a sheet.
type sheetWriter struct {
	sheet     *normalize.Sheet
	serial    bool
	scattered bool // the amounts of its rows stand elsewhere
	loose     bool // amounts need not have the decimals of the others
	cut       bool // amounts are cut where their cells end: only sums tell that a row has its own pieces
	decimals  int
}

// codes writes rows of codes.
//
// wrap is the number of digits after which integers without separators were
// cut, 0 where they were not: where one ends is not certain, so only the sums
// can tell columns, and with lost pieces not even these an integer that ends
// at the edge of its cell.
func (w *sheetWriter) codes(kind schema.Kind, rows []*flowRow, h flowhead.Header, wrap int, lost bool) {
	at, amounts := map[vocabulary.Concept]int{}, []int(nil)
	for _, c := range columns.OfForm(kind, &schema.FormOf(kind).Lists[0], w.sheet.Columns) {
		if c.Amounts() {
			amounts = append(amounts, c.At)
		} else if _, ok := at[c.Role]; !ok {
			at[c.Role] = c.At
		}
	}
	code, coded := firstOf(at, vocabulary.ColumnCode, vocabulary.ColumnEntityCode)
	name, hasName := firstOf(at, vocabulary.ColumnName, vocabulary.ColumnEntity)
	amounts, shares := w.shareColumns(rows, amounts)
	columnar := inColumns(rows, len(amounts)) || withoutTotals(rows)
	w.scattered = columnar
	crowded := tooFewColumns(rows, len(amounts))
	for _, r := range rows {
		row := w.row(r)
		named := hasName
		switch {
		case coded && r.code != "":
			row.Add(code, r.code, r.first)
		case named && r.code != "":
			row.codeAndName(name, r)
			named = false
		}
		if column, ok := at[vocabulary.ColumnEntityCode]; ok && r.entity.Text != "" {
			row.Add(column, r.entity.Text, r.entity)
		}
		if named {
			row.Add(name, r.nameText(), r.name...)
		}
		row.shares(r, shares)
		switch {
		case columnar || crowded || h.Lacking || r.torn || wrap > 0 && !r.added && (len(amounts) < 2 || lost && r.endsAtEdge(wrap)) || !w.loose && r.inPieces(w.decimals):
			row.unplaced(r)
		case wrap > 0 || (w.cut || w.loose) && r.inOrder() && h.Ordered:
			row.open(r)
		default:
			row.amounts(r, amounts, h)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
}

// firstOf is the place of the first of some roles that columns have.
func firstOf(at map[vocabulary.Concept]int, roles ...vocabulary.Concept) (place int, ok bool) {
	for _, role := range roles {
		if place, ok = at[role]; ok {
			return place, true
		}
	}
	return 0, false
}

// shareColumns parts the columns of shares from those of amounts, in a table
// that prints shares with their sign: 32.96%.
func (w *sheetWriter) shareColumns(rows []*flowRow, columns []int) (amounts, shares []int) {
	if !slices.ContainsFunc(rows, func(r *flowRow) bool { return len(r.shares) > 0 }) {
		return columns, nil
	}
	for _, i := range columns {
		if path := w.sheet.Columns[i].Path; wording.ReadHeader(path[len(path)-1]).As == vocabulary.ColumnPercent {
			shares = append(shares, i)
		} else {
			amounts = append(amounts, i)
		}
	}
	return amounts, shares
}

// withoutTotals reports codes without a single amount: every code has a total,
// so the text gives their amounts elsewhere. One row may be lost.
func withoutTotals(rows []*flowRow) bool {
	codes, empty := 0, 0
	for _, r := range rows {
		if r.code == "" {
			continue
		}
		codes++
		if len(r.amounts) == 0 {
			empty++
		}
	}
	return empty > 1 && empty*20 > codes
}

// tooFewColumns reports that most rows have more amounts than there are
// columns: the header was not read whole, and a row with fewer tells nothing.
func tooFewColumns(rows []*flowRow, columns int) bool {
	over := 0
	for _, r := range rows {
		if len(r.amounts) > columns {
			over++
		}
	}
	return over*2 > len(rows)
}

// inColumns reports a text that gives a table column by column: rows without
// amounts, and one with more than there are columns.
func inColumns(rows []*flowRow, columns int) bool {
	empty, over := 0, false
	for _, r := range rows {
		if len(r.amounts) == 0 {
			empty++
		}
		over = over || len(r.amounts) > columns
	}
	return over && empty*5 > len(rows)
}

// items writes the rows of one list of items.
func (w *sheetWriter) items(kind schema.Kind, p *itemParser, h flowhead.Header) {
	var amounts []int
	item := -1
	for _, c := range columns.OfForm(kind, &schema.FormOf(kind).Lists[0], w.sheet.Columns) {
		switch {
		case c.Amounts():
			amounts = append(amounts, c.At)
		case c.Role == vocabulary.ColumnItem || c.Role == vocabulary.ColumnName:
			item = c.At
		}
	}
	amounts, shares := w.shareColumns(p.rows, amounts)
	columnar := p.displaced || p.cut || h.Lacking || inColumns(p.rows, len(amounts)) || kind != schema.KindThreePublicExpenditure && len(p.rows) > 1 && !p.outlined(len(amounts))
	for _, r := range p.rows {
		row := w.row(r)
		row.Add(item, r.nameText(), r.name...)
		row.shares(r, shares)
		if columnar || !w.loose && r.inPieces(w.decimals) {
			row.unplaced(r)
		} else {
			row.amounts(r, amounts, h)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
}

// sideColumns are the columns of a two-sided table, by side.
type sideColumns struct {
	items           [2]int
	amounts, shares [2][]int
}

// sideColumns parts the columns for the items read.
func (w *sheetWriter) sideColumns(p *itemParser) (c sideColumns) {
	first := 0
	if w.serial {
		first = 1
	}
	c.items, c.amounts = flowhead.ColumnsOfSides(w.sheet.Columns, first)
	for i := range c.amounts {
		c.amounts[i], c.shares[i] = w.shareColumns(p.rows, c.amounts[i])
	}
	return c
}

// told reports that items are in the order of their rows.
func (c sideColumns) told(p *itemParser) bool {
	return inRowOrder(p, splitSides(p.rows), [2]int{len(c.amounts[0]), len(c.amounts[1])})
}

// twoSides writes the items of a two-sided table, each in a row of its own.
//
// told says that the text is in the order of the rows.
func (w *sheetWriter) twoSides(p *itemParser, h flowhead.Header) (told bool) {
	c := w.sideColumns(p)
	sides := splitSides(p.rows)
	told = c.told(p)
	for i, r := range p.rows {
		row := w.row(r)
		side := 0
		if sides[i] < 0 {
			side = 1
		}
		row.Add(c.items[side], r.nameText(), r.name...)
		row.shares(r, c.shares[side])
		switch {
		case !told || r.torn || !w.loose && r.inPieces(w.decimals):
			row.unplaced(r)
		case p.wrap > 0 && len(c.amounts[side]) > 1:
			row.open(r)
		default:
			row.amounts(r, c.amounts[side], h)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
	return told
}

func (w *sheetWriter) row(r *flowRow) *sheetRow {
	row := newSheetRow(r.first.Page)
	if w.serial && r.line > 0 {
		row.Add(0, strconv.Itoa(r.line), r.serial)
	}
	return row
}

// keepAmounts keeps amounts that no row explains in a row of their own, so that
// nobody takes the table for complete. It returns the other fragments.
func (w *sheetWriter) keepAmounts(stray []normalize.Fragment) (rest []normalize.Fragment) {
	var row *sheetRow
	for _, f := range stray {
		if f.Kind != normalize.NumberFragment {
			rest = append(rest, f)
			continue
		}
		if row == nil {
			row = newSheetRow(f.Page)
		}
		a := &flowtext.Amount{Text: f.Text, Lines: []int{f.Line}, Raw: []string{f.Text}}
		row.Amount(cell.OpenUnplaced, a, f.Page)
	}
	if row != nil {
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
	return rest
}
