package schema

import "slices"

// book is a budget with its rows indexed for the identities.
type book struct {
	ledgers []*ledger
	cells   int // of all lists
}

// ledger is one list of a table with what the identities ask of it.
type ledger struct {
	ListRef
	form *ListForm
	unit int // power of ten over 元; -1 where the unit is not told
	rows []entry

	unplaced bool // a row has amounts whose column is not told
	foreign  bool // a unit is told, and it is none of money: no sum compares the table with others

	cells []*Amount // row by row, see ListRef.names; nil where a row has no such extra column

	levels []int // lengths of the codes in the list, ascending
	lowest int   // rows whose codes have the last of those lengths
	family       // which rows are sums of which

	extras    int      // columns behind those of the keys
	printed   []int    // columns of keys that the table prints, or that hold an amount
	published []Column // columns of this side of the table
	columns   []int    // those printed, and extra columns that are parts of a row
	byEntity  bool     // rows are entities, or stand under rows that are

	coded   []codedRow // see byCode; nil until it is asked for: several pairs of tables do
	classes rowIndex   // see classRow; the same
}

// ListRef names a list of a budget, and where its cells stand among those of all.
type ListRef struct {
	Kind Kind
	List string

	names []string // of the columns: keys of the form, then headers of extra columns, in order
	first int32    // number of its first cell
}

// wholeColumn is the column of each list's total: the first of its keys, amount or total.
const wholeColumn = 0

// entry is a row with its place among the others.
type entry struct {
	head    *RowHead
	code    string // classification code
	entity  string // code of the entity, where rows have one
	label   string // name without numbering
	source  source // of an item of revenue, by its label
	level   int    // of the numbering; 0 for none
	parent  int    // index of the row it is part of; -1 for none
	role    role
	concept concept // of the “三公” table
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

// newBook indexes a budget in a workspace.
func newBook(b *Budget, w *workspace) *book {
	lists := listsOf(b)
	rows, cells := 0, 0
	for _, l := range lists {
		rows, cells = rows+l.Len(), cells+l.Len()*(len(l.Keys())+extrasOf(l))
	}
	w.ledgers.reserve(len(lists))
	w.rows.reserve(rows)
	w.cells.reserve(cells)
	bk := &book{ledgers: make([]*ledger, len(lists))}
	for i, l := range lists {
		g := newLedger(l, w)
		g.first = int32(bk.cells)
		bk.cells += len(g.cells)
		bk.ledgers[i] = g
	}
	return bk
}

// extrasOf is how many amounts the first row of a list has besides those of its keys: most
// others have as many.
func extrasOf(l List) int {
	if l.Len() == 0 {
		return 0
	}
	return len(l.Row(0).Head().Extra)
}

// tableList is a list with its table.
type tableList struct {
	List
	table Table
}

// listsOf are the lists of all tables of a budget.
func listsOf(b *Budget) []tableList {
	tables := b.Tables.All()
	all := make([]tableList, 0, len(tables)+len(Forms)) // some tables have more than one
	for _, t := range tables {
		for _, l := range t.Lists() {
			all = append(all, tableList{l, t})
		}
	}
	return all
}

func newLedger(l tableList, w *workspace) *ledger {
	k, h := l.table.Kind(), l.table.Head()
	g := &w.ledgers.take(1)[0]
	*g = ledger{ListRef: ListRef{Kind: k, List: l.Name()}, form: l.Form(), unit: unitOf(h.Unit), published: h.Columns}
	g.foreign = h.Unit != "" && g.unit < 0
	g.rows = w.rows.take(l.Len())
	g.names = g.form.Keys
	for i := range g.rows {
		e := &g.rows[i]
		e.head, e.parent = l.Row(i).Head(), -1
		e.level, e.label = numbering(e.head.Name)
		g.unplaced = g.unplaced || len(e.head.Unplaced) > 0
		for _, x := range e.head.Extra {
			if g.extra(x.Header) < 0 {
				g.names = append(slices.Clip(g.names), x.Header)
				g.extras++
			}
		}
	}
	g.readCells(l, w)
	g.printed = w.places.take(len(g.form.Keys))[:0]
	for c := range g.form.Keys {
		if h.Prints(g.form.Keys[c]) || g.fills(c) {
			g.printed = append(g.printed, c)
		}
	}
	g.columns = slices.Clip(g.printed)
	switch {
	case k == KindThreePublicExpenditure:
	case g.form.Item:
		outline(g.rows)
	default:
		codeTree(g, w)
	}
	g.relate(g.rows, w)
	return g
}

// readCells finds the cells of all rows.
func (g *ledger) readCells(l List, w *workspace) {
	width, keys := len(g.names), len(g.form.Keys)
	g.cells = w.cells.take(width * len(g.rows))
	for i := range g.rows {
		r, cells := l.Row(i), g.cells[i*width:(i+1)*width]
		for c := range keys {
			cells[c] = r.At(c)
		}
		extra := g.rows[i].head.Extra
		for n := range extra {
			if c := g.extraAt(keys+n, extra[n].Header); cells[c] == nil {
				cells[c] = &extra[n].Amount
			}
		}
	}
}

// extraAt is the column of a header, of which one is likely.
func (g *ledger) extraAt(likely int, header string) int {
	if likely < len(g.names) && g.names[likely] == header {
		return likely
	}
	return g.extra(header)
}

// extra is the extra column of a header, -1 for none.
func (g *ledger) extra(header string) int {
	keys := len(g.form.Keys)
	if c := slices.Index(g.names[keys:], header); c >= 0 {
		return keys + c
	}
	return -1
}

// column is that of a key or an extra header, -1 for none.
func (g *ledger) column(name string) int {
	if g == nil {
		return -1
	}
	return slices.Index(g.names, name)
}

// fills reports an amount in a column.
func (g *ledger) fills(column int) bool {
	for i := range g.rows {
		if g.cells[i*len(g.names)+column].valid {
			return true
		}
	}
	return false
}

// prints is the column of a key that the list publishes, -1 where it does not.
func (g *ledger) prints(key string) int {
	if c := g.column(key); c >= 0 && slices.Contains(g.printed, c) {
		return c
	}
	return -1
}

// has reports whether the list publishes a key.
func (g *ledger) has(key string) bool { return g.prints(key) >= 0 }

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
	for i := range g.rows {
		if g.rows[i].role == roleTotal {
			return i
		}
	}
	return -1
}

// cell is the cell of a row, nil where there is no such row or column.
func (g *ledger) cell(row, column int) *Amount {
	if g == nil || row < 0 || column < 0 {
		return nil
	}
	return g.cells[row*len(g.names)+column]
}

// value is the cell of a row, null where there is none.
func (g *ledger) value(row, column int) Amount {
	if a := g.cell(row, column); a != nil {
		return *a
	}
	return Amount{}
}

// ledger is the list of a table, nil if the budget has no such table.
func (bk *book) ledger(k Kind, list string) *ledger {
	for _, g := range bk.ledgers {
		if g.Kind == k && g.List == list {
			return g
		}
	}
	return nil
}
