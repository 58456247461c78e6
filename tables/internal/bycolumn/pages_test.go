package bycolumn

import (
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
