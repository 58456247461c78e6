package tables

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/problem"
)

const flowHead = "部门预算支出总表\n单位名称：%05d测试局 预算年度：2024 单位：万元\n序号 科目编码 科目名称 合计 基本支出 项目支出 经营支出 上缴上级支出 对附属单位补助支出\n"

// What is made to take time with the square of its length, or worse, is read
// all the same, or cut with a word. A trap that is sprung hangs the test.
func TestTraps(t *testing.T) {
	head := fmt.Sprintf(flowHead, 1)
	repeat := strings.Repeat
	for name, text := range map[string]string{
		"amounts of one row":        head + "1 合计 100.00\n" + repeat("1.00\n", 50_000),
		"pieces of one amount":      head + "1 合计 1\n" + repeat(",111\n", 20_000),
		"pieces of one name":        head + "1 201 " + repeat("行政\n", 50_000) + "1.00\n",
		"name with open brackets":   head + "1 201 " + repeat("行政（1 ", 20_000),
		"lines of a header":         "部门预算支出总表\n单位：万元\n科目编码\n" + repeat("科目\n", 50_000),
		"lines above a header":      "部门预算支出总表\n单位：万元\n" + repeat("部门名称：甲\n", 20_000),
		"notes":                     head + "1 合计 1.00 1.00\n" + repeat("注：空表\n", 20_000),
		"rows of equal amounts":     head + "1 合计 5000.00 2500.00 2500.00\n" + repeat("2 2010301 行政运行 1.00 1.00\n", 5000),
		"page numbers":              head + repeat("12345\n- 3 -\n", 20_000),
		"levels":                    "一般公共预算财政拨款支出表\n单位：万元\n类 款 项 科目名称 合计 基本支出 项目支出\n" + repeat("201 行政 9.00\n"+repeat("01 行政 1.00\n", 60), 100),
		"titles":                    repeat("部门预算支出总表\n", 20_000),
		"a header in any order":     "部门预算收入总表\n单位：万元\n" + repeat("入收款拨政财 算预共公般一 金基性府政 ", 10) + "\n201 行政 1.00\n",
		"parts of a line of layout": repeat("12   34   \n", 50) + repeat("12   34   ", 20_000),
		"entity lines of layout":    repeat("部门：甲        单位：万元\n乙\n", 5000),
		"numbers of items":          "部门预算收支总表\n单位：万元\n收入 支出\n项目 金额 项目 金额\n" + repeat(repeat("（1）", 300)+"收入 1.00\n", 500),
		"digits":                    head + "1 合计 " + repeat("9", 200_000) + ".00\n",
	} {
		t.Run(name, func(t *testing.T) { readText(t, text) })
	}
}

// Past a limit nothing more is read, and a problem says so.
func TestTooManyBudgets(t *testing.T) {
	var text strings.Builder
	for i := range limits.MaxBudgets + 10 {
		fmt.Fprintf(&text, flowHead+"1 合计 1.00 1.00\n", i)
	}
	d := readText(t, text.String())
	if len(d.Budgets) < limits.MaxBudgets {
		t.Errorf("%d budgets are read", len(d.Budgets))
	}
	for _, p := range d.Problems {
		if p.Code == problem.LimitExceeded && p.Severity == schema.Error {
			return
		}
	}
	t.Error("no problem says that there are too many")
}
