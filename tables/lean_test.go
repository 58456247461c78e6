package tables

import (
	"slices"
	"testing"

	"budgetextract/normalize/grid"
)

// The dump has moved the last two rows but for their last amounts, which stand under those of the
// column before theirs: they may stand in their own too, and the identities choose.
func TestPartFurtherBehindItsTotalThanMost(t *testing.T) {
	_, _, sheet := inOrder(t, `
                  部门支出总表
部门：某县某局                            单位：万元
      功能分类科目
序号 科目 编          合计 基本支出 项目支出
       码    科目名称
栏次      1     2   3      4     5
            行政单位
  8 2080501      113.81 113.81
            离退休
            卫生健康
 11 210           47.57  47.57
            支出
            行政事业
 12 21011         47.57  47.57
            单位医疗
            行政单位
 13 2101101       47.57  47.57
            医疗
           节能环保
14 211            37.67    37.67
           支出
15 21103   污染防治   37.67    37.67
`)
	const project = 5
	for _, want := range []struct {
		code string
		may  bool
	}{{"21011", false}, {"211", true}, {"21103", true}} {
		i := slices.IndexFunc(sheet.Rows, func(r grid.Row) bool { return r.At(1) == want.code })
		if i < 0 {
			t.Fatalf("no row %s in %q", want.code, rowsOf(sheet))
		}
		cells := sheet.Rows[i].Cells
		k := slices.IndexFunc(cells, func(c grid.Cell) bool { return c.Column == project-1 })
		if k < 0 || cells[k].Within[1] > project != want.may {
			t.Errorf("%s: 基本支出 or 项目支出 %v, want %v: %+v", want.code, !want.may, want.may, cells)
		}
	}
}
