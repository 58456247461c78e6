package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/vocabulary"
)

// 收入总表 has a column for each source, and the items of 收支总表 are the sums of these columns.
// Where that table tells them, and 支出总表 the totals of the rows, the cells of a row are what
// its total is made of: of the ways to make all of them of just the amounts that a page prints,
// exactly one may be left.

// source is a column of 收入总表 with an amount.
type source struct {
	key string // empty where it is not told which column it is
	sum int64
}

// sourcesOf are the sources that the two-sided tables of a budget tell; ok is false where these
// say nothing.
func sourcesOf(tables []*columnTable, sheets []*normalize.Sheet) (list []source, ok bool) {
	var funds []source
	for i, t := range tables {
		if sheets[i] == nil {
			continue
		}
		switch t.kind {
		case schema.KindRevenueExpenditureSummary:
			if list, ok = t.sourcesOn(sheets[i]); !ok {
				return nil, false
			}
		case schema.KindFiscalAppropriationSummary:
			funds, _ = t.sourcesOn(sheets[i])
		}
	}
	for _, f := range funds { // 一般公共预算拨款 is one of the amounts that 收支总表 does not tell
		k := slices.IndexFunc(list, func(s source) bool { return s.key == "" && s.sum == f.sum })
		if _, fund := place.FundKinds[f.key]; fund && k >= 0 && !slices.ContainsFunc(list, func(s source) bool { return s.key == f.key }) {
			list[k].key = f.key
		}
	}
	return list, ok
}

// sourcesOn are the sources on the revenue side of a two-sided table, and what is carried over:
// of a source that is named again, below that, the first is this year's.
func (t *columnTable) sourcesOn(sheet *normalize.Sheet) (list []source, ok bool) {
	seen := map[string]bool{}
	for _, r := range sheet.Rows {
		if len(r.Cells) == 0 || r.Cells[0].Column != 0 {
			continue
		}
		m := schema.MeaningOfItem(r.Cells[0].Text)
		key := m.Source
		if m.Carried {
			key = vocabulary.KeyCarryover
		}
		for _, c := range r.Cells[1:] {
			v, whole := scaledText(c.Text, t.decimals, t.loose)
			switch {
			case !whole:
				return nil, false
			case c.Column == cell.OpenUnplaced && v != 0:
				list = append(list, source{sum: v})
			case !m.Sum && key != "" && !seen[key] && v != 0:
				list = append(list, source{key, v})
			}
		}
		seen[key] = true
	}
	return list, len(list) > 0
}

// bySources makes the rows of 收入总表, nil where the sources and the totals do not tell them.
func (t *columnTable) bySources(known knownTotals, sources []source, left *limits.Effort) *normalize.Sheet {
	totals := known[sameTotals[t.kind]]
	if totals == nil || t.kind != schema.KindRevenueSummary || left.Parts <= 0 {
		return nil
	}
	w := t.writer(left)
	if w == nil || len(w.bag.rows)+1 != len(totals) {
		return nil
	}
	w.bag = w.bag.listings(t.pages)[0]
	s := &sourcesSearch{columnWriter: w, known: known, work: limits.MaxPartsTry}
	if w.bag.rows[0].page == 0 || !s.layColumns(sources) || !s.takeTotals(totals) {
		return nil
	}
	for s.split = 1; s.split <= 3 && len(s.found) == 0 && s.work >= 0; s.split++ {
		s.row(len(w.bag.rows) - 1)
	}
	left.Parts -= limits.MaxPartsTry - max(0, s.work)
	if s.work < 0 || len(s.found) == 0 || len(s.found) > limits.MaxPartsFound {
		return nil
	}
	s.keepTold()
	w.write()
	return w.sheet
}

// sourcesSearch seeks the cells of the rows of 收入总表.
type sourcesSearch struct {
	*columnWriter
	known   knownTotals
	columns []sourceColumn
	groups  []sourceGroup
	printed map[pageValue]int // what is printed and not yet taken
	values  map[int][]int64   // by page: the values of its amounts, rising
	cells   [][]int64         // per row and column
	split   int               // how many columns a row without children may fill
	found   [][][]int64
	work    int
}

// sourceColumn is a column with the sum of its amounts.
type sourceColumn struct {
	source
	at   int // its place, -1 where it is not told
	rest int64
}

// sourceGroup is a column that sums up others in its row.
type sourceGroup struct {
	at      int
	columns []int
}

// layColumns finds the columns of the sources, and those that sum them up. It reports whether
// all of them have one.
func (s *sourcesSearch) layColumns(sources []source) bool {
	fiscal, grouped := s.keys[string(vocabulary.KeyFiscal)]
	var all, funds []int
	told := true
	for _, x := range sources {
		at, known := s.keys[x.key]
		_, fund := place.FundKinds[x.key]
		switch {
		case x.key == "":
			at, told = -1, false
		case !known && fund && grouped: // no columns for the funds alone
			at = fiscal
		case !known:
			return false
		}
		k := slices.IndexFunc(s.columns, func(c sourceColumn) bool { return c.at == at && at >= 0 })
		if k < 0 {
			k = len(s.columns)
			s.columns = append(s.columns, sourceColumn{source{key: x.key}, at, 0})
			if x.key != vocabulary.KeyCarryover {
				all = append(all, k)
			}
			if fund && at != fiscal {
				funds = append(funds, k)
			}
		} else {
			s.columns[k].key = ""
		}
		s.columns[k].sum += x.sum
		s.columns[k].rest += x.sum
	}
	if grouped && !slices.ContainsFunc(s.columns, func(c sourceColumn) bool { return c.at == fiscal }) {
		if !told && len(funds) == 0 {
			return false
		}
		s.groups = append(s.groups, sourceGroup{fiscal, funds})
	}
	if at, ok := s.keys[vocabulary.KeyCurrentYear]; ok {
		s.groups = append(s.groups, sourceGroup{at, all})
	}
	return true
}

