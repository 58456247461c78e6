package normalize

import (
	"strings"
	"testing"
)

// A header that is printed again is the same where its upper labels are read over fewer
// columns, but not where its columns have other labels.
func TestSameHeaderUnderOtherUpperLabels(t *testing.T) {
	header := func(paths ...[]string) (columns []Column) {
		for _, p := range paths {
			columns = append(columns, Column{Path: p})
		}
		return columns
	}
	first := header([]string{"科目名称"}, []string{"预算数", "小计"}, []string{"预算数", "基本支出"}, []string{"预算数", "项目支出"})
	again := header([]string{"科目名称"}, []string{"小计"}, []string{"预算数基本支出"}, []string{"项目支出"})
	other := header([]string{"科目名称"}, []string{"小计"}, []string{"决算数基本支出"}, []string{"项目支出"})
	if !sameHeader(first, again) || !sameHeader(again, first) {
		t.Error("the same labels read in other levels are another header")
	}
	if sameHeader(first, other) || sameHeader(first, header([]string{"科目名称"}, []string{"小计"}, []string{"基本支出"}, []string{"项目支出"})) {
		t.Error("labels that lack are the same header")
	}
}

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
	sheet := read(paint(page+"====="+page), words{})[0].Sheet
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
