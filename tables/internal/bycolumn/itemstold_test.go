package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// itemsText is a “三公” table that leaves cells empty.
func itemsText(items []string, amounts ...string) string {
	head := []string{"财政拨款“三公”经费支出表", "部门：某市某区民政局", "单位：万元", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算拨款", "国有资本经营预算财政拨款"}
	return blocksOfText(slices.Concat(head, items, amounts)...)
}

var someItems = []string{"合计", "一、因公出国（境）费用", "二、公务接待费", "三、公务用车费", "其中：（1）公务用车运行维护费", "（2）公务用车购置"}

func itemsToldOf(text string) []string {
	if s := columnTables(tabletest.Lines(text), nil)[0].itemsTold(limits.NewEffort()); s != nil {
		return tabletest.Rows(s)
	}
	return nil
}

func TestItemsAreToldByTheirSums(t *testing.T) {
	want := []string{
		"合计 1:2.08 ?2.08", "一、因公出国（境）费用 1:0.03 ?0.03", "二、公务接待费 1:0.32 ?0.32", "三、公务用车费 1:1.73 ?1.73",
		"其中：（1）公务用车运行维护费 1:1.00 ?1.00", "（2）公务用车购置 1:0.73 ?0.73",
	}
	run := []string{"2.08", "0.03", "0.32", "1.73", "1.00", "0.73"}
	var byRow []string
	for _, v := range run {
		byRow = append(byRow, v, v)
	}
	for name, amounts := range map[string][]string{"in runs": slices.Concat(run, run), "by row": byRow} {
		if got := itemsToldOf(itemsText(someItems, amounts...)); !slices.Equal(got, want) {
			t.Errorf("%s\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// 1.73 may be that of either kind of vehicles' cost.
func TestItemsThatMayHaveAnAmountKeepItWithoutAPlace(t *testing.T) {
	run := []string{"2.08", "0.03", "0.32", "1.73", "1.73"}
	got := itemsToldOf(itemsText(someItems, slices.Concat(run, run)...))
	want := []string{
		"合计 1:2.08 ?2.08", "一、因公出国（境）费用 1:0.03 ?0.03", "二、公务接待费 1:0.32 ?0.32", "三、公务用车费 1:1.73 ?1.73",
		"其中：（1）公务用车运行维护费 !1.73", "（2）公务用车购置 !1.73",
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestItemsThatDoNotAddUpAreNotTold(t *testing.T) {
	moved := []string{someItems[0], someItems[2], someItems[1], someItems[3], someItems[4], someItems[5]}
	run := []string{"2.08", "0.03", "0.32", "1.73", "1.00", "0.73"}
	for name, text := range map[string]string{
		"an amount is lost":        itemsText(someItems, append(slices.Clone(run), run[1:]...)...),
		"another 合计":               itemsText(someItems, slices.Concat([]string{"3.08"}, run[1:], []string{"3.08"}, run[1:])...),
		"items out of their order": itemsText(moved, slices.Concat(run, run)...),
	} {
		if got := itemsToldOf(text); got != nil {
			t.Errorf("%s: took\n%s", name, strings.Join(got, "\n"))
		}
	}
}
