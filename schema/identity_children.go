package schema

import "slices"

// drawChildren draws, for every code that has others below it, amount = sum of
// the direct children; and asks for the levels that should be there.
func drawChildren(d *drawer) {
	for _, g := range d.ledgers {
		if g.form.Item {
			continue
		}
		for i := range g.rows {
			d.sums(g, i, g.kids.of(i))
		}
		d.missingLevels(g)
		if len(g.levels) == 0 {
			d.drawTold(g)
		}
	}
}

// sum draws one column of whole = sum of rows. An item may print its total
// alone, and none of the budgets it comes from.
func (d *drawer) sum(g *ledger, whole int, rows []int, column int) {
	d.whole(g, whole, column)
	for _, r := range rows {
		d.part(g, r, column)
	}
	d.end().WholeOptional = g.form.Item && column != wholeColumn
}

// sums draws whole = sum of rows for every column, where there are rows.
func (d *drawer) sums(g *ledger, whole int, rows []int) {
	if len(rows) == 0 {
		return
	}
	for _, c := range g.columns {
		d.sum(g, whole, rows, c)
	}
}

// drawTops draws 合计 = the rows that are part of nothing else.
func drawTops(d *drawer) {
	for _, g := range d.ledgers {
		if g.form.Item || len(g.rows) == 0 {
			continue
		}
		if g.total() < 0 && len(g.tops) > 0 {
			d.missing(g, g.tops[0], wholeColumn, "合计")
		}
		for i := range g.rows {
			if g.rows[i].role == roleTotal {
				d.sums(g, i, g.tops)
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
			d.missing(g, i, wholeColumn, e.code[:above])
		}
		if len(g.kids.of(i)) == 0 && d.cutShort(g, i) && !slices.Contains(noDeeper, e.code) {
			d.missing(g, i, wholeColumn, e.code+"…")
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
	return !g.form.Item && g.Kind != KindGeneralPublicBasicExpenditure
}

// empty reports a row without any amount.
func (g *ledger) empty(i int) bool {
	width := len(g.names)
	for _, a := range g.cells[i*width : (i+1)*width] {
		if a != nil && a.valid {
			return false
		}
	}
	return len(g.rows[i].head.Unplaced) == 0
}
