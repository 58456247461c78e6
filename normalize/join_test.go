package normalize_test

import (
	"strings"
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

func TestOtherEntityIsAnotherSheet(t *testing.T) {
	sheettest.Expect(t, `
          部门支出总表
部门：某局            单位：万元
+----------+----------+---------+
| 科目编码 | 科目名称 |  合计   |
+----------+----------+---------+
| 201      | 公共服务 |    1.00 |
+----------+----------+---------+
=====
          部门支出总表
部门：某所            单位：万元
+----------+----------+---------+
| 科目编码 | 科目名称 |  合计   |
+----------+----------+---------+
| 201      | 公共服务 |    1.00 |
+----------+----------+---------+
`, `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务 | 1.00
sheet 2-2
before 部门支出总表
before 部门：某所 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务 | 1.00
`)
}

func TestTitleAloneOnThePageBefore(t *testing.T) {
	sheettest.Expect(t, `
部门预算编制说明。
          部门支出总表
               1
=====
部门：某局            单位：万元
+----------+----------+---------+
| 科目编码 | 科目名称 |  合计   |
+----------+----------+---------+
| 201      | 公共服务 |    1.00 |
+----------+----------+---------+
`, `
text 部门预算编制说明。
text 1
sheet 2-2
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务 | 1.00
`)
}

func TestMarksOfAContinuedTable(t *testing.T) {
	sheettest.Expect(t, `
          部门支出总表
+----------+----------+---------+
| 科目编码 | 科目名称 |  合计   |
+----------+----------+---------+
| 201      | 公共服务 |    1.00 |
+----------+----------+---------+
=====
          部门支出总表（续表）
+----------+----------+---------+
| 科目编码 | 科目名称 |  合计   |
+----------+----------+---------+
| 202      | 其他     |    1.00 |
+----------+----------+---------+
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务 | 1.00
row 202 | 其他 | 1.00
`)
}

func TestClippedLabelOfARepeatedHeader(t *testing.T) {
	sheettest.Expect(t, `
+----------+----------+----------+
| 科目编码 | 科目名称 | 上级补助 |
|          |          | 收入     |
+----------+----------+----------+
| 201      | 公共服务 |     1.00 |
+----------+----------+----------+
=====
+----------+----------+----------+
| 科目编码 | 科目名称 | 上级补助 |
+----------+----------+----------+
| 202      | 其他     |     1.00 |
+----------+----------+----------+
`, `
sheet 1-2
head 科目编码 | 科目名称 | 上级补助收入
row 201 | 公共服务 | 1.00
row 202 | 其他 | 1.00
`)
}

// … and the label is whole where the header is printed again.
func TestLabelClippedOnTheFirstPage(t *testing.T) {
	sheettest.Expect(t, `
+----------+----------+----------+
| 科目编码 | 科目名称 | 上级补助 |
+----------+----------+----------+
| 201      | 公共服务 |     1.00 |
+----------+----------+----------+
=====
+----------+----------+----------+
| 科目编码 | 科目名称 | 上级补助 |
|          |          | 收入     |
+----------+----------+----------+
| 202      | 其他     |     1.00 |
+----------+----------+----------+
`, `
sheet 1-2
head 科目编码 | 科目名称 | 上级补助收入
row 201 | 公共服务 | 1.00
row 202 | 其他 | 1.00
`)
}

// A title with the mark that its table goes on may stand over rows alone.
func TestContinuedTitleWithoutHeader(t *testing.T) {
	sheettest.Expect(t, `
        部门支出总表
+--------+--------+
|科目编码|  合计  |
+--------+--------+
|201     | 758.45 |
+--------+--------+
=====
     部门支出总表（续）
+--------+--------+
|202     |   1.00 |
+--------+--------+
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 合计
row 201 | 758.45
row 202 | 1.00
`)
}

// The last digits of amounts of four decimals at the foot of a page number no page.
func TestNoPageNumberFinishesAnAmountOfFourDecimals(t *testing.T) {
	sheettest.Expect(t, `
        部门支出总表
科目编码   科目名称          合计    项目支出
221        住房保障支出  1758.4500   758.4500
22102      住房改革支出  1758.450    1000.000
                                0           0
=====
科目编码   科目名称          合计    项目支出
222        其他支出      1758.4500   758.4500
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 221 | 住房保障支出 | 1758.4500 | 758.4500
row 22102 | 住房改革支出 | 1758.4500 | 1000.0000
row 222 | 其他支出 | 1758.4500 | 758.4500
`)
}

// Columns of another year under the same labels are no rows of the sheet before.
func TestOtherLabelOverTheSameColumns(t *testing.T) {
	sheettest.Expect(t, `
部门支出总表
+--------------------------+
|          预算数          |
+------------+-------------+
|    合计    |  项目支出   |
+------------+-------------+
|       1.00 |        1.00 |
+------------+-------------+
=====
+--------------------------+
|           金额           |
+------------+-------------+
|    合计    |  项目支出   |
+------------+-------------+
|       2.00 |        2.00 |
+------------+-------------+
`, `
sheet 1-1
before 部门支出总表
before 预算数
head 合计 | 项目支出
row 1.00 | 1.00
sheet 2-2
before 金额
head 合计 | 项目支出
row 2.00 | 2.00
`)
}

// Two pages may stand one above the other on a sheet of paper: the table of the upper
// one goes on below its page number and its entity line, and below any running head
// with a mark that it goes on; below a line that says
// something new stands another.
func TestTableGoesOnBelowOnTheSameSheetOfPaper(t *testing.T) {
	drawing := func(between string) string {
		return `
           部门支出总表
部门：某局                    单位：万元
+----------+--------------+---------+
| 科目编码 |   科目名称   |  合计   |
+----------+--------------+---------+
| 201      | 公共服务支出 |  507.41 |
+----------+--------------+---------+
- 4 -
` + between + `
+----------+--------------+---------+
| 科目编码 |   科目名称   |  合计   |
+----------+--------------+---------+
| 202      | 其他         |    1.00 |
+----------+--------------+---------+
`
	}
	sheettest.Expect(t, drawing("部门：某局                    单位：万元"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
row 202 | 其他 | 1.00
`)
	sheettest.Expect(t, drawing("接上页"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
row 202 | 其他 | 1.00
`)
	sheettest.Expect(t, drawing("某县某局\n接上页"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
row 202 | 其他 | 1.00
`)
	sheettest.Expect(t, drawing("二、另外安排的支出"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
sheet 1-1
before - 4 -
before 二、另外安排的支出
head 科目编码 | 科目名称 | 合计
row 202 | 其他 | 1.00
`)
}

// What each page prints again of a header is kept beside the rows, and none of it among them.
func TestHeadersOfAllPagesAreKeptAsPrinted(t *testing.T) {
	page := `
+----------+--------------+--------+
| 科目编码 |   科目名称   |  合计  |
+----------+--------------+--------+
| 201      | 公共服务     | 507.41 |
+----------+--------------+--------+
| 202      | 其他         |   1.00 |
+----------+--------------+--------+
`
	sheet := sheettest.Read(paint.Pages(page+"====="+page), paint.Lexicon{})[0].Sheet
	if len(sheet.Rows) != 4 {
		t.Errorf("%d rows, want 4", len(sheet.Rows))
	}
	var heads []string
	for _, r := range sheet.Heads {
		text := ""
		for _, c := range r.Cells {
			text += c.Text + " "
		}
		heads = append(heads, text)
	}
	if got, want := strings.Join(heads, "\n"), "科目编码 科目名称 合计 \n科目编码 科目名称 合计 "; got != want {
		t.Errorf("headers %q, want %q", got, want)
	}
}
