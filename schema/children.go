package schema

import "slices"

// drawChildren draws, for every code that has others below it, amount = sum of
// the direct children; and asks for the levels that should be there.
func drawChildren(d *drawer) {
	for _, g := range d.ledgers {
		if g.form.Item {
			continue
		}
		for i, kids := range g.kids {
			for _, key := range g.columns {
				if len(kids) > 0 {
					d.sum(g, i, kids, key)
				}
			}
		}
		d.missingLevels(g)
		if len(g.levels) == 0 {
			d.drawTold(g)
		}
	}
}

// sum draws one column of whole = sum of rows. An item may print its total
// alone, and none of the budgets it comes from.
func (d *drawer) sum(g *ledger, whole int, rows []int, key string) {
	d.whole(g, whole, key)
	for _, r := range rows {
		d.part(g, r, key)
	}
	d.end().WholeOptional = g.form.Item && key != g.keys0()
}

// drawTops draws 合计 = the rows that are part of nothing else.
func drawTops(d *drawer) {
	for _, g := range d.ledgers {
		if g.form.Item || len(g.rows) == 0 {
			continue
		}
		tops := g.tops()
		if g.total() < 0 && len(tops) > 0 {
			d.missing(g, tops[0], "total", "合计")
		}
		for i, e := range g.rows {
			for _, key := range g.columns {
				if e.role == roleTotal && len(tops) > 0 {
					d.sum(g, i, tops, key)
				}
			}
		}
	}
}

// noDeeper are classes that the classification itself does not break down.
var noDeeper = []string{"227", "22902", "232", "233"}

// missingLevels asks for rows that a list of functional or economic codes
// should have: a code between a row and its class, and something below a code
// that stands where others have children. Without them a lost row would go
// unnoticed, for the sums above it still hold.
func (d *drawer) missingLevels(g *ledger) {
	if len(g.levels) == 0 {
		return
	}
	least := d.leastLevel(g)
	for i := range g.rows {
		e := &g.rows[i]
		if e.code == "" || g.empty(i) {
			continue
		}
		if above := g.levelAbove(len(e.code), least); above > 0 && (e.parent < 0 || len(g.rows[e.parent].code) < above) {
			d.missing(g, i, "total", e.code[:above])
		}
		if len(g.kids[i]) == 0 && d.cutShort(g, i) && !slices.Contains(noDeeper, e.code) {
			d.missing(g, i, "total", e.code+"…")
		}
	}
}

// leastLevel is the length of the shortest codes of a list, or of all lists of
// functions where it is one.
func (d *drawer) leastLevel(g *ledger) int {
	least := g.levels[0]
	for _, o := range d.ledgers {
		if o.functional() && g.functional() && len(o.levels) > 0 {
			least = min(least, o.levels[0])
		}
	}
	return least
}

// levelAbove is the length of the code that a code of n digits should stand
// under, where the shortest have so many; 0 for none.
func (g *ledger) levelAbove(n, least int) int {
	if n == 7 && least <= 5 && !g.byEntity {
		return 5
	}
	if n == 5 && least <= 3 && !g.byEntity {
		return 3
	}
	return 0
}

// cutShort reports a row without children where there should be some: the list
// goes deeper elsewhere; or it is the list's only lowest row, and another list
// goes deeper below that very code.
func (d *drawer) cutShort(g *ledger, i int) bool {
	n := len(g.rows[i].code)
	if n < g.levels[len(g.levels)-1] {
		return true
	}
	if !g.functional() || g.lowest > 1 {
		return false
	}
	return slices.ContainsFunc(d.ledgers, func(o *ledger) bool {
		return o.functional() && o != g && slices.ContainsFunc(o.rows, func(e entry) bool {
			return len(e.code) > n && e.code[:n] == g.rows[i].code
		})
	})
}

// functional reports a list of functional codes.
func (g *ledger) functional() bool {
	return !g.form.Item && g.kind != KindGeneralPublicBasicExpenditure
}

// empty reports a row without any amount.
func (g *ledger) empty(i int) bool {
	h := g.rows[i].head
	for _, x := range h.Extra {
		if !x.Amount.IsNull() {
			return false
		}
	}
	for k := range g.form.Keys {
		if !g.rows[i].row.At(k).IsNull() {
			return false
		}
	}
	return len(h.Unplaced) == 0
}
