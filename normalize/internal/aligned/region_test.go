package aligned_test

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

func TestColumnsByAlignment(t *testing.T) {
	sheettest.Expect(t, `
                   部门支出总表
部门：某局                             单位：万元
       功能分类科目              本年收入        上年结转
 科目编码   科目名称          小计    其他收入
               合计        1009.49      251.04
 201        公共服务        758.45
            机关事业单位
 2010301    基本养老保险    758.45
            缴费支出
 20199      其他            251.04      251.04
                       3
`, `
sheet 1-1
before 部门支出总表
before 部门：某局 单位：万元
head 功能分类科目/科目编码 | 功能分类科目/科目名称 | 本年收入/小计 | 本年收入/其他收入 | 上年结转
row . | 合计 | 1009.49 | 251.04 | .
row 201 | 公共服务 | 758.45 | . | .
row 2010301 | 机关事业单位基本养老保险缴费支出 | 758.45 | . | .
row 20199 | 其他 | 251.04 | 251.04 | .
text 3
`)
}

func TestNoPageNumberFinishesACode(t *testing.T) {
	sheettest.Expect(t, `
        部门支出总表
科目编码   科目名称          合计    项目支出
221        住房保障支出    758.45      758.45
221020     住房公积金      758.45      758.45
1
`, `
sheet 1-1
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 221 | 住房保障支出 | 758.45 | 758.45
row 2210201 | 住房公积金 | 758.45 | 758.45
`)
}

func TestNoPageNumberFinishesAnAmount(t *testing.T) {
	sheettest.Expect(t, `
        部门支出总表
科目编码   科目名称          合计    项目支出
221        住房保障支出     1,758.45    758.45
22102      住房改革支出     1,758.4     1,000.
                                  5         00
`, `
sheet 1-1
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 221 | 住房保障支出 | 1,758.45 | 758.45
row 22102 | 住房改革支出 | 1,758.45 | 1,000.00
`)
}

func TestTableWithoutGridGoesOnWithoutHeader(t *testing.T) {
	sheettest.Expect(t, `
        部门支出总表
科目编码   科目名称          合计    项目支出
201        公共服务        758.45      758.45
202        外交              1.00
=====
203        国防              2.00        2.00
204        公共安全          3.00
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 201 | 公共服务 | 758.45 | 758.45
row 202 | 外交 | 1.00 | .
row 203 | 国防 | 2.00 | 2.00
row 204 | 公共安全 | 3.00 | .
`)
}

func TestHorizontalLinesPartRows(t *testing.T) {
	sheettest.Expect(t, `
------------------------------------------
 科目编码   科目名称       合计   项目支出
------------------------------------------
 201        公共服务     758.45     758.45
            支出
------------------------------------------
 202        外交           1.00
------------------------------------------
 203        国防                      1.00
            其他支出
------------------------------------------
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 项目支出
row 201 | 公共服务支出 | 758.45 | 758.45
row 202 | 外交 | 1.00 | .
row 203 | 国防其他支出 | . | 1.00
`)
}

func TestProseIsNoTable(t *testing.T) {
	sheettest.Expect(t, `
一、部门预算收支总表说明
  2024年预算收入1180.66万元，其中：一般公共预算收入1068.34万元。
  支出预算合计 507.41 万元。
`, `
text 一、部门预算收支总表说明
text 2024年预算收入1180.66万元，其中：一般公共预算收入1068.34万元。
text 支出预算合计 507.41 万元。
`)
}

// The sign of a percentage on a line of its own belongs to the number above, and
// is no decimal.
// The heading of the next part of the document ends a table, and what stands below it is none of
// its rows.
func TestHeadingOfAPartEndsATable(t *testing.T) {
	sheettest.Expect(t, `
           国有资本经营预算支出表
科目编码   科目名称          合计    项目支出
           合计
第三部分 部门预算情况说明
一、收支预算总体情况
`, `
sheet 1-1
before 国有资本经营预算支出表
head 科目编码 | 科目名称 | 合计 | 项目支出
row . | 合计 | . | .
text 第三部分 部门预算情况说明
text 一、收支预算总体情况
`)
}

func TestSignOfAPercentageBelowItsNumber(t *testing.T) {
	sheettest.Expect(t, `
--------------------------------------------------
 科目编码   科目名称       合计   项目支出   增减
--------------------------------------------------
 201        公共服务      758.4     758.45  19.99
                              5                 %
--------------------------------------------------
 202        外交           1.00             5.00%
--------------------------------------------------
 203        国防           1.00       1.00  5.00%
--------------------------------------------------
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 项目支出 | 增减
row 201 | 公共服务 | 758.45 | 758.45 | 19.99%
row 202 | 外交 | 1.00 | . | 5.00%
row 203 | 国防 | 1.00 | 1.00 | 5.00%
`)
}

// A percentage that breaks before its sign where the amounts beside it do not: its
// number is no row of its own, however few decimals it has.
func TestPercentageAloneBreaks(t *testing.T) {
	sheettest.Expect(t, `
 项目              预算数    增减   项目              预算数    增减

 一、事业收入     7.100000   5.00%  一、教育支出     7.100000  5.00%

                             19.99
 二、经营收入     1.000000          二、卫生支出     2.500000  5.00%
                                 %

 三、其他收入     1.000000   5.00%  三、其他支出     1.000000  5.00%
`, `
sheet 1-1
head 项目 | 预算数 | 增减 | 项目 | 预算数 | 增减
row 一、事业收入 | 7.100000 | 5.00% | 一、教育支出 | 7.100000 | 5.00%
row 二、经营收入 | 1.000000 | 19.99% | 二、卫生支出 | 2.500000 | 5.00%
row 三、其他收入 | 1.000000 | 5.00% | 三、其他支出 | 1.000000 | 5.00%
`)
}

