package tables

import (
	"slices"
	"strings"
	"testing"
)

// numberedColumns are two pages of a table with a line that numbers the columns: the
// second prints the header again, moved, and begins with the rest of a row.
const numberedColumns = `
                     部门预算收入总表
 468 某县民政局          预算年度：2021                             单位：万元
    功能分
                                  本年收入
    类科目
 序 科 科                                             附属          上年
         合 计          财政 财政                  上级
 号 目 目                           事业 经营             单位 其他 结转
                小 计 拨款 专户                    补助
    编 名                          收入 收入             上缴 收入
                      收入 收入                  收入
    码 称                                            收入
 栏
     1 2   3     4     5    6     7     8     9     10    11   12
 次
       合 20194 20194 16677 402.9 437.7       328.0 441.2 1818.
 1                                     88.01
       计    .62   .62   .56    9     9           3     5    99
       民
       政
   208 管 16700 16700 14510 371.0                         1818.
 2
   02 理     .65   .65   .57    9                            99
       事
       务
 3 208 社 12078 12078 11301 371.0                         406.4
` + "\f" + `468 某县民政局         预算年度：2021                    单位：万元
    功能分
                                本年收入
    类科目
 序 科 科                                           附属            上年
         合 计         财政 财政                 上级
 号 目 目                         事业 经营             单位   其他       结转
               小 计 拨款 专户                   补助
    编 名                        收入 收入             上缴   收入
                     收入 收入                 收入
    码 称                                          收入
 栏
     1 2  3     4     5    6    7     8     9    10   11       12
 次
       会
       组
   020
       织   .51   .51   .00   9                             2
   6
       管
       理
       行
       政
       区
   208 划
         756.0 756.0 756.0
 4 020 和
             0     0     0
   7 地
       名
 5 208 行 873.8 873.8 430.1     27.62 88.01 328.0
   05 政      0     0     4                     3
       养
       老
`

func TestNumbersOfColumnsSayWhereTheyStand(t *testing.T) {
	header, rows, _ := inOrder(t, numberedColumns)
	if want := 13; len(header) != want {
		t.Fatalf("%d columns, want %d: %q", len(header), want, header)
	}
	for _, want := range []string{
		"1||合计|20194.62|20194.62|16677.56|402.99|437.79|88.01|328.03|441.25|1818.99|",
		"2|20802|民政管理事务|16700.65|16700.65|14510.57|371.09|||||1818.99|",
		"5|20805|行政养老|873.80|873.80|430.14||27.62|88.01|328.03|||",
	} {
		if !slices.Contains(rows, want) {
			t.Errorf("no row %q in\n%q", want, rows)
		}
	}
}

func TestHeaderPrintedAgainIsTheSame(t *testing.T) {
	_, _, sheet := inOrder(t, numberedColumns)
	if want := [2]int{1, 2}; sheet.Pages != want {
		t.Errorf("the table ends on page %d, want %d", sheet.Pages[1], want[1])
	}
}

func TestRowWithTheMiddleOfItsCodeOnTheNextPage(t *testing.T) {
	_, rows, _ := inOrder(t, numberedColumns)
	if !slices.ContainsFunc(rows, func(r string) bool {
		return strings.HasPrefix(r, "3|2080206|社会组织") && strings.HasSuffix(r, "|12078.51|12078.51|11301.00|371.09|||||406.42|")
	}) {
		t.Errorf("no row 2080206 in\n%q", rows)
	}
}

// The line of a row may look like whose a table is, or like the number of a form.
func TestRowsThatLookLikeLinesAboveATable(t *testing.T) {
	_, rows, _ := inOrder(t, `
                     部门预算支出总表
468 某县民政局           预算年度：2021                单位：万元
 序号  科目编码  科目名称     合计      基本支出    项目支出
 栏次     1       2       3        4        5
 1              合计    20194.62  4330.24  15864.38
       208020 社会组
 2              织管理   12078.51   602.51  11475.90
       6
       208020 行政区
 3              划     8116.11  3727.73   4388.38
       7
`)
	if !slices.ContainsFunc(rows, func(r string) bool { return strings.HasSuffix(r, "|8116.11|3727.73|4388.38") }) {
		t.Errorf("the table ends before its last row: %q", rows)
	}
}

// 科目编码 and 科目名称 on one line make a known label together; 栏次 and eight numbers
// say that there are nine columns.
func TestHeaderHasAsManyColumnsAsAreNumbered(t *testing.T) {
	header, rows, _ := inOrder(t, `
                               部门预算支出总表
336某市残疾人联合会               预算年度：2022                                            单位：万元
           功能分类科目
                                                                         上解上级支 对附属单位
序号                     合 计          基本支出       项目支出         经营支出
                                                                           出    补助支出
     科目 编 码 科 目 名 称

栏次         1     2      3            4          5            6             7         8

 1              合 计    24458.82     17675.56    6295.44          91.62     145.88    250.32

               一般公共服
 2   201                4971.62                 4971.62
               务支出

 3   2013105   专项业务     1661.62                 1661.62
`)
	if len(header) != 9 {
		t.Errorf("%d columns: %q", len(header), header)
	}
	if want := "3|2013105|专项业务|1661.62||1661.62|||"; !slices.Contains(rows, want) {
		t.Errorf("no row %q in\n%q", want, rows)
	}
}

