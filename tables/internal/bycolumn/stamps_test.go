package bycolumn

import (
	"strings"
	"testing"
)

// stampedPages are a list, and tables of other kinds, with the words of a seal on all.
func stampedPages(list string, seal ...string) string {
	pages := []string{list}
	for _, title := range []string{"政府性基金预算支出表", "收支总表", "财政拨款收支总表"} {
		pages = append(pages, blocksOfText(title, "单位：万元", "项目", "合计"))
	}
	for i := range pages {
		pages[i] += "\n" + strings.Join(seal, "\n\n") + "\n"
	}
	return strings.Join(pages, "\f")
}

func TestSealIsNoPartOfAHeader(t *testing.T) {
	list := printedByColumn("合计 基本支出 项目支出", inRuns...)
	for _, seal := range [][]string{{"财政专用", "章"}, {"政 专用", "章", "财"}} {
		if got := showSheets(stampedPages(list, seal...)); len(got) == 0 {
			t.Errorf("%s: the list is not read", seal)
		}
	}
}

// A word on one page alone may be a column.
func TestWordOnOnePageIsNoSeal(t *testing.T) {
	if got := showSheets(stampedPages(printedByColumn("合计 基本支出 项目支出", inRuns...) + "\n某某专用\n")); len(got) > 0 {
		t.Errorf("took\n%s", strings.Join(got, "\n"))
	}
}
