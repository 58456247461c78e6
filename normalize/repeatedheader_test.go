package normalize_test

import (
	"strings"
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// What each page prints again of a header is kept beside the rows, and none of it among them.
func TestHeadersOfAllPagesAreKeptAsPrinted(t *testing.T) {
	page := `
+----------+--------------+--------+
| 科目编码 |   科目名称   |  合计  |
+----------+--------------+--------+
| 201      | 公共服务     | 507.41 |
+----------+--------------+--------+
| 202      | 其他         |   1.00 |
+----------+--------------+--------+
`
	sheet := sheettest.Read(paint.Pages(page+"====="+page), paint.Lexicon{})[0].Sheet
	if len(sheet.Rows) != 4 {
		t.Errorf("%d rows, want 4", len(sheet.Rows))
	}
	var heads []string
	for _, r := range sheet.Heads {
		text := ""
		for _, c := range r.Cells {
			text += c.Text + " "
		}
		heads = append(heads, text)
	}
	if got, want := strings.Join(heads, "\n"), "科目编码 科目名称 合计 \n科目编码 科目名称 合计 "; got != want {
		t.Errorf("headers %q, want %q", got, want)
	}
}
