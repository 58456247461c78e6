package bycolumn

import (
	"maps"
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/vocabulary"
)

// 收入总表 and 支出总表 break the same money down by the same codes: where the totals
// of one are proved, those of the other are the same. And its columns of the funds
// are the totals of the tables of the funds. What remains of a row is for the other
// columns.

// sameTotals is the table whose totals by code are those of another.
var sameTotals = map[schema.Kind]schema.Kind{
	schema.KindRevenueSummary:     schema.KindExpenditureSummary,
	schema.KindExpenditureSummary: schema.KindRevenueSummary,
}

// explained makes the rows of a list of codes whose totals another table tells, nil
// where it does not print them, or where the rest does not make them up.
func (t *columnTable) explained(known knownTotals, left *limits.Effort) *normalize.Sheet {
	totals := known[sameTotals[t.kind]]
	if totals == nil || !t.coded() {
		return nil
	}
	w := t.writer(left)
	if w == nil || len(w.bag.rows)+1 != len(totals) {
		return nil
	}
	var told []*explainer
	for _, b := range w.bag.listings(t.pages) {
		one := *w
		one.bag = b
		x := &explainer{columnWriter: &one, known: known, left: slices.Clone(b.amounts), rest: make([]int64, len(b.rows))}
		if b.rows[0].page > 0 && x.all(totals) {
			told = append(told, x)
		}
	}
	if len(told) == 0 {
		return nil
	}
	x := told[0]
	switch {
	case len(told) > 1:
	case t.funded != nil && t.kind == schema.KindExpenditureSummary:
		x.shareFunds(t.funded)
	default:
		x.share(left)
	}
	x.bag.topLast = x.at[0] > slices.Max(x.at[1:])
	x.write()
	return x.sheet
}

// all takes the totals of all rows and what the funds have of them. It reports
// whether the rest makes them up.
func (x *explainer) all(totals map[string]int64) bool {
	for i := range x.bag.rows {
		v, ok := totals[x.bag.rows[i].code]
		if x.bag.rows[i].total = v; !ok || !x.row(i) {
			return false
		}
	}
	return x.addsUp()
}

// explainer takes what is told of each row from the amounts of a table.
type explainer struct {
	*columnWriter
	known knownTotals
	left  []columnAmount
	rest  []int64 // per row: what the other columns have of it
	at    []int   // per row: the line of its total
}

// row takes the total of a row and what the funds have of it.
func (x *explainer) row(i int) bool {
	r := &x.bag.rows[i]
	line, ok := x.take(r.page, r.total)
	x.at, x.rest[i] = append(x.at, line), r.total
	if !ok {
		return false
	}
	told, ok := x.funds(r.code)
	if !ok || len(told) == 0 {
		return ok
	}
	if hasKey(x.keys, vocabulary.KeyCurrentYear) {
		told[vocabulary.KeyCurrentYear] = r.total
	}
	r.placed = map[int]int64{}
	for _, key := range slices.Sorted(maps.Keys(told)) {
		v, column := told[key], x.keys[key]
		if v == 0 {
			continue
		}
		if _, ok := x.take(r.page, v); !ok {
			return false
		}
		r.placed[column] = v
	}
	return true
}

// funds are the amounts of a code in the columns of the funds, by key; none where a
// table has no such columns. ok is false where one has sums that cannot be told.
func (x *explainer) funds(code string) (told map[string]int64, ok bool) {
	told = map[string]int64{}
	all := int64(0)
	for key, kind := range place.FundKinds {
		if x.known[kind] == nil {
			return nil, x.parts > 0
		}
		all += x.known[kind][code]
		if hasKey(x.keys, key) {
			told[key] = x.known[kind][code]
		} else if x.known[kind][code] != 0 && !hasKey(x.keys, string(vocabulary.KeyFiscal)) {
			return nil, x.parts > 0
		}
	}
	if hasKey(x.keys, string(vocabulary.KeyFiscal)) {
		told[string(vocabulary.KeyFiscal)] = all
	}
	if len(told) > 0 {
		x.rest[len(x.at)-1] -= all
	}
	return told, x.rest[len(x.at)-1] >= 0
}

func hasKey(keys map[string]int, key string) bool {
	_, ok := keys[key]
	return ok
}

// take takes an amount of a page, and gives its line.
func (x *explainer) take(page int, v int64) (line int, ok bool) {
	k := slices.IndexFunc(x.left, func(a columnAmount) bool { return a.page == page && a.value == v })
	if k < 0 {
		return 0, false
	}
	line = x.left[k].line()
	x.left = slices.Delete(x.left, k, k+1)
	return line, true
}

// addsUp reports that on each page what is left makes what remains of its rows.
func (x *explainer) addsUp() bool {
	sum := map[int]int64{}
	for _, a := range x.left {
		sum[a.page] += a.value
	}
	for i, r := range x.bag.rows {
		sum[r.page] -= x.rest[i]
	}
	for _, v := range sum {
		if v != 0 {
			return false
		}
	}
	return true
}

// share shares what is left out among the other columns, for the rows that have
// the same parts in every way. A row of which nothing remains has none.
func (x *explainer) share(left *limits.Effort) {
	for i, v := range x.rest {
		x.bag.rows[i].shared = v == 0
	}
	if x.rest[0] == 0 || left.Parts <= 0 {
		return
	}
	p := shareParts(x.bag.rows, x.rest, slices.Clone(x.left), len(x.keys), false, false)
	left.Parts -= limits.MaxPartsTry - p.work
	if p.work < 0 || len(p.found) == 0 || len(p.found) > limits.MaxPartsFound {
		return
	}
	x.bag.keepParts(p.found)
}
