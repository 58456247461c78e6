package tables

import (
	"strings"
	"testing"

	"budgetextract/tables/internal/limits"
)

// Above a narrow table the edge of a cell cuts the name of the entity off, and what is left may
// name another. The budget of that other begins with a table that this one has already.
func TestEntityCutShort(t *testing.T) {
	table := func(title, name string) string {
		return title + `
			部门：` + name + ` 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			100: 205 | 教育支出 | 7.00 | 3.00 | 4.00`
	}
	const whole, cut = "中共某县委宣传部", "中共某县委"
	for third, want := range map[string]string{"政府性基金预算支出表": whole, "部门支出总表": whole + " " + cut} {
		a := &assembler{effort: *limits.NewEffort()}
		for _, b := range paper(table("部门支出总表", whole), table("一般公共预算支出表", whole), table(third, cut)) {
			a.block(b)
		}
		a.end()
		budgets, _ := a.budgets()
		var names []string
		for _, b := range budgets {
			names = append(names, b.Entity.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: budgets of %s, want %s", third, got, want)
		}
	}
}
