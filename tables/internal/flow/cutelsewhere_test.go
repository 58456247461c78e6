package flow

import (
	"strings"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// Where a text cuts its integers, those of a table whose pieces are not seen keep their columns
// open too: 1108 may be the beginning of 110876.
func TestIntegersAreOpenWhereSomeAreCut(t *testing.T) {
	const cut = "合计\n1108\n76\n1002\n22\n1065\n4\n201\n一般公共服务支出\n1108\n76\n1002\n22\n1065\n4\n20101\n人大事务\n1108\n76\n1002\n22\n1065\n4\n"
	text := plain + "合计 544183 443529 100654\n204 公共安全支出 1108 1002 1065\n" + strings.Replace(plain, "部门支出总表", "一般公共预算支出表", 1) + cut
	seen := 0
	for _, b := range Blocks(tabletest.Lines(text)) {
		if b.Sheet == nil {
			continue
		}
		for _, r := range b.Sheet.Rows {
			for _, c := range r.Cells[1:] {
				switch {
				case c.Text == "1108" && c.Column >= 0:
					t.Errorf("%s stands in column %d", c.Text, c.Column)
				case c.Text == "1108" || c.Text == "110876":
					seen++
				}
			}
		}
	}
	if seen != 4 {
		t.Errorf("%d amounts, want one of the first table and three of the other", seen)
	}
}
