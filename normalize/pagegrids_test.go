package normalize_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

func TestTablesSideBySide(t *testing.T) {
	sheettest.Expect(t, `
+----------+-----------+      +----------+-----------+
| 科目名称 |   合计    |      | 科目名称 |   合计    |
+----------+-----------+      +----------+-----------+
| 行政运行 |   758.45  |      | 其他     |     1.00  |
+----------+-----------+      +----------+-----------+
`, `
sheet 1-1
head 科目名称 | 合计
row 行政运行 | 758.45
sheet 1-1
head 科目名称 | 合计
row 其他 | 1.00
`)
}

// A title in letters set apart, below tables side by side, is not cut between them.
func TestTitleInLettersBelowTablesSideBySide(t *testing.T) {
	sheettest.Expect(t, `
+----------+-----------+      +----------+-----------+
| 科目名称 |   合计    |      | 科目名称 |   合计    |
+----------+-----------+      +----------+-----------+
| 行政运行 |   758.45  |      | 其他     |     1.00  |
+----------+-----------+      +----------+-----------+
          部 门 收 入 预 算 支 出 总 表
+-----------------------+----------------------------+
|       科目编码        |            合计            |
+-----------------------+----------------------------+
| 201                   |    3.00                    |
+-----------------------+----------------------------+
`, `
sheet 1-1
head 科目名称 | 合计
row 行政运行 | 758.45
sheet 1-1
head 科目名称 | 合计
row 其他 | 1.00
sheet 1-1
before 部 门 收 入 预 算 支 出 总 表
head 科目编码 | 合计
row 201 | 3.00
`)
}

// A title longer than its table reaches beyond the middle between the two.
func TestTitlesOfTablesSideBySide(t *testing.T) {
	sheettest.Expect(t, `
某某部门二〇二四年度政府性基金预算支出表      部门支出总表
+----------+-----------+      +----------+-----------+
| 科目名称 |   合计    |      | 科目名称 |   合计    |
+----------+-----------+      +----------+-----------+
| 行政运行 |   758.45  |      | 其他     |     1.00  |
+----------+-----------+      +----------+-----------+
`, `
sheet 1-1
before 某某部门二〇二四年度政府性基金预算支出表
head 科目名称 | 合计
row 行政运行 | 758.45
sheet 1-1
before 部门支出总表
head 科目名称 | 合计
row 其他 | 1.00
`)
}

// A unit far right above the left table is said of it, though it stands nearer to the
// table on the right.
func TestUnitsOfTablesSideBySide(t *testing.T) {
	sheettest.Expect(t, `
部门：某局                单位：元   部门：某局         单位：万元
+----------+-----------+             +----------+-----------+
| 科目名称 |   合计    |             | 科目名称 |   合计    |
+----------+-----------+             +----------+-----------+
| 行政运行 |   758.45  |             | 其他     |     1.00  |
+----------+-----------+             +----------+-----------+
`, `
sheet 1-1
before 部门：某局 单位：元
head 科目名称 | 合计
row 行政运行 | 758.45
sheet 1-1
before 部门：某局 单位：万元
head 科目名称 | 合计
row 其他 | 1.00
`)
}

// What stands below tables side by side is no table's but for notes.
func TestLinesBelowTablesSideBySide(t *testing.T) {
	sheettest.Expect(t, `
+----------+-----------+      +----------+-----------+
| 科目名称 |   合计    |      | 科目名称 |   合计    |
+----------+-----------+      +----------+-----------+
| 行政运行 |   758.45  |      | 其他     |     1.00  |
+----------+-----------+      +----------+-----------+
注：一                        注：二
            部门收入总表
=====
+-----------------------+----------------------------+
|       科目编码        |            合计            |
+-----------------------+----------------------------+
| 201                   |    3.00                    |
+-----------------------+----------------------------+
`, `
sheet 1-1
head 科目名称 | 合计
row 行政运行 | 758.45
after 注：一
sheet 1-1
head 科目名称 | 合计
row 其他 | 1.00
after 注：二
sheet 2-2
before 部门收入总表
head 科目编码 | 合计
row 201 | 3.00
`)
}

// The note of the left table is no note of the right one where more tables follow on the
// page, and what heads the right table goes on with no note.
func TestNotesOfTablesSideBySideAboveOthers(t *testing.T) {
	sheettest.Expect(t, `
某局                          某局
              单位：元                      单位：万元
+----------+-----------+      +----------+-----------+
| 科目名称 |   合计    |      | 科目名称 |   合计    |
+----------+-----------+      +----------+-----------+
注：本表为空表。              | 其他     |     1.00  |
                              +----------+-----------+
            部门收入总表
+-----------------------+----------------------------+
|       科目编码        |            合计            |
+-----------------------+----------------------------+
| 201                   |    3.00                    |
+-----------------------+----------------------------+
`, `
sheet 1-1
before 某局
before 单位：元
head 科目名称 | 合计
after 注：本表为空表。
sheet 1-1
before 某局
before 单位：万元
head 科目名称 | 合计
row 其他 | 1.00
sheet 1-1
before 部门收入总表
head 科目编码 | 合计
row 201 | 3.00
`)
}
