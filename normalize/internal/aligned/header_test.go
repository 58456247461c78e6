package aligned_test

import (
	"testing"

	"budgetextract/normalize/internal/sheettest"
)

// A line below a label reaches as far as the columns that it heads.
func TestLineInTheHeaderTellsWhatALabelHeads(t *testing.T) {
	sheettest.Expect(t, `
------------------------------------------------------------------
                        本年收入                           上年
            ------------------------------------------     结转
   合计      财政拨款        事业收入        其他收入
               收入        -------------
                           金额    小计
------------------------------------------------------------------
    10.00      1.00        2.00    3.00        4.00       99.00
------------------------------------------------------------------
`, `
sheet 1-1
head 合计 | 本年收入/财政拨款收入 | 本年收入/事业收入/金额 | 本年收入/事业收入/小计 | 本年收入/其他收入 | 上年结转
row 10.00 | 1.00 | 2.00 | 3.00 | 4.00 | 99.00
`)
}

// Where rows are drawn and the header has no line inside, all its lines are those
// of wrapped labels.
func TestHeaderWithoutALineInsideIsOneLevel(t *testing.T) {
	sheettest.Expect(t, `
------------------------------------------
           一般公共             项目
 科目名称    预算      基本     支出
           支出合计    支出     预算数
------------------------------------------
 公共服务    758.45    758.45
------------------------------------------
 外交          1.00      1.00
------------------------------------------
 国防          1.00                1.00
------------------------------------------
 教育          1.00                1.00
------------------------------------------
`, `
sheet 1-1
head 科目名称 | 一般公共预算支出合计 | 基本支出 | 项目支出预算数
row 公共服务 | 758.45 | 758.45 | .
row 外交 | 1.00 | 1.00 | .
row 国防 | 1.00 | . | 1.00
row 教育 | 1.00 | . | 1.00
`)
}

// A name that follows its code a space behind has no column of its own.
func TestCodeAndNameInOneCellAreOneColumn(t *testing.T) {
	sheettest.Expect(t, `
  功能分类科目                 合计    事业收入   其他收入
  205 教育支出               758.45                758.45
  20502 普通教育             758.45                758.45
  2050201 学前教育           758.45                758.45
`, `
sheet 1-1
head 功能分类科目 | 合计 | 事业收入 | 其他收入
row 205教育支出 | 758.45 | . | 758.45
row 20502普通教育 | 758.45 | . | 758.45
row 2050201学前教育 | 758.45 | . | 758.45
`)
}

func TestBracketAloneEndsNoLabelBesideIt(t *testing.T) {
	sheettest.Expect(t, `
                       项目支出预算   占比（%
  科目名称    合计          数           ）
  公共服务    758.45      758.45         60%
  外交          1.00        1.00         40%
`, `
sheet 1-1
head 科目名称 | 合计 | 项目支出预算数 | 占比（%）
row 公共服务 | 758.45 | 758.45 | 60%
row 外交 | 1.00 | 1.00 | 40%
`)
}

// A label in the middle of two columns of names heads both.
func TestLabelOverTwoColumnsOfNames(t *testing.T) {
	sheettest.Expect(t, `
                项目                     金额
  财政拨款收入    小计                 758.45
                  本级安排的各项收入   758.45
  事业收入        小计                   1.00
                  上级安排的各项收入     1.00
  其他收入        小计                   2.00
  上年结转        小计                   3.00
  上级补助收入    小计                   4.00
  预算数          小计                   5.00
  其他            小计                   6.00
`, `
sheet 1-1
head 项目 | 项目 | 金额
row 财政拨款收入 | 小计 | 758.45
row . | 本级安排的各项收入 | 758.45
row 事业收入 | 小计 | 1.00
row . | 上级安排的各项收入 | 1.00
row 其他收入 | 小计 | 2.00
row 上年结转 | 小计 | 3.00
row 上级补助收入 | 小计 | 4.00
row 预算数 | 小计 | 5.00
row 其他 | 小计 | 6.00
`)
}

// A label alone over a column stands beside labels over several.
func TestLabelBetweenLabelsOverSeveralColumns(t *testing.T) {
	sheettest.Expect(t, `
       功能分类科目                                 本年收入
                            上年结转
  科目编码    科目名称                    小计      事业收入    其他收入
  201         公共服务        758.45    758.45       758.45
  20101       人大事务        758.45    758.45                    758.45
`, `
sheet 1-1
head 功能分类科目/科目编码 | 功能分类科目/科目名称 | 上年结转 | 本年收入/小计 | 本年收入/事业收入 | 本年收入/其他收入
row 201 | 公共服务 | 758.45 | 758.45 | 758.45 | .
row 20101 | 人大事务 | 758.45 | 758.45 | . | 758.45
`)
}

