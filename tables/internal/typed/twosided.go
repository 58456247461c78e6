package typed

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// nameSides gives the sides their lists: revenue first, then expenditure by
// function, then by use.
func nameSides(sides []columns.Side, byUse bool) {
	if len(sides) == 0 {
		return
	}
	rest := sides
	if !strings.Contains(sides[0].Path, vocabulary.ExpenditureLabel) || strings.Contains(sides[0].Path, vocabulary.RevenueLabel) || len(sides) > 1 {
		sides[0].List, rest = schema.ListRevenue, sides[1:]
	}
	expenditure := 0
	for i := range rest {
		if word.ContainsAny(rest[i].Path, vocabulary.FunctionMarks) && !word.ContainsAny(rest[i].Path, vocabulary.UseMarks) {
			expenditure = i
			break
		}
	}
	for i := range rest {
		switch {
		case i == expenditure:
			rest[i].List = schema.ListExpenditure
		case byUse && !slices.ContainsFunc(rest[:i], func(s columns.Side) bool { return s.List == schema.ListExpenditureByUse }):
			rest[i].List = schema.ListExpenditureByUse
		}
	}
}

// buildTwoSided fills the lists of a two-sided table from a sheet. It returns
// the columns, and whether the table has a side that the kind has no list for.
func buildTwoSided(t schema.Table, sheet *normalize.Sheet, o buildOptions) (cols []columns.Column, whole bool) {
	lists := t.Lists()
	sides := columns.ItemSides(o.header.Sides(), sheet)
	nameSides(sides, len(lists) > 2)
	whole = len(sides) > 0
	builders := make([]*builder, len(sides)) // nil: the side has no list
	for i := range sides {
		s := &sides[i]
		list := listNamed(lists, s.List)
		if list == nil {
			whole = false
			continue
		}
		part := o.header.Part(s.From, s.To).Read(columns.SchemeOf(t.Kind(), list.Form(), o.year))
		columns.SettleByContent(part, sheet)
		cols = append(cols, part...)
		builders[i] = newBuilder(list, part, o)
		builders[i].line = s.Line
		builders[i].reserve(columns.Printed(sheet, s.Item))
	}
	var cells cell.Row
	for i := range sheet.Rows {
		cells = cell.OfInto(cells, &sheet.Rows[i], len(sheet.Columns))
		addSides(sides, builders, cells, sheet, i)
	}
	return cols, whole
}

// buildFundSides fills the table of a fund from the expenditure side of a sheet that has its revenue
// beside: 政府性基金收支表. It returns the columns of the sheet, of which only that side's are of the
// table. The whole is kept as printed.
func buildFundSides(t schema.Table, sheet *normalize.Sheet, o buildOptions) []columns.Column {
	list, cols := t.Lists()[0], make([]columns.Column, len(sheet.Columns))
	for i, c := range sheet.Columns {
		cols[i] = columns.Column{At: i, Header: strings.Join(c.Path, "/"), Role: vocabulary.ColumnText}
	}
	if !columns.AnyNumbers(sheet) {
		rows := newBuilder(list, cols, o)
		for i := range sheet.Rows {
			rows.skip(cell.Of(&sheet.Rows[i], len(sheet.Columns)), sheet, i) // keeps notes
		}
		return cols
	}
	sides := o.header.Sides()
	nameSides(sides, false)
	if i := slices.IndexFunc(sides, func(s columns.Side) bool { return s.List == schema.ListExpenditure }); i >= 0 {
		part := o.header.Part(sides[i].From, sides[i].To).Read(columns.SchemeOf(t.Kind(), list.Form(), o.year))
		columns.SettleByContent(part, sheet)
		copy(cols[part[0].At:], part)
	}
	buildRows(list, sheet, cols, o)
	return cols
}

func listNamed(lists []schema.List, name string) schema.List {
	for _, l := range lists {
		if l.Name() == name {
			return l
		}
	}
	return nil
}

// addSides adds the items of row n to the lists of their sides.
func addSides(sides []columns.Side, builders []*builder, cells cell.Row, sheet *normalize.Sheet, n int) {
	r := &sheet.Rows[n]
	for i := 0; i < len(sides); i++ {
		b := builders[i]
		if b == nil {
			continue
		}
		if i == 0 && b.skip(cells, sheet, n) {
			return
		}
		b.open = openCells(r)
		i += b.addItem(&sides[i], sides[i+1:], cells, r.Page)
	}
}

// addItem adds the item of one side and returns how many sides behind it the
// item reaches over. A pair without an item is left out.
func (b *builder) addItem(s *columns.Side, next []columns.Side, cells cell.Row, page int) (over int) {
	item := b.nameOf(cells)
	if item == "" || placeholder(item) || b.goesOn(cells) {
		b.vacancy = b.vacancy || item == ""
		b.orphan(s, cells, page)
		return 0
	}
	b.last++
	b.missed(item, page)
	row := b.list.Append()
	h := row.Head()
	h.Line, h.Name = b.lineOf(cells), item
	if over = overhang(s, next, cells); over > 0 {
		cells = b.behind(next[over-1], cells)
	}
	b.amounts(row, cells, page)
	b.places(h, cells)
	return over
}

// missed tells an item that lost its name: there is a row for it, and its number is
// left out.
func (b *builder) missed(item string, page int) {
	n := word.ItemNumber(item)
	if b.vacancy && n.Style != 0 && n.Style == b.number.Style && n.N == b.number.N+2 {
		b.problems.Add(schema.Error, problem.ItemsLost, page, b.last, "the row above %s has no item, and its number is left out", item)
	}
	b.vacancy = false
	if n.Style != 0 {
		b.number = n
	}
}

// goesOn reports that the item is that of the row above, which spans this row
// too, amounts and all.
func (b *builder) goesOn(cells cell.Row) bool {
	for _, at := range b.names {
		if c := cells.At(at); c != nil && !c.Above {
			return false
		}
	}
	return !slices.ContainsFunc(b.held, func(c amountColumn) bool { return cells.Text(c.At) != "" })
}

// overhang counts the sides that the label of an item reaches over. Its amount
// stands behind it:
//
//	| 当年支出小计 (over three columns)        | 10150.48 |
func overhang(s *columns.Side, next []columns.Side, cells cell.Row) int {
	n := 0
	for c := cells[s.Item]; c != nil && n < len(next) && c.Column+c.Span > next[n].Item; {
		n++
	}
	return n
}

// behind moves the amount of the last side that a label reaches over to the
// label's own.
func (b *builder) behind(last columns.Side, cells cell.Row) cell.Row {
	moved := slices.Clone(cells)
	own := slices.IndexFunc(b.cols, func(c columns.Column) bool { return c.Key != "" })
	for at := last.Item + 1; at < last.To && own >= 0; at++ {
		if cells.Text(at) != "" {
			moved[b.cols[own].At] = cells[at]
		}
	}
	return moved
}

// orphan tells an amount that has no item beside it.
func (b *builder) orphan(s *columns.Side, cells cell.Row, page int) {
	for _, c := range b.held {
		if a, err := cell.ParseAmount(cells.Text(c.At)); cells.Text(c.At) != "" && (err != nil || !a.IsNull() && !a.IsZero()) {
			b.problems.Add(schema.Warning, problem.UnplacedAmount, page, 0, "%q stands beside no item of %s", cells.Text(c.At), s.List)
		}
	}
}
