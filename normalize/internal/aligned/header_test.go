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
