package aligned_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// A whole number too wide for its cell goes on below: its beginnings fill the cell,
// and the name of the row stands between them and their ends.
func TestWholeNumbersThatBreak(t *testing.T) {
	sheettest.Expect(t, `
 科目编码   科目名称          合计       基本支出    项目支出
                            251205       218596
            合计                                      32609
                                35           26
                            187650       187650
 201        公共服务                                      -
                                 1            1
 2010301    行政运行         63553        30945       32608
 2010302    一般行政管理     63553        30945       32608
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
row . | 合计 | 25120535 | 21859626 | 32609
row 201 | 公共服务 | 1876501 | 1876501 | -
row 2010301 | 行政运行 | 63553 | 30945 | 32608
row 2010302 | 一般行政管理 | 63553 | 30945 | 32608
`)
}

// A row without a name is one of its own: no name stands between it and the row above.
func TestShorterNumbersBelowAreARow(t *testing.T) {
	sheettest.Expect(t, `
 科目编码   科目名称          合计       基本支出
 201        公共服务        251205         218596
                                35             26
 202        外交            187650         187650
                                 1              1
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 基本支出
row 201 | 公共服务 | 251205 | 218596
row . | . | 35 | 26
row 202 | 外交 | 187650 | 187650
row . | . | 1 | 1
`)
}

func TestLastGroupOfDigitsThatBreaks(t *testing.T) {
	sheettest.Expect(t, `
 科目编码   科目名称          合计         基本支出
                            47,244,22    35,113,22
            合计
                                    6            4
                            47,244,22    35,113,22
 201        公共服务
                                    6            4
 2010301    行政运行         9,635,53      8,309,45
                                    1            2
 2010302    一般行政管理      635,53        309,45
                                   1             2
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 基本支出
row . | 合计 | 47,244,226 | 35,113,224
row 201 | 公共服务 | 47,244,226 | 35,113,224
row 2010301 | 行政运行 | 9,635,531 | 8,309,452
row 2010302 | 一般行政管理 | 635,531 | 309,452
`)
}

// The mark of a footnote stands below its amount where the cell has no room behind it.
func TestFootnoteMarkBelowItsAmount(t *testing.T) {
	sheettest.Expect(t, `
 科目编码   科目名称          合计        基本支出
                            758.45
 201        公共服务                      700.00
                              ①
 202        外交             50.45         50.45
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 基本支出
row 201 | 公共服务 | 758.45① | 700.00
row 202 | 外交 | 50.45 | 50.45
`)
}

// The code of an entity goes on below where its column breaks all that are longer than the
// code they begin with.
func TestCodesOfEntitiesThatBreak(t *testing.T) {
	sheettest.Expect(t, `
 单位编码    单位名称         合计       基本支出
             合计            758.45        700.00
 434001      民政局          758.45        700.00
 434001      民政局本级      700.00        700.00
 001
 434001      服务中心         58.45             -
 002
             其他             0.00             -
             其中             0.00             -
`, `
sheet 1-1
head 单位编码 | 单位名称 | 合计 | 基本支出
row . | 合计 | 758.45 | 700.00
row 434001 | 民政局 | 758.45 | 700.00
row 434001001 | 民政局本级 | 700.00 | 700.00
row 434001002 | 服务中心 | 58.45 | -
row . | 其他 | 0.00 | -
row . | 其中 | 0.00 | -
`)
}
