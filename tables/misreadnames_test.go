package tables

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// A name that lost its end, took in the next, or holds the line above the table
// is told; names that places shorten are not.
func TestMisreadNames(t *testing.T) {
	two, three := schema.KindFiscalAppropriationSummary, schema.KindThreePublicExpenditure
	tests := []struct {
		kind schema.Kind
		name string
		want string
	}{
		{two, "二十六、转移", problem.ItemCut},
		{two, "十三、农林水支", problem.ItemCut},
		{two, "十七、金", problem.ItemCut},
		{two, "三、国有资本经营预算拨", problem.ItemCut},
		{two, "（三）国有", problem.ItemCut},
		{two, "十三、农林水支出", ""},
		{two, "一、一般公共服务", ""},
		{two, "二十七、债务还本", ""},
		{two, "（三）国有资本经营预算", ""},
		{two, "二、本年收入合计", ""},
		{two, "三、一个不知道的项目", ""},
		{two, "二十七、债务还本支出某市财政局预算年度：2024", problem.StrayRow},
		{two, "支出总计某市财政局", problem.StrayRow},
		{two, "二十三、其他支出某市财政局", problem.StrayRow},
		{two, "某市财政局", problem.StrayRow},
		{two, "对某市财政局的补助", ""},
		{two, "其中：教育收费", ""},
		{three, "其中：省属高校业务性会议费其他会议费", problem.NamesJoined},
		{two, "0.00一、教育支出", problem.StrayRow},
		{two, "津贴补贴12.50", problem.StrayRow},
		{two, "1.1教育支出", ""},
		{two, "1.教育支出", ""},
		{two, "补助1.5", ""},
		{three, "公务接", problem.ItemCut},
		{three, "某市财政局", ""},
		{three, "“三公”经费合计", ""},
		{three, "其中：（1）公务用车购置费", ""},
		{three, "因公出国", ""},
		{three, "会议费合计", ""},
	}
	for _, tt := range tests {
		b := &schema.Budget{Entity: schema.Entity{Name: "某市财政局"}}
		b.Tables.New(tt.kind).Lists()[0].Append().Head().Name = tt.name
		got := ""
		for _, p := range misreadNames(b) {
			if p.Severity != schema.Error {
				t.Errorf("%s: severity %s, want an error", tt.name, p.Severity)
			}
			got = p.Code
		}
		if got != tt.want {
			t.Errorf("%s: problem %q, want %q", tt.name, got, tt.want)
		}
	}
}
