package schema

import (
	"cmp"
	"slices"
)

// drawCrossTotals draws the totals that two tables share.
func drawCrossTotals(d *drawer) {
	d.sameTotal(KindRevenueExpenditureSummary, ListRevenue, KindRevenueSummary, "carryover")
	d.sameTotal(KindRevenueExpenditureSummary, ListExpenditure, KindExpenditureSummary, "")
	general := d.ledger(KindGeneralPublicExpenditure, ListRows)
	basic := d.ledger(KindGeneralPublicBasicExpenditure, ListRows)
	if c := general.prints("basic"); c >= 0 && general.total() >= 0 && basic != nil && d.asks(general.Kind, basic.Kind) {
		d.equal(general, general.total(), c, basic, basic.total(), "合计")
	}
}

// sameTotal draws 总计 of a side = 合计 of a table. A table may leave out what
// is carried over, then it is 本年合计.
func (d *drawer) sameTotal(kind Kind, side string, other Kind, carry string) {
	g, o := d.ledger(kind, side), d.ledger(other, ListRows)
	if g == nil || o == nil || !d.asks(kind, other) || g.only(roleTotal) < 0 {
		return
	}
	at := g.only(roleTotal)
	if year := g.only(roleYear); year >= 0 && o.total() >= 0 && !o.has(carry) {
		d.whole(g, at, wholeColumn)
		d.part(o, o.total(), wholeColumn)
		if d.try() == fail {
			d.whole(g, year, wholeColumn)
			d.part(o, o.total(), wholeColumn)
			if d.holds() {
				at = year
			}
		}
	}
	d.equal(g, at, wholeColumn, o, o.total(), "合计")
}

// equal draws whole = the total of a part. Where the part's row is missing though
// the whole is not zero, it says so.
func (d *drawer) equal(g *ledger, row, column int, o *ledger, other int, label string) {
	d.equalTo(g, row, column, o, other, wholeColumn, label)
}

// equalTo is equal with another column of the part.
func (d *drawer) equalTo(g *ledger, row, column int, o *ledger, other, otherColumn int, label string) {
	if other < 0 {
		if a := g.value(row, column); !a.IsNull() && !a.IsZero() {
			d.missing(g, row, column, string(o.Kind)+" "+label)
		}
		return
	}
	d.whole(g, row, column)
	d.part(o, other, otherColumn)
	d.end().WholeOptional = g.form.Item && column != wholeColumn
}

// drawCrossSources draws each source of 收支总表 = its column in 收入总表, and =
// its item in 财政拨款收支总表.
func drawCrossSources(d *drawer) {
	g := d.ledger(KindRevenueExpenditureSummary, ListRevenue)
	if g == nil || !d.asks(KindRevenueExpenditureSummary, KindRevenueSummary, KindFiscalAppropriationSummary) {
		return
	}
	revenue := d.ledger(KindRevenueSummary, ListRows)
	fiscal := d.ledger(KindFiscalAppropriationSummary, ListRevenue)
	for i := range g.rows {
		e := &g.rows[i]
		s := e.source
		if e.role != roleItem || s == "" || g.bySource(s) != i {
			continue
		}
		if c := revenue.prints(string(s)); c >= 0 && revenue.total() >= 0 {
			d.equalTo(g, i, wholeColumn, revenue, revenue.total(), c, "合计")
		}
		if at := fiscal.bySource(s); at >= 0 {
			d.equal(g, i, wholeColumn, fiscal, at, e.label)
		}
	}
	d.fiscalSources(g, revenue)
	d.carriedOver(g, revenue)
}

// fiscalSources draws 财政拨款收入 of 收入总表 = the three budgets of 收支总表, where
// neither has the other's columns or items.
func (d *drawer) fiscalSources(g, revenue *ledger) {
	if !revenue.has(string(sourceFiscal)) || revenue.total() < 0 || revenue.has(string(sourceGeneral)) ||
		g.bySource(sourceFiscal) >= 0 || g.bySource(sourceGeneral) < 0 {
		return
	}
	d.whole(revenue, revenue.total(), revenue.column(string(sourceFiscal)))
	for _, s := range []source{sourceGeneral, sourceFund, sourceCapital} {
		d.part(g, g.bySource(s), wholeColumn)
	}
	d.end()
}

