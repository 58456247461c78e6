package typed

import "testing"

// A line drawn in characters across a table is no row.
func TestRuleOfDashes(t *testing.T) {
	for s, want := range map[string]bool{"----------": true, "———": true, "-": false, "—": false, "--": false, "合计": false, "": false} {
		if got := ruleOfDashes(s); got != want {
			t.Errorf("%q: a rule %v, want %v", s, got, want)
		}
	}
}
