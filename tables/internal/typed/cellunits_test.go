package typed

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// Amounts that name a unit give it to a table that states none. In a table of another unit
// such a cell is null: 3万元 is not 3元.
func TestUnitsInCells(t *testing.T) {
	for _, c := range []struct {
		heading, stated      string
		whole, part          string
		unit, total, project string
		told                 string
	}{
		{heading: "单位：万元", whole: "7.00万元", part: "7.00", unit: "万元", total: "7.00", project: "7.00"},
		{whole: "7.00万元", part: "7.00万", unit: "万元", total: "7.00", project: "7.00"},
		{whole: "7.00万元", part: "7.00", unit: "万元", total: "7.00", project: "7.00", told: problem.UnitInferred},
		{stated: "万元", whole: "7.00万元", part: "7.00", unit: "万元", total: "7.00", project: "7.00"},
		{heading: "单位：元", whole: "70000", part: "7万元", unit: "元", total: "70000", told: problem.BadNumber},
		{stated: "元", whole: "70000", part: "7万元", total: "70000", told: problem.BadNumber},
	} {
		sheet := &normalize.Sheet{Ruled: true, Pages: [2]int{1, 1}, Columns: []grid.Column{{Path: []string{"科目编码"}}, {Path: []string{"科目名称"}}, {Path: []string{"合计"}}, {Path: []string{"项目支出"}}}}
		row := grid.Row{Page: 1}
		for i, text := range []string{"201", "一般公共服务支出", c.whole, c.part} {
			row.Cells = append(row.Cells, grid.Cell{Text: text, Column: i, Span: 1})
		}
		sheet.Rows = append(sheet.Rows, row)
		out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "部门支出总表"}, {Text: c.heading}}), 2024, c.stated)
		r, told := out.Table.Lists()[0].Row(0), ""
		for _, p := range out.Problems {
			told = p.Code
		}
		if got := out.Table.Head().Unit; got != c.unit || r.Amount("total").String() != c.total || r.Amount("project").String() != c.project || told != c.told {
			t.Errorf("%+v: unit %q, total %s, project %s, told %q", c, got, r.Amount("total"), r.Amount("project"), told)
		}
	}
}

// A label over amounts that names another unit than the heading of the table is told.
func TestUnitsOfLabels(t *testing.T) {
	for label, want := range map[string]string{"合计（元）": problem.UnitsDiffer, "合计（万元）": "", "合计": ""} {
		sheet := &normalize.Sheet{Ruled: true, Pages: [2]int{1, 1}, Columns: []grid.Column{{Path: []string{"科目编码"}}, {Path: []string{"科目名称"}}, {Path: []string{label}}}}
		row := grid.Row{Page: 1}
		for i, text := range []string{"201", "一般公共服务支出", "7.00"} {
			row.Cells = append(row.Cells, grid.Cell{Text: text, Column: i, Span: 1})
		}
		sheet.Rows = append(sheet.Rows, row)
		out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "部门支出总表"}, {Text: "单位：万元"}}), 2024, "")
		told := ""
		for _, p := range out.Problems {
			told = p.Code
		}
		if told != want {
			t.Errorf("%s: told %q, want %q", label, told, want)
		}
	}
}