// carriedOver draws 上年结转 of 收支总表 = carryover of 收入总表.
func (d *drawer) carriedOver(g, revenue *ledger) {
	c := revenue.prints("carryover")
	if c < 0 || revenue.total() < 0 {
		return
	}
	d.whole(revenue, revenue.total(), c)
	for i := range g.rows {
		if e := &g.rows[i]; e.role == roleCarry && e.parent < 0 {
			d.part(g, i, wholeColumn)
		}
	}
	d.end()
}

// bySource is the index of the item of this year's revenue from a source, -1
// if there is none or more than one. Items below a carry-over are not this
// year's.
func (g *ledger) bySource(s source) int {
	return g.find(func(e *entry) bool {
		return e.role == roleItem && e.source == s && (e.parent < 0 || g.rows[e.parent].role != roleCarry)
	})
}

// drawCrossUses draws 基本支出, 项目支出 … of a list of uses = the column of 支出总表,
// and of 财政拨款收支总表 = 合计 of 基本支出表.
func drawCrossUses(d *drawer) {
	uses := d.ledger(KindRevenueExpenditureSummary, ListExpenditureByUse)
	total := d.ledger(KindExpenditureSummary, ListRows)
	if uses != nil && total.total() >= 0 && d.asks(uses.Kind, total.Kind) {
		for i, e := range uses.rows {
			c := total.column(cmp.Or(useLabels[e.label], e.label))
			if slices.Contains(total.columns, c) {
				d.equalTo(uses, i, wholeColumn, total, total.total(), c, e.label)
			}
		}
	}
	if !d.asks(KindFiscalAppropriationSummary, KindGeneralPublicBasicExpenditure) {
		return
	}
	fiscal := d.ledger(KindFiscalAppropriationSummary, ListExpenditure)
	basic := d.ledger(KindGeneralPublicBasicExpenditure, ListRows)
	at := fiscal.find(func(e *entry) bool { return e.role == roleItem && useLabels[e.label] == "basic" })
	if at >= 0 && basic != nil {
		column := max(wholeColumn, fiscal.prints("general_public_budget"))
		d.equal(fiscal, at, column, basic, basic.total(), "合计")
	}
}

// fundTables are the expenditure tables of the three budgets, by the column of
// 财政拨款收支总表 that they explain.
var fundTables = []struct {
	key  string
	kind Kind
}{
	{"general_public_budget", KindGeneralPublicExpenditure},
	{"government_fund", KindGovernmentFundExpenditure},
	{"state_capital", KindStateCapitalExpenditure},
}

// drawFunctions draws a function's item = the 类 row of the same name: in
// 支出总表 for 收支总表, in each budget's table for 财政拨款收支总表.
func drawFunctions(d *drawer) {
	out := d.ledger(KindRevenueExpenditureSummary, ListExpenditure)
	d.sameFunctions(out, wholeColumn, d.ledger(KindExpenditureSummary, ListRows))
	fiscal := d.ledger(KindFiscalAppropriationSummary, ListExpenditure)
	for _, f := range fundTables {
		o, c := d.ledger(f.kind, ListRows), fiscal.prints(f.key)
		if c >= 0 && d.asks(fiscal.Kind, f.kind) && d.explains(fiscal, c, o) {
			d.sameFunctions(fiscal, c, o)
		}
	}
}

// sameFunctions draws the items of g whose name is that of a 类 row of o.
func (d *drawer) sameFunctions(g *ledger, column int, o *ledger) {
	if g == nil || o == nil || o.byEntity || !d.asks(g.Kind, o.Kind) {
		return
	}
	if !slices.Contains(o.levels, classLength) {
		return
	}
	for i := range g.rows {
		e := &g.rows[i]
		if e.role != roleItem {
			continue
		}
		name := plainName(e.label)
		at := o.classRow(name, d.space)
		if at < 0 {
			at = o.classRow(classCodes()[name], d.space)
		}
		if at >= 0 {
			d.equal(g, i, column, o, at, e.label)
		}
	}
}

