package schema

import (
	"cmp"
	"slices"
	"strings"
)

// codePairs are tables that break the same money down by the same codes: if
// the whole's total is that of the parts together, so is every row.
var codePairs = []struct {
	whole  Kind
	total  string // the column that must agree
	parts  []Kind
	column [][2]string // columns that then agree, whole and part; the total's last
}{
	{
		KindExpenditureSummary, "total", []Kind{KindRevenueSummary},
		[][2]string{{"total", "total"}},
	},
	{
		KindExpenditureSummary, "total",
		[]Kind{KindGeneralPublicExpenditure, KindGovernmentFundExpenditure, KindStateCapitalExpenditure},
		[][2]string{{"basic", "basic"}, {"project", "project"}, {"total", "total"}},
	},
	{
		KindRevenueSummary, "general_public_budget", []Kind{KindGeneralPublicExpenditure},
		[][2]string{{"general_public_budget", "total"}},
	},
	{
		KindRevenueSummary, "government_fund", []Kind{KindGovernmentFundExpenditure},
		[][2]string{{"government_fund", "total"}},
	},
	{
		KindRevenueSummary, "state_capital", []Kind{KindStateCapitalExpenditure},
		[][2]string{{"state_capital", "total"}},
	},
	{
		KindRevenueSummary, "fiscal_appropriation",
		[]Kind{KindGeneralPublicExpenditure, KindGovernmentFundExpenditure, KindStateCapitalExpenditure},
		[][2]string{{"fiscal_appropriation", "total"}},
	},
}

// drawCodes draws the rows of the same code in tables whose totals agree. A
// code that one of them lacks counts as nothing there: a lost row shows.
func drawCodes(d *drawer) {
	for _, p := range codePairs {
		if !d.asks(p.whole) && !d.asks(p.parts...) {
			continue
		}
		whole := d.ledger(p.whole, ListRows)
		parts := d.partsOf(p.parts, whole)
		if whole == nil || len(parts) == 0 || !d.totalsAgree(whole, whole.column(p.total), parts) {
			continue
		}
		d.sameCodes(whole, parts, p.column)
	}
}

// partsOf are the tables with rows of the same sort as the whole's: codes, or
// entities. Rows of codes under entities stand for the codes of each, and for
// the entities' codes in part: they are not compared.
func (d *drawer) partsOf(kinds []Kind, whole *ledger) (parts []*ledger) {
	if whole == nil || whole.mixed() {
		return nil
	}
	for _, k := range kinds {
		o := d.ledger(k, ListRows)
		if o == nil || len(o.rows) == 0 {
			continue
		}
		if o.mixed() || o.byEntity != whole.byEntity || len(o.levels) == 0 && !o.byEntity && o.total() < 0 {
			return nil
		}
		parts = append(parts, o)
	}
	return parts
}

// mixed reports rows of codes among rows of entities.
func (g *ledger) mixed() bool { return g.byEntity && len(g.levels) > 0 }

// totalsAgree reports whether the totals are there and equal, but for
// rounding.
func (d *drawer) totalsAgree(whole *ledger, column int, parts []*ledger) bool {
	total := whole.total()
	if whole.value(total, column).IsNull() {
		return false
	}
	d.whole(whole, total, column)
	for _, o := range parts {
		d.part(o, o.total(), wholeColumn)
	}
	r := d.try()
	return r == pass || r == rounded
}

// sameCodes draws one equation per code and column, 合计 included.
func (d *drawer) sameCodes(whole *ledger, parts []*ledger, columns [][2]string) {
	sides := make([]codeSide, 1+len(parts)) // the whole first
	var levels []int
	for _, o := range parts {
		levels = append(levels, o.levels...)
	}
	for _, names := range columns {
		if !whole.has(names[0]) || !allHave(parts, names[1]) {
			continue
		}
		sides[0] = codeSide{whole, whole.column(names[0]), whole.byCode(d.space)}
		for i, o := range parts {
			sides[1+i] = codeSide{o, o.column(names[1]), o.byCode(d.space)}
		}
		for code, more := leastCode(sides); more; code, more = leastCode(sides) {
			n := len(code)
			told := n == 0 || whole.byEntity || slices.Contains(levels, n) && slices.Contains(whole.levels, n)
			d.sameCode(sides, code, told)
		}
	}
}

// codeSide is a column of a list whose rows are compared with those of others.
type codeSide struct {
	*ledger
	at   int        // the column
	left []codedRow // rows still to come
}

// allHave reports that every table with amounts has a column of its own for a
// key.
func allHave(parts []*ledger, key string) bool {
	return !slices.ContainsFunc(parts, func(o *ledger) bool { return len(o.printed) > 0 && !o.has(key) })
}

// leastCode is the least code that any list goes on with; more is false at their ends.
func leastCode(sides []codeSide) (code string, more bool) {
	for i := range sides {
		if left := sides[i].left; len(left) > 0 && (!more || left[0].code < code) {
			code, more = left[0].code, true
		}
	}
	return code, more
}

// sameCode draws one equation, over all rows of the code, and goes on behind them. Where
// the whole, the first of the sides, lacks the code, the parts' sum should be nothing: a
// part stands for the whole. A code that is not told of both is passed over.
func (d *drawer) sameCode(sides []codeSide, code string, told bool) {
	d.open = len(d.arena)
	sign := int8(-1)
	for i := range sides {
		g := &sides[i]
		before := len(g.left)
		for ; len(g.left) > 0 && g.left[0].code == code; g.left = g.left[1:] {
			if told {
				d.term(sign, g.ledger, g.left[0].row, g.at)
			}
		}
		if i == 0 && len(g.left) < before {
			sign = +1
		}
	}
	d.finish()
}

// codedRow is a row with its code, or where it has none the code of its entity; the
// first total has the empty code.
type codedRow struct {
	code string
	row  int
}

// byCode are the rows in the order of their codes.
func (g *ledger) byCode(w *workspace) []codedRow {
	if g.coded != nil {
		return g.coded
	}
	rows, total := w.coded.take(len(g.rows))[:0], g.total()
	for i := range g.rows {
		if e := &g.rows[i]; e.code != "" || e.entity != "" || i == total {
			rows = append(rows, codedRow{cmp.Or(e.code, e.entity), i})
		}
	}
	inOrder := func(a, b codedRow) int { return strings.Compare(a.code, b.code) }
	if !slices.IsSortedFunc(rows, inOrder) {
		slices.SortStableFunc(rows, inOrder)
	}
	g.coded = rows
	return rows
}
