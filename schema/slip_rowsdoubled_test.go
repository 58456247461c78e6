package schema

import "testing"

// A row that stands twice with the same amounts under the same heading is
// doubled; a total may stand first and last.
func TestRowsDoubled(t *testing.T) {
	type row struct{ code, name, amount string }
	tests := []struct {
		name string
		kind Kind
		rows []row
		want int // line of the doubled row, 0 for none
	}{
		{"a total first and last", KindExpenditureSummary, []row{{"", "合计", "3"}, {"201", "一般公共服务支出", "3"}, {"", "合计", "3"}}, 0},
		{"a total twice at the end", KindExpenditureSummary, []row{{"201", "一般公共服务支出", "3"}, {"", "合计", "3"}, {"", "合计", "3"}}, 3},
		{"a code twice", KindExpenditureSummary, []row{{"201", "一般公共服务支出", "3"}, {"205", "教育支出", "1"}, {"201", "一般公共服务支出", "3"}}, 3},
		{"parts of two codes", KindExpenditureSummary, []row{{"201", "一般公共服务支出", "3"}, {"", "其中：工资", "1"}, {"205", "教育支出", "3"}, {"", "其中：工资", "1"}}, 0},
		{"a page of items twice", KindThreePublicExpenditure, []row{{"", "合计", "3"}, {"", "一、公务接待费", "3"}, {"", "合计", "3"}, {"", "一、公务接待费", "3"}}, 3},
		{"other amounts", KindThreePublicExpenditure, []row{{"", "一、公务接待费", "3"}, {"", "一、公务接待费", "2"}, {"", "合计", "5"}}, 0},
		{"an empty table twice", KindStateCapitalExpenditure, []row{{"", "合计", ""}, {"", "合计", ""}}, 2},
		{"a numbered item twice, without amounts", KindFiscalAppropriationSummary, []row{{"", "一、教育支出", "3"}, {"", "二、其他支出", ""}, {"", "二、其他支出", ""}, {"", "支出总计", "3"}}, 3},
		{"no amounts", KindThreePublicExpenditure, []row{{"", "其他", ""}, {"", "其他", ""}, {"", "合计", "5"}}, 0},
		{"parts of two items", KindThreePublicExpenditure, []row{{"", "公务接待费", "3"}, {"", "其中：财政拨款", "0"}, {"", "会议费", "3"}, {"", "其中：财政拨款", "0"}, {"", "合计", "6"}}, 0},
		{"the same items under two sums", KindFiscalAppropriationSummary, []row{{"", "一、本年收入", "3"}, {"", "（一）政府性基金预算拨款", "0"}, {"", "二、上年结转", "3"}, {"", "（一）政府性基金预算拨款", "0"}, {"", "收入总计", "6"}}, 0},
		{"the same numbers below what is carried over", KindFiscalAppropriationSummary, []row{{"", "一、政府性基金预算拨款", "0"}, {"", "年初财政拨款结转和结余", "0"}, {"", "一、政府性基金预算拨款", "0"}, {"", "收入总计", "6"}}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{}
			l := b.Tables.New(tt.kind).Lists()[0]
			for i, r := range tt.rows {
				row := l.Append()
				h := row.Head()
				h.Line, h.Code, h.Name = i+1, r.code, r.name
				if r.amount != "" {
					a, err := ParseAmount(r.amount)
					if err != nil {
						t.Fatal(err)
					}
					*row.At(0) = a
				}
			}
			got := 0
			for _, p := range rowsDoubled(listings(b, new(workspace))) {
				if p.Code != "row_doubled" || p.Severity != Error {
					t.Errorf("problem %v, want the error row_doubled", p)
				}
				got = p.Line
			}
			if got != tt.want {
				t.Errorf("line %d is doubled, want %d", got, tt.want)
			}
		})
	}
}
