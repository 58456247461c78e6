package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// threePublicText is a “三公” table whose cells are printed row by row, the label of its total behind
// those of the funds.
func threePublicText(cells ...string) string {
	return blocksOfText(slices.Concat([]string{
		"财政拨款“三公”经费支出表", "部门：某市某区民政局", "单位：万元", "项目", "一般公共预算财政拨款", "政府性基金预算拨款", "国有资本经营预算财政拨款", "合计",
		"合计", "一、因公出国（境）费用", "二、公务接待费", "三、公务用车费", "其中：（1）公务用车\n运行维护费", "（2）公务用车购置",
	}, cells)...)
}

var threePublicCells = strings.Fields("6.00 6.00 0.00 0.00 0.00 0.00 0.00 0.00 1.00 1.00 0.00 0.00 5.00 5.00 0.00 0.00 2.00 2.00 0.00 0.00 3.00 3.00 0.00 0.00")

func threePublicSheet(text string) []string {
	for _, t := range columnTables(tabletest.Lines(text), nil) {
		if s := t.filled(limits.NewEffort()); s != nil {
			return tabletest.Rows(s)
		}
	}
	return nil
}

func TestThreePublicItemsThatLeaveNoCellEmpty(t *testing.T) {
	want := []string{
		"合计 1:6.00 2:6.00 3:0.00 4:0.00",
		"一、因公出国（境）费用 1:0.00 2:0.00 3:0.00 4:0.00",
		"二、公务接待费 1:1.00 2:1.00 3:0.00 4:0.00",
		"三、公务用车费 1:5.00 2:5.00 3:0.00 4:0.00",
		"其中：（1）公务用车运行维护费 1:2.00 2:2.00 3:0.00 4:0.00",
		"（2）公务用车购置 1:3.00 2:3.00 3:0.00 4:0.00",
	}
	if got := threePublicSheet(threePublicText(threePublicCells...)); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestThreePublicItemsWithAnEmptyCellAreNotTold(t *testing.T) {
	if got := threePublicSheet(threePublicText(threePublicCells[1:]...)); got != nil {
		t.Errorf("took\n%s", strings.Join(got, "\n"))
	}
}
