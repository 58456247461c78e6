package flowhead

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// The columns of a two-sided table are those that its header names, in its words and
// order.
func TestFlowHeadersOfSides(t *testing.T) {
	both, fiscal := schema.KindRevenueExpenditureSummary, schema.KindFiscalAppropriationSummary
	for name, c := range map[string]struct {
		kind         schema.Kind
		header, want string
	}{
		"side by side":           {both, "本年收入|项目|2024年预算数|本年支出|项目|2024年预算数", "本年收入/项目 本年收入/2024年预算数 本年支出/项目 本年支出/2024年预算数"},
		"line by line":           {both, "收 入 支 出|项目名称 金额 项目名称 金额", "收入/项目名称 收入/金额 支出/项目名称 支出/金额"},
		"in another order":       {fiscal, "收入|项目|金额|支出|项目|合计|政府性基金预算|一般公共预算", "收入/项目 收入/金额 支出/项目 支出/合计 支出/政府性基金预算 支出/一般公共预算"},
		"the year before beside": {both, "收入|项目|2023年预算数|2024年预算数|支出|项目|2023年预算数|2024年预算数", "收入/项目 收入/2023年预算数 收入/2024年预算数 支出/项目 支出/2023年预算数 支出/2024年预算数"},
		"a total that is lost":   {fiscal, "收入|项目|金额|支出|项目|一般公共预算|政府性基金预算", "收入/项目 收入/金额 支出/项目 支出/合计 支出/一般公共预算 支出/政府性基金预算"},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, paths(Read(c.kind, tabletest.Lines(strings.ReplaceAll(c.header, "|", "\n")), nil, limits.NewEffort()))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Codes that stand in columns 类 款 项 are joined, and each of the columns is one.
func TestFlowHeaderOfCodesInParts(t *testing.T) {
	h := Read(schema.KindExpenditureSummary, tabletest.Lines("科目编码\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出"), nil, limits.NewEffort())
	if diff := cmp.Diff("科目编码(类 款 项) 科目名称 合计 基本支出 项目支出", paths(h)); diff != "" {
		t.Error(diff)
	}
}

// paths are the columns of a header.
func paths(h Header) string {
	var all []string
	for _, c := range h.Columns {
		path := strings.Join(c.Path, "/")
		if c.Parts != nil {
			path += "(" + strings.Join(c.Parts, " ") + ")"
		}
		all = append(all, path)
	}
	return strings.Join(all, " ")
}
