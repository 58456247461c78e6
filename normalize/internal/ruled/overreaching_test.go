package ruled_test

import (
	"strings"
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
	"budgetextract/normalize/text"
)

// The indented codes of a narrow column reach over its border: those of a last row without a
// line below as those above.
func TestLastRowWhoseCodeReachesOver(t *testing.T) {
	const table = `
               部门支出总表
+-------+--------------------+--------+--------+--------+
| 编码  |      科目名称      |  合计  |基本支出|项目支出|
+-------+--------------------+--------+--------+--------+
| 201   |   公共服务         | 758.45 | 758.45 |        |
+-------+--------------------+--------+--------+--------+
|2010301|   行政运行         | 758.45 | 758.45 |        |
+-------+--------------------+--------+--------+--------+
 2010302                       251.04            251.04
`
	const want, indent = "row 2010302 | . | 251.04 | . | 251.04", 5
	pages := paint.CellByCell(table)
	for i := range pages[0].Words {
		if w := &pages[0].Words[i]; text.IsCode(w.Text) && len(w.Text) == 7 {
			w.Box.X0, w.Box.X1 = w.Box.X0+indent, w.Box.X1+indent
			for k := range w.Edges {
				w.Edges[k] += indent
			}
		}
	}
	if got := sheettest.Show(sheettest.Read(pages, paint.Lexicon{})); !strings.Contains(got, want) {
		t.Errorf("want %s, got\n%s", want, got)
	}
}
