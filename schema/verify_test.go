package schema

import "testing"

// The truths are clean documents, or hostile ones that must not be verified.
func TestVerifyTruths(t *testing.T) {
	for _, x := range truths(t, "seed", "real", "gen") {
		for _, b := range x.doc.Budgets {
			Verify(b)
			t.Logf("%s %s: %s %+v", x.name, b.Entity.Name, b.Status, [5]int{b.Checks.Passed, b.Checks.Rounded, b.Checks.Failed, b.Checks.Unknown, b.Checks.Unproven})
			for _, q := range Equations(b) {
				if q.Missing != "" {
					t.Logf("   missing %s %s %v", q.Identity.ID, q.Missing, q.Terms[0].Ref)
				}
			}
			for _, f := range b.Checks.Findings {
				t.Logf("   %s %s %s %s line %d %s: %s", f.Result, f.Check, f.Table, f.List, f.Line, f.Column, f.Message)
			}
		}
	}
}
