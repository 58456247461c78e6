package tables

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/schema"
)

// summaryOf draws a table of an entity, without a unit.
func summaryOf(entity, amount string) string {
	return fmt.Sprintf(`
		收入总表
		部门名称：%s
		= 科目编码 | 科目名称 | 合计 | 财政拨款收入
		205 | 教育支出 | %s | %s
		`, entity, amount, amount)
}

// What one cover says holds for the budgets below it that are of its publication.
// Documents that were put together have a cover each, or none.
func TestCoversOfJoinedDocuments(t *testing.T) {
	tests := []struct{ name, drawing, want string }{
		{"two covers", "# 甲县教育局2023年部门预算\n" + summaryOf("101甲县教育局", "1.00") + "\n# 乙市教育局2024年单位预算\n" + summaryOf("102乙市教育局", "2.00"),
			"101 department 2023, 102 unit 2024"},
		{"a unit of the department", "# 甲县教育局2023年部门预算\n" + summaryOf("101甲县教育局", "1.00") + summaryOf("101001甲县第一中学", "2.00"),
			"101 department 2023, 101001 department 2023"},
		{"no cover before the second", "# 甲县教育局2023年部门预算\n" + summaryOf("101甲县教育局", "1.00") + summaryOf("434乙市统计局", "2.00"),
			"101 department 2023, 434  0"},
		{"units with the codes of others", "# 甲县教育局2023年部门预算\n" + summaryOf("101甲县教育局", "1.00") + summaryOf("101乙市统计局", "2.00") + summaryOf("101001乙市第一中学", "2.00"),
			"101 department 2023, 101  0, 101001  0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			budgets, _ := read(t, tt.drawing)
			var got []string
			for _, b := range budgets {
				got = append(got, fmt.Sprintf("%s %s %d", b.Entity.Code, b.Scope, b.FiscalYear))
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("%s, want %s", s, tt.want)
			}
		})
	}
}

// A unit that is stated in one document is none of another that was put together with
// it, but holds for the units of the department.
func TestUnitsOfJoinedDocuments(t *testing.T) {
	budgets, _ := read(t, "# 单位：千元\n"+summaryOf("101甲县教育局", "1.00")+summaryOf("434乙市统计局", "2.00")+summaryOf("101001甲县第一中学", "2.00"))
	for i, want := range []string{"千元", "", "千元"} {
		if got := budgets[i].Tables.All()[0].Head().Unit; got != want {
			t.Errorf("unit %q of %s, want %q", got, budgets[i].Entity.Name, want)
		}
	}
}

// The unit of the “三公” table is no evidence for the others where any table of the
// publication states one.
func TestUnitOfThreePublicIsNotThatOfTheOtherTables(t *testing.T) {
	stated := strings.Replace(summaryOf("101甲县教育局", "1.00"), "101甲县教育局", "101甲县教育局 单位：元", 1)
	budgets, _ := read(t, stated+summaryOf("101001甲县第一中学", "2.00")+`
		“三公”经费支出表
		部门名称：101001甲县第一中学 单位：万元
		= 项目 | 预算数
		公务接待费 | 1.00
		`)
	if got := budgets[1].Tables.All()[0].Head().Unit; got != "元" {
		t.Errorf("unit %q, want 元", got)
	}
}

// A unit stated for all tables that a table states otherwise is not that of the rest.
func TestUnitStatedAgainstATable(t *testing.T) {
	stated := strings.Replace(summaryOf("101甲县教育局", "1.00"), "101甲县教育局", "101甲县教育局 单位：元", 1)
	budgets, _ := read(t, stated+strings.Replace(summaryOf("101甲县教育局", "1.00"), "收入", "支出", 1)+"\n# 各表均以万元为单位。")
	for _, table := range budgets[0].Tables.All() {
		if got := table.Head().Unit; got != "元" {
			t.Errorf("unit %q of %s, want 元", got, table.Kind())
		}
	}
}

