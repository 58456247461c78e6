package flowhead

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// sideColumns are the columns of a two-sided table: those of its form, or where either
// side has more beside its amounts, the year before or the share, all that the header names.
//
//	收入 项目 2023年预算数 2024年预算数 增减% 支出 项目 2023年预算数 2024年预算数 增减%
func sideColumns(kind schema.Kind, labels []string) []normalize.Column {
	var sides [][]string
	names := [2]string{"收入", "支出"}
	item := true
	for _, l := range labels {
		h := wording.ReadHeader(l)
		if before := item; slices.Contains([]vocabulary.Concept{vocabulary.ColumnItem, vocabulary.ColumnName, vocabulary.ColumnGroup, vocabulary.ColumnCurrent}, h.As) {
			item = true
		} else if item = false; before {
			sides = append(sides, nil)
		}
		for i, side := range []int{1, -1} {
			if item && len(sides) <= i && vocabulary.SideOf(l) == side {
				names[i] = strings.TrimSuffix(strings.TrimSuffix(l, "名称"), "项目")
			}
		}
		if !item {
			sides[len(sides)-1] = append(sides[len(sides)-1], l)
		}
	}
	if len(sides) != 2 || len(sides[0]) < 2 || len(sides[1]) < 2 || slices.ContainsFunc(sides[0], ofNoYear) {
		return TwoSidedColumns(kind, labels)
	}
	var cols []normalize.Column
	for i, name := range names {
		cols = append(cols, normalize.Column{Path: []string{name, "项目"}})
		for _, l := range sides[i] {
			cols = append(cols, normalize.Column{Path: []string{name, l}})
		}
	}
	return cols
}

// ofNoYear reports a label that is neither that of the amounts of a year nor of what
// stands beside them.
func ofNoYear(label string) bool {
	return !slices.Contains([]vocabulary.Concept{vocabulary.ColumnAmount, vocabulary.ColumnPrevious, vocabulary.ColumnChange, vocabulary.ColumnPercent}, wording.ReadHeader(label).As)
}

// ColumnsOfSides parts the columns of a two-sided table: the item and the amounts of
// either side.
func ColumnsOfSides(columns []normalize.Column, from int) (items [2]int, amounts [2][]int) {
	side := -1
	for i, c := range columns[from:] {
		if c.Path[1] == "项目" {
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
func TwoSidedColumns(kind schema.Kind, labels []string) []normalize.Column {
	cols := []normalize.Column{
		{Path: []string{"收入", "项目"}}, {Path: []string{"收入", amountLabel(labels)}}, {Path: []string{"支出", "项目"}},
	}
	if kind == schema.KindRevenueExpenditureSummary {
		return append(cols, normalize.Column{Path: []string{"支出", amountLabel(labels)}})
	}
	total := "合计"
	for _, l := range labels {
		if as := wording.ReadHeader(l).As; as == vocabulary.ColumnTotal || as == vocabulary.ColumnSubtotal {
			total = l
		}
	}
	cols = append(cols, normalize.Column{Path: []string{"支出", total}})
	for _, key := range []vocabulary.Concept{vocabulary.KeyGeneral, vocabulary.KeyFund, vocabulary.KeyCapital} {
		for _, l := range labels {
			if wording.ReadHeader(l).As == key {
				cols = append(cols, normalize.Column{Path: []string{"支出", l}})
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
	return "预算数"
}
