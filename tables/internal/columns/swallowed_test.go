package columns

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
)

// Rows without amounts below a header that is printed again are no header: their words come
// back as rows.
func TestSwallowedRowsComeBack(t *testing.T) {
	sheet := func(page int, paths ...[]string) *normalize.Sheet {
		s := &normalize.Sheet{Ruled: true, Pages: [2]int{page, page}}
		for _, p := range paths {
			s.Columns = append(s.Columns, grid.Column{Path: p})
		}
		return s
	}
	before := sheet(1, []string{"项目"}, []string{"金额"})
	got := WithSwallowed(sheet(2, []string{"项目", "事业收入", "小计"}, []string{"金额"}), before)
	if len(got.Rows) != 2 || got.Rows[0].Cells[0].Text != "事业收入" || got.Rows[1].Cells[0].Text != "小计" || got.Rows[0].Cells[1].Text != "" || len(got.Columns[0].Path) != 1 {
		t.Errorf("columns %v, rows %v", got.Columns, got.Rows)
	}
	for name, s := range map[string]*normalize.Sheet{
		"the same header":        sheet(2, []string{"项目"}, []string{"金额"}),
		"another header":         sheet(2, []string{"科目", "事业收入"}, []string{"金额"}),
		"labels below all":       sheet(2, []string{"项目", "名称"}, []string{"金额", "万元"}),
		"a page that is no next": sheet(3, []string{"项目", "事业收入"}, []string{"金额"}),
	} {
		if WithSwallowed(s, before) != s {
			t.Errorf("%s: rows came back", name)
		}
	}
}
