package tables

import (
	"slices"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// An item that lost its name leaves a row without one and a gap in the numbers. A
// form may leave out numbers, and have empty rows.
func TestItemWithoutItsNameIsTold(t *testing.T) {
	const head = "部门收支总表\n单位：万元\n= 收入/项目 | 收入/预算数 | 支出/项目 | 支出/预算数\n一、财政拨款收入 | 3 | 一、一般公共服务支出 | 3\n"
	const end = "收入总计 | 3 | 支出总计 | 3\n"
	for name, tt := range map[string]struct {
		rows string
		want bool
	}{
		"a zero between":     {" | | | 0.00\n | | 三、国防支出 | \n", true},
		"the other side":     {"其中：罚没收入 | 1 | | \n | | 三、国防支出 | \n", true},
		"no row between":     {" | | 三、国防支出 | \n", false},
		"numbers go on":      {" | | | 0.00\n | | 二、外交支出 | \n", false},
		"several left out":   {" | | | 0.00\n | | 五、教育支出 | \n", false},
		"an empty row below": {" | | 二、外交支出 | \n | | | \n", false},
	} {
		_, problems := read(t, head+tt.rows+end)
		got := slices.ContainsFunc(problems, func(p schema.Problem) bool { return p.Code == problem.ItemsLost })
		if got != tt.want {
			t.Errorf("%s: told %v, want %v: %v", name, got, tt.want, problems)
		}
	}
}
