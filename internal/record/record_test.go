package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
)

func TestBrief(t *testing.T) {
	d := &schema.Document{
		Source: schema.Source{SHA256: "1", Pages: 3},
		Problems: []schema.Problem{
			{Severity: schema.Warning, Code: "unknown_table", Message: "x"},
			{Severity: schema.Error, Code: "page_failed", Page: 2, Message: "no"},
			{Severity: schema.Error, Code: "page_failed", Page: 3, Message: "no"},
		},
		Budgets: []*schema.Budget{{Status: schema.Verified, Checks: schema.Checks{Passed: 3, Findings: make([]schema.Finding, 2)}}, {Status: schema.Verified}},
	}
	d.Budgets[0].Tables.New(schema.KindRevenueSummary)
	want := Brief{
		SHA256: "1", Pages: 3, Error: "page 2: page_failed: no (and 1 more)",
		Info: Info{
			Tables: map[schema.Kind]int{schema.KindRevenueSummary: 1},
			Checks: Checks{Passed: 3, Findings: 2}, Budgets: map[schema.Status]int{schema.Verified: 2},
		},
	}
	if d := cmp.Diff(want, BriefOf(d)); d != "" {
		t.Error(d)
	}
	if b := BriefOf(&schema.Document{}); b.Error != "no budget table in it" {
		t.Errorf("%q", b.Error)
	}
}
