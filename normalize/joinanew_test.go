package normalize_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// A table on the next page with the title and the sum of the one before is that once more.
func TestTableOnceMore(t *testing.T) {
	const page = `
        部门支出总表
科目编码   科目名称          合计    项目支出
           合计            758.45      758.45
221        住房保障支出    758.45      758.45
`
	const sheet = `before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row . | 合计 | 758.45 | 758.45
row 221 | 住房保障支出 | 758.45 | 758.45
`
	sheettest.Expect(t, page+"====="+page, "sheet 1-1\n"+sheet+"sheet 2-2\n"+sheet)
}
