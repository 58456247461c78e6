package schema

import (
	"iter"
	"slices"
	"strings"
)

// book is a budget with its rows indexed for the identities.
type book struct {
	ledgers []*ledger
}

// ledger is one list of a table with what the identities ask of it.
type ledger struct {
	kind Kind
	form *ListForm
	list List
	unit int // power of ten over 元; -1 where the unit is not told
	rows []entry

	foreign bool // a unit is told, and it is none of money: no sum compares the table with others

	levels []int   // lengths of the codes in the list, ascending
	lowest int     // rows whose codes have the last of those lengths
	kids   [][]int // rows that each row is the sum of
	told   [][]int // rows that tell more of a row, and may or may not be all of it

	keys      []string // keys that the table prints, or that hold an amount
	extras    []string // headers of the extra columns, in order
	published []Column // columns of this side of the table
	columns   []string // keys, and extra columns that are parts of a row
	byEntity  bool     // rows are entities, or stand under rows that are

	byCode map[string][]int // see index; nil until it is asked for: several pairs of tables do
}

// entry is a row with its place among the others.
type entry struct {
	row    Row
	head   *RowHead
	code   string // classification code
	entity string // code of the entity, where rows have one
	label  string // name without numbering
	level  int    // of the numbering; 0 for none
	role   role
	source source // of an item of revenue, by its label
	parent int    // index of the row it is part of; -1 for none
}

// units are the published units as powers of ten over 元.
var units = map[string]int{"元": 0, "人民币元": 0, "百元": 2, "千元": 3, "万元": 4, "人民币万元": 4, "百万元": 6, "亿元": 8}

// unitOf is the power of a published unit, -1 for one not told.
func unitOf(s string) int {
	if u, ok := units[s]; ok {
		return u
	}
	return -1
}

func newBook(b *Budget) *book {
	bk := new(book)
	for _, t := range b.Tables.All() {
		h := t.Head()
		for _, l := range t.Lists() {
			bk.ledgers = append(bk.ledgers, newLedger(t.Kind(), h, l))
		}
	}
	return bk
}

func newLedger(k Kind, h *TableHead, l List) *ledger {
	g := &ledger{kind: k, form: l.Form(), list: l, unit: unitOf(h.Unit)}
	g.foreign = h.Unit != "" && g.unit < 0
	g.rows = make([]entry, l.Len())
	for i := range g.rows {
		r := l.Row(i)
		e := entry{row: r, head: r.Head(), parent: -1}
		e.level, e.label = numbering(e.head.Name)
		g.rows[i] = e
		for _, x := range e.head.Extra {
			if !slices.Contains(g.extras, x.Header) {
				g.extras = append(g.extras, x.Header)
			}
		}
	}
	g.keys = publishedKeys(h, l, g.rows)
	g.columns = slices.Clone(g.keys)
	g.published = h.Columns
	switch {
	case k == KindThreePublicExpenditure:
	case g.form.Item:
		outline(g.rows)
	default:
		codeTree(g)
	}
	g.kids = make([][]int, len(g.rows))
	g.told = make([][]int, len(g.rows))
	for i := range g.rows {
		switch e := &g.rows[i]; {
		case e.parent < 0:
		case e.role == roleMemo || e.role == roleLoose:
			g.told[e.parent] = append(g.told[e.parent], i)
		default:
			g.kids[e.parent] = append(g.kids[e.parent], i)
		}
	}
	return g
}

// publishedKeys are the keys that the table prints a column for, or that hold
// an amount anywhere in the list.
func publishedKeys(h *TableHead, l List, rows []entry) []string {
	var keys []string
	for i, k := range l.Keys() {
		if h.Prints(k) || slices.ContainsFunc(rows, func(e entry) bool { return !e.row.At(i).IsNull() }) {
			keys = append(keys, k)
		}
	}
	return keys
}

// has reports whether the list publishes a key.
func (g *ledger) has(key string) bool { return g != nil && slices.Contains(g.keys, key) }

