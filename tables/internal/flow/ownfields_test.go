package flow

import (
	"slices"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// The entity of a table that has its unit above it may be printed behind the rows of a page,
// on two lines: it is no part of the last name.
func TestFlowEntityBehindRows(t *testing.T) {
	text := "部门支出总表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n" +
		"合计 30.00 20.00 10.00\n201 一般公共服务支出 30.00 20.00 10.00\n20101 30.00 20.00 10.00\n" +
		"336某市某区残疾人联合\n会 预算年度：2022\n人大事务\n"
	for _, b := range Blocks(tabletest.Lines(text)) {
		if b.Sheet == nil {
			continue
		}
		var above []string
		for _, l := range b.Sheet.Before {
			above = append(above, l.Text)
		}
		if want := "336某市某区残疾人联合会 预算年度：2022"; !slices.Contains(above, want) {
			t.Errorf("above the table stands %q, want %q among it", above, want)
		}
		if rows := tabletest.Rows(b.Sheet); !slices.Contains(rows, "20101 人大事务 2:30.00 3:20.00 4:10.00") {
			t.Errorf("rows %q", rows)
		}
	}
}
