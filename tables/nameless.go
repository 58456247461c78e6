package tables

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Titles may be images, and 支出总表 and the expenditure tables of the funds have the same
// header. Such a table is told by what other tables of its budget say about it: its sums agree
// with them as one kind, and with no other. Its budget is not verified for all that: a table
// that is none of the nine may have the same sums.

// nameless is a table without a title that its header does not tell.
type nameless struct {
	sheet   *normalize.Sheet
	heading wording.Heading
	kept    typed.Published // as one of the other tables
}

// namelessKinds are the kinds that one header may be of, in the order in which they are published.
var namelessKinds = []schema.Kind{
	schema.KindExpenditureSummary, schema.KindGeneralPublicExpenditure, schema.KindGovernmentFundExpenditure, schema.KindStateCapitalExpenditure,
}

// keepNameless keeps a table that may be told when its budget is whole. The name of the entity,
// which heads every page of some documents, is no title that is not known.
func (d *draft) keepNameless(sheet *normalize.Sheet, h wording.Heading, kept typed.Published) {
	if kept.Untold && (h.Above == "" || wording.Organisation(h.Above)) && kept.Other != nil && len(d.nameless) < limits.MaxNameless {
		d.nameless = append(d.nameless, nameless{sheet, h, kept})
	}
}

// nameTables puts the nameless tables into a budget whose other tables tell their kinds. One
// that is told may tell the next.
func (d *draft) nameTables(a *assembler, b *schema.Budget, stated, only string) (problems []schema.Problem) {
	var doubt problem.List
	for again := len(d.tables) > 0; again; { // no other table, and nobody tells
		again, doubt.All = false, nil
		for i, n := range d.nameless {
			meant := d.meantBy(a, b, n, stated, only)
			if len(meant) > 1 {
				doubt.Add(schema.Warning, problem.UnknownTable, n.sheet.Pages[0], 0, "a table without a title may be %s or %s: it is kept as printed", meant[0].Table.Kind(), meant[1].Table.Kind())
			}
			if len(meant) == 2 && d.hasTwin(a, b, i, stated, only) {
				meant = meant[:1] // the other is that of its twin: they say the same
			}
			if len(meant) == 1 && meant[0].agrees {
				problems = append(problems, d.takeNameless(b, i, meant[0])...)
				again = true
				break
			}
		}
	}
	return append(problems, doubt.All...)
}

// meaning is a kind that a nameless table may be of.
type meaning struct {
	typed.Published
	agrees bool // other tables say what it says
}

// meantBy are the kinds that a nameless table may be of: none of what other tables say
// speaks against it.
func (d *draft) meantBy(a *assembler, b *schema.Budget, n nameless, stated, only string) (all []meaning) {
	for _, kind := range namelessKinds {
		if b.Tables.Get(kind) != nil {
			continue
		}
		p := a.builder.BuildAs(kind, n.sheet, n.heading, d.year, stated)
		trial := *b
		trial.Tables.Put(p.Table)
		settleUnits(&trial, stated, only)
		if held, failed := crossChecks(&trial, kind); failed == 0 && !spendsNothing(b, kind) {
			all = append(all, meaning{p, held >= leastAgreeing})
		}
	}
	return all
}

// leastAgreeing is how many amounts of other tables a nameless one has at least.
const leastAgreeing = 2

// crossChecks counts the identities between a table and others, over amounts that are more
// than nothing, which hold, and those of the whole budget that fail: what is misprinted,
// or in a unit that was not told, tells nothing.
func crossChecks(b *schema.Budget, kind schema.Kind) (held, failed int) {
	schema.WithEquations(b, func(equations []schema.Equation) {
		for _, q := range equations {
			switch holds, told := q.Holds(); {
			case !told:
			case !holds:
				failed++
			case across(&q, kind):
				held++
			}
		}
	})
	return held, failed
}

// columnsOfFunds are the columns of 财政拨款收支总表 that say what is spent of a fund.
var columnsOfFunds = map[schema.Kind]string{
	schema.KindGeneralPublicExpenditure:  vocabulary.KeyGeneral,
	schema.KindGovernmentFundExpenditure: vocabulary.KeyFund,
	schema.KindStateCapitalExpenditure:   vocabulary.KeyCapital,
}

// spendsNothing reports the table of a fund whose column in 财政拨款收支总表 is empty: that of
// no table with amounts.
func spendsNothing(b *schema.Budget, kind schema.Kind) bool {
	key, fiscal := columnsOfFunds[kind], b.Tables.Get(schema.KindFiscalAppropriationSummary)
	if key == "" || fiscal == nil || !fiscal.Head().Prints(key) {
		return false
	}
	for _, l := range fiscal.Lists() {
		if !slices.Contains(l.Keys(), key) {
			continue
		}
		for i := range l.Len() {
			if a := l.Row(i).Amount(key); len(l.Row(i).Head().Unplaced) > 0 || a != nil && !a.IsNull() && !a.IsZero() {
				return false
			}
		}
	}
	return true
}

// across reports an equation of a table's amounts and those of others, not all nothing.
func across(q *schema.Equation, kind schema.Kind) bool {
	own, others, something := false, false, false
	for _, t := range q.Terms {
		own, others = own || t.In.Kind == kind, others || t.In.Kind != kind
		something = something || !t.Amount.IsNull() && !t.Amount.IsZero()
	}
	return own && others && something
}

// hasTwin reports a second nameless table that says the same as one: all that a department
// spends is of one fund, and its table stands twice. Which is which changes no amount.
func (d *draft) hasTwin(a *assembler, b *schema.Budget, i int, stated, only string) bool {
	return slices.ContainsFunc(d.nameless[i+1:], func(other nameless) bool {
		return sameRows(d.nameless[i].kept.Other, other.kept.Other) && len(d.meantBy(a, b, other, stated, only)) == 2
	})
}

// sameRows reports tables that are the same cell by cell.
func sameRows(a, b *schema.OtherTable) bool {
	return slices.EqualFunc(a.Columns, b.Columns, func(x, y schema.Column) bool { return x.Header == y.Header }) &&
		slices.EqualFunc(a.Rows, b.Rows, func(x, y []schema.Value) bool {
			return slices.EqualFunc(x, y, func(v, w schema.Value) bool { return v.Text == w.Text && v.Amount.Equal(w.Amount) })
		})
}

// takeNameless puts a nameless table into the budget.
func (d *draft) takeNameless(b *schema.Budget, i int, m meaning) []schema.Problem {
	n, p := d.nameless[i], m.Published
	kind := p.Table.Kind()
	d.nameless = slices.Delete(d.nameless, i, i+1)
	d.others = slices.DeleteFunc(d.others, func(t *schema.OtherTable) bool { return t == n.kept.Other })
	d.problems = slices.DeleteFunc(d.problems, func(x schema.Problem) bool { return slices.Contains(n.kept.Problems, x) })
	d.tables[kind] = &p
	b.Tables.Put(p.Table)
	told := problem.List{Table: string(kind), All: p.Problems}
	told.Add(schema.Error, problem.UnknownTable, n.sheet.Pages[0], 0, "a table without a title is taken for %s by its sums, which are those of other tables", kind)
	return told.All
}
