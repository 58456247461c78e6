package normalize

import (
	"testing"

	"budgetextract/normalize/grid"
)

// A header that is printed again is the same where its upper labels are read over fewer
// columns, but not where its columns have other labels.
func TestSameHeaderUnderOtherUpperLabels(t *testing.T) {
	header := func(paths ...[]string) (columns []grid.Column) {
		for _, p := range paths {
			columns = append(columns, grid.Column{Path: p})
		}
		return columns
	}
	first := header([]string{"科目名称"}, []string{"预算数", "小计"}, []string{"预算数", "基本支出"}, []string{"预算数", "项目支出"})
	again := header([]string{"科目名称"}, []string{"小计"}, []string{"预算数基本支出"}, []string{"项目支出"})
	other := header([]string{"科目名称"}, []string{"小计"}, []string{"决算数基本支出"}, []string{"项目支出"})
	if !sameHeader(first, again) || !sameHeader(again, first) {
		t.Error("the same labels read in other levels are another header")
	}
	if sameHeader(first, other) || sameHeader(first, header([]string{"科目名称"}, []string{"小计"}, []string{"基本支出"}, []string{"项目支出"})) {
		t.Error("labels that lack are the same header")
	}
}
