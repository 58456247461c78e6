package ruled_test

import (
	"strings"
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// A row right below the last line of a table drawn cell by cell is its last row: on paper
// that ends within it, and where nothing is drawn around a table.
func TestLastRowWithoutALineBelow(t *testing.T) {
	const table = `
               部门支出总表
+----------+------------------+--------+--------+--------+
| 科目编码 |     科目名称     |  合计  |基本支出|项目支出|
+----------+------------------+--------+--------+--------+
| 2010301  | 行政运行         | 758.45 | 758.45 |        |
+----------+------------------+--------+--------+--------+
`
	for below, want := range map[string]string{
		"  2010302    一般行政管理       251.04            251.04 ":      "row 2010302 | 一般行政管理 | 251.04 | . | 251.04",
		"  填表人：某某                  联系人：某某  2010302 ":               "",
		"\n\n\n  2010302    一般行政管理       251.04            251.04": "",
		"  2010302    一般行政管理和其他支出一共251.04":                         "",
		"  第 2 页                       共 3 页  ":                    "",
	} {
		got := sheettest.Show(sheettest.Read(paint.CellByCell(table+below+"\n"), paint.Lexicon{}))
		if n := strings.Count(got, "row "); n != 1 && want == "" || !strings.Contains(got, want) {
			t.Errorf("%s: got\n%s\nwant %q", below, got, want)
		}
	}
}
