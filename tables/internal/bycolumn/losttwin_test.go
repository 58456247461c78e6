package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
)

// Of the two equal amounts of 卫生健康支出 one is printed: which one nobody can tell, and
// the other rows are sure.
func TestOneOfTwoEqualAmountsIsLost(t *testing.T) {
	text := func(amounts ...string) string {
		return blocksOfText(slices.Concat([]string{
			"财政拨款收支总表", "部门：某市某区民政局", "单位：万元", "收入", "支出", "项目", "预算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款",
			"一、本年收入", "（一）一般公共预算拨款", "二、上年结转", "收入总计",
			"一、本年支出", "（一）社会保障和就业支出", "（二）卫生健康支出", "二、结转下年", "支出总计",
			"85.00", "85.00", "85.00",
		}, amounts)...)
	}
	known := knownTotals{
		schema.KindGeneralPublicExpenditure:  {"": 8500, "208": 6000, "210": 2500},
		schema.KindGovernmentFundExpenditure: {},
		schema.KindStateCapitalExpenditure:   {},
	}
	got := sidesRows(text("85.00", "60.00", "25.00", "85.00", "60.00", "85.00", "85.00"), known)
	for _, want := range []string{"一、本年支出 3:85.00 4:85.00", "（一）社会保障和就业支出 3:60.00 4:60.00", "（二）卫生健康支出 ?25.00", "收入总计 1:85.00"} {
		if !slices.Contains(got, want) {
			t.Errorf("no row %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
	if got := sidesRows(text("85.00", "60.00", "25.00", "85.00", "85.00", "85.00"), known); got != nil {
		t.Errorf("two lines are lost, and it took\n%s", strings.Join(got, "\n"))
	}
	known[schema.KindGeneralPublicExpenditure] = map[string]int64{"": 8500, "208": 4250, "210": 4250}
	if got := sidesRows(text("85.00", "42.50", "42.50", "85.00", "42.50", "85.00", "85.00"), known); got != nil {
		t.Errorf("the amount may be that of another row, and it took\n%s", strings.Join(got, "\n"))
	}
}