// The code and the name of an entity above its amounts begin a row.
func TestWrappedRowOfAnEntity(t *testing.T) {
	p := &paint.Boxes{}
	row := func(y float64, texts ...string) {
		for i, s := range texts {
			if s != "" {
				p.Word([]float64{40, 120, 300, 400}[i], y, s)
			}
		}
	}
	row(40, "科目编码", "科目名称", "合计", "项目支出")
	row(60, "", "合计", "7.00", "7.00")
	row(80, "205001", "单位：某局本级")
	row(86, "", "", "3.00", "3.00")
	row(92, "", "服务中心")
	row(112, "205002", "某局服务中心", "4.00", "4.00")
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := `sheet 1-1
head 科目编码 | 科目名称 | 合计 | 项目支出
row . | 合计 | 7.00 | 7.00
row 205001 | 单位：某局本级服务中心 | 3.00 | 3.00
row 205002 | 某局服务中心 | 4.00 | 4.00`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A title that says that its table goes on may stand over rows without a header.
func TestTableWithoutGridGoesOnBelowItsTitle(t *testing.T) {
	sheettest.Expect(t, `
部门支出总表
 科目编码      科目名称           合计   项目支出
 201           公共服务           7.00       7.00
 202           外交               7.00       7.00
=====
部门支出总表（续）
 203           国防               3.00       3.00
 204           公共安全           3.00       3.00
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 201 | 公共服务 | 7.00 | 7.00
row 202 | 外交 | 7.00 | 7.00
row 203 | 国防 | 3.00 | 3.00
row 204 | 公共安全 | 3.00 | 3.00
`)
}

// So it may over the first line of a name that stands above its amounts.
func TestTableWithoutGridGoesOnWithAName(t *testing.T) {
	sheettest.Expect(t, `
部门支出总表
 科目编码      科目名称           合计   项目支出
 201           公共服务           7.00       7.00
 202           外交               7.00       7.00
=====
部门支出总表（续）
               国防及其他
 203           支出               3.00       3.00

 204           公共安全           3.00       3.00
`, `
sheet 1-2
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 201 | 公共服务 | 7.00 | 7.00
row 202 | 外交 | 7.00 | 7.00
row 203 | 国防及其他支出 | 3.00 | 3.00
row 204 | 公共安全 | 3.00 | 3.00
`)
}

// Zeros that break end in a zero: it is no empty cell's, and says how many decimals there are.
func TestDecimalsOfZerosThatBreak(t *testing.T) {
	sheettest.Expect(t, `
 科目编码   科目名称      合计     其他收入
 201        公共服务     7.120     0.000
                             3         0
 202        外交         0.000     0.000
                             0         0
 203        教育         0.000     0.000
                             0         0
 204        公安         1.250     0.000
                             1         0
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 其他收入
row 201 | 公共服务 | 7.1203 | 0.0000
row 202 | 外交 | 0.0000 | 0.0000
row 203 | 教育 | 0.0000 | 0.0000
row 204 | 公安 | 1.2501 | 0.0000
`)
}

// The first row has no amount, and its name is a label of other forms: it stays a row, and so
// does one without an amount above another.
func TestFirstRowsWithoutAmounts(t *testing.T) {
	sheettest.Expect(t, `
              收入总表
          项目               预算数
上级补助收入
其他收入                       8.50
财政拨款收入
事业收入                       6.50
合计                          15.00
`, `
sheet 1-1
before 收入总表
head 项目 | 预算数
row 上级补助收入 | .
row 其他收入 | 8.50
row 财政拨款收入 | .
row 事业收入 | 6.50
row 合计 | 15.00
`)
}

// Words that stand alone at the top of a page, above rows without a header, end no table: every
// page may have them there, or they begin the name of the first row.
func TestRowsBelowTheHeadOfAPage(t *testing.T) {
	sheettest.Expect(t, `
河阳县统计局

               部门支出总表
科目编码   科目名称                 合计   项目支出
201        公共服务               758.45     758.45
20101      人大事务               758.45     758.45
=====
河阳县统计局

           国有土地使用权
21208                               1.00       1.00
           出让收入
204        公共安全                 2.00       2.00
`, `
sheet 1-2
before 河阳县统计局
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 项目支出
row 201 | 公共服务 | 758.45 | 758.45
row 20101 | 人大事务 | 758.45 | 758.45
row 21208 | 国有土地使用权出让收入 | 1.00 | 1.00
row 204 | 公共安全 | 2.00 | 2.00
`)
}

// The first row of a page may have nothing but a name over two lines.
func TestNameOverTwoLinesAtTheHeadOfAPage(t *testing.T) {
	sheettest.Expect(t, `
               部门收支总表
项目                         合计   基本支出
一、公共服务               758.45     758.45
二、外交                   758.45     758.45
三、国防                   758.45     758.45
=====
四、灾害防治及应急
管理支出
五、其他支出                 1.00       1.00
本年支出合计                 2.00       2.00
`, `
sheet 1-2
before 部门收支总表
head 项目 | 合计 | 基本支出
row 一、公共服务 | 758.45 | 758.45
row 二、外交 | 758.45 | 758.45
row 三、国防 | 758.45 | 758.45
row 四、灾害防治及应急管理支出 | . | .
row 五、其他支出 | 1.00 | 1.00
row 本年支出合计 | 2.00 | 2.00
`)
}
