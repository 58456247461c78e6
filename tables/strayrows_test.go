package tables

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// Rows that a table loses to the text below it leave sums that hold: the total
// and the row of the one department. The budget is not verified then.
func TestARowOfAmountsBelowATableIsTold(t *testing.T) {
	const table = `部门支出总表
		= 单位编码 | 单位名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 9.00 | 4.00 | 5.00
		205001 | 松山市东湖区人民政府办公室 | 9.00 | 4.00 | 5.00
		`
	tests := []struct {
		name, drawing string
		told          bool
	}{
		{"lost", table + "# 办公室本级 9.00 4.00 5.00", true},
		{"lost, without decimals", table + "# 83701 31734 51967 - -", true},
		{"lost at the top of the next page", table + "\n办公室本\n9.00 4.00 5.00\n级\n项目支出表\n= 项目名称 | 金额\n某工程 | 5.00\n", true},
		{"below another title", table + "\n项目支出表\n9.00 4.00 5.00\n= 项目名称 | 金额\n某工程 | 5.00\n", false},
		{"years", table + "# 2023 2024 2025", false},
		{"a sentence", table + "# 支出合计 9.00 万元，其中： 基本支出 4.00 万元， 项目支出 5.00 万元。", false},
		{"a page number", table + "# 12", false},
		{"above", "# 9.00 4.00 5.00\n" + table, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			budgets, problems := read(t, tt.drawing)
			told := false
			for _, p := range problems {
				told = told || p.Code == problem.LooseAmounts && p.Severity == schema.Error && p.Table == string(schema.KindExpenditureSummary)
			}
			if told != tt.told {
				t.Errorf("told %v, want %v; problems %v of\n%s", told, tt.told, problems, show(budgets))
			}
		})
	}
}
