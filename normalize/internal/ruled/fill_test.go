package ruled_test

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// A cell between drawn lines tells that its amount is printed in red.
func TestRedInkStaysWithItsCell(t *testing.T) {
	pages := paint.Pages(`
              部门支出总表
+----------+--------------+----------+----------+
| 科目编码 |   科目名称   |   合计   | 项目支出 |
+----------+--------------+----------+----------+
| 201      | 行政运行     |    12.34 |          |
+----------+--------------+----------+----------+
| 202      | 外交         |    56.78 |     5.00 |
+----------+--------------+----------+----------+
`)
	words := pages[0].Words
	for i := range words {
		words[i].Red = words[i].Text == "12.34"
	}
	red, others := 0, 0
	for _, b := range sheettest.Read(pages, paint.Lexicon{}) {
		if b.Sheet == nil {
			continue
		}
		for _, r := range b.Sheet.Rows {
			for _, c := range r.Cells {
				for _, p := range c.Pieces {
					if p.Red != (p.Raw == "12.34") {
						t.Errorf("%s: red %v", p.Raw, p.Red)
					}
					if p.Red {
						red++
					} else {
						others++
					}
				}
			}
		}
	}
	if red != 1 || others == 0 {
		t.Errorf("%d red pieces and %d others", red, others)
	}
}
