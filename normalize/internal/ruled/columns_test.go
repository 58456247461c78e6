package ruled_test

import (
	"strings"
	"testing"

	"budgetextract/normalize/internal/paint"
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

// A column of amounts alone on its page is the one for which the paper of the table before was too
// narrow. Beside another table, or around words, lines are a box.
func TestColumnAlone(t *testing.T) {
	const strip = `
+----------+
| 项目支出 |
+----------+
|     1.00 |
+----------+
|          |
+----------+
|     2.00 |
+----------+
|     3.00 |
+----------+
`
	sheettest.Expect(t, strip, `
sheet 1-1
before 项目支出
head 
row 1.00
row 2.00
row 3.00
`)
	words := strings.NewReplacer("1.00", "教育", "2.00", "医疗").Replace(strip)
	if got := sheettest.Show(sheettest.Read(paint.Pages(words), paint.Lexicon{})); strings.Contains(got, "sheet") {
		t.Errorf("a box of words is a table:\n%s", got)
	}
}