// find is the index of the only row for which is holds; -1 if there is none or
// more than one.
func (g *ledger) find(is func(*entry) bool) int {
	at := -1
	if g == nil {
		return at
	}
	for i := range g.rows {
		if is(&g.rows[i]) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// total is the index of the row that totals the list; of two, first and last,
// the first. -1 if there is none.
func (g *ledger) total() int {
	if g == nil {
		return -1
	}
	return slices.IndexFunc(g.rows, func(e entry) bool { return e.role == roleTotal })
}

// cell is the cell of a row by key or extra header.
func (g *ledger) cell(row int, key string) *Amount {
	if a := g.rows[row].row.Amount(key); a != nil {
		return a
	}
	return g.rows[row].head.Extra.Get(key)
}

// value is the cell of a row, null where there is no row.
func (g *ledger) value(row int, key string) Amount {
	if g == nil || row < 0 {
		return Amount{}
	}
	if a := g.cell(row, key); a != nil {
		return *a
	}
	return Amount{}
}

// ledger is the list of a table, nil if the budget has no such table.
func (bk *book) ledger(k Kind, list string) *ledger {
	for _, g := range bk.ledgers {
		if g.kind == k && g.form.Name == list {
			return g
		}
	}
	return nil
}

// codeTree finds the parent of each code: the longest of its prefixes that the
// list has, among the rows of the same entity; above them all stands the row of
// the entity itself. Where a code stands more than once, the nearest above
// counts.
func codeTree(g *ledger) {
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
	g.nestCodes()
	g.sameAsTotal()
}

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

func (g *ledger) nestCodes() {
	places := make(map[address]int, len(g.rows)) // in nearest
	at := make([]int, len(g.rows))               // per row its place there
	var nearest []int                            // the last row met of each address, at first the first of all
	for i, e := range g.rows {
		a := address{e.entity, e.code}
		p, ok := places[a]
		if !ok {
			p = len(nearest)
			places[a], nearest = p, append(nearest, i)
		}
		at[i] = p
	}
	for i := range g.rows {
		e := &g.rows[i]
		if e.code == "" && e.entity == "" {
			continue
		}
		for a := range above(e) {
			if a.code != "" && !slices.Contains(g.levels, len(a.code)) {
				continue
			}
			if p, found := places[a]; found && nearest[p] != i {
				e.parent = nearest[p]
				break
			}
		}
		nearest[at[i]] = i
	}
}

// above gives the places that a row may be part of, the nearest first: shorter
// codes of its entity; the same and shorter codes of no entity, where a form prints
// the entity on its lowest rows alone; entities of shorter codes.
func above(e *entry) iter.Seq[address] {
	return func(yield func(address) bool) {
		for n := len(e.code) - 1; n > 0; n-- {
			if !yield(address{e.entity, e.code[:n]}) {
				return
			}
		}
		if e.entity == "" {
			return
		}
		for n := len(e.code); n > 0; n-- {
			if !yield(address{"", e.code[:n]}) {
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
		if e.role == roleLoose && !g.value(i, g.keys0()).IsNull() && g.value(i, g.keys0()).Same(g.value(total, g.keys0())) {
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
	case g.addsUp():
		for i := range g.rows {
			if g.rows[i].role == roleLoose {
				g.rows[i].role = roleItem
			}
		}
	}
}

// addsUp reports that the rows that are no total sum to it.
func (g *ledger) addsUp() bool {
	total := g.total()
	if total < 0 {
		return false
	}
	terms := []Term{{Sign: -1, Amount: g.rows[total].row.At(0), Unit: g.unit}}
	for i := range g.rows {
		if g.rows[i].role == roleLoose {
			terms = append(terms, Term{Sign: 1, Amount: g.rows[i].row.At(0), Unit: g.unit})
		}
	}
	return weigh(&Equation{Terms: terms}) == pass
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
