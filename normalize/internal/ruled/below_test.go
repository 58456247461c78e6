package ruled_test

import (
	"strings"
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// numberedHead is a header drawn cell by cell that ends with the numbers of its columns, above
// rows without lines.
const numberedHead = `
               部门支出总表
+----------+------------------+--------+--------+--------+
| 科目编码 |     科目名称     |  合计  |基本支出|项目支出|
+----------+------------------+--------+--------+--------+
|   栏次   |                  |   1    |   2    |   3    |
+----------+------------------+--------+--------+--------+
`

// The cells of the numbers are those of the rows below, though amounts touch there and reach over
// the ends of their columns.
func TestRowsBelowTheNumbersOfColumns(t *testing.T) {
	got := sheettest.Show(sheettest.Read(paint.CellByCell(numberedHead+`
 2010301     行政运行          12758.4512758.45
 2010302     一般行政管理         251.04           251.04
 2010303     机关服务              18.40            18.40
`), paint.Lexicon{}))
	for _, want := range []string{
		"head 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n",
		"row 2010301 | 行政运行 | 12758.45 | 12758.45 | .\n",
		"row 2010302 | 一般行政管理 | 251.04 | . | 251.04\n",
		"row 2010303 | 机关服务 | 18.40 | . | 18.40",
	} {
		if !strings.Contains(got+"\n", want) {
			t.Errorf("got\n%s\nwant %s", got, want)
		}
	}
}

// A note below them is no row.
func TestNoteBelowTheNumbersOfColumns(t *testing.T) {
	got := sheettest.Show(sheettest.Read(paint.CellByCell(numberedHead+`
注：本部门没有 政府性基金预算 安排的支出 故本表为空表
`), paint.Lexicon{}))
	if strings.Contains(got, "row") {
		t.Errorf("got\n%s\nwant no row", got)
	}
}
