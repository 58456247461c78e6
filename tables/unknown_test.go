package tables

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// A form that is not understood says which words were not known: adding it is
// one line of vocabulary.
func TestUnknownWordsAreQuoted(t *testing.T) {
	tests := []struct{ name, drawing, quoted string }{
		{"a title", `
			惠民往来开销表
			部门：某市财政局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
			301 | 工资福利支出 | 3.00 | 3.00 |
			`, "惠民往来开销表"},
		{"a title of a table that is none of the nine", `
			惠民往来开销表
			部门：某市财政局 单位：万元
			= 品名 | 数目 | 花费
			桌 | 3 | 5.00
			`, "惠民往来开销表"},
		{"words in a title", `
			惠民支出总表
			部门：某市财政局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00
			`, "惠民"},
		{"a column", `
			部门支出总表
			部门：某市财政局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 专办开销
			201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00
			`, "专办开销"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := read(t, tt.drawing)
			for _, p := range problems {
				if (p.Code == problem.UnknownTable || p.Code == problem.UnknownColumn) && strings.Contains(p.Message, `"`+tt.quoted) {
					return
				}
			}
			t.Errorf("%s is not quoted: %v", tt.quoted, problems)
		})
	}
}

// A table that a title of another form names, or one of another year, proves nothing
// about the standard one: the budget is not verified.
func TestAFormThatStandsInIsTold(t *testing.T) {
	const standIn = `
		财政拨款支出预算表（功能科目）
		部门：某市财政局 单位：万元
		= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00
		`
	standard := strings.Replace(standIn, "财政拨款", "一般公共预算", 1)
	revenue := strings.NewReplacer("财政拨款支出预算表（功能科目）", "2024年部门收入总表", "基本支出", "财政拨款收入", "项目支出", "事业收入").Replace(standIn)
	for _, c := range []struct {
		what    string
		drawing string
		told    bool
	}{
		{"财政拨款支出预算表 for 一般公共预算支出表", standIn, true},
		{"the standard form beside the other", standIn + "\n" + standard, false},
		{"a table of the same year", revenue + "\n" + strings.Replace(standard, "一般", "2024年一般", 1), false},
		{"of the same year, which is cut", revenue + "\n" + strings.Replace(standard, "一般", "024年一般", 1), false},
		{"of the year before, which is cut", revenue + "\n" + strings.Replace(standard, "一般", "023年一般", 1), true},
		{"a table of the year before", revenue + "\n" + strings.Replace(standard, "一般", "2023年一般", 1), true},
	} {
		_, problems := read(t, c.drawing)
		if told := slices.ContainsFunc(problems, func(p schema.Problem) bool { return p.Code == problem.OtherForm && p.Severity == schema.Error }); told != c.told {
			t.Errorf("%s: told %v, want %v: %v", c.what, told, c.told, problems)
		}
	}
}

// Rows of amounts that words alone make a table of, below labels that are all known and
// without a title, are a part of a table that lost them.
func TestUntitledRowsBelowKnownLabelsProveNothing(t *testing.T) {
	for header, want := range map[string]bool{"科目编码 | 科目名称 | 合计": true, "科目编码 | 拟办意见采纳率 | 合计": false} {
		blocks := draw(t, summaryOf("101甲县教育局", "1.00")+"\n# 第9页\n= "+header+"\n 205 | 教育支出 | 3.00\n")
		a := &assembler{}
		for _, b := range blocks {
			if b.Sheet != nil {
				b.Sheet.Ruled = false
			}
			a.block(b)
		}
		a.end()
		_, problems := a.budgets()
		told := slices.ContainsFunc(problems, func(p schema.Problem) bool { return p.Severity == schema.Error && p.Code == problem.UnknownTable })
		if told != want {
			t.Errorf("%s: problems %v", header, problems)
		}
	}
}
