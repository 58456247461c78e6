package grid_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// Letters number the columns of some places' forms.
func TestRowOfColumnLetters(t *testing.T) {
	sheettest.Expect(t, `
+------------+--------------+----------+----------+
|  科目编码  |   科目名称   |   合计   | 基本支出 |
+------------+--------------+----------+----------+
|     A      |      B       |    C     |    D     |
+------------+--------------+----------+----------+
|    201     | 一般公共服务 |    3.00  |    3.00  |
+------------+--------------+----------+----------+
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 基本支出
row 201 | 一般公共服务 | 3.00 | 3.00
`)
}

// A label over one column may have another below it, where all below are known.
func TestLabelOverOneColumn(t *testing.T) {
	sheettest.Expect(t, `
+--------------+---------------------+
|     项目     |      本年收入       |
+--------------+----------+----------+
|   科目名称   |   合计   |  预算数  |
+--------------+----------+----------+
| 一般公共服务 |    3.00  |    3.00  |
+--------------+----------+----------+
`, `
sheet 1-1
head 项目/科目名称 | 本年收入/合计 | 本年收入/预算数
row 一般公共服务 | 3.00 | 3.00
`)
}
