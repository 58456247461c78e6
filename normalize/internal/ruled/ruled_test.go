package ruled_test

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

func TestRuledTable(t *testing.T) {
	sheettest.Expect(t, `
            部门支出总表
部门：某局                单位：万元
+----------+--------------+---------------------+
|          |              |      本年收入       |
| 科目编码 |   科目名称   +----------+----------+
|          |              |   小计   | 其他收入 |
+----------+--------------+----------+----------+
|   栏次   |      1       |    2     |    3     |
+----------+--------------+----------+----------+
| 2010301  | 行政运行     |    758.4 |          |
|          |              |        5 |          |
+----------+--------------+----------+----------+
| 2010     | 一般行政管理 |   251.04 |   251.04 |
| 302      | 事务         |          |          |
+----------+--------------+----------+----------+
|          合计           |  1009.49 |   251.04 |
+-------------------------+----------+----------+
注：本表无其他说明
`, `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 本年收入/小计 | 本年收入/其他收入
row 2010301 | 行政运行 | 758.45 | .
row 2010302 | 一般行政管理事务 | 251.04 | 251.04
row 合计×2 | 1009.49 | 251.04
after 注：本表无其他说明
`)
}

func TestGapInABorderBesideATallCell(t *testing.T) {
	sheettest.Expect(t, `
+----------+---------------------+----------+
|          |      本年收入       |   上年   |
|          +---------------------+          |
| 科目编码 |                         结转   |
|          +----------+----------+          |
|          |   小计   | 其他收入 |          |
+----------+----------+----------+----------+
| 201      |   758.45 |   251.04 |     1.00 |
+----------+----------+----------+----------+
`, `
sheet 1-1
head 科目编码 | 本年收入/小计 | 本年收入/其他收入 | 上年结转
row 201 | 758.45 | 251.04 | 1.00
`)
}

func TestFrameWithoutOuterSides(t *testing.T) {
	sheettest.Expect(t, `
-----------+--------------+-----------
 科目编码  |   科目名称   |   合计
-----------+--------------+-----------
 201       | 行政运行     |   758.45
-----------+--------------+-----------
 202       | 其他         |     1.00
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计
row 201 | 行政运行 | 758.45
row 202 | 其他 | 1.00
`)
}

func TestCellsDrawnOneByOne(t *testing.T) {
	p := &paint.Boxes{}
	for r, row := range [][]string{{"科目编码", "科目名称", "合计"}, {"201", "行政运行", "7.00"}, {"202", "其他", "1.00"}} {
		for c, text := range row {
			p.Cell(float64(40+c*100), float64(40+r*20), 98, 18, text)
		}
	}
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nhead 科目编码 | 科目名称 | 合计\nrow 201 | 行政运行 | 7.00\nrow 202 | 其他 | 1.00"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTitleInsideTheFrame(t *testing.T) {
	sheettest.Expect(t, `
+-------------------------------------+
|            部门收入总表             |
+-------------------------------------+
| 部门：某局              单位：万元  |
+----------+--------------+-----------+
| 科目编码 |   科目名称   |   合计    |
+----------+--------------+-----------+
| 201      | 行政运行     |   758.45  |
+----------+--------------+-----------+
| 注：上年结转未列                    |
+-------------------------------------+
`, `
sheet 1-1
before 部门收入总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 行政运行 | 758.45
after 注：上年结转未列
`)
}

func TestTwoTablesOnAPage(t *testing.T) {
	sheettest.Expect(t, `
          部门收入总表
+----------+--------------+-----------+
| 科目编码 |   科目名称   |   合计    |
+----------+--------------+-----------+
| 201      | 行政运行     |   758.45  |
+----------+--------------+-----------+

          部门支出总表
          单位：万元
+----------+--------------+-----------+
| 科目编码 |   科目名称   |   合计    |
+----------+--------------+-----------+
| 202      | 其他         |     1.00  |
+----------+--------------+-----------+
`, `
sheet 1-1
before 部门收入总表
head 科目编码 | 科目名称 | 合计
row 201 | 行政运行 | 758.45
sheet 1-1
before 部门支出总表
before 单位：万元
head 科目编码 | 科目名称 | 合计
row 202 | 其他 | 1.00
`)
}

func TestLabelOverSeveralRows(t *testing.T) {
	sheettest.Expect(t, `
+-----------------------+-----------+
|         项目          |   金额    |
+----------+------------+-----------+
|          | 小计       |    9.00   |
| 一般公共 +------------+-----------+
|   预算   | 专项收入   |    9.00   |
+----------+------------+-----------+
| 其他资金 | 小计       |           |
+----------+------------+-----------+
`, `
sheet 1-1
head 项目 | 项目 | 金额
row 一般公共预算 | 小计 | 9.00
row ^一般公共预算 | 专项收入 | 9.00
row 其他资金 | 小计 | .
`)
}

func TestAmountOverSeveralRowsIsGivenOnce(t *testing.T) {
	sheettest.Expect(t, `
+----------+----------+
| 科目名称 |   合计   |
+----------+----------+
| 行政运行 |          |
+----------+   9.00   |
| 其他     |          |
+----------+----------+
`, `
sheet 1-1
head 科目名称 | 合计
row 行政运行 | 9.00
row 其他 | ^
`)
}

// Nor is the mark of an empty amount printed in both rows.
func TestMarkOverSeveralRowsIsGivenOnce(t *testing.T) {
	sheettest.Expect(t, `
+----------+----------+
| 科目名称 |   合计   |
+----------+----------+
| 行政运行 |          |
+----------+    -     |
| 其他     |          |
+----------+----------+
`, `
sheet 1-1
head 科目名称 | 合计
row 行政运行 | -
row 其他 | ^
`)
}

