package tables

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/limits"
)

// In documents that were put together a heading of the tables that follow gives the year of a budget
// that has no cover of its own; one of what stands below the tables is of the budget above.
func TestYearOfTheTablesThatFollow(t *testing.T) {
	table := func(title, name string) string {
		return title + `
			部门：` + name + ` 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			100: 205 | 教育支出 | 7.00 | 3.00 | 4.00`
	}
	for between, want := range map[string]int{"第二部分 2024年部门预算表": 2024, "第三部分 2024年部门预算情况说明": 0} {
		a := &assembler{effort: *limits.NewEffort()}
		text := func(s string) {
			a.block(normalize.Block{Text: &normalize.Text{Text: s, Piece: grid.Piece{Page: 1}}})
		}
		blocks := paper(table("部门支出总表", "某县财政局"), table("一般公共预算支出表", "某县财政局"), table("部门支出总表", "某县人民医院"))
		text("某县财政局2024年部门预算")
		a.block(blocks[0])
		a.block(blocks[2])
		text(between)
		a.block(blocks[4])
		a.end()
		budgets, _ := a.budgets()
		if len(budgets) != 2 || budgets[0].FiscalYear != 2024 || budgets[1].FiscalYear != want {
			for _, b := range budgets {
				t.Errorf("%s: %s %d", between, b.Entity.Name, b.FiscalYear)
			}
		}
	}
}
