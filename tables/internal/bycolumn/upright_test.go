package bycolumn

import (
	"slices"
	"strings"
	"testing"
)

func TestLabelsOfNarrowColumnsStandUpright(t *testing.T) {
	amounts := []string{"12.00", "5.00", "5.00", "7.00", "4.00", "3.00", "5.00", "5.00", "5.00", "7.00", "7.00", "4.00", "3.00"}
	text := blocksOfText(slices.Concat([]string{"一般公共预算基本支出表", "单位：万元", "科目编码", "科目名称", "合\n计", "人\n员\n经\n费", "公\n用\n经\n费", "栏次 1", "2", "3",
		"301", "30101", "302", "30201", "30202", "工资福利支出", "基本工资", "商品和服务支出", "办公费", "印刷费", "合计"}, amounts)...)
	if got := showSheets(text); len(got) != 6 || got[2] != "30101 基本工资 2:5.00 ?5.00" {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}
