package bycolumn

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/place"
)

// What the funds spend on a code is a part of what the department spends on it. So where its
// 合计 is all that the funds spend, it spends on each code just what these do, and in each
// column: a list with too many ways to make it up is told by the lists of the funds.

// fundsAlone takes the totals of the funds for those of the department where its 合计 says
// that it has no other money. It says so to the tables.
func (k knownTotals) fundsAlone(tables []*columnTable) {
	totals := k.ofFunds()
	if totals == nil || k[schema.KindExpenditureSummary] != nil {
		return
	}
	for _, t := range tables {
		if sameTotals[t.kind] == "" || !t.printsNoMore(totals[""]) {
			continue
		}
		for kind := range sameTotals {
			k[kind] = totals
		}
		for _, x := range tables {
			x.funded = partsOfFunds(tables)
		}
		return
	}
}

// ofFunds are the amounts by code that the funds spend, nil where one of them is not told or
// none spends anything.
func (k knownTotals) ofFunds() map[string]int64 {
	totals := map[string]int64{}
	for _, fund := range place.FundKinds {
		if k[fund] == nil {
			return nil
		}
		for code, v := range k[fund] {
			totals[code] += v
		}
	}
	if totals[""] == 0 {
		return nil
	}
	return totals
}

// printsNoMore reports a table whose greatest amount, its 合计, is a sum.
func (t *columnTable) printsNoMore(sum int64) bool {
	b := t.sorted
	if b == nil || !t.whole || len(b.amounts) == 0 || b.topPage(t.pages) == 0 {
		return false
	}
	greatest := slices.MaxFunc(b.amounts, func(x, y columnAmount) int { return int(x.value - y.value) })
	return greatest.value == sum
}

// partsOfFunds are the parts of the rows of the funds' lists by code, of those that stand in
// one list alone.
func partsOfFunds(tables []*columnTable) map[string][]int64 {
	parts, count := map[string][]int64{}, map[string]int{}
	for _, t := range tables {
		if !isFund(t.kind) || t.proved == nil {
			continue
		}
		for _, r := range t.proved.rows {
			if count[r.code]++; r.shared {
				parts[r.code] = r.parts
			}
		}
	}
	for code, n := range count {
		if n > 1 {
			delete(parts, code)
		}
	}
	return parts
}

func isFund(kind schema.Kind) bool {
	for _, fund := range place.FundKinds {
		if fund == kind {
			return true
		}
	}
	return false
}

// shareFunds gives the rows of 支出总表 the parts that the funds have of them. The only row of a
// page whose parts are not told has all that is left there. Where that is not just what is
// printed nothing is told.
func (x *explainer) shareFunds(funded map[string][]int64) {
	parts, open := make([][]int64, len(x.bag.rows)), map[int]int{}
	for i, r := range x.bag.rows {
		of, told := funded[r.code]
		if !told {
			if _, second := open[r.page]; second {
				return
			}
			open[r.page] = i
			continue
		}
		for _, v := range of {
			if _, ok := x.take(r.page, v); !ok {
				return
			}
		}
		parts[i] = slices.Clone(of)
	}
	for _, a := range x.left {
		i, ok := open[a.page]
		if !ok {
			return
		}
		parts[i] = append(parts[i], a.value)
	}
	for i, r := range x.bag.rows {
		if slices.Sort(parts[i]); sumOf(parts[i]) != r.total {
			return
		}
	}
	for i := range parts {
		x.bag.rows[i].parts, x.bag.rows[i].shared = parts[i], true
	}
}

func sumOf(values []int64) (sum int64) {
	for _, v := range values {
		sum += v
	}
	return sum
}