func TestLabelsWrittenDownwards(t *testing.T) {
	sheettest.Expect(t, `
+----+----------+----+----+
| 序 |   科目   | 小 | 其 |
| 号 |   名称   | 计 | 他 |
|    |          |    | 收 |
|    |          |    | 入 |
+----+----------+----+----+
| 1  | 行政运行 |9.00|9.00|
+----+----------+----+----+
`, `
sheet 1-1
head 序号 | 科目名称 | 小计 | 其他收入
row 1 | 行政运行 | 9.00 | 9.00
`)
}

// Percentages do not say how many decimals amounts have: a broken one is no two rows.
func TestBrokenAmountsBesidePercentages(t *testing.T) {
	sheettest.Expect(t, `
+----------+----------+----------+----------+
| 科目名称 |   合计   | 基本支出 | 项目支出 |
+----------+----------+----------+----------+
| 行政运行 |   7.4681 |  56.00％ |  44.00％ |
+----------+----------+----------+----------+
|          |   288.4  |   100.0  |   100.0  |
|   其他   |   681    |      0％ |      0％ |
+----------+----------+----------+----------+
`, `
sheet 1-1
head 科目名称 | 合计 | 基本支出 | 项目支出
row 行政运行 | 7.4681 | 56.00％ | 44.00％
row 其他 | 288.4681 | 100.00％ | 100.00％
`)
}

func TestTwoSidedTable(t *testing.T) {
	sheettest.Expect(t, `
+---------------------------+-------------------------+
|           收入            |          支出           |
+--------------+------------+--------------+----------+
|     项目     |   预算数   |     项目     |  预算数  |
+--------------+------------+--------------+----------+
| 一、财政拨款 |   1009.49  | 一、公共服务 |          |
+--------------+------------+--------------+----------+
|              |            | 二、外交     |  1009.49 |
+--------------+------------+--------------+----------+
`, `
sheet 1-1
head 收入/项目 | 收入/预算数 | 支出/项目 | 支出/预算数
row 一、财政拨款 | 1009.49 | 一、公共服务 | .
row . | . | 二、外交 | 1009.49
`)
}

func TestNumberOverflowsItsColumn(t *testing.T) {
	// 1234567890.12 begins left of its column's border; one operator painted it,
	// and the reader has cut it there
	drawing := `
+----------+----------+----------+
| 科目名称 |   合计   | 基本支出 |
+----------+----------+----------+
| 行政运行 |       123|4567890.12|
+----------+----------+----------+
`
	pages := paint.Pages(drawing)
	ws := pages[0].Words
	a, b := &ws[len(ws)-2], &ws[len(ws)-1]
	b.Run = a.Run
	shift := b.Box.X0 - a.Box.X1
	for i := range b.Edges {
		b.Edges[i] -= float32(shift)
	}
	b.Box.X0, b.Box.X1 = b.Box.X0-shift, b.Box.X1-shift
	got := sheettest.Show(sheettest.Read(pages, paint.Lexicon{}))
	want := "sheet 1-1\nhead 科目名称 | 合计 | 基本支出\nrow 行政运行 | . | 1234567890.12"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWordOverABorderIsCutByItsLetters(t *testing.T) {
	p := &paint.Boxes{}
	p.Cell(40, 40, 100, 20, "科目编码")
	p.Cell(140, 40, 100, 20, "科目名称")
	p.Cell(40, 60, 100, 20, "")
	p.Cell(140, 60, 100, 20, "")
	p.Word(108, 64, "201030行政") // code and name without a gap, over the border at 140
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nhead 科目编码 | 科目名称\nrow 201030 | 行政"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The last letter of an indented name is the name's, though most of it stands in the next column.
func TestIndentedNameOverflowsByALetter(t *testing.T) {
	p := &paint.Boxes{}
	for i, label := range []string{"科目名称", "合计"} {
		p.Cell(40+100*float64(i), 40, 100, 20, label)
		p.Cell(40+100*float64(i), 60, 100, 20, "")
	}
	p.Word(76, 61, "行政事业单位医")
	p.Word(180, 66, "3961.28")
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nhead 科目名称 | 合计\nrow 行政事业单位医 | 3961.28"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A name that reaches over its border, up to the amount beside, ends where that begins.
func TestNameTouchesTheAmountBeside(t *testing.T) {
	for _, test := range []struct{ word, row string }{
		{"行政事业单位医疗3961.28", "行政事业单位医疗 | 3961.28"},
		{"行政事业单位第二2024", "行政事业单位 | 第二2024"},
	} {
		p := &paint.Boxes{}
		for i, label := range []string{"科目名称", "合计"} {
			p.Cell(40+100*float64(i), 40, 100, 20, label)
			p.Cell(40+100*float64(i), 60, 100, 20, "")
		}
		p.Word(80, 66, test.word)
		got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
		if want := "sheet 1-1\nhead 科目名称 | 合计\nrow " + test.row; got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func TestFullRadicalsAndWidths(t *testing.T) {
	sheettest.Expect(t, `
+----------+------------------+
| 科⽬名称 |       合计       |
+----------+------------------+
| ⾏政运⾏ |   １，２３４．５ |
+----------+------------------+
`, `
sheet 1-1
head 科目名称 | 合计
row 行政运行 | 1,234.5
`)
}
