package columns

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// A header that is not the one of its title may be misread where no lines are drawn:
// nothing is proven then.
func TestHeaderOfAnotherKindThanTheTitle(t *testing.T) {
	title, ok := wording.ReadTitle("部门收入总表")
	if !ok {
		t.Fatal("no title")
	}
	for ruled, want := range map[bool]string{true: schema.Warning, false: schema.Error} {
		sheet := &normalize.Sheet{Ruled: ruled, Columns: pathsOf("收入/项目", "收入/预算数", "支出/项目", "支出/合计", "支出/一般公共预算", "支出/政府性基金预算"), Pages: [2]int{3, 3}}
		var p problem.List
		kind, _ := KindOfSheet(wording.Heading{Title: title, Named: true}, new(Labels).Header(sheet.Columns), sheet, &p)
		if kind != schema.KindFiscalAppropriationSummary || len(p.All) != 1 || p.All[0].Severity != want {
			t.Errorf("lines %v: %s, %v", ruled, kind, p.All)
		}
	}
}
