package aligned_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// Letters of labels written downwards say nothing with letters beside them: 收 and 入 are
// the ends of two labels, 收入 is none.
func TestLettersOfLabelsWrittenDownwardsStandBesideEachOther(t *testing.T) {
	sheettest.Expect(t, `
部门支出总表
                        财
                        政
                        拨      其
                        款      他
 科目编码   科目名称    收      收      合计
                        入      入
 201        公共服务    7.00    7.00    14.00
 202        外交        7.00    7.00    14.00
 203        教育        7.00    7.00    14.00
`, `
sheet 1-1
before 部门支出总表
head 科目编码 | 科目名称 | 财政拨款收入 | 其他收入 | 合计
row 201 | 公共服务 | 7.00 | 7.00 | 14.00
row 202 | 外交 | 7.00 | 7.00 | 14.00
row 203 | 教育 | 7.00 | 7.00 | 14.00
`)
}
