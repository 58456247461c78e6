package tables

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
)

// sheetOf is the first table of a text that keeps the layout: the header of each
// column, and each row as its cells joined by "|".
func sheetOf(t *testing.T, text string) (header, rows []string) {
	t.Helper()
	doc, err := extract.Read("doc.txt", []byte(text), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := doc.Flow(); !ok {
		t.Fatal("the text is not read by columns")
	}
	for b, err := range Blocks(doc) {
		if err != nil {
			t.Fatal(err)
		}
		if b.Sheet != nil {
			return headerOf(b.Sheet), rowsOf(b.Sheet)
		}
	}
	t.Fatal("no table")
	return nil, nil
}

func headerOf(s *normalize.Sheet) []string {
	var out []string
	for _, c := range s.Columns {
		out = append(out, strings.Join(c.Path, "/"))
	}
	return out
}

func rowsOf(s *normalize.Sheet) []string {
	var out []string
	for _, r := range s.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return out
}

// The last line of a wrapped label may stand a column beside it: a dump counts
// characters, not widths.
func TestRestOfALabelOneColumnAside(t *testing.T) {
	header, _ := sheetOf(t, `
                         部门收入总表
部门：某局                                       单位：万元
科目编码   科目名称             合计    财政拨款收 财政专户收
                                        入          入
201    公共服务           758.45      738.45    20.00
20103  政府办公           758.45      738.45    20.00
208    社会保障           197.03      197.03     0.00
210    卫生健康            47.57       47.57     0.00
`)
	if last := header[len(header)-1]; last != "财政专户收入" {
		t.Errorf("header %q", header)
	}
}

// A line between two items numbered in turn is the rest of the first, though no
// other line of the column is as long; a sum behind the last item is none.
func TestNumbersTellTheRestOfAnItem(t *testing.T) {
	_, rows := sheetOf(t, `
                     财政拨款收支总表
部门：某局                                                单位：万元
        收入                             支出
   项目          预算数          项目                    合计
一、一般公共预算拨款   386.28   一、资源勘探工业信息等         20.00
                                支出
二、政府性基金预算拨款  20.00   二、商业服务业等支出          366.28
三、国有资本经营拨款
    收入总计        406.28       支出总计                386.28
`)
	for _, want := range []string{"一、资源勘探工业信息等支出", "收入总计"} {
		if !slices.ContainsFunc(rows, func(r string) bool { return slices.Contains(strings.Split(r, "|"), want) }) {
			t.Errorf("no cell %s in %q", want, rows)
		}
	}
}

// Where the header of 款 was not understood, its place between 类 and 项 and its
// one or two digits tell that it is a part of the code and no amount.
func TestMiddleLevelOfACodeUnderAnUnknownHeader(t *testing.T) {
	budgets, _ := read(t, `
部门支出总表
部门：某局 单位：万元
= 科目编码/类 | 码款 | 科目编码/项 | 科目名称 | 合计 | 基本支出 | 项目支出
204 | | | 公共安全支出 | 7.00 | 5.00 | 2.00
 | 02 | | 公安 | 7.00 | 5.00 | 2.00
 | | 99 | 其他公安支出 | 7.00 | 5.00 | 2.00
`)
	list := budgets[0].Tables.Get(schema.KindExpenditureSummary).Lists()[0]
	for i, want := range []string{"204", "20402", "2040299"} {
		if h := list.Row(i).Head(); h.Code != want || len(h.Extra) > 0 {
			t.Errorf("row %d: code %q, extra %v, want %s", i, h.Code, h.Extra, want)
		}
	}
}

// Neither a page break nor its repeated header parts an item that is followed by
// the one numbered next.
func TestItemGoesOnAfterThePage(t *testing.T) {
	const head = `        收入                                                支出
   项目                  预算数   项目                                合计
`
	_, rows := sheetOf(t, `
                     财政拨款收支总表
部门：某局                                                单位：万元
`+head+`一、一般公共预算拨款      386.28  一、公共安全支出                     20.00
二、政府性基金预算拨款     20.00  二、灾害防治及应急管               366.28
`+"\f"+head+`                                 理支出
三、国有资本经营拨款       0.00  三、其他支出                           0.00
    收入总计             406.28      支出总计                         386.28
`)
	if want := "二、政府性基金预算拨款|20.00|二、灾害防治及应急管理支出|366.28"; !slices.Contains(rows, want) {
		t.Errorf("no row %s in %q", want, rows)
	}
}

// The end of an entity's name that stands close above the header is no label.
func TestEndOfAnEntityNameIsNoLabel(t *testing.T) {
	header, _ := sheetOf(t, `
                         部门支出总表
部门（单位）名称：正定县应急
                                             单位：万元
管理局
科目编码     科目名称       合计      基本支出     项目支出

201      公共服务       758.45     738.45      20.00
20103    政府办公       758.45     738.45      20.00
208      社会保障       197.03     197.03       0.00
210      卫生健康        47.57      47.57       0.00
`)
	if header[0] != "科目编码" {
		t.Errorf("header %q", header)
	}
}

// A total alone on the last page, without a header and not in the places of the
// columns before: as many amounts as there are columns of amounts stand in these.
func TestTotalAloneOnThePageStandsInTheColumnsOfAmounts(t *testing.T) {
	_, rows := sheetOf(t, `
                              部门支出预算总表
编制部门：某局                                             单位：元
     项目                                        支出预算
功能分类科目编码
                       功能分类科目名称       合计      基本支出       项目支出
类     款    项
201             一般公共服务支出              438,300          0      438,300
201   05        统计信息事务                  438,300          0      438,300
201   05   07   专项普查活动                  438,300          0      438,300
208             社会保障和就业支出            200,000    200,000            0
`+"\f"+`
合计   638,300   200,000   438,300
`)
	if got, want := rows[len(rows)-1], "|638,300|200,000|438,300"; !strings.HasSuffix(got, want) {
		t.Errorf("row %s, want it to end with %s", got, want)
	}
}

// 总计 before 财政拨款收入 and its 小计 stands as near its middle as what it heads.
func TestSumStandsFirstUnderItsLabel(t *testing.T) {
	header, _ := sheetOf(t, `
                                                               2024年收入预算总表
单位名称：某局                                                                                                                        单位：万元
                                                       财政拨款收入
                                                                                                              附属单位上缴
功能科目编码            功能科目名称     总计                                政府性基金预     国有资本经营   专户资金   事业收入       上级补助收入            经营收入   其他收入       上年结转
                                        小计         一般公共预算                                                       收入
                                                                 算          预算
           合计                16216.01   13788.43    13354.20     434.23                    1520.66                             898.33       8.59
   201     一般公共服务支出          14514.18   12086.60    12086.60                               1520.66                             898.33       8.59
  20131    党委办公厅（室）及相关机构事务    8667.16    6991.14     6991.14                               1088.42                             579.01       8.59
 2013101   行政运行               6612.63    5749.88     5749.88                                513.22                             340.94       8.59
 2013102   一般行政管理事务           2054.53    1241.26     1241.26                                575.20                             238.07
  20132    组织事务                803.40     803.40      803.40
 2013202   一般行政管理事务            803.40     803.40      803.40
  20139    社会工作事务             5043.62    4292.06     4292.06                                432.24                             319.32
 2013901   行政运行               4451.06    4131.74     4131.74                                                                   319.32
 2013950   事业运行                592.56     160.32      160.32                                432.24
   208     社会保障和就业支出           175.00     175.00      175.00
  20805    行政事业单位离退休           175.00     175.00      175.00
           机关事业单位基本养老保险缴费支
`)
	want := []string{"功能科目编码", "功能科目名称", "总计", "财政拨款收入/小计", "财政拨款收入/一般公共预算", "财政拨款收入/政府性基金预算", "财政拨款收入/国有资本经营预算",
		"专户资金", "事业收入", "上级补助收入", "附属单位上缴收入", "经营收入", "其他收入", "上年结转"}
	if !slices.Equal(header, want) {
		t.Errorf("the header is read as\n%v, want\n%v", header, want)
	}
}

// Three labels over nine columns, three of a name each: the dump has moved the third
// label.
func TestLabelHeadsNoColumnTwice(t *testing.T) {
	header, _ := sheetOf(t, `
                                    一般公共预算支出表
                                                                                                                                 单位：万元
              项目                          2023年预算数                             2024年预算数                   2024年预算数比2023年预算数增减%
 科目编码               科目名称       小计          基本支出         项目支出        小计          基本支出         项目支出        小计           基本支出       项目支出
   201     一般公共服务支出            14418.57       8956.16     5462.41   16478.39      10235.62     6242.77        14.29      14.29      14.29
  20101    人大事务                 5225.49       3196.94     2028.55    5971.99       3653.65     2318.34        14.29      14.29      14.29
 2010109   人大信访工作               5225.49       3196.94     2028.55    5971.99       3653.65     2318.34        14.29      14.29      14.29
  20102    政协事务                 2599.45                   2599.45    2970.81                   2970.81        14.29                 14.29
 2010201   行政运行                 2599.45                   2599.45    2970.81                   2970.81        14.29                 14.29
  20103    政府办公厅（室）及相关机构事务      6593.63       5759.22      834.41    7535.59       6581.97      953.62        14.29      14.29      14.29
 2010301   行政运行                 4666.44       4430.37      236.07    5333.08       5063.28      269.80        14.29      14.29      14.29
 2010350   事业运行                 1328.85       1328.85                1518.69       1518.69                    14.29      14.29
           其他政府办公厅（室）及相关机构事务
 2010399                         598.34                    598.34     683.82                    683.82        14.29                 14.29
           支出
   208     社会保障和就业支出             550.31        550.31                 628.94        628.94                    14.29      14.29
  20805    行政事业单位离退休             550.31        550.31                 628.94        628.94                    14.29      14.29
 2080505   机关事业单位基本养老保险缴费支出      215.12        215.12                 245.86        245.86                    14.29      14.29
 2080506   机关事业单位职业年金缴费支出        335.19        335.19                 383.08        383.08                    14.29      14.29
   210     卫生健康支出                592.98        592.98                 677.70        677.70                    14.29      14.29
  21011    行政事业单位医疗              592.98        592.98                 677.70        677.70                    14.29      14.29
 2101101   行政单位医疗                378.47        378.47                 432.54        432.54                    14.29      14.29
 2101102   事业单位医疗                214.51        214.51                 245.16        245.16                    14.29      14.29
   221     住房保障支出                358.55        358.55                 409.78        409.78                    14.29      14.29
  22102    住房改革支出                358.55        358.55                 409.78        409.78                    14.29      14.29
 2210201   住房公积金                 358.55        358.55                 409.78        409.78                    14.29      14.29
  合 计                          15920.41      10458.00     5462.41   18194.81      11952.04     6242.77        14.29      14.29      14.29
`)
	var want []string
	for _, column := range []string{"科目编码", "科目名称"} {
		want = append(want, "项目/"+column)
	}
	for _, year := range []string{"2023年预算数", "2024年预算数", "2024年预算数比2023年预算数增减%"} {
		for _, column := range []string{"小计", "基本支出", "项目支出"} {
			want = append(want, year+"/"+column)
		}
	}
	if !slices.Equal(header, want) {
		t.Errorf("the header is read as\n%v, want\n%v", header, want)
	}
}

// A column of classes so narrow that each of them breaks.
func TestClassesBrokenInTheirColumn(t *testing.T) {
	_, rows := sheetOf(t, `
                                    支出总表
部门：某局                                                                           金额单位：万元
 科目编码                                                          事业单位经   上缴上级支   对附属单位
                    科目名称      总计         基本支出       项目支出
类    款   项                                                      营支出      出      补助支出
             合计              14,182.11   5,762.12   8,419.99
20
             一般公共服务支出        12,874.93   4,644.74   8,230.19
1
20           党委办公厅（室）及相关机构
   31                         1,765.95    457.08    1,308.87
1            事务
20
   31 01 行政运行                 1,765.95    457.08    1,308.87
1
`)
	var codes []string
	for _, r := range rows {
		codes = append(codes, strings.Join(strings.Split(r, "|")[:3], "."))
	}
	if want := []string{"..", "201..", "201.31.", "201.31.01"}; !slices.Equal(codes, want) {
		t.Errorf("codes %v, want %v", codes, want)
	}
}

// A line that has room for the first letter of the next does not go on there.
func TestSumGoesOnWithNoShortLine(t *testing.T) {
	_, rows := sheetOf(t, `
                                         部门收支总体情况表
部门名称：某局                                                    单位：万元
              收 入                                支   出
          项   目         金额                项   目         金额
一般公共预算                  13144.81 一、基本支出            9497.58
国有资本经营预算                       1、工资福利支出          9497.58
财政专户管理资金
单位资金收入                           二、项目支出            3647.23
本年收入合计                  13144.81 本年支出合计           13144.81
上年结转结余
收入合计                    13144.81 支出合计             13144.81
`)
	want := []string{"本年收入合计|13144.81|本年支出合计|13144.81", "上年结转结余|||", "收入合计|13144.81|支出合计|13144.81"}
	if got := rows[len(rows)-3:]; !slices.Equal(got, want) {
		t.Errorf("rows\n%v, want\n%v", got, want)
	}
}

// Items without numbers between two that have them: more than one line has amounts.
func TestItemsWithoutNumbersBetweenNumberedOnes(t *testing.T) {
	_, rows := sheetOf(t, `
                                财政拨款收支预算总表
部门：某局                                                                   金额单位：万元
                收   入                                  支    出
        项       目       预算数             项       目     合计   一般公共预算
一、本年收入                  13,435.55 一、本年支出            13,464.62   13,464.62
一般公共预算拨款收入              13,435.55 一般公共服务支出          12,594.81   12,594.81
政府性基金预算拨款收入                     外交支出
二、上年结转                     29.07 文化旅游体育与传媒支出
一般公共预算拨款收入                 29.07 社会保障和就业支出             869.81      869.81
                                二、结转下年
收   入   总   计           13,464.62 支 出   总   计       13,464.62   13,464.62
`)
	var items []string
	for _, r := range rows {
		items = append(items, strings.Split(r, "|")[2])
	}
	want := []string{"一、本年支出", "一般公共服务支出", "外交支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "二、结转下年", "支出总计"}
	if !slices.Equal(items, want) {
		t.Errorf("items\n%v, want\n%v", items, want)
	}
}

// The mark of a footnote stands raised behind an amount: a dump prints it behind a
// space, or in the line above.
func TestMarkOfAFootnoteIsNoDigit(t *testing.T) {
	_, rows := sheetOf(t, `
                          一般公共预算支出表
部门：某局                                                     单位：万元
科目编码      科目名称                       合计              基本支出
 208        社会保障和就业支出               0.576256           0.176256

 20811      残疾人事业                       0.176256 1         0.176256 1

                                                    1                  1
 2081199    其他残疾人事业支出               0.176256           0.176256
`)
	for _, r := range rows[1:] {
		if !strings.HasSuffix(r, "|0.176256¹|0.176256¹") {
			t.Errorf("row %s, want its amounts with the marks behind them", r)
		}
	}
}

// Where the amounts of a column have fewer decimals than others, the mark stands behind
// all that they have.
func TestMarkBehindAmountsOfFewerDecimals(t *testing.T) {
	_, rows := sheetOf(t, `
                          一般公共预算支出表
部门：某局                                                     单位：万元
科目编码      科目名称                       合计        增减率（%）
 208        社会保障和就业支出               0.576256           6.67

 20811      残疾人事业                       0.176256          16.66 1

 2081199    其他残疾人事业支出               0.176256           5.00
`)
	if want := []string{"208|社会保障和就业支出|0.576256|6.67", "20811|残疾人事业|0.176256|16.66¹", "2081199|其他残疾人事业支出|0.176256|5.00"}; !slices.Equal(rows, want) {
		t.Errorf("rows %q, want %q", rows, want)
	}
}

// A line of marks is no row: they belong to the amounts below, though more lines stand
// between the rows.
func TestLineOfMarksIsNoRow(t *testing.T) {
	_, rows := sheetOf(t, `
                     一般公共预算基本支出表
部门：某局                                                     单位：万元
科目编码      科目名称               合计     人员经费     公用经费

 301        工资福利支出            45.78        45.78          -

            机关事业单位基本养老
 30108                              15.18        15.18          -
            保险缴费

                                          1            1
 30113      住房公积金              30.60        30.60          -

 302        商品和服务支出          13.61            -      13.61
`)
	if want := []string{"301|工资福利支出|45.78|45.78|-", "30108|机关事业单位基本养老保险缴费|15.18|15.18|-", "30113|住房公积金|30.60¹|30.60¹|-", "302|商品和服务支出|13.61|-|13.61"}; !slices.Equal(rows, want) {
		t.Errorf("rows %q, want %q", rows, want)
	}
}

// The sign of a percentage that reaches as far into the items beside it stands in the
// column of the numbers.
func TestSignOfAPercentageIsNoPartOfAnItem(t *testing.T) {
	_, rows := sheetOf(t, `
                              收支总表
部门：某局                                                     单位：万元
项目                 预算数  增减率 项目                 预算数  增减率

                             20.00                           20.00
一、公共预算收入   181243.55        一、教育支出       181243.55
                                ％                              ％

二、其他收入        97653.58 0.00％ 二、公共安全支出    97653.58 0.00％

三、上年结转        97653.58 0.00％三、外交支出         97653.58 0.00％
`)
	if want := "一、公共预算收入|181243.55|20.00％|一、教育支出|181243.55|20.00％"; rows[0] != want {
		t.Errorf("row %q, want %q", rows[0], want)
	}
}

// The upper line of a broken label stands over the lower one, and over a blank line
// in some texts: it is no line above the table.
func TestUpperLineOfTheLabelOfCodes(t *testing.T) {
	header, _ := sheetOf(t, `
               一般公共预算基本支出表

部门：某局                                       单位：万元

               经济分类科

                 目编码      科目名称
         序号                                   总计       人员经费    日常公用经费

                类    款

           1    301       工资福利支出         12.59      8.94     3.64

           2          02  津贴补贴           12.59      8.94     3.64
`)
	if want := []string{"序号", "经济分类科目编码/类", "经济分类科目编码/款"}; !slices.Equal(header[:3], want) {
		t.Errorf("header %q, want %q first", header, want)
	}
}

// The letters of labels written downwards may stand beside that upper line.
func TestUpperLineOfTheLabelOfCodesBesideLetters(t *testing.T) {
	header, _ := sheetOf(t, `
               一般公共预算基本支出表

部门：某局                                       单位：万元

         经济科目编                           人员       公

             码         科目名称       总计   支出       用

          类    款

          301       工资福利支出         12.59      8.94     3.64

          301   02  津贴补贴           12.59      8.94     3.64
`)
	if want := []string{"经济科目编码/类", "经济科目编码/款", "科目名称", "总计", "人员支出", "公用"}; !slices.Equal(header, want) {
		t.Errorf("header %q, want %q", header, want)
	}
}

// Leaves that begin in the same row of a header stand in one height: 会议费 stands
// between what “三公”经费 heads and what it would stand beside.
func TestLabelHeadsWhatStandsInTheHeightsBelowIt(t *testing.T) {
	header, _ := sheetOf(t, `
                          部门一般公共预算“三公”经费、会议费、培训费支出预算表


部门名称：某局                                                                                                                                  单位：万元


                                         “三公”经费


                                             公务用车购置及运行费
                                                                                                   会议费         培训费
      小计       因公出国(境)费                                公务用车运行维    公务接待费
                                     小计       公务用车购置费
                                                                    护费


            栏次              1               2               3              4               5              6              7


            2.39           0.64            1.22           0.82            0.40           0.53            0.41           0.54
`)
	want := []string{
		"“三公”经费/小计", "“三公”经费/因公出国(境)费", "“三公”经费/公务用车购置及运行费/小计", "“三公”经费/公务用车购置及运行费/公务用车购置费",
		"“三公”经费/公务用车购置及运行费/公务用车运行维护费", "“三公”经费/公务接待费", "会议费", "培训费",
	}
	if !slices.Equal(header, want) {
		t.Errorf("header %q\nwant %q", header, want)
	}
}

// 公务用车 stands over 运行维护, and only beside 购置费, with which it is known too.
func TestLineOfALabelGoesOnWithTheLabelBelowIt(t *testing.T) {
	header, _ := sheetOf(t, `
                  单位一般公共预算“三公”经费支出情况表


部门名称：某局  预算年度：2018                                                   单位：亿元

                       2017年预算数                                             2018年预算数


                       公务用车购置及运行费                                      公务用车购置及运行费

           因公出国                              公务接待           因公出国                              公务接待
   总计                                公务用车              总计                               公务用车
           （境）费                                 费              （境）费                                 费
                      小计    购置费   运行维护                                小计     购置费  运行维护

                                          费                                                       费

      栏次        1         2        3        4         5         6        7         8        9        10       11


  3.469703       —  0.620889       — 0.620889  2.848814  2.666186       —  1.241779       —  1.241779 1.424407
`)
	if want := []string{"2018年预算数/公务用车购置及运行费/购置费", "2018年预算数/公务用车购置及运行费/公务用车运行维护费"}; len(header) < 12 || !slices.Equal(header[9:11], want) {
		t.Errorf("header %q", header)
	}
}

// A label over several columns may stand right over one of them: its line has half as many
// labels as the one below, and no line that wrapped labels go on in has.
func TestLabelOfASideRightOverOneOfItsColumns(t *testing.T) {
	header, _ := sheetOf(t, `
                                         财政拨款收支总表
                     收入                                          支出

             项   目          预算数                     项     目       合计         一般公共预算         政府性   国有资本经营预算
                                                                                            基金预
                                                                                             算
              **               1                        **         2              3          4          5
一、一般公共预算拨款                140,185.8402   一、国防支出                2,972.7289     2,972.7289     -          -
二、政府性基金预算拨款                    -         二、教育支出               12,177.8310    12,177.8310     -          -
三、国有资本经营预算拨款              15,188.7183    三、文化旅游体育与传媒支出        47,606.2107    47,606.2107     -          -
                                         四、卫生健康支出             22,898.5511    22,898.5511     -          -
                                         五、资源勘探工业信息等支出        60,454.4632    60,454.4632     -          -
                                         六、国有资本经营预算支出         15,188.7183         -          -     15,188.7183
本年收入合计                    155,374.5585   本年支出合计               161,298.5032   146,109.7849    -     15,188.7183
上年结转                       5,923.9447    结转下年                      -              -          -          -
收入总计                      161,298.5032   支出总计                 161,298.5032   146,109.7849    -     15,188.7183

`)
	if want := "支出/项目 支出/合计 支出/一般公共预算"; !strings.Contains(strings.Join(header, " "), want) {
		t.Errorf("header %q, want in it %q", header, want)
	}
}

// A label beside one that heads three columns goes on with the only one below it, though
// twice as many stand in that line.
func TestLabelOverOneGoesOnBesideOneOverThree(t *testing.T) {
	header, _ := sheetOf(t, `
                                                     部门支出总表
               编码       预算单位
                                        单位名称（科目）             总计          基本支出预算数        项目支出
          类    款   项     编码
                                    合计                                2502.7892          781.3909          1721.3983
                           205001   市场监督管理局                     2502.7892          781.3909          1721.3983
          201   03   01    205001   行政运行                             203.5195                             203.5195
          201   03   50    205001   事业运行                            2299.2697          781.3909          1517.8788
`)
	if want := "编码/类 编码/款 编码/项 预算单位编码 单位名称（科目）"; !strings.Contains(strings.Join(header, " "), want) {
		t.Errorf("header %q, want in it %q", header, want)
	}
}

// A line of a header may be one known label alone, 金额, with the end of its neighbour
// below. Neither is a row.
func TestOneLabelOnALineOfAHeader(t *testing.T) {
	_, rows := sheetOf(t, `
                                     部门收入总表
部门：某局                                                              单位：万元
                                      一般公共             事业收入
科目编码      科目名称         合计   预算拨款                          其他收入
                                        收入               其中：教育收
                                                  金额
                                                           费

             合计              45.78     30.60    15.18                    5.00
 208         社会保障支出      30.60     30.60                             5.00
 223         国有资本支出      15.18              15.18
`)
	if len(rows) != 3 {
		t.Errorf("rows %q, want 3", rows)
	}
}

// byCharacter is a table that shows that the text counts characters and not widths.
const byCharacter = "\f" + `
       部门支出总表
科目编码  科目名称      合计    基本支出
201   一般公共服务支出   3.00   3.00
208   社会保障支出     3.00   3.00
210   卫生支出       3.00   3.00
221   住房         3.00   3.00
`

// The label over the “三公” items of vehicles stands over that of the middle one, whose column
// may be empty: they are two. So does that over all items.
func TestLabelsOverThreePublicItems(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"Jiangxi: a row for each unit": {`
                          一般公共预算“三公”经费支出表
部门：某局                                                                               单位：万元
                                                                    公务用车运行维护费及购置费
           单位名称   合计          因公出国(境)费   公务接待费
                                                        小计           公务用车运行维护费      公务用车购置
某局                  8.50                      2.50        6.00            6.00
`, "单位名称 合计 因公出国(境)费 公务接待费 公务用车运行维护费及购置费/小计 公务用车运行维护费及购置费/公务用车运行维护费 公务用车运行维护费及购置费/公务用车购置"},
		"Sichuan: a label over all items": {`
                                 一般公共预算“三公”经费支出表
部门：某局                                                                                        单位：万元
                                                         当年财政拨款预算安排
  单位编码                单位名称（科目）                                      公务用车购置及运行费
                                 合计          因公出国（境）费                                         公务接待费
                                                        小计           公务用车购置费     公务用车运行费
            合计                        8.50                   6.00                      6.00           2.50
    503     某局                        8.50                   6.00                      6.00           2.50
   503001   某局本级                      8.50                   6.00                      6.00           2.50
`, "单位编码 单位名称（科目） 当年财政拨款预算安排/合计 当年财政拨款预算安排/因公出国（境）费 当年财政拨款预算安排/公务用车购置及运行费/小计 当年财政拨款预算安排/公务用车购置及运行费/公务用车购置费 " +
			"当年财政拨款预算安排/公务用车购置及运行费/公务用车运行费 当年财政拨款预算安排/公务接待费"},
		"two years side by side": {`
                                                    一般公共预算“三公”经费支出表
部门：某局                                                                                                                         单位：万元
                             2023年预算数                                                            2024年预算数

              因公出国（境）               公务用车购置及运行费                                    因公出国（境）               公务用车购置及运行费
  合计                                                        公务接待费     合计                                                        公务接待费
                 费      小计           公务用车购置费     公务用车运行费                             费      小计           公务用车购置费     公务用车运行费
       9.00                  6.00                    6.00      3.00        8.50                  6.00                    6.00      2.50
`, twoYears("2023年预算数") + " " + twoYears("2024年预算数")},
	} {
		if header, _ := sheetOf(t, c.text+byCharacter); strings.Join(header, " ") != c.want {
			t.Errorf("%s: header %q", name, header)
		}
	}
}

func twoYears(year string) string {
	items := "合计 因公出国（境）费 公务用车购置及运行费/小计 公务用车购置及运行费/公务用车购置费 公务用车购置及运行费/公务用车运行费 公务接待费"
	return year + "/" + strings.ReplaceAll(items, " ", " "+year+"/")
}

// 本年一般公共预算基本支出 heads the amounts of a table of codes by two classifications.
func TestLabelOverAmountsBesideTwoClassifications(t *testing.T) {
	header, _ := sheetOf(t, `
                                        一般公共预算基本支出表
部门：某局                                                                                     单位：万元
                 部门预算支出经济分类科目                     政府预算支出经济分类科目               本年一般公共预算基本支出
      科目编码                      科目名称      科目编码                   科目名称   合计        人员经费       公用经费
                       合计                                                570.25     470.35     99.90
           301         工资福利支出              501          机关工资福利支出         470.35     470.35
       30101           基本工资               50101         工资奖金津补贴          400.10     400.10
           302         商品和服务支出             502          机关商品和服务支出         99.90                99.90
`)
	over := "本年一般公共预算基本支出/"
	if got := header[len(header)-3:]; !slices.Equal(got, []string{over + "合计", over + "人员经费", over + "公用经费"}) {
		t.Errorf("header %q", header)
	}
}

// 部门（单位） over 代码 is a label of codes, and no label over the sums far beside it that its line has no
// other label for; labels of one line, two and three tell under how many others they stand.
func TestUnitsByTheirSources(t *testing.T) {
	header, rows := sheetOf(t, `
                                                                               部门收入预算表
部门：某局                                                                                                                                                                       单位：万元
                                                                              本年收入                                                                        上年结转结余
部门（单位）                                                                                                单位资金
             部门（单位）名称   合计                一般公共预     政府性基金     国有资本经   财政专户管                                                                  一般公共预     政府性基金   国有资本经   财政专户管
  代码                             小计                                                                                                 小计                                         单位资金
                                            算         预算       营预算     理资金                        事业单位经   上级补助收   附属单位上                        算         预算     营预算     理资金
                                                                               小计       事业收入                              其他收入
                                                                                                   营收入      入      缴收入
  503     某局              822.00   811.00    690.75     20.00                    100.25     60.00                             40.25    11.00     11.00
50300
          某局本级            822.00   811.00    690.75     20.00                    100.25     60.00                             40.25    11.00     11.00
  1
合计                     822.00   811.00    690.75     20.00                    100.25     60.00                             40.25    11.00     11.00
`+byCharacter)
	want := "部门（单位）代码 部门（单位）名称 合计 本年收入/小计 本年收入/一般公共预算 本年收入/政府性基金预算 本年收入/国有资本经营预算 本年收入/财政专户管理资金 本年收入/单位资金/小计 本年收入/单位资金/事业收入 " +
		"本年收入/单位资金/事业单位经营收入 本年收入/单位资金/上级补助收入 本年收入/单位资金/附属单位上缴收入 本年收入/单位资金/其他收入 上年结转结余/小计 上年结转结余/一般公共预算 上年结转结余/政府性基金预算 上年结转结余/国有资本经营预算 " +
		"上年结转结余/财政专户管理资金 上年结转结余/单位资金"
	if strings.Join(header, " ") != want {
		t.Errorf("header %q", header)
	}
	if len(rows) != 3 || !strings.HasPrefix(rows[1], "503001|某局本级|822.00|") || !strings.HasPrefix(rows[2], "合计|") && !strings.HasPrefix(rows[2], "|合计|") {
		t.Errorf("rows %q", rows)
	}
}

// The year before is a column of its own between codes and names, which have a label over both, and
// the parts of the year: one label stands over a strip alone, the other heads what is below it.
func TestYearBeforeBetweenLabelsOverColumns(t *testing.T) {
	header, _ := sheetOf(t, `
                                                  一般公共预算财政拨款支出预算表
部门：某局                                                                                                                   单位：万元
                     功能分类科目                                                                     2024年预算数
                                                              2023年预算数
           科目编码                            科目名称                                   总计             基本支出               项目支出
                        合计                                               690.75        690.75              570.25           120.50
             201        一般公共服务支出                                         620.50        620.50              500.00           120.50
            20103       政府办公厅（室）及相关机构事务                                  620.50        620.50              500.00           120.50
           2010301      行政运行                                             500.00        500.00              500.00
           2010302      一般行政管理事务                                         120.50        120.50                               120.50
`)
	if want := "功能分类科目/科目编码 功能分类科目/科目名称 2023年预算数 2024年预算数/总计 2024年预算数/基本支出 2024年预算数/项目支出"; strings.Join(header, " ") != want {
		t.Errorf("header %q", header)
	}
}

// 财政专户管理 over 资金 is one label, though both are labels and the first stands beside one that heads
// the levels of codes.
func TestWrappedLabelBesideLevelsOfCodes(t *testing.T) {
	header, _ := sheetOf(t, `
                                              部门收入总体情况表
填报部门：某局                                                                                                           单位：万元
           功能分类科目编码                                               政府性基金预     国有资本经营   财政专户管理             财政拨款结转     非财政拨款结
                                   功能分类科目名称   总计       一般公共预算                                  单位资金
     类        款       项                                              算         预算       资金                 结余         转结余

     201                   一般公共服务支出           731.75     620.50                                 100.25      11.00
     201      03           政府办公厅（室）及相关机构事务    731.75     620.50                                 100.25      11.00
     201      03      01   行政运行               560.00     500.00                                  60.00
     201      03      02   一般行政管理事务           171.75     120.50                                  40.25      11.00
`)
	if got := strings.Join(header[5:10], " "); got != "一般公共预算 政府性基金预算 国有资本经营预算 财政专户管理资金 单位资金" {
		t.Errorf("header %q", header)
	}
}
