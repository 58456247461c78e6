package typed

import (
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/wording"
)

// An amount that may stand in two columns is put where the identities tell.
func TestDoubtfulAmountIsPlacedByTheIdentities(t *testing.T) {
	sheet := &normalize.Sheet{Columns: []grid.Column{{Path: []string{"科目编码"}}, {Path: []string{"科目名称"}}, {Path: []string{"合计"}}, {Path: []string{"基本支出"}}, {Path: []string{"项目支出"}}}}
	row := func(code, name string, amounts ...string) {
		r := grid.Row{Page: 1, Cells: []grid.Cell{{Text: code, Span: 1}, {Text: name, Column: 1, Span: 1}}}
		for i, a := range amounts {
			c := grid.Cell{Text: a, Column: 2 + i, Span: 1}
			if len(amounts) == 2 && i == 1 {
				c.Within = [2]int16{3, 5}
			}
			r.Cells = append(r.Cells, c)
		}
		sheet.Rows = append(sheet.Rows, r)
	}
	row("201", "一般公共服务支出", "7.00", "5.00", "2.00")
	row("20103", "政府办公厅事务", "7.00", "5.00", "2.00")
	row("2010301", "行政运行", "5.00", "5.00")
	row("2010302", "一般行政管理事务", "2.00", "2.00") // 项目支出, read below 基本支出
	out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "部门支出总表"}, {Text: "单位：万元"}}), 2024, "")
	b := &schema.Budget{}
	b.Tables.Put(out.Table)
	place.Amounts(b, out.Open, limits.NewEffort())
	list := out.Table.Lists()[0]
	for i, want := range []string{"5.00 ", " 2.00"} {
		r := list.Row(2 + i)
		if got := r.Amount("basic").String() + " " + r.Amount("project").String(); strings.ReplaceAll(got, "null", "") != want {
			t.Errorf("row %d: basic and project %q, want %q", i, got, want)
		}
	}
}
