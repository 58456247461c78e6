package flowhead

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// sideColumns are the columns of a two-sided table: all that the header names, in its
// order, where they are those of its form, or where either side has more beside its
// amounts, the year before or the share; else those of its form.
//
//	收入 项目 2023年预算数 2024年预算数 增减% 支出 项目 2023年预算数 2024年预算数 增减%
func sideColumns(kind schema.Kind, labels []string, shuffled bool) []grid.Column {
	sides := readSides(labels)
	if len(sides) != 2 || !beside(sides) && (shuffled || !plain(kind, sides)) {
		return TwoSidedColumns(kind, labels)
	}
	var cols []grid.Column
	for _, s := range sides {
		cols = append(cols, grid.Column{Path: []string{s.name, s.item}})
		for _, l := range s.amounts {
			cols = append(cols, grid.Column{Path: []string{s.name, l}})
		}
	}
	return cols
}

// headSide is what a header names of one side of a two-sided table.
type headSide struct {
	name, item string
	amounts    []string
}

// readSides parts the labels of a two-sided table: an amount behind labels of items
// and groups begins a side.
func readSides(labels []string) []headSide {
	var sides []headSide
	names, item := [2]string{vocabulary.RevenueLabel, vocabulary.ExpenditureLabel}, true
	next := headSide{item: vocabulary.ItemLabel}
	for _, l := range labels {
		as, side := wording.ReadHeader(l).As, vocabulary.SideOf(l)
		before := item
		item = slices.Contains([]vocabulary.Concept{vocabulary.ColumnItem, vocabulary.ColumnName, vocabulary.ColumnGroup, vocabulary.ColumnCurrent}, as)
		switch {
		case !item && before:
			sides = append(sides, headSide{item: next.item, amounts: []string{l}})
			next.item = vocabulary.ItemLabel
		case !item:
			last := &sides[len(sides)-1]
			last.amounts = append(last.amounts, l)
		case side == 1 && len(sides) == 0:
			names[0], next.item = sideAndItem(l)
		case side == -1 && len(sides) <= 1:
			names[1], next.item = sideAndItem(l)
		case side == 0 && as != vocabulary.ColumnCurrent:
			next.item = l
		}
	}
	for i := range sides[:min(len(sides), len(names))] {
		sides[i].name = names[i]
	}
	return sides
}

// sideAndItem parts a label that names a side and maybe its items as well: 收入 · 项目名称.
func sideAndItem(l string) (side, item string) {
	if at := strings.Index(l, vocabulary.ItemLabel); at > 0 {
		return l[:at], l[at:]
	}
	return l, vocabulary.ItemLabel
}

// beside reports sides with more beside the amounts of the year.
func beside(sides []headSide) bool {
	return len(sides[0].amounts) > 1 && len(sides[1].amounts) > 1 && !slices.ContainsFunc(sides[0].amounts, ofNoYear)
}

// plain reports sides with the columns of the form: one of amounts on either side, in
// 财政拨款收支总表 the budgets behind the second.
func plain(kind schema.Kind, sides []headSide) bool {
	in, out := sides[0].amounts, sides[1].amounts
	if len(in) != 1 || ofNoYear(in[0]) || len(out) > 1 && kind == schema.KindRevenueExpenditureSummary {
		return false
	}
	seen := map[vocabulary.Concept]bool{}
	for i, l := range out {
		as := wording.ReadHeader(l).As
		sum := slices.Contains([]vocabulary.Concept{vocabulary.ColumnTotal, vocabulary.ColumnSubtotal, vocabulary.ColumnAmount}, as)
		budget := slices.Contains([]vocabulary.Concept{vocabulary.KeyGeneral, vocabulary.KeyFund, vocabulary.KeyCapital}, as)
		if seen[as] || sum != (i == 0) || budget != (i > 0) {
			return false
		}
		seen[as] = true
	}
	return true
}

// ofNoYear reports a label that is neither that of the amounts of a year nor of what
// stands beside them.
func ofNoYear(label string) bool {
	return !slices.Contains([]vocabulary.Concept{vocabulary.ColumnAmount, vocabulary.ColumnPrevious, vocabulary.ColumnChange, vocabulary.ColumnPercent}, wording.ReadHeader(label).As)
}

// ColumnsOfSides parts the columns of a two-sided table: the item and the amounts of
// either side.
func ColumnsOfSides(columns []grid.Column, from int) (items [2]int, amounts [2][]int) {
	side := -1
	for i, c := range columns[from:] {
		if as := wording.ReadHeader(c.Path[1]).As; as == vocabulary.ColumnItem || as == vocabulary.ColumnName || as == vocabulary.ColumnGroup {
			side++
			items[side] = from + i
			continue
		}
		amounts[side] = append(amounts[side], from+i)
	}
	return items, amounts
}

// TwoSidedColumns are the columns of 收入 beside 支出. Their order is the same
// wherever the form is published; only the last columns may be missing.
func TwoSidedColumns(kind schema.Kind, labels []string) []grid.Column {
	cols := []grid.Column{
		{Path: []string{vocabulary.RevenueLabel, vocabulary.ItemLabel}}, {Path: []string{vocabulary.RevenueLabel, amountLabel(labels)}}, {Path: []string{vocabulary.ExpenditureLabel, vocabulary.ItemLabel}},
	}
	if kind == schema.KindRevenueExpenditureSummary {
		return append(cols, grid.Column{Path: []string{vocabulary.ExpenditureLabel, amountLabel(labels)}})
	}
	total := vocabulary.TotalLabel
	for _, l := range labels {
		if as := wording.ReadHeader(l).As; as == vocabulary.ColumnTotal || as == vocabulary.ColumnSubtotal {
			total = l
		}
	}
	cols = append(cols, grid.Column{Path: []string{vocabulary.ExpenditureLabel, total}})
	for _, key := range []vocabulary.Concept{vocabulary.KeyGeneral, vocabulary.KeyFund, vocabulary.KeyCapital} {
		for _, l := range labels {
			if wording.ReadHeader(l).As == key {
				cols = append(cols, grid.Column{Path: []string{vocabulary.ExpenditureLabel, l}})
				break
			}
		}
	}
	return cols
}

func amountLabel(labels []string) string {
	for _, l := range labels {
		if wording.ReadHeader(l).As == vocabulary.ColumnAmount {
			return l
		}
	}
	return vocabulary.AmountLabel
}
