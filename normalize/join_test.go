package normalize

import (
	"reflect"
	"testing"
)

func TestRowSplitOverAPage(t *testing.T) {
	expect(t, `
               部门支出总表
部门：某局                    单位：万元
+------+----------+--------------+---------+
| 序号 | 科目编码 |   科目名称   |  合计   |
+------+----------+--------------+---------+
|  2   | 201      | 公共服务支出 |  507.41 |
+------+----------+--------------+---------+
|  3   | 2010     | 行政         | 507.4   |
=====
               部门支出总表
部门：某局                    单位：万元
+------+----------+--------------+---------+
| 序号 | 科目编码 |   科目名称   |  合计   |
+------+----------+--------------+---------+
|      | 301      | 运行         | 1       |
+------+----------+--------------+---------+
|  4   | 202      | 其他         |    1.00 |
+------+----------+--------------+---------+
- 2 -
`, `
sheet 1-2
before 部门支出总表
before 部门：某局 单位：万元
head 序号 | 科目编码 | 科目名称 | 合计
row 2 | 201 | 公共服务支出 | 507.41
row 3 | 2010301 | 行政运行 | 507.41
row 4 | 202 | 其他 | 1.00
text - 2 -
`)
}

func TestClassBrokenOverAPage(t *testing.T) {
	expect(t, `
+-----+----+----+--------------+---------+
| 类  | 款 | 项 |   科目名称   |  合计   |
+-----+----+----+--------------+---------+
| 208 | 05 | 06 | 公共服务支出 |  507.41 |
+-----+----+----+--------------+---------+
| 21  | 11 |    | 卫生健康支出 |  476.93 |
=====
+-----+----+----+--------------+---------+
| 类  | 款 | 项 |   科目名称   |  合计   |
+-----+----+----+--------------+---------+
| 0   |    |    |              |         |
+-----+----+----+--------------+---------+
| 210 | 11 | 01 | 医疗         |  476.93 |
+-----+----+----+--------------+---------+
`, `
sheet 1-2
head 类 | 款 | 项 | 科目名称 | 合计
row 208 | 05 | 06 | 公共服务支出 | 507.41
row 210 | 11 | . | 卫生健康支出 | 476.93
row 210 | 11 | 01 | 医疗 | 476.93
`)
}

func TestNameGoesOnAfterAPage(t *testing.T) {
	expect(t, `
+----------+----------+--------+---------+
| 科目编码 | 科目名称 |  合计  | 项目支出|
+----------+----------+--------+---------+
| 20801    | 行政事业 |   1.00 |    1.00 |
+----------+----------+--------+---------+
| 2080505  | 机关事业 |   3.00 |    3.00 |
+----------+----------+--------+---------+
=====
+----------+----------+--------+---------+
|          | 单位缴费 |        |         |
+----------+----------+--------+---------+
| 20899    | 其他     |   3.00 |    3.00 |
+----------+----------+--------+---------+
`, `
sheet 1-2
head 科目编码 | 科目名称 | 合计 | 项目支出
row 20801 | 行政事业 | 1.00 | 1.00
row 2080505 | 机关事业单位缴费 | 3.00 | 3.00
row 20899 | 其他 | 3.00 | 3.00
`)
}

// A name of two lines that found no room stands alone on the next page, below the row
// whose other cells stayed.
func TestNameAloneOnTheNextPage(t *testing.T) {
	expect(t, `
+------+--------------+---------+---------+
| 序号 |   科目名称   |  合计   | 基本支出 |
+------+--------------+---------+---------+
|  1   | 201 公共服务 |  507.41 |         |
+------+--------------+---------+---------+
|  2   |              |  476.93 |  476.93 |
+------+--------------+---------+---------+
=====
+------+--------------+---------+---------+
| 序号 |   科目名称   |  合计   | 基本支出 |
+------+--------------+---------+---------+
|      | 210 卫生健康 |         |         |
|      | 支出         |         |         |
+------+--------------+---------+---------+
|  3   | 211 节能环保 |    1.00 |         |
+------+--------------+---------+---------+
`, `
sheet 1-2
head 序号 | 科目名称 | 合计 | 基本支出
row 1 | 201公共服务 | 507.41 | .
row 2 | 210卫生健康支出 | 476.93 | 476.93
row 3 | 211节能环保 | 1.00 | .
`)
}

