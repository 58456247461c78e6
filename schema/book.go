package schema

import (
	"slices"
	"strings"
)

// book is a budget with its rows indexed for the identities.
type book struct {
	ledgers []*ledger
}

// ledger is one list of a table with what the identities ask of it.
type ledger struct {
	kind   Kind
	form   *ListForm
	list   List
	unit   int // power of ten over 元; -1 where the unit is not told
	rows   []entry
	levels []int   // lengths of the codes in the list, ascending
	kids   [][]int // rows that each row is the sum of

	keys      []string // keys that the table prints, or that hold an amount
	extras    []string // headers of the extra columns, in order
	published []Column // columns of this side of the table
	columns   []string // keys, and extra columns that are parts of a row
	byEntity  bool     // rows are entities, not codes
}

// entry is a row with its place among the others.
type entry struct {
	row    Row
	head   *RowHead
	code   string // code, or the entity's where rows are entities
	label  string // name without numbering
	level  int    // of the numbering; 0 for none
	role   role
	parent int // index of the row it is part of; -1 for none
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
	for i, e := range g.rows {
		if e.parent >= 0 && e.role != roleMemo && e.role != roleLoose {
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
		named := slices.ContainsFunc(h.Columns, func(c Column) bool { return c.Key != nil && *c.Key == k })
		if named || slices.ContainsFunc(rows, func(e entry) bool { return !e.row.At(i).IsNull() }) {
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
// list has. Where a code stands more than once, the nearest above counts.
func codeTree(g *ledger) {
	seen := make(map[string]int, len(g.rows))
	for i := range g.rows {
		e := &g.rows[i]
		e.code = e.head.Code
		if e.code == "" && e.head.EntityCode != "" {
			e.code, g.byEntity = e.head.EntityCode, true
		}
		if e.code == "" {
			e.role = roleOfRow(e.label, len(g.rows))
			continue
		}
		if _, ok := seen[e.code]; !ok {
			seen[e.code] = i
		}
		if n := len(e.code); !slices.Contains(g.levels, n) {
			g.levels = append(g.levels, n)
		}
	}
	slices.Sort(g.levels)
	if len(g.levels) == 0 {
		pathTree(g)
		return
	}
	last := make(map[string]int, len(g.rows))
	for i := range g.rows {
		e := &g.rows[i]
		for n := len(e.code) - 1; n > 0; n-- {
			p, ok := last[e.code[:n]]
			if !ok {
				p, ok = seen[e.code[:n]]
			}
			if ok {
				e.parent = p
				break
			}
		}
		if e.code != "" {
			last[e.code] = i
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
