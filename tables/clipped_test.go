package tables

import (
	"slices"
	"testing"

	"budgetextract/normalize/grid"
)

// clippedPages are two pages of a table whose header has room for three lines of a label on
// the second: the fourth stands in the first row, the end of a row of the page before.
const clippedPages = `
公开03表

                                             部门支出总表
单位：542 某县司法局                      单位：万元
  功能分类科目                              对附
                                 上解 属单
                  基本 项目 经营
科目           合计                  上级 位补
       科目名称       支出 支出 支出
编码                               支出 助支
                                       出
             8026 4001 1406 1453      1165
        合计
                5    2    3    9         1
             1001 1001
204 公共安全支出
                8    8
2040         1001 1001
     司法
6               8    8
2040         1001 1001
     行政运行
601             8    8
207 文化旅游体育与 7024 2999 1406 1453      1165
` + "\f" + `
单位：542 某县司法局              单位：万元
  功能分类科目                  上解 对附
                基本 项目 经营
科目          合计            上级 属单
     科目名称       支出 支出 支出
编码                        支出 位补
   传媒支出       7   4  3  9    助支1
2070         7024 2999 1406 1453   1165
     文化和旅游
1               7    4    3    9      1
2070         7024 2999 1406 1453   1165
     行政运行
101             7    4    3    9      1
`

// The rest of a clipped label stands in the first row below it, and is no part of an amount:
// the row of two pages is whole.
func TestRestOfAClippedLabelIsNoAmount(t *testing.T) {
	_, rows, _ := inOrder(t, clippedPages)
	if want := "207|文化旅游体育与传媒支出|70247|29994|14063|14539||11651"; !slices.Contains(rows, want) {
		t.Errorf("no row %s in %q", want, rows)
	}
}

// On the second page the columns stand to the right of their labels, up to the one that is
// empty: each amount may stand in the column before, too, and the identities choose.
func TestColumnsBesideTheirLabelsGiveWay(t *testing.T) {
	_, _, sheet := inOrder(t, clippedPages)
	const operating = 5
	last := sheet.Rows[len(sheet.Rows)-1]
	k := slices.IndexFunc(last.Cells, func(c grid.Cell) bool { return c.Text == "14539" })
	if k < 0 || last.Cells[k].Within[0] > operating {
		t.Errorf("经营支出 is no column for 14539 in %+v", last.Cells)
	}
}
