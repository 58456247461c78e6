package tables

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/tables/internal/problem"
)

// Nothing tells the columns of a table in flow text whose form is not known: its lines
// are kept as printed, and a problem says so.
func TestTableOfUnknownColumnsIsKeptAsPrinted(t *testing.T) {
	out := readText(t, strings.Join([]string{
		"非税收入征收计划表", "部门：某市交通局 单位：万元", "执收单位 收费项目 上年计划 本年计划 增减", "合计 260.00 285.00 25.00",
		"某市交通局 考试费 60.00 65.00", "路产赔偿费 200.00 220.00", "注：含下属单位。",
		"部门支出总表", "部门：某市交通局 单位：万元", "科目编码 科目名称 合计 基本支出 项目支出", "214 交通运输支出 3.00 1.00 2.00",
	}, "\n"))
	table := out.Budgets[0].OtherTables[0]
	got := []string{table.Title, table.Unit, table.Columns[0].Header, *table.Note}
	for _, row := range table.Rows {
		got = append(got, row[0].Text)
	}
	want := []string{"非税收入征收计划表", "万元", "执收单位 收费项目 上年计划 本年计划 增减", "注：含下属单位。",
		"合计 260.00 285.00 25.00", "某市交通局 考试费 60.00 65.00", "路产赔偿费 200.00 220.00"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, p := range out.Problems {
		if p.Code == problem.AmbiguousColumn && p.Table == "非税收入征收计划表" {
			return
		}
	}
	t.Errorf("no problem tells it: %v", out.Problems)
}

// Rows of amounts that no table holds are kept as printed also in front of the first
// budget, and where a document has no other table.
func TestRowsOfAmountsInFrontOfTheTablesAreKept(t *testing.T) {
	rows := []string{"某某情况表", "单位：万元", "甲 1.00 2.00 3.00", "乙 4.00 5.00 6.00", ""}
	table := []string{"部门支出总表", "部门：某市交通局 单位：万元", "科目编码 科目名称 合计 基本支出 项目支出", "214 交通运输支出 3.00 1.00 2.00"}
	for name, lines := range map[string][]string{"a table behind": append(rows[:len(rows):len(rows)], table...), "nothing else": rows} {
		out := readText(t, strings.Join(lines, "\n"))
		if len(out.Budgets) != 1 || len(out.Budgets[0].OtherTables) != 1 || len(out.Budgets[0].OtherTables[0].Rows) != 2 {
			t.Errorf("%s: %+v", name, out.Budgets)
		}
	}
}

// A narrative behind the tables stays, though its heading names the entity without the
// place in front of it, or another entity that has no tables.
func TestNarrativeBehindTheTablesIsKept(t *testing.T) {
	for _, name := range []string{"南桥街道办事处", "浦江区城市管理局"} {
		out := readText(t, strings.Join([]string{
			"部门支出总表", "部门：浦江区南桥街道办事处 单位：万元", "科目编码 科目名称 合计 基本支出 项目支出", "201 一般公共服务支出 3.00 1.00 2.00",
			"一般公共预算支出表", "部门：浦江区南桥街道办事处 单位：万元", "科目编码 科目名称 合计 基本支出 项目支出", "201 一般公共服务支出 3.00 1.00 2.00", "",
			name + "2025年部门预算编制说明", "2025年收入预算3.00万元，其中：基本支出1.00万元，项目支出2.00万元。",
		}, "\n"))
		last := out.Budgets[len(out.Budgets)-1]
		if len(last.Statements) != 3 || !strings.HasSuffix(last.Entity.Name, name) {
			t.Errorf("%s: %d figures of %q", name, len(last.Statements), last.Entity.Name)
		}
	}
}
