package schema

import (
	"slices"
	"strings"
)

// split says that an amount of a row is the sum of others. A part that the
// table has no column for is replaced by its own parts.
type split struct {
	whole    string
	parts    []string
	optional bool // rows may print the whole alone
}

// splits are the splits of each kind's rows.
var splits = map[Kind][]split{
	KindRevenueSummary: {
		{whole: "total", parts: []string{"current_year_subtotal", "carryover"}},
		{whole: "current_year_subtotal", parts: []string{
			"fiscal_appropriation", "fiscal_special_account", "institutional", "operating",
			"superior_subsidy", "affiliated_remittance", "other",
		}},
		{whole: "fiscal_appropriation", parts: []string{"general_public_budget", "government_fund", "state_capital"}},
	},
	KindExpenditureSummary: {
		{whole: "total", parts: []string{"basic", "project", "operating", "remitted_to_superior", "subsidy_to_affiliates"}},
	},
	KindGeneralPublicExpenditure:      functionSplit,
	KindGovernmentFundExpenditure:     functionSplit,
	KindStateCapitalExpenditure:       functionSplit,
	KindGeneralPublicBasicExpenditure: {{whole: "total", parts: []string{"personnel", "public_use"}}},
	KindFiscalAppropriationSummary:    budgetSplit,
	KindThreePublicExpenditure:        budgetSplit,
}

var (
	functionSplit = []split{{whole: "total", parts: []string{"basic", "project"}}}
	budgetSplit   = []split{{
		whole: "total", parts: []string{"general_public_budget", "government_fund", "state_capital"}, optional: true,
	}}
)

// memoHeaders mark a column that is no part of the row: a share, a change,
// another year's figures, a part shown besides.
var memoHeaders = wordsOf(
	"其中", "%", "％", "占比", "比例", "比重", "增减", "增长", "增加", "减少", "上年预算", "上年执行", "上年数", "执行数", "决算", "完成", "较", "政府采购",
)

// drawRowSums draws total = its parts for every row.
func drawRowSums(d *drawer) {
	for _, g := range d.ledgers {
		d.rowSums(g)
	}
}

// rowSums draws total = its parts for every row of a list, and settles which of its extra
// columns are parts.
func (d *drawer) rowSums(g *ledger) {
	grouped := d.drawGroups(g)
	for _, s := range splits[g.Kind] {
		whole := g.prints(s.whole)
		if whole < 0 || slices.Contains(grouped, whole) {
			continue
		}
		if parts := g.columnsOf(expand(g.has, splits[g.Kind], s.parts)); len(parts) > 0 {
			extras, open := d.partExtras(g, whole, parts)
			d.drawParts(g, whole, s.optional, append(parts, extras...), open)
		}
	}
}

// columnsOf are the columns of some keys.
func (g *ledger) columnsOf(keys []string) []int {
	columns := make([]int, len(keys))
	for i, k := range keys {
		columns[i] = g.column(k)
	}
	return columns
}

// drawParts draws whole = parts for every row; optional says that rows may print the
// whole alone. A row that does not add up, but has an amount in an open column, may
// need it: nothing is claimed of it.
func (d *drawer) drawParts(g *ledger, whole int, optional bool, parts, open []int) {
	for i := range g.rows {
		d.whole(g, i, whole)
		for _, p := range parts {
			d.part(g, i, p)
		}
		if holdsAmount(g, i, open) {
			if d.peek() == fail {
				d.drop()
				continue
			}
		}
		d.end().PartsOptional = optional
	}
}

// holdsAmount reports that a row has an amount in one of some columns.
func holdsAmount(g *ledger, row int, columns []int) bool {
	for _, c := range columns {
		if a := g.cell(row, c); a != nil && a.valid {
			return true
		}
	}
	return false
}

// needs reports that a row has an amount other than zero in one of some columns: only such
// a row tells whether they are parts of its sum.
func needs(g *ledger, row int, columns []int) bool {
	for _, c := range columns {
		if a := g.cell(row, c); a != nil && a.valid && a.value != 0 {
			return true
		}
	}
	return false
}

// RowSum says that an amount of a row is the sum of others of the row.
type RowSum struct {
	Whole string
	Parts []string
}

// RowSums are the sums in each row of a list of a kind that publishes the columns of
// these keys. Rows that may print the whole alone have none.
func RowSums(kind Kind, keys []string) (sums []RowSum) {
	published := func(key string) bool { return slices.Contains(keys, key) }
	for _, s := range splits[kind] {
		if s.optional || !published(s.whole) {
			continue
		}
		if parts := expand(published, splits[kind], s.parts); len(parts) > 0 {
			sums = append(sums, RowSum{s.whole, parts})
		}
	}
	return sums
}

// expand gives the published keys that stand for the parts.
func expand(published func(key string) bool, all []split, parts []string) (keys []string) {
	for _, p := range parts {
		if published(p) {
			keys = append(keys, p)
			continue
		}
		if i := slices.IndexFunc(all, func(s split) bool { return s.whole == p }); i >= 0 {
			keys = append(keys, expand(published, all, all[i].parts)...)
		}
	}
	return keys
}

// MayBePart reports whether nothing in the header of an extra column rules out
// that it is a part of the whole under another header. Where amounts are still
// open, only that can be asked of it.
func MayBePart(extra, whole string) bool {
	year := yearOf(extra)
	return !holdsAny(extra, &memoHeaders) && (year == "" || year == yearOf(whole))
}

