package flowhead

import (
	"slices"
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
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
	seen := map[vocabulary.Concept]int{}
	for _, s := range labels {
		switch h := wording.ReadHeader(s); {
		case s == y.budget || s == y.change || s == y.previous && y.both:
		case h.As == vocabulary.ColumnChange || h.As == vocabulary.ColumnPercent:
			changes = append(changes, strings.TrimPrefix(y.change+"/"+s, "/"))
		case slices.Contains(belowYears, h.As):
			out = append(out, y.over(seen[h.As])+"/"+s)
			seen[h.As]++
		default:
			out = append(out, s)
		}
	}
	return append(out, changes...)
}

// belowYears are the columns that a year is parted into.
var belowYears = []vocabulary.Concept{vocabulary.ColumnSubtotal, vocabulary.ColumnTotal, vocabulary.KeyBasic, vocabulary.KeyProject}

// years are the labels of a header that stand over others and name a year.
type years struct {
	previous, budget, change string
	first                    string // of previous and budget
	both                     bool   // either has columns below it
}

func yearsOver(labels []string) (y years) {
	times := map[vocabulary.Concept]int{}
	for _, s := range labels {
		h := wording.ReadHeader(s)
		times[h.As]++
		switch {
		case h.As == vocabulary.ColumnPrevious:
			y.previous = s
		case h.As == vocabulary.ColumnAmount && h.Year != 0:
			y.budget = s
		case h.As == vocabulary.ColumnChange && h.Year != 0:
			y.change = s
		}
		if y.first == "" {
			y.first = y.previous + y.budget
		}
	}
	y.both = times[vocabulary.ColumnPrevious] == 1 && times[vocabulary.KeyBasic] == 2 && times[vocabulary.KeyProject] == 2
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
		switch h := wording.ReadHeader(s); {
		case i > 0 && h.As == vocabulary.ColumnAmount && h.Year == 0 && !ofRows(labels[i-1]):
			over = labels[i-1]
			out[len(out)-1] = over + "/" + s
		case over != "" && (h.As == vocabulary.ColumnPart || h.As == vocabulary.ColumnPercent):
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
	return slices.Contains([]vocabulary.Concept{vocabulary.ColumnLine, vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnItem, vocabulary.ColumnGroup, vocabulary.ColumnEntity, vocabulary.ColumnEntityCode}, wording.ReadHeader(label).As)
}

// carryPaths puts below 上年结转 the labels that come a second time, from the second
// 小计 on:
//
//	合计 本年收入 小计 一般公共预算 … 上年结转 小计 一般公共预算
//	合计 本年收入 小计 一般公共预算 … 上年结转/小计 上年结转/一般公共预算
func carryPaths(labels []string) []string {
	carry := slices.IndexFunc(labels, func(l string) bool { return wording.ReadHeader(l).As == vocabulary.KeyCarryover })
	if carry < 0 {
		return labels
	}
	all := sortedLabels{all: labels}
	group, below := labels[carry], labels[carry+1:]
	if own := all.ownSubtotal(group); own != "" { // read as its end
		group, below = strings.TrimSuffix(group, own), append([]string{own}, below...)
	}
	first := map[vocabulary.Concept]bool{}
	for _, l := range labels[:carry] {
		as := wording.ReadHeader(l).As
		first[as] = true
		if as == vocabulary.ColumnCurrent && all.ownSubtotal(l) != "" {
			first[vocabulary.ColumnSubtotal] = true
		}
	}
	for i, l := range below {
		if as := wording.ReadHeader(l).As; as != vocabulary.ColumnSubtotal || !first[as] || i+1 == len(below) || !first[wording.ReadHeader(below[i+1]).As] {
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
	at := map[vocabulary.Concept][]int{}
	for i, s := range labels {
		as := wording.ReadHeader(s).As
		at[as] = append(at[as], i)
	}
	basic, parts := at[vocabulary.KeyBasic], slices.Concat(at[vocabulary.KeyPersonnel], at[vocabulary.KeyPublicUse])
	if kind == schema.KindGeneralPublicBasicExpenditure || len(basic) != 1 || len(at[vocabulary.KeyPersonnel]) != 1 || len(at[vocabulary.KeyPublicUse]) != 1 {
		return labels
	}
	own := sumAtEnd(labels[basic[0]])
	group := strings.TrimSuffix(labels[basic[0]], own)
	switch subtotal := at[vocabulary.ColumnSubtotal]; {
	case own != "":
	case len(subtotal) == 1 && len(at[vocabulary.ColumnTotal]) == 1:
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
