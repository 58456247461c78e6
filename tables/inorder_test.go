package tables

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/tables/internal/tabletest"
)

// inOrder is the first table of a text that keeps the layout, read by the order
// of its words: headers, and rows as cells joined by "|".
func inOrder(t *testing.T, text string) (header, rows []string, sheet *normalize.Sheet) {
	t.Helper()
	doc, err := extract.Read("doc.txt", []byte(text), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for b, err := range blocksOf(doc.Pages(), normalize.BlocksInOrder, Lexicon()) {
		if err != nil {
			t.Fatal(err)
		}
		if b.Sheet != nil {
			return headerOf(b.Sheet), rowsOf(b.Sheet), b.Sheet
		}
	}
	t.Fatal("no table")
	return nil, nil, nil
}

// squeezed is a page of narrow cells as a dump prints it: labels of up to six
// lines, words a space apart, amounts that end a line below.
const squeezed = `
公开02表

                                部门收入总表
        部门：某市某区市场监督管理局                             单位：万元
                                  政府 国有
                               一般       财政
                                  性基 资本       事业    附属
                               公共       专户       上级
        科目                  上年    金预 经营    事业 单位    单位 其他
                科目名称     合计    预算       管理       补助
        编码                  结转    算拨 预算    收入 经营    上缴 收入
                               拨款       资金       收入
                                  款收 拨款       收入    收入
                               收入       收入
                                   入 收入
              一般公共服务支 1123      1121
        201                2.20
              出        .82       .62
        2013 市场监督管理事 641.      639.
                          2.20
        8    务         70        50
        2013 一般行政管理事
                     2.20 2.20
        802 务
        2013             152.    152.
             经营主体管理
        804                00      00
        2013             106.    106.
             市场秩序执法
        805                67      67
        2013             24.8    24.8
             医疗器械事务
        813                 8       8
        2013
             质量安全监管      8.00    8.00
        815
        2013             38.0    38.0
             食品安全监管
        816                 0       0
        2013             303.    303.
             事业运行
        850                46      46
        2013 其他市场监督管
                     6.49        6.49
        899 理事务
`

// A header whose labels stand in one another's place is read by the order of its
// words: each label takes the next word of some of the lines.
func TestHeaderByTheOrderOfItsWords(t *testing.T) {
	header, _, _ := inOrder(t, squeezed)
	want := strings.Fields("科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金预算拨款收入 国有资本经营预算拨款收入 财政专户管理资金收入 事业收入 事业单位经营收入 上级补助收入 附属单位上缴收入 其他收入")
	if !slices.Equal(header, want) {
		t.Errorf("header %q", header)
	}
}

// A label that reaches over the whole of the label beside the one below it heads both,
// though with the lower one it is known too.
func TestLabelOverTwoIsNoneOfOne(t *testing.T) {
	header, _, _ := inOrder(t, `
                                                                              一般公共预算支出表


        部门名称：某局


                                                                                  2026年预算数                             2026年预算数比2025年执行数
                 功能分类科目            2025年执行数
                                                                  小计              基本支出            项目支出             增减额             增减%


         合计                                  360.086775          360.159280           217.878830          142.280450            0.072505           43.36


         [201]一般公共服务支出                  60.548523           63.819968            34.629909           29.190059            3.271445           13.33
`)
	want := strings.Fields("功能分类科目 2025年执行数 2026年预算数/小计 2026年预算数/基本支出 2026年预算数/项目支出 2026年预算数比2025年执行数/增减额 2026年预算数比2025年执行数/增减%")
	if !slices.Equal(header, want) {
		t.Errorf("header %q", header)
	}
}

// A label heads two that stand below it, though it stands as low as the lines of labels
// beside it.
func TestLabelOverTwoBesideHighLabels(t *testing.T) {
	header, _, _ := inOrder(t, `
                                    部门预算“三公”经费支出表

                                                           （单位：万元）

                                2021年预算数                                             2020年预算数


                    因公出      公务用车购置及运行费                          因公出     公务用车购置及运行费
                                                          公务接待                                                公务接待
            合计    国（境                                            合计    国（境
                              小计      购置费   运行费      费                         小计     购置费  运行费      费
                     ）费                                                      ）费

         4,542.521  103.696 2,850.826  1,921.697 929.128  1,587.999 4,332.976  51.848 1,105.130 640.565  464.564 3,175.998

                 6        0         2          9       3          4         8       0         0       9        1         8
`)
	for _, want := range strings.Fields("2021年预算数/公务用车购置及运行费/小计 2021年预算数/公务用车购置及运行费/运行费 2020年预算数/公务用车购置及运行费/购置费") {
		if !slices.Contains(header, want) {
			t.Errorf("header %q, want %s", header, want)
		}
	}
}

// The end of an amount belongs to the beginning above it, in order; codes and
// names go on in the same way, and the total of a row is never left empty.
func TestEndsOfAmountsBelongToTheirBeginnings(t *testing.T) {
	_, rows, _ := inOrder(t, squeezed)
	for i, want := range []string{"201|一般公共服务支出|1123.82", "20138|市场监督管理事务|641.70", "2013802|一般行政管理事务|2.20|2.20", "2013804|经营主体管理|152.00", "2013805|市场秩序执法|106.67", "2013813|医疗器械事务|24.88", "2013815|质量安全监管|8.00", "2013816|食品安全监管|38.00", "2013850|事业运行|303.46", "2013899|其他市场监督管理事务|6.49"} {
		if i >= len(rows) || !strings.HasPrefix(rows[i], want+"|") {
			t.Fatalf("rows %q: want row %d to begin with %s", rows, i, want)
		}
	}
}

// Whole numbers do not show that they go on below: they do where all that fill
// their cell on a line have an end on another.
func TestEndsOfWholeNumbers(t *testing.T) {
	_, rows, _ := inOrder(t, `
公开03表
                     部门支出总表
部门：某县某局                单位：元
科目                基本 项目
       科目名称  合计
编码                支出 支出
             3625 1661 1964
        合计
              642 116 526
2040         2223
     行政运行           804
601            45  45  804
2040         7379 5683
     一般管理           1695
602            45  50  5
2040         1904
     律师管理           1900
606             6   6  0
`)
	if want := "|合计|3625642|1661116|1964526"; len(rows) == 0 || rows[0] != want {
		t.Errorf("rows %q, want the first to be %s", rows, want)
	}
}

// A word in which the end of an amount touches the next column's text is cut.
func TestEndOfAnAmountBeforeAText(t *testing.T) {
	_, rows, _ := inOrder(t, `
                   财政拨款收支总表
部门：某局                                 单位：万元
        收入                     支出
       项目     预算数        项目         合计
（一）一般公共预 1279. （一）一般公共服 1123.
算拨款           61     务支出           82
（三）国有资本经 13.5 （三）卫生健康支 56.83
营预算拨款       6出
二、上年结转     419.58 （四）农林水支出 417.38
收入总计         18.49 支出总计         18.49
`)
	if want := "（三）国有资本经营预算拨款|13.56|（三）卫生健康支出|56.83"; !slices.Contains(rows, want) {
		t.Errorf("no row %s in %q", want, rows)
	}
}

// The choice between readings is made from either: tables read wrong in the same
// way speak for each other.
func TestReadingsAreChosenFromEitherSide(t *testing.T) {
	wrong, right := tabletest.Expenditures(t, [4]string{"201", "9.00", "5.00", "2.00"}), tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"})
	if got := chooseTables(wrong, right); len(got) != 1 {
		t.Errorf("took %v of the right reading", got)
	}
	if got := chooseTables(right, wrong); len(got) != 0 {
		t.Errorf("took %v of the wrong reading", got)
	}
}

// A code may stand in three pieces, and a name be written downwards; the letters
// belong to the row whose middle they stand in.
func TestCodeInThreePiecesBesideAnUprightName(t *testing.T) {
	_, rows, _ := inOrder(t, `
                 部门预算支出总表
部门：某县民政局      预算年度：2021 单位：万元
序 科 目 科 目
号 编 码 名 称 合计   基本支出 项目支出
    208  办
 1  020  公  3866.14 3866.14  0.00
    1    室
    208  社
 2  020  团  1207.51   99.00  1108.51
    6    办
         医
 3  210  疗  896.06  896.06  0.00
         费
         节
 4  211  能  84.74   84.74  0.00
         费
`)
	for _, want := range []string{"1|2080201|办公室|3866.14|3866.14|0.00", "2|2080206|社团办|1207.51|99.00|1108.51", "3|210|医疗费|896.06|896.06|0.00"} {
		if !slices.Contains(rows, want) {
			t.Errorf("no row %s in %q", want, rows)
		}
	}
}

// A page without a header goes on with the table of the page before though it
// begins with the rest of a name.
func TestPageThatBeginsWithTheRestOfAName(t *testing.T) {
	header := `
                 部门支出总表
部门：某局                         单位：万元
科目编码 科目名称     合计   基本支出 项目支出
`
	_, rows, sheet := inOrder(t, header+"201  一般公共服务   7.00    5.00    2.00\n208  社会保障和就   9.00    9.00    0.00\n\f     业支出\n210  卫生健康支出   8.00    8.00    0.00\n211  节能环保支出   3.00    3.00    0.00\n")
	if sheet.Pages != [2]int{1, 2} || len(rows) != 4 || !strings.HasSuffix(rows[2], "卫生健康支出|8.00|8.00|0.00") {
		t.Errorf("pages %v, rows %q", sheet.Pages, rows)
	}
}

// A label stands over no other that it does not head: the lines of one in the middle of
// a higher header may leave a line out.
func TestLabelThatLeavesALineOut(t *testing.T) {
	header, _, _ := inOrder(t, `
                   财政拨款收支总表
330 正定县交通运输局                          预算年度：2021 单位：万元
             收入                      支出

                                        一般公 政府性 国有资
序号                                      共预算 基金预 本经营
           项目      金额       项目       合计
                                        财政拨 算财政 预算财
                                         款   拨款 政拨款

 1    一、一般公共预算拨款 733.14 一、一般公共服务支出     0.00   0.00   0.00   0.00

      二、政府性基金预算拨
 2               103.72 二、外交支出         0.00   0.00   0.00   0.00
      款
      三、国有资本经营预算
 3                  0.00 三、国防支出        0.00   0.00   0.00   0.00
      拨款
 4                      四、公共安全支出       1.31   1.31   0.00   0.00
 5                      五、教育支出         0.00   0.00   0.00   0.00
 6                      六、科学技术支出       0.00   0.00   0.00   0.00
                        七、文化旅游体育与传
`)
	for _, want := range []string{"一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"} {
		if !slices.ContainsFunc(header, func(h string) bool { return strings.HasSuffix(h, want) }) {
			t.Errorf("%s is not among %v", want, header)
		}
	}
	if len(header) != 8 {
		t.Errorf("%d columns: %v", len(header), header)
	}
}

// A dump parts the digits of a year from the letters of its label.
func TestYearsInLabels(t *testing.T) {
	header, _, _ := inOrder(t, `
公开 05 表

                                                 一般公共预算支出表
部门：昆明市五华区人力资源和社会保障局               单位：万元
                                                                     2021 年预算
                    2020 年执行               2021 年预算数                 数比 2020 年
科目编码       科目名称
                        数                                              执行数
                                   小计        基本支出        项目支出          增减额
          一般公共服务支   38882.39090 63784.00000             63784.00000 24901.60909
201
          出                   9           0                       0            1
                    38882.39090 63784.00000             63784.00000 24901.60909
20113     商贸事务
                              9           0                       0            1
          一般行政管理事   38882.39090 63784.00000             63784.00000 24901.60909
2011302
`)
	want := []string{"科目编码", "科目名称", "2020年执行数", "2021年预算数/小计", "2021年预算数/基本支出", "2021年预算数/项目支出", "2021年预算数比2020年执行数增减额"}
	if !slices.Equal(header, want) {
		t.Errorf("header\n%v, want\n%v", header, want)
	}
}

// On a page all of whose amounts are broken they have as many decimals as on the pages
// before.
func TestPageOfBrokenAmounts(t *testing.T) {
	head := `
科目编码   科目名称      合计        基本支出        项目支出
`
	doc, err := extract.Read("doc.txt", []byte(`
                    部门支出总表
部门：某局                               单位：万元`+head+`
201     一般公共服务支出   2492.004291 2492.004291
20113   商贸事务       2492.004291 2492.004291
`+"\f"+head+`
              509959.4237 120999.8835 388959.5402
       合计
                       10          08          02
`), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for b, err := range blocksOf(doc.Pages(), normalize.BlocksInOrder, Lexicon()) {
		if err != nil {
			t.Fatal(err)
		}
		if b.Sheet == nil {
			continue
		}
		rows := rowsOf(b.Sheet)
		if last := rows[len(rows)-1]; last != "合计|509959.423710|120999.883508|388959.540202|" {
			t.Errorf("last row %s", last)
		}
	}
}

// The dump has run the letters of 编, 科目名称 and 合计 into one another: the labels that
// use up all letters of the header tell its columns.
func TestHeaderByItsLetters(t *testing.T) {
	header, rows, _ := inOrder(t, `
   某县一般公共预算财政拨款支出表
部门：某县水利局      单位：万元
  序 科目  功能分类科目        基本支 项目支
  号 码 编 科 称目 名 合 计 出 出
 栏次 1          2  3 4 5
   1          合 计 8.57 7.34 1.23
   2 213 农林水支出 8.57 7.34 1.23
   3 21303 水利 8.57 7.34 1.23
   4 2130301 行政运行 7.34 7.34
   5 2130304 水利行业
             业务管理 1.23       1.23
`)
	if want := strings.Fields("序号 科目/功能分类科目编码 科目/科目名称 合计 基本支出 项目支出"); !slices.Equal(header, want) {
		t.Fatalf("header %q", header)
	}
	if want := "2|213|农林水支出|8.57|7.34|1.23"; !slices.Contains(rows, want) {
		t.Errorf("no row %s in %q", want, rows)
	}
}

// Each row has its number where the first column numbers them: an item between 一、 and
// 二、 that has one is no rest of the first.
func TestRowsHaveTheirNumbers(t *testing.T) {
	_, rows, _ := inOrder(t, `
      部门预算财政拨款“三公”经费支出表
某县水利局    预算年度：2021           单位：万元
                       资金性质
                                  国有资本经
序号    项 目             一般公共预 政府性基金
              合 计                 营预算财政
                      算财政拨款 预算拨款
                                    拨款
栏次      1      2         3      4    5
 1 合计         19.10   19.10
   “三公”经费小
 2            19.10   19.10
   计
   一、因公出国
 3
   （境）费
     其中：教学科
 4   研人员因公出
     国（境）费
     其他因公
 5
     出国（境）费
   二、公务用车
 6            19.00   19.00
   购置及运维费
     其中：公务用
 7
     车购置费
     公务用车运行
 8            19.00   19.00
     维护费
 9 三、公务接待费      0.10     0.10
`)
	for _, want := range []string{"5|其他因公出国（境）费||", "6|二、公务用车购置及运维费|19.00|19.00|"} {
		if !slices.ContainsFunc(rows, func(r string) bool { return strings.HasPrefix(r, want) }) {
			t.Errorf("no row %s in %q", want, rows)
		}
	}
}

// The last digit of a code alone in its line stands under the code, not under the
// number of the row.
func TestLastDigitOfACodeAloneInItsLine(t *testing.T) {
	_, rows, _ := inOrder(t, `
           部门预算收入总表
某县水利局                         预算年度：2024 单位：万元
     功能分类
                                     本年收入
      科目
序    科         合                    附属    上年
号 科目 目         计     财政 财政       上级
                   小       事业 经营    单位 其他 结转
                     拨款 专户       补助
  编码 名             计       收入 收入    上缴 收入
                     收入 收入       收入
     称                              收入
栏次    1   2    3   4   5     6       7     8      9     10       11       12
         社会
         保障
9    208 和就 1.20 1.20 0.17       -       - 0.03 1.00         -        -        -
         业支
         出
        行政
        事业
   2080
10      单位 1.20 1.20 0.17        -       - 0.03 1.00         -        -        -
   5
        养老
        支出
       农林
12 213 水支 2.71 1.67        - 0.02 1.38         - 0.27        -        - 1.04
       出
        农村
   2130
13      综合 2.71 1.67       - 0.02 1.38         - 0.27        -        - 1.04
   7
        改革
`)
	for _, want := range []string{"10|20805|", "13|21307|"} {
		if !slices.ContainsFunc(rows, func(r string) bool { return strings.HasPrefix(r, want) }) {
			t.Errorf("no row %s in %q", want, rows)
		}
	}
}

// A label over several columns may stand right over the middle one: its line has fewer
// labels than half of the one below.
func TestLabelOverTheMiddleOfItsColumns(t *testing.T) {
	header, _, _ := inOrder(t, `
                                                        一般公共预算支出表

                                                              2021年执行数                                     2022年预算数

                       功能分类科目
                                                 小计           基本支出        项目支出           小计          基本支出         项目支出


              一、一般公共服务支出            1,381.256441       690.628220      690.628221    1,591.896551      821.139382      229.242831

              二、国防支出                1,381.256441       690.628220      690.628221    1,591.896551      821.139382      229.242831
`)
	if want := "2021年执行数/小计 2021年执行数/基本支出 2021年执行数/项目支出 2022年预算数/小计 2022年预算数/基本支出 2022年预算数/项目支出"; !strings.Contains(strings.Join(header, " "), want) {
		t.Errorf("header %q, want in it %q", header, want)
	}
}
