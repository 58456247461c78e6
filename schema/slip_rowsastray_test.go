package schema

import "testing"

// A line without a letter is no row, nor is a heading among rows of codes.
func TestRowsAstray(t *testing.T) {
	type row struct {
		code, name string
		amount     bool
	}
	tests := []struct {
		name string
		kind Kind
		rows []row
		want bool
	}{
		{"codes", KindExpenditureSummary, []row{{"205", "教育支出", true}, {"20501", "教育管理事务", false}, {"", "合计", true}}, false},
		{"a rule of dashes", KindExpenditureSummary, []row{{"205", "教育支出", true}, {"", "----------", false}}, true},
		{"a heading below the table", KindExpenditureSummary, []row{{"205", "教育支出", true}, {"", "部门机构设置情况", false}}, true},
		{"the entity", KindExpenditureSummary, []row{{"205", "教育支出", true}, {"", "某市教育局", false}}, false},
		{"a total of nothing", KindGovernmentFundExpenditure, []row{{"212", "城乡社区支出", false}, {"", "合计", false}}, false},
		{"a part of a code", KindExpenditureSummary, []row{{"205", "教育支出", true}, {"", "其中：工资", false}}, false},
		{"paths without codes", KindRevenueSummary, []row{{"", "合计", true}, {"", "其他资金/事业收入", false}}, false},
		{"a code among items", KindThreePublicExpenditure, []row{{"", "合计", true}, {"", "2010399", false}}, true},
		{"a letter of a watermark", KindThreePublicExpenditure, []row{{"", "合计", true}, {"", "公", false}}, true},
		{"nothing", KindStateCapitalExpenditure, []row{{"", "合计", false}, {"", "无", false}}, false},
		{"the number of a page", KindThreePublicExpenditure, []row{{"", "合计", true}, {"", "第23页", false}}, true},
		{"a number alone", KindThreePublicExpenditure, []row{{"", "合计", true}, {"", "二、", true}}, true},
		{"items without amounts", KindThreePublicExpenditure, []row{{"", "合计", true}, {"", "二、公务接待费", false}}, false},
	}
	one, err := ParseAmount("1.00")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{Entity: Entity{Name: "某市教育局"}}
			l := b.Tables.New(tt.kind).Lists()[0]
			for _, r := range tt.rows {
				row := l.Append()
				row.Head().Code, row.Head().Name = r.code, r.name
				if r.amount {
					*row.At(0) = one
				}
			}
			problems := rowsAstray(listings(b, new(workspace)))
			if len(problems) > 0 != tt.want {
				t.Fatalf("problems %v, want some: %v", problems, tt.want)
			}
			for _, p := range problems {
				if p.Code != "stray_row" || p.Severity != Error {
					t.Errorf("problem %v, want the error stray_row", p)
				}
			}
		})
	}
}
