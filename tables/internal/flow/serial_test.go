package flow

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// The code 30399 of row 29 is not the 序号 30 before a code.
func TestCodeBeginsWithNextSerial(t *testing.T) {
	text := strings.Replace(coded, "部门预算支出总表", "一般公共预算基本支出表", 1) + "1 合计 1.00 1.00\n2 303 对个人和家庭的补助 1.00 1.00\n"
	for n := 3; n < 29; n++ {
		text += fmt.Sprintf("%d 303%02d 某补助 1.00 1.00\n", n, n)
	}
	text += "29\n30399 其他补助\n47.28\n47.28\n"
	for _, b := range Blocks(tabletest.Lines(text)) {
		if b.Sheet == nil {
			continue
		}
		rows := tabletest.Rows(b.Sheet)
		if got := rows[len(rows)-1]; !slices.Contains(rows, "29 30399 其他补助 !47.28 !47.28") {
			t.Errorf("the last row is %q", got)
		}
	}
}
