package typed

import (
	"testing"

	"budgetextract/schema"
)

// A line drawn in characters across a table is no row.
func TestRuleOfDashes(t *testing.T) {
	for s, want := range map[string]bool{"----------": true, "———": true, "-": false, "—": false, "--": false, "合计": false, "": false} {
		if got := ruleOfDashes(s); got != want {
			t.Errorf("%q: a rule %v, want %v", s, got, want)
		}
	}
}

// A 款 without its 类 is an error, 01 for 30101; a code of another length may be
// the document's own mistake.
func TestPartOfCodeIsAnError(t *testing.T) {
	for code, want := range map[string]string{"01": schema.Error, "3": schema.Error, "2010": schema.Warning} {
		if got := badness(code); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
	}
}

// Rows below the labels of columns alone are a part of a table that was not joined.
func TestLabelsAlone(t *testing.T) {
	for words, want := range map[string]bool{"项目 2023年预算数 2024年预算数": true, "科目名称 合计": true, "项目": false, "项目 某工程": false} {
		if got := labelsAlone(words); got != want {
			t.Errorf("%q: %v, want %v", words, got, want)
		}
	}
}
