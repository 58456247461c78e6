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
