package tables

import (
	"testing"

	"budgetextract/schema"
)

// The name of the entity at the top of a page is no row of the table that goes on
// there; within a page it may head the rows of the entity.
func TestRunningLineIsNoRow(t *testing.T) {
	check(t, `
		部门支出总表
		部门名称：101某县水利局    单位：万元
		= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 3.00 | 1.00 | 2.00
		 | 某县水利局 | | |
		213 | 农林水支出 | 3.00 | 1.00 | 2.00

		= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 某县水利局 | | |
		21303 | 水利 | 3.00 | 1.00 | 2.00
	`, `
		budget 101 某县水利局 department 0
		expenditure_summary 部门支出总表 万元
		code name total basic project
		1 合计 total=3.00 basic=1.00 project=2.00
		2 某县水利局
		3 213 农林水支出 total=3.00 basic=1.00 project=2.00
		4 21303 水利 total=3.00 basic=1.00 project=2.00
	`)
}

// The code of a unit makes a row, though the unit has neither name nor amounts.
func TestRowOfAUnitWithItsCodeAlone(t *testing.T) {
	budgets, _ := read(t, `
		部门收入总表
		部门：某市财政局 单位：万元
		= 单位代码 | 单位名称 | 合计 | 一般公共预算
		 | 合计 | 3.00 | 3.00
		417001 | 某市财政局本级 | 3.00 | 3.00
		417002 | | |
		`)
	l := budgets[0].Tables.Get(schema.KindRevenueSummary).Lists()[0]
	if l.Len() != 3 || l.Row(2).Head().EntityCode != "417002" {
		t.Errorf("%d rows", l.Len())
	}
}
