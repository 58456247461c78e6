package ruled_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// Tables that touch are drawn in one frame; a title in a row of its own begins the next.
func TestTablesThatTouch(t *testing.T) {
	sheettest.Expect(t, `
+------------------------------+
|          收入总表            |
+--------------+---------------+
|     项目     |     金额      |
+--------------+---------------+
|   事业收入   |         7.00  |
+----------+---+----------+----+------+
|             部门支出总表            |
+----------+--------------+-----------+
| 科目编码 |   科目名称   |   合计    |
+----------+--------------+-----------+
|   201    |   公共服务   |     7.00  |
+----------+--------------+-----------+
`, `
sheet 1-1
before 收入总表
head 项目 | 金额
row 事业收入 | 7.00
sheet 1-1
before 部门支出总表
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务 | 7.00
`)
}