func TestWholeRowsAreNotJoined(t *testing.T) {
	expect(t, `
+----------+----------+--------+---------+
| 科目编码 | 科目名称 |  合计  | 项目支出|
+----------+----------+--------+---------+
| 201      | 公共服务 |   1.00 |    1.00 |
+----------+----------+--------+---------+
| 20101    | 人大事务 |   1.00 |         |
=====
| 20103    | 行政运行 |   2.00 |    3.00 |
+----------+----------+--------+---------+
|          | 合计     |   3.00 |    4.00 |
+----------+----------+--------+---------+
`, `
sheet 1-2
head 科目编码 | 科目名称 | 合计 | 项目支出
row 201 | 公共服务 | 1.00 | 1.00
row 20101 | 人大事务 | 1.00 | .
row 20103 | 行政运行 | 2.00 | 3.00
row . | 合计 | 3.00 | 4.00
`)
}

func TestTotalAloneOnTheLastPage(t *testing.T) {
	expect(t, `
          部门支出总表
+----------+----------+---------+
| 科目编码 | 科目名称 |  合计   |
+----------+----------+---------+
| 201      | 公共服务 |    1.00 |
+----------+----------+---------+
=====
+---------------------+---------+
|        合计         |    1.00 |
+---------------------+---------+
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务 | 1.00
row 合计×2 | 1.00
`)
}

func TestIntegersBrokenOverAPage(t *testing.T) {
	expect(t, `
+----------+----------+------+------+
| 科目编码 | 科目名称 | 合计 | 金额 |
+----------+----------+------+------+
| 201      | 公共服务 |  677 |  677 |
+----------+----------+------+------+
| 20101    | 文化旅游 |677967|165616|
=====
|          | 支出     |7     |5     |
+----------+----------+------+------+
| 20102    | 其他     |   12 |   12 |
+----------+----------+------+------+
`, `
sheet 1-2
head 科目编码 | 科目名称 | 合计 | 金额
row 201 | 公共服务 | 677 | 677
row 20101 | 文化旅游支出 | 6779677 | 1656165
row 20102 | 其他 | 12 | 12
`)
}

func TestNumberedItemWrapsOverAPage(t *testing.T) {
	expect(t, `
+----------------+------+--------------+--------+
|      项目      | 金额 |     项目     |  金额  |
+----------------+------+--------------+--------+
| 一、财政拨款   | 1.00 | 一、公共服务 |        |
+----------------+------+--------------+--------+
|                |      | 二、外交     |        |
+----------------+------+--------------+--------+
|                |      | 三、粮油物资 |   1.00 |
+----------------+------+--------------+--------+
=====
+----------------+------+--------------+--------+
|                |      | 储备支出     |        |
+----------------+------+--------------+--------+
|                |      | 四、其他     |   1.00 |
+----------------+------+--------------+--------+
`, `
sheet 1-2
head 项目 | 金额 | 项目 | 金额
row 一、财政拨款 | 1.00 | 一、公共服务 | .
row . | . | 二、外交 | .
row . | . | 三、粮油物资储备支出 | 1.00
row . | . | 四、其他 | 1.00
`)
}

