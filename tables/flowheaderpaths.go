package tables

import (
	"slices"
	"strings"

	"budgetextract/schema"
)

// yearPaths puts the labels below the years they stand under. Those that come twice
// stand under both:
//
//	2020年执行数 2021年预算数 2021年预算数比2020年执行数 小计 基本支出 项目支出 增减额
//	2020年执行数 2021年预算数/小计 2021年预算数/基本支出 … 2021年预算数比2020年执行数/增减额
//
//	2020年执行数 小计 基本支出 项目支出 2021年预算数 小计 基本支出 项目支出
//	2020年执行数/小计 … 2020年执行数/项目支出 2021年预算数/小计 … 2021年预算数/项目支出
func yearPaths(labels []string) []string {
	y := yearsOver(labels)
	if y.previous == "" || y.budget == "" {
		return labels
	}
	var out, changes []string
	seen := map[concept]int{}
	for _, s := range labels {
		switch h := readHeader(s); {
		case s == y.budget || s == y.change || s == y.previous && y.both:
		case h.as == cChange || h.as == cPercent:
			changes = append(changes, strings.TrimPrefix(y.change+"/"+s, "/"))
		case slices.Contains(belowYears, h.as):
			out = append(out, y.over(seen[h.as])+"/"+s)
			seen[h.as]++
		default:
			out = append(out, s)
		}
	}
	return append(out, changes...)
}

// belowYears are the columns that a year is parted into.
var belowYears = []concept{cSubtotal, cTotal, kBasic, "project"}

// years are the labels of a header that stand over others and name a year.
type years struct {
	previous, budget, change string
	first                    string // of previous and budget
	both                     bool   // either has columns below it
}

func yearsOver(labels []string) (y years) {
	times := map[concept]int{}
	for _, s := range labels {
		h := readHeader(s)
		times[h.as]++
		switch {
		case h.as == cPrevious:
			y.previous = s
		case h.as == cAmount && h.year != 0:
			y.budget = s
		case h.as == cChange && h.year != 0:
			y.change = s
		}
		if y.first == "" {
			y.first = y.previous + y.budget
		}
	}
	y.both = times[cPrevious] == 1 && times[kBasic] == 2 && times["project"] == 2
	return y
}

// over is the year that the nth of equal labels stands under.
func (y years) over(n int) string {
	if y.both && (n == 0) == (y.first == y.previous) {
		return y.previous
	}
	return y.budget
}

// basicPaths puts the labels of the parts of 基本支出 below it, where the table is
// not the one of these parts:
//
//	合计 基本支出 小计 人员经费 公用经费 项目支出
//	合计 基本支出/小计 基本支出/人员经费 基本支出/公用经费 项目支出
func basicPaths(kind schema.Kind, labels []string) []string {
	at := map[concept][]int{}
	for i, s := range labels {
		as := readHeader(s).as
		at[as] = append(at[as], i)
	}
	basic, parts := at[kBasic], slices.Concat(at["personnel"], at["public_use"])
	if kind == schema.KindGeneralPublicBasicExpenditure || len(basic) != 1 || len(at["personnel"]) != 1 || len(at["public_use"]) != 1 {
		return labels
	}
	group, whole := strings.CutSuffix(labels[basic[0]], "小计")
	switch subtotal := at[cSubtotal]; {
	case whole:
	case len(subtotal) == 1 && len(at[cTotal]) == 1:
		parts = append(subtotal, parts...)
	default:
		return labels
	}
	var out []string
	for i, s := range labels {
		switch {
		case i == basic[0]:
			if whole {
				out = append(out, group+"/小计")
			}
			for _, p := range parts {
				out = append(out, group+"/"+labels[p])
			}
		case !slices.Contains(parts, i):
			out = append(out, s)
		}
	}
	return out
}
