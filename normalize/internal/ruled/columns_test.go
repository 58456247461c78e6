package ruled_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

func TestMissingLineBetweenColumns(t *testing.T) {
	sheettest.Expect(t, `
+----------+------------------------+
| 科目编码 |    合计      基本支出  |
+----------+------------------------+
| 201      |   758.45       758.45  |
+----------+------------------------+
| 202      |   251.04       251.04  |
+----------+------------------------+
`, `
sheet 1-1
head 科目编码 | 合计 | 基本支出
row 201 | 758.45 | 758.45
row 202 | 251.04 | 251.04
`)
}