// A sentence behind the tables of a unit may be of the document that follows: it states
// no unit that the tables of the department do not have.
func TestUnitStatedAgainstThePublication(t *testing.T) {
	department := strings.Replace(summaryOf("101甲县教育局", "1.00"), "101甲县教育局", "101甲县教育局 单位：元", 1)
	budgets, _ := read(t, department+summaryOf("101001甲县第一中学", "2.00")+"\n# 各表均以万元为单位。\n"+summaryOf("434乙市统计局", "2.00"))
	for i, want := range []string{"元", "", ""} {
		if got := budgets[i].Tables.All()[0].Head().Unit; got != want {
			t.Errorf("unit %q of %s, want %q", got, budgets[i].Entity.Name, want)
		}
	}
}

// The cover and the table of contents of another document are no rows of the table
// above them.
func TestAnotherDocumentEndsATableOfFlowText(t *testing.T) {
	const table = `部门支出总表
部门名称：101甲县教育局 单位：万元
科目编码
科目名称
合计
基本支出
项目支出
205 教育支出 3.00 1.00 2.00
合计 3.00 1.00 2.00
`
	for name, next := range map[string]string{
		"a cover":                    "乙市统计局2024年部门预算\n",
		"the name above the cover":   "乙市统计局\n乙市统计局2024年部门预算\n",
		"a table of contents":        "目  录\n一、部门收支总表……………………2\n",
		"entries without the header": "一、部门收支总表......................2\n",
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := extract.Read("doc.txt", []byte(table+next), extract.Options{})
			if err != nil {
				t.Fatal(err)
			}
			out, err := Read(doc, Options{})
			if err != nil {
				t.Fatal(err)
			}
			list := out.Budgets[0].Tables.All()[0].Lists()[0]
			if last := list.Row(list.Len() - 1).Head(); list.Len() != 2 || last.Name != "合计" {
				t.Errorf("%d rows, the last %q", list.Len(), last.Name)
			}
		})
	}
}

// tablesOfYear draws five tables whose titles say their year.
func tablesOfYear(year int, amount string) string {
	var out strings.Builder
	for _, form := range []string{"部门收入总表|财政拨款收入", "部门支出总表|基本支出", "一般公共预算支出表|基本支出", "政府性基金预算支出表|项目支出", "国有资本经营预算支出表|项目支出"} {
		title, part, _ := strings.Cut(form, "|")
		fmt.Fprintf(&out, `
		%d年%s
		部门名称：甲县教育局
		= 科目编码 | 科目名称 | 合计 | %s
		205 | 教育支出 | %s | %s
		`, year, title, part, amount, amount)
	}
	return out.String()
}

// The tables of a second year, all from the first on, are a budget of their own and none
// of the other tables of the first. One that is of the first year all the same is its.
func TestYearsOfOneEntity(t *testing.T) {
	budgets, _ := read(t, tablesOfYear(2023, "1.00")+tablesOfYear(2024, "2.00")+`
		2023年一般公共预算基本支出表
		部门名称：甲县教育局
		= 科目编码 | 科目名称 | 合计 | 人员经费
		301 | 工资福利支出 | 1.00 | 1.00
		`)
	var got []string
	for _, b := range budgets {
		got = append(got, fmt.Sprintf("%d: %d tables and %d others", b.FiscalYear, len(b.Tables.All()), len(b.OtherTables)))
	}
	if s := strings.Join(got, ", "); s != "2023: 6 tables and 0 others, 2024: 5 tables and 0 others" {
		t.Error(s)
	}
}

// A table that stands twice, word for word, is not one of twice its rows, nor does its second
// begin another budget.
func TestTableThatStandsTwice(t *testing.T) {
	table := func(title string) string {
		return "\n" + title + "\n部门名称：101甲县教育局\n= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n| 合计 | 3.00 | 2.00 | 1.00\n205 | 教育支出 | 3.00 | 2.00 | 1.00\n"
	}
	drawing := summaryOf("101甲县教育局", "3.00")
	for _, title := range []string{"部门支出总表", "一般公共预算支出表", "政府性基金预算支出表", "国有资本经营预算支出表", "国有资本经营预算支出表"} {
		drawing += table(title)
	}
	budgets, _ := read(t, drawing)
	if len(budgets) != 1 || len(budgets[0].OtherTables) != 1 {
		t.Fatalf("%s\nwant one budget with one other table", show(budgets))
	}
	if rows := budgets[0].Tables.Get(schema.KindStateCapitalExpenditure).Lists()[0].Len(); rows != 2 {
		t.Errorf("%d rows, want 2", rows)
	}
}
