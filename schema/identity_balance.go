package schema

import "slices"

// sides are the lists of items that balance.
var sides = []struct {
	kind Kind
	list string
}{
	{KindRevenueExpenditureSummary, ListRevenue},
	{KindRevenueExpenditureSummary, ListExpenditure},
	{KindFiscalAppropriationSummary, ListRevenue},
	{KindFiscalAppropriationSummary, ListExpenditure},
	{KindRevenueExpenditureSummary, ListExpenditureByUse},
}

// drawSubtotals draws item = its parts, and 本年合计 = the items above it.
func drawSubtotals(d *drawer) {
	for _, s := range sides {
		g := d.ledger(s.kind, s.list)
		if g == nil {
			continue
		}
		for i := range g.rows {
			kids := g.kids.of(i)
			d.sums(g, i, kids)
			if g.rows[i].role == roleYear {
				d.missingHeading(g, kids)
			}
		}
		d.missingHeading(g, g.tops)
		d.drawTold(g)
	}
}

// drawTold draws item = the rows that break it down, where they add up. 其中
// does not say that they are all; but several that do not add up, or more than
// the item, or a column that they leave empty, let something be missing.
func (d *drawer) drawTold(g *ledger) {
	if len(g.told.rows) == 0 {
		return
	}
	for i := range g.rows {
		rows := g.told.of(i)
		any := slices.ContainsFunc(rows, func(r int) bool { return holdsAmount(g, r, g.columns) })
		for _, c := range g.columns {
			if any {
				d.drawToldColumn(g, i, rows, c)
			}
		}
	}
}

func (d *drawer) drawToldColumn(g *ledger, whole int, rows []int, column int) {
	d.whole(g, whole, column)
	told := 0
	for _, r := range rows {
		d.part(g, r, column)
		told += one(!g.value(r, column).IsNull())
	}
	v := evaluate(&Equation{Terms: d.arena[d.open:]})
	d.drop()
	switch {
	case v.result == silent:
	case v.result == pass:
		d.sum(g, whole, rows, column)
	case told != 1 || v.difference.IsNegative():
		d.missing(g, whole, column, "what 其中 leaves out")
	}
}

// missingHeading asks for the item above those that stand deeper than others
// of the same sum, and for the carry-over above items that follow 本年合计: with
// it lost, its parts still add up. Items that count on over 本年合计 have none above.
func (d *drawer) missingHeading(g *ledger, rows []int) {
	highest, year := 9, false
	for _, i := range rows {
		if level := g.rows[i].level; level > 0 {
			highest = min(highest, level)
		}
	}
	for _, i := range rows {
		e := g.rows[i]
		if e.level > highest || year && e.role == roleItem && e.level > 0 && !g.numbersOn(i) {
			d.missing(g, i, wholeColumn, "the heading above")
			return
		}
		year = year || e.role == roleYear
	}
}

// numbersOn reports an item with the number behind that of the last one above at its level.
func (g *ledger) numbersOn(i int) bool {
	_, number, _ := cutNumber(g.rows[i].head.Name)
	for k := i - 1; k >= 0; k-- {
		if g.rows[k].level == g.rows[i].level {
			_, last, _ := cutNumber(g.rows[k].head.Name)
			return number != "" && number == nextNumeral(last)
		}
	}
	return false
}

// drawTotals draws 总计 = what is part of nothing else: 本年合计 and 结转, or the
// items themselves.
func drawTotals(d *drawer) {
	for _, s := range sides[:4] {
		g := d.ledger(s.kind, s.list)
		if g == nil || len(g.rows) == 0 {
			continue
		}
		total := g.only(roleTotal)
		if total < 0 {
			d.missing(g, 0, wholeColumn, "总计")
			continue
		}
		d.sums(g, total, g.tops)
	}
}

// drawSides draws 收入总计 = 支出总计, and asks for the subtotal that one side has
// and the other has not.
func drawSides(d *drawer) {
	for i := 0; i < 4; i += 2 {
		in, out := d.ledger(sides[i].kind, sides[i].list), d.ledger(sides[i+1].kind, sides[i+1].list)
		if in == nil || out == nil {
			continue
		}
		a, b := in.only(roleTotal), out.only(roleTotal)
		if a >= 0 && b >= 0 {
			d.whole(in, a, wholeColumn)
			d.part(out, b, wholeColumn)
			d.end()
		}
		for _, g := range [][2]*ledger{{in, out}, {out, in}} {
			if g[0].only(roleYear) >= 0 && g[1].only(roleYear) < 0 && !g[1].headsYear() && len(g[1].rows) > 0 {
				d.missing(g[1], 0, wholeColumn, "本年合计")
			}
		}
	}
}

// headsYear reports a list of fiscal appropriation whose one item beside 上年结转 is
// 财政拨款收入 over its three budgets: it is the year's.
func (g *ledger) headsYear() bool {
	if g.Kind != KindFiscalAppropriationSummary {
		return false
	}
	tops := slices.DeleteFunc(slices.Clone(g.tops), func(i int) bool { return g.rows[i].role == roleCarry })
	return len(tops) == 1 && len(g.kids.of(tops[0])) > 0 && g.rows[tops[0]].source == sourceFiscal
}

// drawUses draws the year's expenditure = its uses (基本支出, 项目支出 …).
func drawUses(d *drawer) {
	uses := d.ledger(KindRevenueExpenditureSummary, ListExpenditureByUse)
	out := d.ledger(KindRevenueExpenditureSummary, ListExpenditure)
	if uses == nil || len(uses.rows) == 0 || out == nil {
		return
	}
	if total := uses.only(roleTotal); total >= 0 {
		d.sum(uses, total, uses.tops, wholeColumn)
		return
	}
	year := out.only(roleYear)
	if year < 0 {
		year = out.only(roleTotal)
	}
	if year < 0 {
		return
	}
	d.whole(out, year, wholeColumn)
	for _, i := range uses.tops {
		d.part(uses, i, wholeColumn)
	}
	d.end()
}

// drawBudgets draws, for each of the three budgets, 支出总计 = its revenue of the
// year and its carry-over. A carry-over that is not split by budget leaves
// them open.
func drawBudgets(d *drawer) {
	in := d.ledger(KindFiscalAppropriationSummary, ListRevenue)
	out := d.ledger(KindFiscalAppropriationSummary, ListExpenditure)
	if in == nil || out == nil {
		return
	}
	total := out.only(roleTotal)
	if total < 0 || in.openCarry() {
		return
	}
	for _, s := range []source{sourceGeneral, sourceFund, sourceCapital} {
		c := out.prints(string(s))
		if c < 0 {
			continue
		}
		d.whole(out, total, c)
		for i := range in.rows {
			if e := &in.rows[i]; e.role == roleItem && len(in.kids.of(i)) == 0 && e.source == s {
				d.part(in, i, wholeColumn)
			}
		}
		d.end().WholeOptional = true
	}
}

// openCarry reports an amount carried over that no items break down.
func (g *ledger) openCarry() bool {
	for i, e := range g.rows {
		if e.role == roleCarry && len(g.kids.of(i)) == 0 && !g.value(i, wholeColumn).IsNull() && !g.value(i, wholeColumn).IsZero() {
			return true
		}
	}
	return false
}

// only is the index of the one row of a role, -1 if there is none or more.
func (g *ledger) only(r role) int {
	return g.find(func(e *entry) bool { return e.role == r })
}