// The mark of a footnote behind an amount has no column of its own.
func TestFootnoteMarkStaysWithItsAmount(t *testing.T) {
	sheettest.Expect(t, `
  科目编码    科目名称        合计    基本支出    项目支出
  201         公共服务      758.45      758.45      758.45①
  202         外交            1.00                    1.00
  203         国防            2.00                    2.00①
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
row 201 | 公共服务 | 758.45 | 758.45 | 758.45①
row 202 | 外交 | 1.00 | . | 1.00
row 203 | 国防 | 2.00 | . | 2.00①
`)
}

func TestLettersOfLabelsSetApart(t *testing.T) {
	sheettest.Expect(t, `
          收   入                        支   出
     项   目          预 算 数       项   目     预 算 数
 一、财政拨款          1009.49  一、公共服务      1009.49
 二、其他                       二、外交
     合   计           1009.49     合   计        1009.49
`, `
sheet 1-1
head 收入/项目 | 收入/预算数 | 支出/项目 | 支出/预算数
row 一、财政拨款 | 1009.49 | 一、公共服务 | 1009.49
row 二、其他 | . | 二、外交 | .
row 合计 | 1009.49 | 合计 | 1009.49
`)
}

// The line below the header tells where labels of many lines end.
func TestDrawnLineEndsTheHeader(t *testing.T) {
	sheettest.Expect(t, `
------------------------------------------
 科目编码   科目名称        小     项目支出
                            计
                            数
                            额
------------------------------------------
 201        公共服务     758.45     758.45
------------------------------------------
 202        外交           1.00
------------------------------------------
`, `
sheet 1-1
head 科目编码 | 科目名称 | 小计数额 | 项目支出
row 201 | 公共服务 | 758.45 | 758.45
row 202 | 外交 | 1.00 | .
`)
}

// A letter over a letter begins a label written downwards, below the line drawn
// above the header and where none is drawn.
func TestLabelsWrittenDownwardsAreWhole(t *testing.T) {
	for _, line := range []string{"------------------------------------------", ""} {
		sheettest.Expect(t, line+`
                            会
 科目编码   科目名称        议   项目支出
                            费
`+line+`
 201        公共服务     758.45     758.45
 202        外交           1.00
`, `
sheet 1-1
head 科目编码 | 科目名称 | 会议费 | 项目支出
row 201 | 公共服务 | 758.45 | 758.45
row 202 | 外交 | 1.00 | .
`)
	}
}

// Units at the ends of wrapped labels are no line that states a unit.
func TestUnitsInBracketsEndLabels(t *testing.T) {
	sheettest.Expect(t, `
---------------------------------------------------
 科目编码   科目名称        合计   项目支出（
                        （万元）       万元）
---------------------------------------------------
 201        公共服务      758.45     758.45
 202        外交           1.00
---------------------------------------------------
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计（万元） | 项目支出（万元）
row 201 | 公共服务 | 758.45 | 758.45
row 202 | 外交 | 1.00 | .
`)
}

// Labels written downwards beside the only known one make a header.
func TestOneLabelBesideLabelsWrittenDownwards(t *testing.T) {
	sheettest.Expect(t, `
部门支出总表
                            事      其
                            业      他
        科目名称
                            收      收
                            入      入
 公共服务                   7.00    7.00
 外交                       7.00    7.00
`, `
sheet 1-1
before 部门支出总表
head 科目名称 | 事业收入 | 其他收入
row 公共服务 | 7.00 | 7.00
row 外交 | 7.00 | 7.00
`)
}

func TestLabelTallerThanAllOthersBeginsTheHeader(t *testing.T) {
	sheettest.Expect(t, `
               部门收入总表
                                        单位上
                                                  国有
                                        年结余              其他
                                                  资本
 科目编码   科目名称          合计                          收入
 201        公共服务        758.45      700.00    50.45     8.00
 2010301    行政运行        758.45      700.00    50.45     8.00
`, `
sheet 1-1
before 部门收入总表
head 科目编码 | 科目名称 | 合计 | 单位上年结余 | 国有资本 | 其他收入
row 201 | 公共服务 | 758.45 | 700.00 | 50.45 | 8.00
row 2010301 | 行政运行 | 758.45 | 700.00 | 50.45 | 8.00
`)
}

