package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/vocabulary"
)

// An extractor may print a column before one on its left, and the sums of a table hold
// all the same. Which column is which the other tables of the budget tell: an amount
// that an identity finds in another table, and that no other column of its row has,
// tells its column. One column that is left is told by the others, and so are columns
// of nothing but zeros.

// teller tells the columns of the tables of a budget.
type teller struct {
	budget *schema.Budget
	mixed  map[schema.Kind]map[string]bool // the columns that are not told yet, by key or header
}

// tellColumns tells the columns of the sheets of some tables. A table of which some are
// not told is read by its sums alone, or where these do not prove its rows, loses them.
func tellColumns(tables []*columnTable, sheets []*normalize.Sheet, bySums func(*columnTable) *normalize.Sheet) {
	t := &teller{budget: &schema.Budget{}, mixed: map[schema.Kind]map[string]bool{}}
	for i, sheet := range sheets {
		if sheet == nil {
			continue
		}
		if x := tableOf(sheet); x != nil && x.Kind() == tables[i].kind {
			t.budget.Tables.Put(x)
			if tables[i].mixed {
				t.mixed[x.Kind()] = mixedColumns(x)
			}
		}
	}
	if len(t.mixed) == 0 {
		return
	}
	equations := schema.Equations(t.budget)
	for again := true; again; {
		again = false
		for i := range equations {
			again = t.tell(&equations[i]) || again
		}
	}
	for i, sheet := range sheets {
		kind := tables[i].kind
		if sheet == nil || !tables[i].mixed || !t.several(kind) {
			continue
		}
		if again := bySums(tables[i]); again != nil {
			sheets[i] = again
		} else {
			open(sheet, kind, t.mixed[kind])
		}
	}
}

// mixedColumns are the columns of the amounts of a table but the total, and the sums
// that its own identities tell.
func mixedColumns(t schema.Table) map[string]bool {
	mixed := map[string]bool{}
	for _, c := range t.Head().Columns {
		switch {
		case c.Key == nil:
			mixed[c.Header] = true
		case slices.Contains(t.Lists()[len(t.Lists())-1].Keys(), *c.Key) && *c.Key != vocabulary.KeyTotal && *c.Key != vocabulary.KeyAmount:
			mixed[*c.Key] = true
		}
	}
	delete(mixed, vocabulary.KeyCurrentYear)
	if mixed[string(vocabulary.KeyGeneral)] {
		delete(mixed, string(vocabulary.KeyFiscal))
	}
	return mixed
}

// tell tells the column of the only amount of an identity whose column is not told, where
// the others are of other tables. It reports whether it does.
func (t *teller) tell(q *schema.Equation) bool {
	var open *schema.Term
	for i := range q.Terms {
		x := &q.Terms[i]
		if !t.mixed[x.In.Kind][x.Key()] {
			continue
		}
		if open != nil {
			return false
		}
		open = x
	}
	if open == nil || open.Amount.IsNull() || open.Amount.IsZero() {
		return false
	}
	if holds, told := q.Holds(); !told || !holds {
		return false
	}
	ref := open.Ref()
	row := t.budget.Row(ref)
	for key := range t.mixed[ref.Kind] {
		if a := amountOf(row, key); key != ref.Key && a != nil && a.Equal(*open.Amount) {
			return false
		}
	}
	delete(t.mixed[ref.Kind], ref.Key)
	return true
}

// amountOf is the amount of a row by the key of its column, or by its header.
func amountOf(row schema.Row, key string) *schema.Amount {
	if a := row.Amount(key); a != nil {
		return a
	}
	return row.Head().Extra.Get(key)
}

// several reports more than one column with amounts that is not told.
func (t *teller) several(kind schema.Kind) bool {
	n := 0
	for key := range t.mixed[kind] {
		if t.holdsAmounts(kind, key) {
			n++
		}
	}
	return n > 1 || n == 1 && len(t.mixed[kind]) > 1
}

// holdsAmounts reports a column of a table with an amount that is not zero.
func (t *teller) holdsAmounts(kind schema.Kind, key string) bool {
	for _, l := range t.budget.Tables.Get(kind).Lists() {
		for i := range l.Len() {
			if a := amountOf(l.Row(i), key); a != nil && !a.IsNull() && !a.IsZero() {
				return true
			}
		}
	}
	return false
}

// open takes the columns from the amounts of those of a sheet that are not told.
func open(sheet *normalize.Sheet, kind schema.Kind, left map[string]bool) {
	forms := schema.FormOf(kind).Lists
	at := map[int]bool{}
	for _, c := range columns.OfForm(kind, &forms[len(forms)-1], sheet.Columns) {
		at[c.At] = left[c.Key] || left[c.Header]
	}
	for i := range sheet.Rows {
		cells := sheet.Rows[i].Cells
		for k := range cells {
			if c := &cells[k]; at[c.Column] {
				c.Column = cell.OpenAnyOrder
			}
		}
	}
}
