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

// amountPaths puts 金额 below the label right before it, and with it the parts and the
// rates that follow:
//
//	事业收入 金额 其中：教育收费 经营收入
//	事业收入/金额 事业收入/其中：教育收费 经营收入
func amountPaths(labels []string) []string {
	var out []string
	over := ""
	for i, s := range labels {
		switch h := readHeader(s); {
		case i > 0 && h.as == cAmount && h.year == 0 && !ofRows(labels[i-1]):
			over = labels[i-1]
			out[len(out)-1] = over + "/" + s
		case over != "" && (h.as == cPart || h.as == cPercent):
			out = append(out, over+"/"+s)
		default:
			over = ""
			out = append(out, s)
		}
	}
	return out
}

// ofRows reports a label of what names the rows.
func ofRows(label string) bool {
	return slices.Contains([]concept{cLine, cCode, cName, cItem, cGroup, cEntity, cEntityCode}, readHeader(label).as)
}

// carryPaths puts below 上年结转 the labels that come a second time, from the second
// 小计 on:
//
//	合计 本年收入 小计 一般公共预算 … 上年结转 小计 一般公共预算
//	合计 本年收入 小计 一般公共预算 … 上年结转/小计 上年结转/一般公共预算
func carryPaths(labels []string) []string {
	carry := slices.IndexFunc(labels, func(l string) bool { return readHeader(l).as == kCarryover })
	if carry < 0 {
		return labels
	}
	all := sortedLabels{all: labels}
	group, below := labels[carry], labels[carry+1:]
	if own := all.ownSubtotal(group); own != "" { // read as its end
		group, below = strings.TrimSuffix(group, own), append([]string{own}, below...)
	}
	first := map[concept]bool{}
	for _, l := range labels[:carry] {
		as := readHeader(l).as
		first[as] = true
		if as == cCurrent && all.ownSubtotal(l) != "" {
			first[cSubtotal] = true
		}
	}
	for i, l := range below {
		if as := readHeader(l).as; as != cSubtotal || !first[as] || i+1 == len(below) || !first[readHeader(below[i+1]).as] {
			first[as] = true
			continue
		}
		out := append(labels[:carry:carry], below[:i]...)
		for _, l := range below[i:] {
			out = append(out, group+"/"+l)
		}
		return out
	}
	return labels
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
	own := sumAtEnd(labels[basic[0]])
	group := strings.TrimSuffix(labels[basic[0]], own)
	switch subtotal := at[cSubtotal]; {
	case own != "":
	case len(subtotal) == 1 && len(at[cTotal]) == 1:
		parts = append(subtotal, parts...)
	default:
		return labels
	}
	var out []string
	for i, s := range labels {
		switch {
		case i == basic[0]:
			if own != "" {
				out = append(out, group+"/"+own)
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
