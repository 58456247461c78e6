package flow

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/tables/internal/tabletest"
)

// Pieces of integers that stand side by side are joined where their rows add up then.
func TestFlowPiecesSideBySide(t *testing.T) {
	const whole = "部门收支总表\n部门：某局 单位：元\n收入 支出\n项目 预算数 项目 预算数\n收入总计 3625642 支出总计 3625642\n"
	const total, class = "合计 3625 642 1661 116 1964 526\n", "205 教育支出 3625 642 1661 116 1964 526\n"
	above := []string{"合计 3625642 1661116 1964526", "205 教育支出 3625642 1661116 1964526"}
	for name, c := range map[string]struct {
		rows string
		want []string
	}{
		"an end of each":                       {"20502 普通教育 7349 6 2683 7081 3\n", []string{"20502 普通教育 73496 2683 70813"}},
		"the first piece touches the name":     {"20502 普通教育7349 6 2683 7081 3\n", []string{"20502 普通教育 73496 2683 70813"}},
		"one below the other and side by side": {"20502 普通教育\n7349\n6 2683 7081 3\n", []string{"20502 普通教育 73496 2683 70813"}},
		"a zero is the end of an amount":       {"20502 普通教育 3448 0 3448 0\n", []string{"20502 普通教育 34480 34480"}},
		"a row that never adds up":             {"20502 普通教育 7349 6 2683 7081 4\n", []string{"20502 普通教育 !7349 !6 !2683 !7081 !4"}},
		"a row that adds up in two ways":       {"20502 普通教育 7349 7349 0 7349 7349 0\n", []string{"20502 普通教育 !7349 !7349 !0 !7349 !7349 !0"}},
		"the ends on the next page":            {"20502 普通教育 7349 2683 7081\n\f6 3\n", []string{"20502 普通教育 73496 2683 70813"}},
	} {
		t.Run(name, func(t *testing.T) {
			sheets := flowSheets(whole + plain + total + class + c.rows)
			if diff := cmp.Diff(append(above, c.want...), tabletest.Rows(sheets[1])); diff != "" {
				t.Error(diff)
			}
		})
	}
}
