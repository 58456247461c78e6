package flowhead

import (
	"slices"
	"sort"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/wording"
)

// columnOrders are the orders in which the columns of a kind are published,
// the usual one first.
var columnOrders = map[schema.Kind][]string{
	schema.KindRevenueSummary: {
		"subtotal current_year_subtotal fiscal_appropriation general_public_budget government_fund state_capital fiscal_special_account institutional operating " +
			"superior_subsidy affiliated_remittance other",
		"subtotal current_year_subtotal fiscal_appropriation general_public_budget government_fund state_capital fiscal_special_account institutional " +
			"superior_subsidy affiliated_remittance operating other",
	},
	schema.KindExpenditureSummary: {
		"basic project operating remitted_to_superior subsidy_to_affiliates",
		"basic project remitted_to_superior operating subsidy_to_affiliates",
	},
	"": {"subtotal general_public_budget government_fund state_capital basic project personnel public_use"},
}

func ordersOf(kind schema.Kind) []string {
	if o := columnOrders[kind]; o != nil {
		return o
	}
	return columnOrders[""]
}

// rankIn is the place of a label in an order; labels that it does not have
// come last.
func rankIn(order []string, label string) int {
	if i := slices.Index(order, string(wording.ReadHeader(label).As)); i >= 0 {
		return i
	}
	return len(order)
}

// chooseOrder is the order to put the labels of a header in. An extractor that
// reads a page in blocks mixes them: then the labels that it left whole must
// fit one known order only, or all that they fit must agree.
func chooseOrder(kind schema.Kind, own, more []string, shuffled bool) (order []string, agreed bool) {
	orders := ordersOf(kind)
	if !shuffled {
		return strings.Fields(orders[0]), true
	}
	var columns []grid.Column
	for _, l := range own {
		columns = append(columns, grid.Column{Path: []string{l}})
	}
	all := slices.Concat(own, more)
	agreed = true
	for _, o := range orders {
		fields := strings.Fields(o)
		switch {
		case !ascending(fields, columns):
		case order == nil:
			order = fields
		default:
			agreed = agreed && sameArrangement(order, fields, all)
		}
	}
	if order == nil {
		return strings.Fields(orders[0]), false
	}
	return order, agreed
}

// sameArrangement reports that two orders put the labels alike.
func sameArrangement(a, b, labels []string) bool {
	for i, x := range labels {
		for _, y := range labels[i+1:] {
			if (rankIn(a, x) < rankIn(a, y)) != (rankIn(b, x) < rankIn(b, y)) {
				return false
			}
		}
	}
	return true
}

// ascending reports columns in an order, those of each year by themselves; those the
// order does not have stand anywhere.
func ascending(order []string, columns []grid.Column) bool {
	last, year := -1, 0
	for _, c := range columns {
		n := len(c.Path)
		if n > 1 {
			if over := wording.ReadHeader(c.Path[n-2]).Year; over != year {
				last, year = -1, over
			}
		}
		r := rankIn(order, c.Path[n-1])
		if r == len(order) {
			continue
		}
		if r < last {
			return false
		}
		last = r
	}
	return true
}

// mergeColumns puts the labels that were printed elsewhere between the others.
// Either part keeps its order; below 本年收入, whose header has several rows,
// the known order counts for all.
func mergeColumns(order, members, more []string, current bool) []string {
	rank := func(label string) int { return rankIn(order, label) }
	byRank := func(list []string) {
		sort.SliceStable(list, func(i, j int) bool { return rank(list[i]) < rank(list[j]) })
	}
	if current {
		byRank(members)
		return members
	}
	var own, out []string
	for _, m := range members {
		if !slices.Contains(more, m) {
			own = append(own, m)
		}
	}
	moved := members[len(own):]
	for len(own) > 0 && len(moved) > 0 {
		if rank(own[0]) <= rank(moved[0]) {
			out, own = append(out, own[0]), own[1:]
		} else {
			out, moved = append(out, moved[0]), moved[1:]
		}
	}
	return append(append(out, own...), moved...)
}
