package schema

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// correctedJSON is a document that somebody has corrected: the whole of the
// row was misprinted, and the code misread.
const correctedJSON = `{"schema_version":"1.0","source":{"name":"a.pdf","sha256":"","bytes":1,"format":"pdf","pages":1},` +
	`"budgets":[{"entity":{"code":null,"name":"甲局"},"scope":null,"fiscal_year":2024,"tables":{"expenditure_summary":` +
	`{"title":"部门支出总表","unit":"万元","pages":[1,1],"columns":[],"note":null,"rows":[` +
	`{"line":1,"code":"201","name":"一般公共服务支出","total":18.00,"basic":10.00,"project":8.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null}]}},` +
	`"corrections":[` +
	`{"action":"edit","table":"expenditure_summary","list":"rows","row":1,"line":1,"column":"total","published":81.00,"corrected":18.00,"by":"李","at":"2025-01-02T03:04:05Z","note":"印错"},` +
	`{"action":"edit","table":"expenditure_summary","list":"rows","row":1,"line":1,"column":"code","published":"210","corrected":"201","by":null,"at":null}],` +
	`"checks":{"passed":1,"rounded":0,"failed":0,"unknown":0,"unproven":0,"findings":[]},"status":"partial"}],"problems":[]}` + "\n"

func TestCorrectionsOutAndIn(t *testing.T) {
	d, err := Decode(strings.NewReader(correctedJSON))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := d.Encode(&out, ""); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(correctedJSON, out.String()); diff != "" {
		t.Error(diff)
	}
	want := CellRef{KindExpenditureSummary, ListRows, 0, "total"}
	if got := d.Budgets[0].Corrections[0].Ref(); got != want {
		t.Errorf("Ref() = %v, want %v", got, want)
	}
}

func TestExplainTellsEachEquationOnce(t *testing.T) {
	d, err := Decode(strings.NewReader(strings.Replace(correctedJSON, `"total":18.00`, `"total":81.00`, 1)))
	if err != nil {
		t.Fatal(err)
	}
	var failed []string
	for _, o := range Explain(d.Budgets[0]) {
		if o.Result == "fail" {
			failed = append(failed, o.Identity.ID+" "+o.Actual.String()+" "+o.Expected.String()+" "+o.Difference.String())
		}
	}
	if diff := cmp.Diff([]string{"row_sum.parts 81.00 18.00 63.00"}, failed); diff != "" {
		t.Error(diff)
	}
}
