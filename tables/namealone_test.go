package tables

import (
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/limits"
)

// Many a document names its department without a label: above its tables, or on a cover whose
// words have no year. Where nothing else names it, that is its name.
func TestNameThatStandsAlone(t *testing.T) {
	for _, test := range []struct{ cover, above, want string }{
		{above: "某县财政局 单位：万元", want: "某县财政局"},
		{above: "单位：万元 部门：某县民政局", cover: "某县财政局\n部门预算公开", want: "某县民政局"},
		{above: "单位：万元", cover: "2024年\n某县财政局\n部门预算公开", want: "某县财政局"},
		{above: "单位：万元", cover: "某县财政局\n一、主要职责", want: ""},
		{above: "组织科 单位：万元", want: ""},
	} {
		a := &assembler{effort: *limits.NewEffort()}
		for _, line := range strings.Split(test.cover, "\n") {
			a.block(normalize.Block{Text: &normalize.Text{Text: line, Piece: grid.Piece{Page: 1}}})
		}
		for _, b := range paper(`部门支出总表
			` + test.above + `
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			100: 205 | 教育支出 | 7.00 | 3.00 | 4.00`) {
			a.block(b)
		}
		a.end()
		budgets, _ := a.budgets()
		if len(budgets) != 1 || budgets[0].Entity.Name != test.want {
			t.Errorf("%q over %q: got %q, want %q", test.cover, test.above, budgets[0].Entity.Name, test.want)
		}
	}
}