// classLength is the length of the code of a class (类).
const classLength = 3

// classRow is the last row of the class of a name, see plainName, or of a code; -1 for
// none.
func (g *ledger) classRow(nameOrCode string, w *workspace) int {
	if g.classes.first == nil {
		g.classes = w.index(2 * len(g.rows)) // each by its name and by its code
		for i := range g.rows {
			if e := &g.rows[i]; len(e.code) == classLength {
				g.classes.add(hashOf(plainName(e.label)), 2*i)
				g.classes.add(hashOf(e.code), 2*i+1)
			}
		}
	}
	at := g.classes.find(hashOf(nameOrCode), func(k int) bool {
		e := &g.rows[k/2]
		return k%2 == 0 && plainName(e.label) == nameOrCode || k%2 == 1 && e.code == nameOrCode
	})
	if at < 0 {
		return -1
	}
	return at / 2
}

// explains reports that the total of a budget's table is that of its column.
// Where it is not, the table leaves out what is carried over.
func (d *drawer) explains(fiscal *ledger, column int, o *ledger) bool {
	if o.total() < 0 {
		return false
	}
	for _, at := range []int{fiscal.only(roleTotal), fiscal.only(roleYear)} {
		if at < 0 {
			continue
		}
		d.whole(fiscal, at, column)
		d.part(o, o.total(), wholeColumn)
		if r := d.try(); r == pass || r == rounded {
			return true
		}
	}
	return false
}

// drawCrossBudgets draws a column's total in 财政拨款收支总表 = 合计 of its budget's
// table; without columns, the total = all of them together.
func drawCrossBudgets(d *drawer) {
	fiscal := d.ledger(KindFiscalAppropriationSummary, ListExpenditure)
	if fiscal == nil || fiscal.only(roleTotal) < 0 {
		return
	}
	split := false
	for _, f := range fundTables {
		o, c := d.ledger(f.kind, ListRows), fiscal.prints(f.key)
		if c < 0 {
			continue
		}
		split = true
		if !d.asks(fiscal.Kind, f.kind) {
			continue
		}
		if o == nil {
			d.absent(fiscal, c, f.kind)
			continue
		}
		d.equal(fiscal, d.budgetRow(fiscal, c, o), c, o, o.total(), "合计")
	}
	if !split && d.budgetsThere() {
		d.whole(fiscal, fiscal.only(roleTotal), wholeColumn)
		for _, f := range fundTables {
			o := d.ledger(f.kind, ListRows)
			d.part(o, o.total(), wholeColumn)
		}
		d.end()
	}
}

// budgetsThere reports that the tables of the budgets which every document publishes were
// read: without one of them nothing says what the others add up to.
func (d *drawer) budgetsThere() bool {
	for _, f := range fundTables {
		if FormOf(f.kind).Standard && d.ledger(f.kind, ListRows) == nil {
			return false
		}
	}
	return true
}

// absent says that a budget that spends has no table of its own: what the
// document should hold was not published, or was lost in reading.
// A standard kind that is absent keeps a budget from being verified anyway.
func (d *drawer) absent(fiscal *ledger, column int, kind Kind) {
	if FormOf(kind).Standard {
		return
	}
	total := fiscal.only(roleTotal)
	if a := fiscal.value(total, column); !a.IsNull() && !a.IsZero() {
		d.missing(fiscal, total, column, string(kind))
	}
}

// budgetRow is the row whose column a budget's table explains: 支出总计, or
// 本年支出 if the table leaves out what is carried over.
func (d *drawer) budgetRow(fiscal *ledger, column int, o *ledger) int {
	total, year := fiscal.only(roleTotal), fiscal.only(roleYear)
	if year < 0 || o.total() < 0 {
		return total
	}
	d.whole(fiscal, total, column)
	d.part(o, o.total(), wholeColumn)
	if d.try() != fail {
		return total
	}
	d.whole(fiscal, year, column)
	d.part(o, o.total(), wholeColumn)
	if d.holds() {
		return year
	}
	return total
}