// A code that wraps fills its cell: a longer piece below is the next code.
func TestLongerPieceOfACodeBeginsTheNext(t *testing.T) {
	_, rows, _ := inOrder(t, `
                    部门预算支出总表
512某区市场监督管理局                                     预算年度：2024 单位：万元
 序号 科目编码 科目名称  合计   基本支出  项目支出
 栏次   1     2     3      4      5
        水支
 12 213      2.71    1.67   1.04
        出
    2130 农村
 13          2.71    1.67   1.04
    7    综合
    2130 补助
 14          2.71    1.67   1.04
    705  支出
`)
	for _, want := range []string{"12|213|水支出|2.71|1.67|1.04", "13|21307|农村综合|2.71|1.67|1.04", "14|2130705|补助支出|2.71|1.67|1.04"} {
		if !slices.Contains(rows, want) {
			t.Errorf("no row %q in\n%q", want, rows)
		}
	}
}

// Words of a line that says whose the table is may break into the line below, as
// those of a header do.
func TestBrokenLineAboveATableIsNoHeader(t *testing.T) {
	header, _, _ := inOrder(t, `
部门预算一般公共预算财政拨款支出表
 512某市某区市场监          预算年度：2024 单位
 督管理局                          ：万元
        功能分类科目
 序                             基本支 项目支
      科目 编      科目名    合计
 号                              出   出
       码         称
 栏次         1    2      3       4       5
 1              合计     12.93    5.59    7.34
 2    201   公共服务      11.05    4.75    6.30
`)
	if want := []string{"序号", "科目编码", "科目名称", "合计", "基本支出", "项目支出"}; len(header) != len(want) {
		t.Fatalf("columns %q", header)
	} else {
		for i, h := range header {
			if !strings.HasSuffix(h, want[i]) {
				t.Errorf("column %d is %q, want %q", i, h, want[i])
			}
		}
	}
}

// What says that a table goes on, and whose it is, is printed above its rows on the
// next page and is none of them.
func TestPageThatSaysThatTheTableGoesOn(t *testing.T) {
	_, rows, sheet := inOrder(t, `
                     部门收支总表
 部门：某市某局                                      单位：万元
    项目           预算数       项目          预算数
 一、财政拨款收入      15.00  一、公共安全支出       12.00
 二、事业收入          3.00  二、教育支出          6.00
`+"\f"+`
 某市某局
                                              接上页
 本年收入合计         18.00  本年支出合计         18.00
`)
	if sheet.Pages[1] != 2 || len(rows) != 3 || rows[2] != "本年收入合计|18.00|本年支出合计|18.00" {
		t.Errorf("pages %v, rows %q", sheet.Pages, rows)
	}
}

// Zeros on the last line of a page that make amounts above whole number no page.
func TestLastLineOfAPageEndsAmounts(t *testing.T) {
	_, rows, _ := inOrder(t, `
                     部门收支总表
 部门：某市某局                                      单位：万元
    项目           预算数       项目          预算数
 一、财政拨款收入      15.25  一、公共安全支出       12.25
 二、事业收入          3.00  二、教育支出          6.00

                   1027579.6              1027579.6
 收入总计                     支出总计
                   0                      0
`)
	if want := "收入总计|1027579.60|支出总计|1027579.60"; !slices.Contains(rows, want) {
		t.Errorf("no row %q in\n%q", want, rows)
	}
}

// 上年 stands over 结转结余 and is its first line: it heads no columns.
func TestFirstLineOfALabelHeadsNoColumns(t *testing.T) {
	header, _, _ := inOrder(t, `
                               单位收入总体情况表（单位：万元）


部门名称：某局  预算年度：2021


                                               政府
                                                                      事业收入                               使用
                                               性基   国有                        事业          下级
                               上年                         财政专                                           非财
                                      一般公   金预   资本                        单位   上级   单位   其他
     功能分类科目       合计   结转                         户核拨                                           政拨
                                      共预算   算拨   经营                 其中   经营   补助   上缴   收入
                               结余                          资金                                            款结
                                               款收   预算                 ：教   收入          收入
                                                                    金额                                      余
                                                入                         育收

                                                                            费

                       177.910 0.000  164.069  0.000  0.000 13.840  0.000  0.000  0.000  0.000  0.000  0.000 0.000
 合计
                           473   000      878    000    000    595    000    000    000    000    000    000   000
`)
	want := []string{
		"功能分类科目", "合计", "上年结转结余", "一般公共预算", "政府性基金预算拨款收入", "国有资本经营预算", "财政专户核拨资金", "事业收入/金额",
		"事业收入/其中：教育收费", "事业单位经营收入", "上级补助", "下级单位上缴收入", "其他收入", "使用非财政拨款结余",
	}
	if !slices.Equal(header[:min(len(header), len(want))], want) {
		t.Errorf("header %q\nwant %q", header, want)
	}
}

// What says whose a table is may begin with a code and be broken: on the page after a table
// it is no row of that.
func TestBrokenLineBelowATableIsNoRowOfIt(t *testing.T) {
	_, rows, _ := inOrder(t, `
部门支出总表
部门：正定县民政局                                  单位：万元
科目编码    科目名称       合计     基本支出   项目支出
201       公共服务       12.93     5.59      7.34
204       公共安全       11.05     4.75      6.30
`+"\f"+`
 468  正定县民政
 局           预算年度：2024                      单位：万元
科目编码    科目名称       合计     基本支出   项目支出
205       教育          12.93     5.59      7.34
206       科学技术       11.05     4.75      6.30
`)
	want := []string{"201|公共服务|12.93|5.59|7.34", "204|公共安全|11.05|4.75|6.30", "205|教育|12.93|5.59|7.34", "206|科学技术|11.05|4.75|6.30"}
	if !slices.Equal(rows, want) {
		t.Errorf("rows %q", rows)
	}
}
