package bycolumn

import (
	"maps"
	"math"
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/place"
)

// Two sequences of totals may add up, of which another table of the budget excludes one: what
// the funds spend on a code is a part of what the department does.

// bounds are the least and the most that a table may have of a code.
type bounds func(code string) (least, most int64)

// allow reports totals of rows that are within the bounds.
func (b bounds) allow(rows []columnRow, totals []int64) bool {
	for i, r := range rows {
		if least, most := b(r.code); r.page > 0 && (totals[i] < least || totals[i] > most) {
			return false
		}
	}
	return true
}

// bounds are what the tables that are known say of the totals of another, nil where they say
// nothing.
func (k knownTotals) bounds(kind schema.Kind) bounds {
	all := k[schema.KindExpenditureSummary]
	funds := slices.Collect(maps.Values(place.FundKinds))
	switch {
	case sameTotals[kind] != "":
		return func(code string) (least, most int64) {
			for _, fund := range funds {
				least += k[fund][code]
			}
			return least, math.MaxInt64
		}
	case slices.Contains(funds, kind) && all != nil:
		return func(code string) (least, most int64) { return 0, all[code] }
	}
	return nil
}
