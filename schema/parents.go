package schema

import (
	"iter"
	"slices"
	"strings"
)

// Which rows of a list are parts of which: told by their codes (codeTree), or, in a list
// without codes, by the numbers or the paths of their names (nameTree). What comes out is
// the parent and the role of each entry.

// codeTree finds the parent of each code: the longest of its prefixes that the
// list has, among the rows of the same entity; above them all stands the row of
// the entity itself. Where a code stands more than once, the nearest above
// counts.
func codeTree(g *ledger, w *workspace) {
	g.levels = w.places.take(usualLevels)[:0]
	for i := range g.rows {
		e := &g.rows[i]
		e.code, e.entity = e.head.Code, e.head.EntityCode
		switch n := len(e.code); {
		case n > 0 && !slices.Contains(g.levels, n):
			g.levels = append(g.levels, n)
		case n == 0 && e.entity != "":
			g.byEntity = true
		case n == 0:
			e.role = roleOfRow(e.label, len(g.rows))
		}
	}
	slices.Sort(g.levels)
	g.lowest = countLowest(g)
	if len(g.levels) == 0 && !g.byEntity {
		nameTree(g)
		return
	}
	g.nestCodes(w)
	g.sameAsTotal()
}

// usualLevels is how many lengths the codes of a list have, as a rule.
const usualLevels = 4

// countLowest counts the rows of the deepest level.
func countLowest(g *ledger) (n int) {
	for i := range g.rows {
		if len(g.levels) > 0 && len(g.rows[i].code) == g.levels[len(g.levels)-1] {
			n++
		}
	}
	return n
}

// address is where a row stands in its list: its entity and code.
type address struct{ entity, code string }

func (e *entry) address() address { return address{e.entity, e.code} }

func (e *entry) standsAt(a address) bool { return e.code == a.code && e.entity == a.entity }

func (g *ledger) nestCodes(w *workspace) {
	places := w.index(len(g.rows))   // the first row of each address
	at := w.ints.take(len(g.rows))   // per row the first of its address
	near := w.ints.take(len(g.rows)) // per first row of an address the last one met, at first itself
	for i := range g.rows {
		e := &g.rows[i]
		at[i], near[i] = int32(i), int32(i)
		if first := places.meet(hashOf(e.code, e.entity), i, func(row int) bool { return g.rows[row].standsAt(e.address()) }); first >= 0 {
			at[i] = int32(first)
		}
	}
	for i := range g.rows {
		e := &g.rows[i]
		if e.code == "" && e.entity == "" {
			continue
		}
		for a := range above(e, g.levels) {
			if p := places.find(hashOf(a.code, a.entity), func(row int) bool { return g.rows[row].standsAt(a) }); p >= 0 && int(near[p]) != i {
				e.parent = int(near[p])
				break
			}
		}
		near[at[i]] = int32(i)
	}
}

// above gives the places that a row may be part of, the nearest first: shorter
// codes of its entity, of the lengths that the list has; the same and shorter codes of no
// entity, where a form prints the entity on its lowest rows alone; entities of shorter codes.
func above(e *entry, levels []int) iter.Seq[address] {
	return func(yield func(address) bool) {
		for _, n := range slices.Backward(levels) {
			if n < len(e.code) && !yield(address{e.entity, e.code[:n]}) {
				return
			}
		}
		if e.entity == "" {
			return
		}
		for _, n := range slices.Backward(levels) {
			if n <= len(e.code) && !yield(address{"", e.code[:n]}) {
				return
			}
		}
		for n := len(e.entity) - one(e.code == ""); n > 0; n-- {
			if !yield(address{e.entity[:n], ""}) {
				return
			}
		}
	}
}

// sameAsTotal makes a row without a code a total as well that prints the same
// as the total: the one entity that the table is about.
func (g *ledger) sameAsTotal() {
	total := g.total()
	if total < 0 {
		return
	}
	for i := range g.rows {
		e := &g.rows[i]
		if e.role == roleLoose && !g.value(i, wholeColumn).IsNull() && g.value(i, wholeColumn).Same(g.value(total, wholeColumn)) {
			e.role = roleTotal
		}
	}
}

// roleOfRow tells what a row without a code is: the total, or something beside
// the codes. The one row of a list of one is its total whatever its label.
func roleOfRow(label string, rows int) role {
	switch {
	case rows == 1 || slices.Contains(totalLabels, label):
		return roleTotal
	case strings.Contains(label, "其中"):
		return roleMemo
	}
	return roleLoose
}

// nameTree finds the parents in a list without codes: by the numbering of its
// names, or by their paths. Names that tell neither are all parts of the total
// if they add up, and otherwise nothing is known of them.
func nameTree(g *ledger) {
	numbered := slices.ContainsFunc(g.rows, func(e entry) bool { return e.level > 0 })
	paths := slices.ContainsFunc(g.rows, func(e entry) bool { return strings.Contains(e.label, "/") })
	switch {
	case paths:
		pathTree(g)
	case numbered:
		outline(g.rows)
		if i := g.lastYear(); g.total() < 0 && i >= 0 {
			g.rows[i].role = roleTotal
		}
	case g.addsUp():
		for i := range g.rows {
			if g.rows[i].role == roleLoose {
				g.rows[i].role = roleItem
			}
		}
	}
}

// lastYear is the last row that sums the year up, 本年支出合计; -1 without. Of a fund nothing is carried
// over, and it is the total.
func (g *ledger) lastYear() int {
	for i := range slices.Backward(g.rows) {
		if g.rows[i].role == roleYear {
			return i
		}
	}
	return -1
}

// addsUp reports that the rows that are no total sum to it.
func (g *ledger) addsUp() bool {
	total := g.total()
	if total < 0 {
		return false
	}
	terms := []Term{g.term(-1, total, wholeColumn)}
	for i := range g.rows {
		if g.rows[i].role == roleLoose {
			terms = append(terms, g.term(+1, i, wholeColumn))
		}
	}
	return holds(terms)
}

// pathTree finds the parents in a list without codes, whose names are the
// header paths of rows that run down: 其他资金/小计 is the whole of
// 其他资金/事业收入, and part of the total.
func pathTree(g *ledger) {
	for i := range g.rows {
		e := &g.rows[i]
		if e.role == roleTotal {
			continue
		}
		e.role = roleItem
		group, leaf, ok := cutLast(e.label)
		if strings.Contains(leaf, "其中") {
			e.role = roleMemo
		}
		if !ok || isSubtotal(leaf) {
			continue
		}
		whole := g.find(func(x *entry) bool {
			g, l, _ := cutLast(x.label)
			return g == group && isSubtotal(l) || x.label == group
		})
		e.parent = whole
	}
}

func isSubtotal(leaf string) bool { return leaf == "小计" || leaf == "合计" || leaf == "金额" }

// cutLast cuts a header path before its last label.
func cutLast(path string) (group, leaf string, ok bool) {
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		return path[:i], path[i+1:], true
	}
	return "", path, false
}