// takeTotals takes the totals of the rows from what is printed.
func (s *sourcesSearch) takeTotals(totals map[string]int64) bool {
	s.printed, s.values = map[pageValue]int{}, map[int][]int64{}
	for _, a := range s.bag.amounts {
		s.printed[pageValue{a.page, a.value}]++
		s.values[a.page] = append(s.values[a.page], a.value)
	}
	for page, v := range s.values {
		slices.Sort(v)
		s.values[page] = slices.Compact(v)
	}
	for i := range s.bag.rows {
		r := &s.bag.rows[i]
		total, ok := totals[r.code]
		r.total = total
		s.cells = append(s.cells, make([]int64, len(s.columns)))
		if !ok || total != 0 && !s.take(r.page, total) {
			return false
		}
	}
	return true
}

func (s *sourcesSearch) take(page int, v int64) bool {
	at := pageValue{page, v}
	if s.printed[at] == 0 {
		return false
	}
	s.printed[at]--
	return true
}

// row chooses the cells of row i, from the last row on: those of a row with children are their
// sums.
func (s *sourcesSearch) row(i int) {
	switch {
	case len(s.found) > limits.MaxPartsFound || s.work < 0:
	case i < 0:
		s.keep()
	case slices.ContainsFunc(s.cells[i], func(v int64) bool { return v != 0 }):
		s.takeRow(i)
	default:
		s.leaf(i, 0, s.bag.rows[i].total, s.split)
	}
}

// leaf chooses the cells of a row without children from column c on: they make what is left, in
// so many columns at most.
func (s *sourcesSearch) leaf(i, c int, left int64, split int) {
	if left == 0 {
		s.takeRow(i)
		return
	}
	if c == len(s.columns) || split == 0 {
		return
	}
	s.leaf(i, c+1, left, split)
	r := &s.bag.rows[i]
	most := min(left, s.columns[c].rest)
	if kind, fund := place.FundKinds[s.columns[c].key]; fund && s.known[kind] != nil {
		most = min(most, s.known[kind][r.code])
	}
	values := s.values[r.page]
	if split == 1 {
		values = []int64{left}
	}
	for _, v := range values {
		if s.work--; v > most || s.work < 0 {
			return
		}
		if s.printed[pageValue{r.page, v}] == 0 {
			continue
		}
		s.cells[i][c] = v
		s.columns[c].rest -= v
		s.leaf(i, c+1, left-v, split-1)
		s.columns[c].rest += v
		s.cells[i][c] = 0
	}
}

// takeRow takes what a row prints and goes on with the row above.
func (s *sourcesSearch) takeRow(i int) {
	s.work--
	r := &s.bag.rows[i]
	var taken []int64
	ok := true
	for _, v := range s.shown(i) {
		if ok = s.take(r.page, v); !ok {
			break
		}
		taken = append(taken, v)
	}
	if ok {
		s.add(r.parent, s.cells[i], 1)
		s.row(i - 1)
		s.add(r.parent, s.cells[i], -1)
	}
	for _, v := range taken {
		s.printed[pageValue{r.page, v}]++
	}
}

// add adds the cells of a row to those of its parent.
func (s *sourcesSearch) add(parent int, cells []int64, sign int64) {
	if parent < 0 {
		return
	}
	for c, v := range cells {
		s.cells[parent][c] += sign * v
	}
}

// shown are the amounts that a row prints beside its total.
func (s *sourcesSearch) shown(i int) (values []int64) {
	for _, v := range s.cells[i] {
		if v != 0 {
			values = append(values, v)
		}
	}
	for _, g := range s.groups {
		if v := g.sum(s.cells[i]); v != 0 {
			values = append(values, v)
		}
	}
	return values
}

func (g *sourceGroup) sum(cells []int64) (v int64) {
	for _, c := range g.columns {
		v += cells[c]
	}
	return v
}

// keep keeps a way in which all that is printed is used up.
func (s *sourcesSearch) keep() {
	for _, n := range s.printed {
		if n != 0 {
			return
		}
	}
	for _, c := range s.columns {
		if c.rest != 0 {
			return
		}
	}
	way := make([][]int64, len(s.cells))
	for i, cells := range s.cells {
		way[i] = slices.Clone(cells)
	}
	s.found = append(s.found, way)
}

// keepTold keeps the cells of the rows that are the same in every way.
func (s *sourcesSearch) keepTold() {
	for i := range s.bag.rows {
		r := &s.bag.rows[i]
		if slices.ContainsFunc(s.found, func(way [][]int64) bool { return !slices.Equal(way[i], s.found[0][i]) }) {
			continue
		}
		r.shared, r.placed = true, map[int]int64{}
		for c, v := range s.found[0][i] {
			switch at := s.columns[c].at; {
			case v == 0:
			case at < 0:
				r.parts = append(r.parts, v)
			default:
				r.placed[at] = v
			}
		}
		for _, g := range s.groups {
			if v := g.sum(s.found[0][i]); v != 0 {
				r.placed[g.at] = v
			}
		}
	}
}