// partExtras are the extra columns that belong to the parts of a whole: of
// those that no label rules out, the ones that most rows need to add up, all
// together or one alone. The others are open: they may be parts of anything.
func (d *drawer) partExtras(g *ledger, whole int, parts []int) (extras, open []int) {
	header := g.header(g.names[whole])
	for c := len(g.names) - g.extras; c < len(g.names); c++ {
		if !slices.Contains(g.columns, c) && MayBePart(g.names[c], header) {
			open = append(open, c)
		}
	}
	tries := slices.Collect(slices.Chunk(open, 1))
	if len(open) > 1 {
		tries = slices.Insert(tries, 0, open)
	}
	for _, try := range tries {
		if d.mostHold(g, whole, append(slices.Clip(parts), try...), try) {
			g.columns = append(g.columns, try...)
			open = slices.DeleteFunc(slices.Clone(open), func(x int) bool { return slices.Contains(try, x) })
			return try, open
		}
	}
	return nil, open
}

// header is the published header of a key, empty if it is not told.
func (g *ledger) header(key string) string {
	for _, c := range g.published {
		if c.Key != nil && *c.Key == key {
			return c.Header
		}
	}
	return ""
}

// mostHold reports whether, of the rows with an amount other than zero in one of some
// columns, more than half add up.
func (d *drawer) mostHold(g *ledger, whole int, parts, needed []int) bool {
	lead := 0 // rows that add up, less those that do not
	for i := range g.rows {
		if left := len(g.rows) - i; lead > left || lead <= -left {
			break // whatever the rest say
		}
		if !needs(g, i, needed) {
			continue
		}
		if d.addsUp(g, i, whole, parts) {
			lead++
		} else {
			lead--
		}
	}
	return lead > 0
}

// addsUp reports a row whose whole is the sum of its parts, exactly.
func (d *drawer) addsUp(g *ledger, row, whole int, parts []int) bool {
	if excess, told := g.excess(row, whole, parts); told {
		return excess == 0
	}
	d.whole(g, row, whole)
	for _, p := range parts {
		d.part(g, row, p)
	}
	return d.holds()
}

// excess is how much the parts of a row are more than its whole, in the last digit that
// it prints; not told where it prints none, or one of them another.
func (g *ledger) excess(row, whole int, parts []int) (sum int64, told bool) {
	w := g.value(row, whole)
	if !w.valid || !w.roomy() {
		return 0, false
	}
	for _, p := range parts {
		a := g.cell(row, p)
		if a == nil || !a.valid {
			continue
		}
		if a.exponent != w.exponent || !a.roomy() {
			return 0, false
		}
		sum += a.value
	}
	return sum - w.value, len(parts) < roomyOperands
}

// drawGroups draws what header paths tell of extra columns: 支出/合计 is the sum
// of the other columns under 支出. It returns the wholes it has drawn.
func (d *drawer) drawGroups(g *ledger) (drawn []int) {
	if g.extras == 0 {
		return nil
	}
	for _, c := range g.published {
		group, leaf, ok := cutLast(c.Header)
		if !ok || !isSubtotal(leaf) {
			continue
		}
		if c.Key == nil {
			d.drawSubtotal(g, c.Header, members(g, group, c.Header))
			continue
		}
		if !g.has(*c.Key) {
			continue
		}
		whole := g.column(*c.Key)
		parts := members(g, group, c.Header)
		extras := slices.DeleteFunc(slices.Clone(parts), func(p int) bool { return p < len(g.form.Keys) })
		if len(extras) == 0 || !d.mostHold(g, whole, parts, extras) {
			continue
		}
		d.drawParts(g, whole, false, parts, nil)
		g.columns = append(g.columns, extras...)
		drawn = append(drawn, whole)
	}
	return drawn
}

// drawSubtotal draws that a subtotal without a key (单位资金/小计) is the sum of its group,
// some of whose columns have keys and are parts of the row by themselves: the subtotal is none.
func (d *drawer) drawSubtotal(g *ledger, header string, parts []int) {
	whole := g.column(header)
	keyed := slices.ContainsFunc(parts, func(p int) bool { return p < len(g.form.Keys) })
	if keyed && len(parts) > 1 && d.mostHold(g, whole, parts, []int{whole}) {
		d.drawParts(g, whole, false, parts, nil)
		g.columns = append(g.columns, whole)
	}
}

// members are the columns under a header group that sum to its subtotal: a
// group inside counts by its own subtotal, or else by its columns.
func members(g *ledger, group, subtotal string) (columns []int) {
	for _, c := range g.published {
		path, ok := strings.CutPrefix(c.Header, group+"/")
		if !ok || c.Header == subtotal || holdsAny(path, &memoHeaders) {
			continue
		}
		if inner, leaf, nested := cutLast(path); nested && !isSubtotal(leaf) && hasSubtotal(g, group+"/"+inner) {
			continue
		}
		name := c.Header
		if c.Key != nil {
			name = *c.Key
		}
		if at := g.column(name); at >= len(g.form.Keys) || slices.Contains(g.printed, at) {
			columns = append(columns, at)
		}
	}
	return columns
}

func hasSubtotal(g *ledger, group string) bool {
	return slices.ContainsFunc(g.published, func(c Column) bool {
		x, leaf, _ := cutLast(c.Header)
		return x == group && isSubtotal(leaf)
	})
}
