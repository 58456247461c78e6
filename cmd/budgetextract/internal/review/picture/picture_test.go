package picture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
)

const budgetText = `{"schema_version":"1.0","source":{"name":"a","sha256":"","bytes":1,"format":"pdf","pages":1},"budgets":[
{"entity":{"code":null,"name":"甲局"},"scope":"department","fiscal_year":2024,"tables":{
"revenue_expenditure_summary":{"title":"收支总表","unit":"万元","pages":[1,1],"columns":[],"note":null,
"revenue":[{"line":1,"item":"一、一般公共预算拨款收入","amount":18.00},{"line":2,"item":"其中：专项","amount":3.00},{"line":3,"item":"二、其他收入","amount":null},{"line":4,"item":"上年结转","amount":2.00},{"line":5,"item":"收入总计","amount":20.00}],
"expenditure":[{"line":1,"item":"一、一般公共服务支出","amount":20.00},{"line":2,"item":"支出总计","amount":20.00}]},
"expenditure_summary":{"title":"支出总表","unit":"千元","pages":[1,1],"columns":[],"note":null,"rows":[
{"line":1,"code":null,"name":"合计","total":200.50,"basic":120.50,"project":80.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null},
{"line":2,"code":"201","name":"一般公共服务支出","total":200.50,"basic":120.50,"project":80.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null},
{"line":3,"code":"20103","name":"政府办公厅","total":150.50,"basic":120.50,"project":30.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null},
{"line":4,"code":"2010301","name":"行政运行","total":150.50,"basic":120.50,"project":30.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null},
{"line":5,"code":"20199","name":"其他","total":50.00,"basic":null,"project":50.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null}]}},
"checks":{"passed":0,"rounded":0,"failed":0,"unknown":0,"unproven":0,"findings":[]},"status":"partial"}],"problems":[]}`

func pictures(t *testing.T) *Pictures {
	t.Helper()
	d, err := schema.Decode(strings.NewReader(budgetText))
	if err != nil {
		t.Fatal(err)
	}
	return Of(d.Budgets[0])
}

func TestTreeNestsByCode(t *testing.T) {
	var lines []string
	var walk func(indent string, nodes []*Node)
	walk = func(indent string, nodes []*Node) {
		for _, n := range nodes {
			lines = append(lines, indent+n.Code+" "+n.Amount.String())
			walk(indent+"  ", n.Kids)
		}
	}
	walk("", pictures(t).Function.Roots)
	if diff := cmp.Diff([]string{"201 200.50", "  20103 150.50", "    2010301 150.50", "  20199 50.00"}, lines); diff != "" {
		t.Error(diff)
	}
}

func TestFlowTakesNothingTwice(t *testing.T) {
	f := pictures(t).Flow
	var names []string
	for _, x := range append(f.Sources, f.Targets...) {
		names = append(names, x.Name+" "+x.Amount.String())
	}
	if diff := cmp.Diff([]string{"一、一般公共预算拨款收入 18.00", "上年结转 2.00", "一、一般公共服务支出 20.00"}, names); diff != "" {
		t.Error(diff)
	}
}

func TestHeadlineIsInYuan(t *testing.T) {
	want := map[string]string{"expenditure": "200500", "basic": "120500", "project": "80000"}
	if diff := cmp.Diff(want, pictures(t).Year.Figures); diff != "" {
		t.Error(diff)
	}
}

func TestUsesByClass(t *testing.T) {
	u := pictures(t).Uses
	if len(u.Rows) != 1 || u.Rows[0].Name != "一般公共服务支出" || u.Rows[0].Amounts[1].String() != "80.00" {
		t.Errorf("uses = %+v", u)
	}
}

// What a budget does not hold is not drawn.
func TestNothingToDraw(t *testing.T) {
	p := Of(&schema.Budget{})
	if p.Function != nil || p.Economic != nil || p.Flow != nil || p.Uses != nil || p.Official != nil {
		t.Errorf("pictures = %+v", p)
	}
}
