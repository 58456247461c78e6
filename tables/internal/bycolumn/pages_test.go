package bycolumn

import (
	"strings"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// The fields above the second title of a page say whose that table is.
func TestFieldsAboveATitleAreOfItsTable(t *testing.T) {
	text := blocksOfText(
		"单位“三公”经费支出表", "部门名称：101001某市信访局本级", "合计", "公务接待费", "130.09", "130.09",
		"部门名称：101002某市信访局服务中心", "单位：万元", "单位一般公共预算支出表", "科目编码", "科目名称", "合计", "201", "一般公共服务支出", "3.00",
	)
	list := columnTables(tabletest.Lines(text), nil)
	if len(list) != 2 {
		t.Fatalf("%d tables, want two", len(list))
	}
	for i, want := range []string{"部门名称：101001某市信访局本级", "部门名称：101002某市信访局服务中心"} {
		fields := 0
		for _, line := range list[i].above {
			if line.Text == want {
				fields++
			}
		}
		if fields != 1 {
			t.Errorf("above %s: %v, want %s", list[i].title, list[i].above, want)
		}
	}
}

// A list may go on over pages without its header; the first line of such a page is a code.
func TestListGoesOnWithoutItsHeader(t *testing.T) {
	first := blocksOfText(
		"一般公共预算支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "合计", "基本支出", "项目支出",
		"208", "20805", "2080501", "社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休", "10.00", "10.00", "10.00", "10.00", "10.00", "10.00",
	)
	second := blocksOfText(
		"221", "22102", "2210201", "住房保障支出", "住房改革支出", "住房公积金", "合计", "3.00", "3.00", "3.00", "13.00", "3.00", "3.00", "3.00", "3.00", "10.00",
	)
	sheets := byColumnSheets(first + "\f" + second)
	if len(sheets) != 1 || len(sheets[0].Rows) != 7 {
		t.Fatalf("%d tables, want one of 7 rows", len(sheets))
	}
	if got, want := tabletest.Rows(sheets[0])[6], "合计 2:13.00 ?3.00 ?10.00"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if sheets := byColumnSheets(first + "\f" + "无\n\n" + second); len(sheets) > 0 {
		t.Errorf("took\n%s", strings.Join(tabletest.Rows(sheets[0]), "\n"))
	}
}