func TestOtherEntityIsAnotherSheet(t *testing.T) {
	expect(t, `
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
	expect(t, `
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
	expect(t, `
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
	expect(t, `
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

// A title with the mark that its table goes on may stand over rows alone.
func TestContinuedTitleWithoutHeader(t *testing.T) {
	expect(t, `
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
	expect(t, `
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
	expect(t, `
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

// The next number in the first column begins a row, though the code would go on
// with the digits below it.
func TestNextLineNumberBeginsARow(t *testing.T) {
	expect(t, `
+------+------+------+--------------+
| 序号 |  类  |  款  |   科目名称   |
+------+------+------+--------------+
| 1    | 210  |      | 卫生健康支出 |
+------+------+------+--------------+
| 2    | 211  |      | 节能环保支出 |
=====
| 3    |      | 03   | 污染防治     |
+------+------+------+--------------+
`, `
sheet 1-2
head 序号 | 类 | 款 | 科目名称
row 1 | 210 | . | 卫生健康支出
row 2 | 211 | . | 节能环保支出
row 3 | . | 03 | 污染防治
`)
}

// A type whose column is one digit wide breaks over the page with the amounts beside.
func TestTypeBrokenOverAPage(t *testing.T) {
	expect(t, `
+------+------+--------------+----------+
|  类  |  款  |   科目名称   |   合计   |
+------+------+--------------+----------+
| 210  |      | 卫生健康支出 |    12.25 |
+------+------+--------------+----------+
|      |  11  | 医疗         |    10.00 |
+------+------+--------------+----------+
| 211  |      | 节能环保支出 |    12.25 |
+------+------+--------------+----------+
|      |  0   | 污染防治     |    12.2  |
=====
|      |  3   |              |    5     |
+------+------+--------------+----------+
`, `
sheet 1-2
head 类 | 款 | 科目名称 | 合计
row 210 | . | 卫生健康支出 | 12.25
row . | 11 | 医疗 | 10.00
row 211 | . | 节能环保支出 | 12.25
row . | 03 | 污染防治 | 12.25
`)
}

// The last digit of a code that stands alone on the next page, a column beside, goes
// under its beginning.
func TestLastDigitOfACodeOnTheNextPage(t *testing.T) {
	cells := func(texts ...string) Row {
		var r Row
		for i, s := range texts {
			r.Cells = append(r.Cells, Cell{Text: s, number: numberOf(s), Column: i, Span: 1})
		}
		return r
	}
	a := &assembly{sheet: &Sheet{Columns: make([]Column, 4), Rows: []Row{cells("13", "2120101", "行政运行", "7.00"), cells("14", "212010", "城管", "8.00")}}}
	first := cells("4", "", "执法", "")
	a.codeEnd(&first)
	if got := first.at(1); got != "4" {
		t.Errorf("under the beginning of the code stands %q", got)
	}
	whole := cells("4", "", "执法", "9.00")
	a.codeEnd(&whole)
	if got := whole.at(0); got != "4" {
		t.Errorf("the number of a row of its own is gone: %q", got)
	}
}

// Whole numbers that fill their narrow cells end on the next page, where a row holds
// nothing but fewer digits, moved by the dump, or the rest of an item; a row with a name
// of its own ends none.
func TestEndsOfWholeNumbersOnTheNextPage(t *testing.T) {
	cells := func(texts ...string) Row {
		var r Row
		for i, s := range texts {
			if s != "" {
				r.Cells = append(r.Cells, Cell{Text: s, number: numberOf(s), Column: i, Span: 1, Pieces: []Piece{{Raw: s}}})
			}
		}
		return r
	}
	columns := make([]Column, 5)
	for i := range columns {
		columns[i] = Column{X0: 100 * float64(i), X1: 100 * float64(i+1)}
	}
	for _, c := range []struct {
		name string
		last Row
		next []Row
		want []Row
	}{
		{"digits alone", cells("229", "其他支出", "5952", "", "5952"), []Row{cells("", "", "3", "3", "")},
			[]Row{cells("229", "其他支出", "59523", "", "59523")}},
		{"the end of the code and of the name with them", cells("2296", "彩票公益金安排", "3180", "", "3180"), []Row{cells("0", "的支出", "2", "2", "")},
			[]Row{cells("22960", "彩票公益金安排的支出", "31802", "", "31802")}},
		{"a row with a name", cells("229", "其他支出", "5952", "", "5952"), []Row{cells("", "某局", "3", "3", "")},
			[]Row{cells("229", "其他支出", "5952", "", "5952"), cells("", "某局", "3", "3", "")}},
		{"a row with a code", cells("229", "其他支出", "5952", "", "5952"), []Row{cells("230", "转移支付", "3", "3", "")},
			[]Row{cells("229", "其他支出", "5952", "", "5952"), cells("230", "转移支付", "3", "3", "")}},
		{"numbers that leave room", cells("229", "其他支出", "595", "", "595"), []Row{cells("", "", "3", "3", "")},
			[]Row{cells("229", "其他支出", "595", "", "595"), cells("", "", "3", "3", "")}},
		{"the rest of an item before the next", cells("（十）卫生健康支", "", "1277", "", "1277"), []Row{cells("出", "", "46", "46", ""), cells("（十一）节能环保", "", "", "", "")},
			[]Row{cells("（十）卫生健康支出", "", "127746", "", "127746"), cells("（十一）节能环保", "", "", "", "")}},
		{"an item of its own before the next but one", cells("（十）卫生健康支", "", "1277", "", "1277"), []Row{cells("出", "", "46", "46", ""), cells("（十二）城乡社区", "", "", "", "")},
			[]Row{cells("（十）卫生健康支", "", "1277", "", "1277"), cells("出", "", "46", "46", ""), cells("（十二）城乡社区", "", "", "", "")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &assembly{sheet: &Sheet{Columns: columns, Rows: []Row{cells("208", "社会保障", "8292", "8076", "2160"), c.last}, Pages: [2]int{1, 1}}}
			a.add(part{page: 2, columns: columns, rows: c.next}, nil)
			texts := func(rows []Row) (out [][]string) {
				for i := range rows {
					var r []string
					for col := range columns {
						r = append(r, rows[i].at(col))
					}
					out = append(out, r)
				}
				return out
			}
			if got, want := texts(a.sheet.Rows[1:]), texts(c.want); !reflect.DeepEqual(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
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
	expect(t, drawing("部门：某局                    单位：万元"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
row 202 | 其他 | 1.00
`)
	expect(t, drawing("接上页"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
row 202 | 其他 | 1.00
`)
	expect(t, drawing("某县某局\n接上页"), `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 科目编码 | 科目名称 | 合计
row 201 | 公共服务支出 | 507.41
row 202 | 其他 | 1.00
`)
	expect(t, drawing("二、另外安排的支出"), `
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