func TestLettersOfLabelsAboveABlankLineBeginTheHeader(t *testing.T) {
	sheettest.Expect(t, `
               部门支出总表

                                            人

                                            员                  公
 科目编码   科目名称          合计
                                            经                  用
 201        公共服务        758.45          700.00              58.45
 2010301    行政运行        758.45          700.00              58.45
`, `
sheet 1-1
before 部门支出总表
head 科目编码 | 科目名称 | 合计 | 人员经 | 公用
row 201 | 公共服务 | 758.45 | 700.00 | 58.45
row 2010301 | 行政运行 | 758.45 | 700.00 | 58.45
`)
}

func TestLabelOfManyLinesThatBeginsOverAWord(t *testing.T) {
	sheettest.Expect(t, `
               部门收入总表
 部门：民政局                                          单位：万元
                                                       上级
                                                       补助
                                          其他         收
 科目编码   科目名称          合计        收入         入
 201        公共服务        758.45      700.00         58.45
 2010301    行政运行        758.45      700.00         58.45
`, `
sheet 1-1
before 部门收入总表
before 部门：民政局 单位：万元
head 科目编码 | 科目名称 | 合计 | 其他收入 | 上级补助收入
row 201 | 公共服务 | 758.45 | 700.00 | 58.45
row 2010301 | 行政运行 | 758.45 | 700.00 | 58.45
`)
}

// Labels written downwards a letter a line, with blank lines between, are long.
func TestHeaderOfManyLines(t *testing.T) {
	sheettest.Expect(t, `
               部门收入总表
                                              国
                                              有
                                              资          所
                                              本          有
                                              经          的
                                              营          其
                                              预          他
                                              算          收
                                              财          入
 科目编码   科目名称          合计            政
                                              拨
                                              款
                                              收
                                              入
                                              安
                                              排
                                              的
                                              支
                                              出
 201        公共服务        758.45          700.00       58.45
 2010301    行政运行        758.45          700.00       58.45
`, `
sheet 1-1
before 部门收入总表
head 科目编码 | 科目名称 | 合计 | 国有资本经营预算财政拨款收入安排的支出 | 所有的其他收入
row 201 | 公共服务 | 758.45 | 700.00 | 58.45
row 2010301 | 行政运行 | 758.45 | 700.00 | 58.45
`)
}

// Labels set to the tops of their cells have one top for each row of the header, the short ones
// and those of many lines: 小计 stands under the label above as the others do.
func TestTopsOfLabelsTellTheRowsOfTheHeader(t *testing.T) {
	sheettest.Expect(t, `
科目编码  科目名称    合计               本年收入                         上年结转
                              小计     财    其他  上级    事     小计     财    其他
                                       政    收入  补助    业              政    收入
                                       拨          收入    收              拨
                                       款                  入              款
                                       收                                  收
                                       入                                  入
 201      公共服务  758.45   758.45  758.45    0.00   0.00   0.00   758.45  758.45    0.00
 20101    人大      758.45   758.45  758.45    0.00   0.00   0.00   758.45  758.45    0.00
`, `
sheet 1-1
head 科目编码 | 科目名称 | 合计 | 本年收入/小计 | 本年收入/财政拨款收入 | 本年收入/其他收入 | 本年收入/上级补助收入 | 本年收入/事业收入 | 上年结转/小计 | 上年结转/财政拨款收入 | 上年结转/其他收入
row 201 | 公共服务 | 758.45 | 758.45 | 758.45 | 0.00 | 0.00 | 0.00 | 758.45 | 758.45 | 0.00
row 20101 | 人大 | 758.45 | 758.45 | 758.45 | 0.00 | 0.00 | 0.00 | 758.45 | 758.45 | 0.00
`)
}

// A label over three columns stands in the middle of the second: each is known by itself, and
// both together are nothing.
func TestLabelOverTheMiddleColumnIsNotItsBeginning(t *testing.T) {
	sheettest.Expect(t, `
  合计         财政拨款收入                             上级补助收入                            其他收入
                                              小计        事业收入         金额
     46,634                                     14,472         14,472                                 32,162
`, `
sheet 1-1
head 合计 | 财政拨款收入 | 上级补助收入/小计 | 上级补助收入/事业收入 | 上级补助收入/金额 | 其他收入
row 46,634 | . | 14,472 | 14,472 | . | 32,162
`)
}
