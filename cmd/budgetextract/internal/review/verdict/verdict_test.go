package verdict

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
)

// rows are 支出总表: the 合计 is misprinted, one row has an amount in a column
// without a key.
const rows = `{"schema_version":"1.0","source":{"name":"a","sha256":"","bytes":1,"format":"pdf","pages":1},"budgets":[
{"entity":{"code":null,"name":"甲局"},"scope":null,"fiscal_year":2024,"tables":{"expenditure_summary":
{"title":"部门支出总表","unit":"万元","pages":[1,1],"columns":[],"note":null,"rows":[
{"line":1,"code":null,"name":"合计","total":19.00,"basic":10.00,"project":8.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null},
{"line":2,"code":"201","name":"一般公共服务支出","total":18.00,"basic":10.00,"project":8.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null,"extra":{"上年预算":7.00}}]}},
"checks":{"passed":0,"rounded":0,"failed":0,"unknown":0,"unproven":0,"findings":[]},"status":"partial"}],"problems":[]}`

func budget(t *testing.T) *schema.Budget {
	t.Helper()
	d, err := schema.Decode(strings.NewReader(rows))
	if err != nil {
		t.Fatal(err)
	}
	schema.Verify(d.Budgets[0])
	return d.Budgets[0]
}

func TestMarks(t *testing.T) {
	s := Of(budget(t))
	want := []ListMarks{{
		Kind: schema.KindExpenditureSummary, List: schema.ListRows,
		Rows:  []string{"fff...", "fpp..."}, // 合计 is in two sums that fail; 201's total in one of them
		Extra: map[int]map[string]string{1: {"上年预算": "u"}},
	}}
	if diff := cmp.Diff(want, s.Marks); diff != "" {
		t.Error(diff)
	}
}

func TestFindingsAreSpelledOut(t *testing.T) {
	s := Of(budget(t))
	if s.Status != schema.Inconsistent || s.Failed != len(s.Findings) || s.Failed != 2 {
		t.Fatalf("state = %+v", s)
	}
	var top *Sum
	for i := range s.Findings {
		if s.Findings[i].Check == "top" {
			top = &s.Findings[i]
		}
	}
	if top == nil {
		t.Fatal("合计 is not held against the classes")
	}
	if got := []string{top.Expected.String(), top.Actual.String(), top.Difference.String()}; !cmp.Equal(got, []string{"18.00", "19.00", "1.00"}) {
		t.Error(got)
	}
	names := []string{top.Terms[0].Name, top.Terms[1].Name}
	if diff := cmp.Diff([]string{"合计", "一般公共服务支出"}, names); diff != "" {
		t.Error(diff)
	}
}

func TestAboutIsWorstFirst(t *testing.T) {
	sums := About(budget(t), schema.CellRef{Kind: schema.KindExpenditureSummary, List: schema.ListRows, Row: 1, Key: "total"})
	var results []string
	for _, s := range sums {
		results = append(results, s.Result)
	}
	if diff := cmp.Diff([]string{"fail", "pass"}, results); diff != "" {
		t.Error(diff)
	}
}
