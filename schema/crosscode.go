package schema

import (
	"maps"
	"slices"
)

// codePairs are tables that break the same money down by the same codes: if
// the whole's total is that of the parts together, so is every row.
var codePairs = []struct {
	whole  Kind
	total  string // the column that must agree
	parts  []Kind
	column map[string]string // columns that then agree, whole to part
}{
	{
		KindExpenditureSummary, "total", []Kind{KindRevenueSummary},
		map[string]string{"total": "total"},
	},
	{
		KindExpenditureSummary, "total",
		[]Kind{KindGeneralPublicExpenditure, KindGovernmentFundExpenditure, KindStateCapitalExpenditure},
		map[string]string{"total": "total", "basic": "basic", "project": "project"},
	},
	{
		KindRevenueSummary, "general_public_budget", []Kind{KindGeneralPublicExpenditure},
		map[string]string{"general_public_budget": "total"},
	},
	{
		KindRevenueSummary, "government_fund", []Kind{KindGovernmentFundExpenditure},
		map[string]string{"government_fund": "total"},
	},
	{
		KindRevenueSummary, "state_capital", []Kind{KindStateCapitalExpenditure},
		map[string]string{"state_capital": "total"},
	},
	{
		KindRevenueSummary, "fiscal_appropriation",
		[]Kind{KindGeneralPublicExpenditure, KindGovernmentFundExpenditure, KindStateCapitalExpenditure},
		map[string]string{"fiscal_appropriation": "total"},
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
		if whole == nil || len(parts) == 0 || !d.totalsAgree(whole, p.total, parts, p.column[p.total]) {
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
func (d *drawer) totalsAgree(whole *ledger, key string, parts []*ledger, partKey string) bool {
	if whole.total() < 0 || whole.value(whole.total(), key).IsNull() {
		return false
	}
	d.whole(whole, whole.total(), key)
	for _, o := range parts {
		d.part(o, o.total(), partKey)
	}
	r := d.try()
	return r == pass || r == rounded
}

// sameCodes draws one equation per code and column, 合计 included.
func (d *drawer) sameCodes(whole *ledger, parts []*ledger, columns map[string]string) {
	index := make([]map[string][]int, len(parts))
	var levels []int
	for i, o := range parts {
		index[i] = o.index()
		levels = append(levels, o.levels...)
	}
	wholes := whole.index()
	codes := unionOf(wholes, whole, index, levels)
	for _, key := range slices.Sorted(maps.Keys(columns)) {
		if !whole.has(key) || !allHave(parts, columns[key]) {
			continue
		}
		for _, code := range codes {
			d.sameCode(whole, wholes, parts, index, code, [2]string{key, columns[key]})
		}
	}
}

// allHave reports that every table with amounts has a column of its own for a
// key.
func allHave(parts []*ledger, key string) bool {
	return !slices.ContainsFunc(parts, func(o *ledger) bool { return len(o.keys) > 0 && !o.has(key) })
}

// sameCode draws one equation, over all rows of the code. Where the whole lacks
// the code, the parts' sum should be nothing: a part stands for the whole.
func (d *drawer) sameCode(whole *ledger, wholes map[string][]int, parts []*ledger, index []map[string][]int, code string, key [2]string) {
	d.open = len(d.arena)
	sign := -1
	for _, at := range wholes[code] {
		d.term(-1, whole, at, key[0])
		sign = +1
	}
	for i, o := range parts {
		for _, at := range index[i][code] {
			d.term(sign, o, at, key[1])
		}
	}
	d.finish()
}

// index maps the codes of a list to rows, an entity's to the rows of entities;
// the first total is the empty code.
func (g *ledger) index() map[string][]int {
	if g.byCode != nil {
		return g.byCode
	}
	rows, total := make(map[string][]int, len(g.rows)), g.total()
	for i, e := range g.rows {
		switch {
		case e.code != "":
			rows[e.code] = append(rows[e.code], i)
		case e.entity != "":
			rows[e.entity] = append(rows[e.entity], i)
		case i == total:
			rows[""] = append(rows[""], i)
		}
	}
	g.byCode = rows
	return rows
}

// unionOf are the codes of either side, of the levels that both publish, in
// order.
func unionOf(wholes map[string][]int, whole *ledger, parts []map[string][]int, levels []int) []string {
	codes := make(map[string]bool, len(wholes))
	for _, index := range append([]map[string][]int{wholes}, parts...) {
		for c := range index {
			n := len(c)
			if n == 0 || whole.byEntity || slices.Contains(levels, n) && slices.Contains(whole.levels, n) {
				codes[c] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(codes))
}
