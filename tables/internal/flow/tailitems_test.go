package flow

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/tables/internal/tabletest"
)

const numberedItems = "“三公”经费支出表\n\n序号\n项目\n\n资金性质\n\n合计\n\n1\n合计\n3.34\n3.34\n\n2\n一、因公出国（境）费\n3.34\n3.34\n\n3\n0.00\n0.00\n\n4\n其他因公出国（境）费\n3.34\n3.34\n\n" +
	"330 某县某局\n预算年度：2021 单位：万\n\n元\n\n一般公\n共预算\n财政拨\n款\n\n"

// The cells that wrap stand behind the page: the label of a column, the item of a row of which
// the number and the amounts stand in their place, and the end of the unit.
func TestItemsBehindTheirPage(t *testing.T) {
	const item = "其中：教学科研人员因\n公出国（境）费\n"
	for text, want := range map[string][]string{
		item: {"1 合计 2:3.34 3:3.34", "2 一、因公出国（境）费 2:3.34 3:3.34", "3 其中：教学科研人员因公出国（境）费 2:0.00 3:0.00", "4 其他因公出国（境）费 2:3.34 3:3.34"},
	} {
		sheets := flowSheets(numberedItems + text)
		if len(sheets) != 1 {
			t.Fatalf("%d tables, want one", len(sheets))
		}
		if diff := cmp.Diff(want, tabletest.Rows(sheets[0])); diff != "" {
			t.Error(diff)
		}
	}
	for _, row := range tabletest.Rows(flowSheets(numberedItems + item + "\n二、公务用车购置\n及运维费\n")[0]) {
		if row == "3 其中：教学科研人员因公出国（境）费 2:0.00 3:0.00" {
			t.Errorf("two items behind the page, and one row without: %s", row)
		}
	}
}
