package columns

import (
	"slices"
	"testing"

	"budgetextract/schema"
)

// A cell that is too low cuts the end of its label off. What is left may begin labels of several
// meanings: it is the one that is a column of the list; two, or none, are not told.
func TestBeginningOfALabelIsTheColumnOfTheList(t *testing.T) {
	keys := func(kind schema.Kind, list int, labels ...string) (keys []string) {
		form := schema.FormOf(kind).New().Lists()[list].Form()
		for _, c := range new(Labels).Header(pathsOf(labels...)).Read(SchemeOf(kind, form, 2024)) {
			keys = append(keys, c.Key)
		}
		return keys
	}
	got := keys(schema.KindFiscalAppropriationSummary, 1, "支出/项目", "支出/合计", "支出/一般公共预算", "支出/政府性基金预", "支出/国有资")
	if want := []string{"", "total", "general_public_budget", "government_fund", "state_capital"}; !slices.Equal(got, want) {
		t.Errorf("keys %q, want %q", got, want)
	}
	got = keys(schema.KindRevenueSummary, 0, "科目编码", "科目名称", "合计", "事业", "上年结")
	if want := []string{"", "", "total", "", "carryover"}; !slices.Equal(got, want) {
		t.Errorf("keys %q, want %q", got, want)
	}
}
