package tables

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/problem"
)

// What stands between the halves of a table is set aside, but for a row of amounts: the table
// may have lost it.
func TestRowOfAmountsBetweenTheHalvesOfATable(t *testing.T) {
	for line, want := range map[string]bool{"2210203 购房补贴 8.59 8.59": true, "第 2 页 2024 年": false, "科目编码 科目名称 1 2 3": false} {
		a := &assembler{effort: *limits.NewEffort()}
		for _, b := range paper(`部门支出总表
			部门：某县财政局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			100: 205 | 教育支出 | 7.00 | 3.00 | 4.00`) {
			if b.Sheet != nil {
				b.Sheet.Aside = []normalize.Text{{Text: line, Piece: grid.Piece{Page: 1}}}
			}
			a.block(b)
		}
		a.end()
		_, problems := a.budgets()
		told := false
		for _, p := range problems {
			told = told || p.Code == problem.LooseAmounts
		}
		if told != want {
			t.Errorf("%s: told %v, want %v", line, told, want)
		}
	}
}
