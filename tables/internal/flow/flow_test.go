package flow

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/tabletest"
)

// flowCase is a text in which ¶ stands before the first fragment of each row,
// and the rows to be read: their cells, amounts last. An amount whose column
// the text tells stands as column:amount.
type flowCase struct {
	name, text string
	want       []string
}

const coded = "部门预算支出总表\n434某局 单位：万元\n\n序号\n功能分类科目\n\n合计 基本支出 项目支出\n科目 编\n\n码\n科目名称\n\n栏次 1 2 3 4 5\n\n"

const codedAgain = " 434某局 单位：万元\n\n序号\n功能分类科目\n\n合计 基本支出 项目支出\n科目 编\n\n码\n科目名称\n\n栏次 1 2 3 4 5\n\n"

const plain = "部门支出总表\n部门：某局 单位：元\n科目编码 科目名称 合计 基本支出 项目支出\n"

const numberedNames = "部门支出总表\n部门：某局 单位：元\n功能分类科目 合计 基本支出 项目支出\n"

const sided = "部门预算收支总表\n434某局 单位：万元\n\n序号\n收入 支出\n\n项 目 预算数 项 目 预算数\n\n栏次 1 2 3 4\n\n"

const sidedFull = "收支总表\n部门：某局 单位：万元\n序号\n收入 支出\n项目 预算数 项目 预算数\n"

var flowCases = []flowCase{
	{"wrapped amounts, codes and names", coded +
		"¶1 合计\n1103.\n\n89\n815.18 288.71\n\n¶2 201\n\n一般\n公共\n服务\n支出\n\n758.4\n5\n\n758.4\n5\n\n¶3\n2010\n3\n\n政府\n办公厅\n\n758.45 758.45\n",
		[]string{"1 合计 1103.89 815.18 288.71", "2 201 一般公共服务支出 758.45 758.45", "3 20103 政府办公厅 758.45 758.45"}},
	{"序号 that touch codes", coded +
		"¶1 合计 1103.89 815.18 288.71\n¶2201一般公共服务支出 758.45 507.41 251.04\n¶320103政府办公厅 758.45 507.41 251.04\n¶42010\n301行政运行 507.41 507.41\n",
		[]string{"1 合计 3:1103.89 4:815.18 5:288.71", "2 201 一般公共服务支出 3:758.45 4:507.41 5:251.04", "3 20103 政府办公厅 3:758.45 4:507.41 5:251.04", "4 2010301 行政运行 507.41 507.41"}},
	{"a row split over pages", coded +
		"¶1 合计 758.45 507.41 251.04\n¶2 201 一般公共服务支出 758.45 507.41 251.04\n¶3 20103 政府办公厅 758.45 507.41 251.04\n¶4 2010 行政 507.4 507.4\n" + codedAgain + "301 运行 1 1\n¶5 2010302 一般行政管理事务 251.04 251.04\n",
		[]string{"1 合计 3:758.45 4:507.41 5:251.04", "2 201 一般公共服务支出 3:758.45 4:507.41 5:251.04", "3 20103 政府办公厅 3:758.45 4:507.41 5:251.04",
			"4 2010301 行政运行 507.41 507.41", "5 2010302 一般行政管理事务 251.04 251.04"}},
	{"the end of an amount where the code lacks its end too", coded +
		"¶1 合计 751.42 751.42\n¶2 212 城乡社区支出 751.42 751.42\n¶3 21201 城乡社区管理事务 751.42 751.42\n¶4 212\n\n010\n\n城\n管\n\n751.42\n\n751.4\n\n2\n" + codedAgain + "4 执法\n\n",
		[]string{"1 合计 751.42 751.42", "2 212 城乡社区支出 751.42 751.42", "3 21201 城乡社区管理事务 751.42 751.42", "4 2120104 城管执法 751.42 751.42"}},
	{"rows whose amounts are cut are told by their sums alone", plain +
		"¶合计 1,251,66 861,838. 389,827.\n6.17 88 29\n¶213 农林水支出 1,251,666.17 861,838.88 389,827.29\n",
		[]string{"合计 1,251,666.17 861,838.88 389,827.29", "213 农林水支出 1,251,666.17 861,838.88 389,827.29"}},
	{"a name that goes on after the amounts and a page number", coded +
		"¶1 合计 113.81 113.81\n¶2 208 社会保障和就业支出 113.81 113.81\n¶3 20805 行政事业单位养老支出 113.81 113.81\n¶4 2080501 行政单位 113.81 113.81\n\n\n\n5\n\n" + codedAgain + "离退休\n\n¶5 210 卫生健康支出 0.00 0.00\n",
		[]string{"1 合计 113.81 113.81", "2 208 社会保障和就业支出 113.81 113.81", "3 20805 行政事业单位养老支出 113.81 113.81",
			"4 2080501 行政单位离退休 113.81 113.81", "5 210 卫生健康支出 0.00 0.00"}},
	{"thousands cut anywhere", plain +
		"¶合计 12,788,97\n5.34\n11,023,82\n3.72\n1,765,151.\n62\n¶201 一般公共服务支出\n12,788,97\n5.34\n11,023,82\n3.72 1,765,151.62\n",
		[]string{"合计 12,788,975.34 11,023,823.72 1,765,151.62", "201 一般公共服务支出 12,788,975.34 11,023,823.72 1,765,151.62"}},
	{"one amount cut and one whole: the order is lost", plain +
		"¶合计 10.00 10.00\n¶201 一般公共服务支出 1,491,787. 80,783.00\n43\n",
		[]string{"合计 10.00 10.00", "201 一般公共服务支出 ?1,491,787.43 ?80,783.00"}},
	{"the raised mark of a footnote above an amount longer than itself", plain +
		"¶合计\n1997.27\n1\n\n1574.62\n422.65\n¶205\n教育支出\n1997.27\n1574.62\n422.65\n",
		[]string{"合计 2:1997.27 3:1574.62 4:422.65", "205 教育支出 2:1997.27 3:1574.62 4:422.65"}},
	{"marks for empty cells", plain +
		"¶合计\n10.00\n—\n10.00\n¶201\n一般公共服务支出\n10.00\n—\n10.00\n",
		[]string{"合计 2:10.00 3:— 4:10.00", "201 一般公共服务支出 2:10.00 3:— 4:10.00"}},
	{"numbers in names", plain +
		"¶201 一般公共服务支出 10.00 10.00\n¶20113 商贸事务 10.00 10.00\n¶2011301 行政运行（3.15消费维权） 6.00 6.00\n¶2011302 120急救网络 4.00 4.00\n",
		[]string{"201 一般公共服务支出 10.00 10.00", "20113 商贸事务 10.00 10.00", "2011301 行政运行（3.15消费维权） 6.00 6.00", "2011302 120急救网络 4.00 4.00"}},
	{"names printed behind the page", plain +
		"¶合计 10.19 10.19\n¶208 10.19 10.19\n¶20805 10.19 10.19\n社会保障和就业支\n出\n行政事业单位养老\n支出\n",
		[]string{"合计 10.19 10.19", "208 社会保障和就业支出 10.19 10.19", "20805 行政事业单位养老支出 10.19 10.19"}},
	{"类 款 项 behind a 序号", "部门支出总表\n部门：某局 单位：元\n序号\n科目编码\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶1 205 教育支出 9.00 4.00 5.00\n¶2 02 普通教育 9.00 4.00 5.00\n¶3 01 学前教育 9.00 4.00 5.00\n¶4 合计 9.00 4.00 5.00\n",
		[]string{"1 205 教育支出 3:9.00 4:4.00 5:5.00", "2 20502 普通教育 3:9.00 4:4.00 5:5.00", "3 2050201 学前教育 3:9.00 4:4.00 5:5.00", "4 合计 3:9.00 4:4.00 5:5.00"}},
	{"the raised mark of a footnote where rows have their numbers", "部门支出总表\n部门：某局 单位：元\n序号\n科目编码\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶1 205 教育支出 9.00 4.00 5.00\n¶2\n02\n普通教育\n9.00\n1\n4.00\n5.00\n¶3 01 学前教育 9.00 4.00 5.00\n",
		[]string{"1 205 教育支出 3:9.00 4:4.00 5:5.00", "2 20502 普通教育 3:9.00 4:4.00 5:5.00", "3 2050201 学前教育 3:9.00 4:4.00 5:5.00"}},
	{"类 款 项 with the whole code in each, columns numbered by letters, codes with dashes", "部门支出总表\n部门：某局 单位：元\n科目编码\n科目名称 合计 基本支出 项目支出\n类 款 项\nA B C D E F G\n" +
		"¶205 教育支出 9.00 4.00 5.00\n¶205 20502 普通教育 9.00 4.00 5.00\n¶205 20502 2050201 学前教育 9.00 4.00 5.00\n¶208-05-01 行政单位离退休 9.00 4.00 5.00\n",
		[]string{"205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00", "2050201 学前教育 2:9.00 3:4.00 4:5.00", "2080501 行政单位离退休 2:9.00 3:4.00 4:5.00"}},
	{"类 款 项 cell by cell", "部门支出总表\n部门：某局 单位：元\n科目编码\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶205 教育支出 9.00 4.00 5.00\n¶205\n\n02\n\n普通\n教育\n\n9.00\n\n4.00\n\n5.00\n",
		[]string{"205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"whole integers cell by cell beside a longer one", plain +
		"¶合计 14175 8794 5381\n¶205 教育支出 4460 2755 1705\n¶20502 普通\n教育\n\n3398\n\n1693\n\n1705\n\n¶20508 进修\n及培训\n\n1062\n\n1062\n\n0\n\n¶2050803 培训支出 1062 1062 0\n",
		[]string{"合计 14175 8794 5381", "205 教育支出 4460 2755 1705", "20502 普通教育 3398 1693 1705", "20508 进修及培训 1062 1062 0", "2050803 培训支出 1062 1062 0"}},
	{"whole amounts that look like codes and line numbers, cell by cell", "部门支出总表\n部门：某局 单位：元\n序号\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶1\n205\n教育支出\n208\n208\n—\n\n¶2\n20502\n普通教育\n3\n3\n—\n\n¶3\n20508\n进修及培训\n205\n205\n—\n",
		[]string{"1 205 教育支出 208 208 5:—", "2 20502 普通教育 3 3 5:—", "3 20508 进修及培训 205 205 5:—"}},
	{"the same without line numbers", plain +
		"¶205\n教育支出\n208\n208\n—\n\n¶20502\n普通教育\n3\n3\n—\n\n¶20508\n进修及培训\n205\n205\n—\n",
		[]string{"205 教育支出 208 208 4:—", "20502 普通教育 3 3 4:—", "20508 进修及培训 205 205 4:—"}},
	{"a whole amount at the end of a page whose number is decorated", "部门支出总表\n部门：某局 单位：元\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶205\n教育支出\n20\n10\n10\n- 1 -\n¶20502\n普通教育\n7\n4\n3\n- 2 -\n¶20508\n进修及培训\n13\n6\n7\n",
		[]string{"205 教育支出 20 10 10", "20502 普通教育 7 4 3", "20508 进修及培训 13 6 7"}},
	{"amounts without the zeros at their end", plain +
		"¶合计\n112002.79\n1532.3\n110470.49\n\n¶205\n教育支出\n6060\n1532.3\n4527.7\n\n¶20502\n普通教育\n2204\n1532.3\n671.7\n\n¶20508\n进修及培训\n3856\n3856\n",
		[]string{"合计 112002.79 1532.3 110470.49", "205 教育支出 6060 1532.3 4527.7", "20502 普通教育 2204 1532.3 671.7", "20508 进修及培训 3856 3856"}},
	{"words behind a page are no part of a name that is known and whole", plain +
		"¶205 教育支出 9.00 4.00 5.00\n¶20502 普通教育 9.00 4.00 5.00\n对附属单位补\n\n3\n" + strings.TrimPrefix(plain, "部门支出总表\n") + "¶20508 进修及培训 0.00 0.00 0.00\n",
		[]string{"205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00", "20508 进修及培训 2:0.00 3:0.00 4:0.00"}},
	{"cells in the middle of their rows, sorted by height", plain +
		"1,689,73 1,551,59 138,141.\n合计\n2.49 0.59 90\n文化旅游体育 148,314. 148,314.\n207 0.00\n与传媒支出 61 61\n2070 148,314. 148,314.\n体育 0.00\n3 61 61\n" +
		"2070 148,314. 148,314.\n体育场馆 0.00\n307 61 61\n社会保障和就\n208 33.00 33.00 0.00\n业支出\n2080 行政事业单位\n33.00 33.00 0.00\n5 养老支出\n",
		[]string{"合计 1,689,732.49 1,551,590.59 138,141.90", "207 文化旅游体育与传媒支出 ?148,314.61 ?148,314.61 ?0.00", "20703 体育 ?148,314.61 ?148,314.61 ?0.00",
			"2070307 体育场馆 ?148,314.61 ?148,314.61 ?0.00", "208 社会保障和就业支出 33.00 33.00 0.00", "20805 行政事业单位养老支出 33.00 33.00 0.00"}},
	{"codes in the middle of their rows beside whole numbers", plain +
		"¶合计 592 592 0\n一般公共服务\n¶201 592 592 0\n支出\n¶2013 市场监督管理\n592 592 0\n8 事务\n¶2013\n行政运行 592 592 0\n801\n",
		[]string{"合计 592 592 0", "201 一般公共服务支出 592 592 0", "20138 市场监督管理事务 592 592 0", "2013801 行政运行 592 592 0"}},
	{"the first line of the header holds half of a label", "部门支出总表\n部门：某局 单位：元\n对附属单\n科目编码 科目名称 合计 基本支出 项目支出 位补助支\n出\n" +
		"¶合计 9.00 4.00 5.00 0.00\n¶205 教育支出 9.00 4.00 5.00 0.00\n",
		[]string{"合计 2:9.00 3:4.00 4:5.00 5:0.00", "205 教育支出 2:9.00 3:4.00 4:5.00 5:0.00"}},
	{"类 款 项, a class first on its page, zeros on lines of their own", "部门支出总表\n部门：某局 单位：元\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"205\n教育支出\n9,100\n9,100\n0\n\n205\n02\n普通教育\n9,100\n9,100\n0\n\f208\n社会保障和就业支出\n7,100\n7,100\n0\n\n208\n05\n行政事业单位养老支出\n7,100\n7,100\n0\n",
		[]string{"205 教育支出 9,100 9,100 0", "20502 普通教育 9,100 9,100 0", "208 社会保障和就业支出 7,100 7,100 0", "20805 行政事业单位养老支出 7,100 7,100 0"}},
	{"half of a header printed again is no row", plain +
		"¶合计 9.00 4.00 5.00\n¶205 教育支出 9.00 4.00 5.00\n小计 管理收入 收入\n¶20502 普通教育 9.00 4.00 5.00\n",
		[]string{"合计 2:9.00 3:4.00 4:5.00", "205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"a header that was not read whole: a row with fewer amounts tells nothing", "部门支出总表\n部门：某局 单位：元\n科目编码 科目名称 合计\n" +
		"合计 9.00 4.00 5.00\n205 教育支出 9.00 4.00 5.00\n20502 普通教育 0.00\n",
		[]string{"合计 !9.00 !4.00 !5.00", "205 教育支出 !9.00 !4.00 !5.00", "20502 普通教育 !0.00"}},
	{"the first label of the header is cut", "部门支出总表\n部门：某局 单位：元\n支出功能分类科\n目编码\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶205 教育支出 9.00 4.00 5.00\n¶02 普通教育 9.00 4.00 5.00\n",
		[]string{"205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"nothing stands over 类 款 项", "部门支出总表\n部门：某局 单位：元\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"¶205 教育支出 9.00 4.00 5.00\n¶02 普通教育 9.00 4.00 5.00\n",
		[]string{"205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"codes in the cells of the names, with brackets and without", "部门支出总表\n部门：某局 单位：元\n功能分类科目 合计 基本支出 项目支出\n" +
		"¶205 教育支出 9.00 4.00 5.00\n¶[20502]普通\n教育\n\n9.00\n\n4.00\n\n5.00\n\n¶合计 9.00 4.00 5.00\n",
		[]string{"205教育支出 1:9.00 2:4.00 3:5.00", "20502普通教育 1:9.00 2:4.00 3:5.00", "合计 1:9.00 2:4.00 3:5.00"}},
	{"numbered names", numberedNames +
		"¶合计 9.00 4.00 5.00\n¶一、教育支出 9.00 4.00 5.00\n¶（一）普通教育 9.00 9.00\n¶1.学前\n教育\n\n9.00\n\n9.00\n",
		[]string{"合计 1:9.00 2:4.00 3:5.00", "一、教育支出 1:9.00 2:4.00 3:5.00", "（一）普通教育 9.00 9.00", "1.学前教育 9.00 9.00"}},
	{"numbered names out of their order", numberedNames +
		"合计 9.00 4.00 5.00\n一、教育支出 9.00 4.00 5.00\n三、国防支出 9.00 9.00\n二、公共安全支出 9.00 9.00\n",
		[]string{"合计 !9.00 !4.00 !5.00", "一、教育支出 !9.00 !4.00 !5.00", "三、国防支出 !9.00 !9.00", "二、公共安全支出 !9.00 !9.00"}},
	{"numbered names without amounts: these stand elsewhere", numberedNames +
		"一、国防支出\n二、教育支出\n三、公共安全支出\n9.00 4.00 5.00\n",
		[]string{"一、国防支出", "二、教育支出", "三、公共安全支出 !9.00 !4.00 !5.00"}},
	{"shares beside amounts", "部门支出总表\n部门：某局 单位：元\n科目编码 科目名称 合计 基本支出 项目支出 占比\n" +
		"¶合计 9.00 4.00 5.00 99.97%\n¶205 教育支出 9.00 9.00 100.00%\n",
		[]string{"合计 99.97% 2:9.00 3:4.00 4:5.00", "205 教育支出 100.00% 9.00 9.00"}},
	{"negative amounts in brackets", plain +
		"¶合计 9.00 4.00 5.00\n¶205 教育支出 9.00 (4.00) 13.00\n",
		[]string{"合计 2:9.00 3:4.00 4:5.00", "205 教育支出 2:9.00 3:(4.00) 4:13.00"}},
	{"footnotes at amounts", plain +
		"¶合计 9.00① 4.00 5.00\n¶205 教育支出 9.00① 4.00 5.00②\n",
		[]string{"合计 2:9.00① 3:4.00 4:5.00", "205 教育支出 2:9.00① 3:4.00 4:5.00②"}},
	{"footnotes at whole numbers", "部门支出总表\n部门：某局 单位：元\n科目编码 科目名称 合计 基本支出 项目支出\n" +
		"¶合计 9,000① 4,000 5,000\n¶205 教育支出 9,000① 4,000 5,000\n",
		[]string{"合计 9,000① 4,000 5,000", "205 教育支出 9,000① 4,000 5,000"}},
	{"a footnote at the end of a cut amount", plain +
		"¶合计 9.50 4.00 5.50\n¶205 教育支出\n\n9.5\n0①\n\n4.00\n\n5.5\n0\n",
		[]string{"合计 2:9.50 3:4.00 4:5.50", "205 教育支出 2:9.50① 3:4.00 4:5.50"}},
	{"款 and 项 of equal amounts: the names tell", "部门支出总表\n部门：某局 单位：元\n类\n款\n项\n科目名称\n合计\n基本支出\n项目支出\n" +
		"204 公共安全支出 9.00① 4.00 5.00\n02 公安 9.00① 4.00 5.00\n99 其他公安支出 9.00① 4.00 5.00\n",
		[]string{"204 公共安全支出 2:9.00① 3:4.00 4:5.00", "20402 公安 2:9.00① 3:4.00 4:5.00", "2040299 其他公安支出 2:9.00① 3:4.00 4:5.00"}},
	{"the mark of a continued table and the number of the next form", plain +
		"¶合计 9.00 4.00 5.00\n¶205 教育支出 9.00 4.00 5.00\n\n续表\n科目编码 科目名称 合计 基本支出 项目支出\n¶20502 普通教育 9.00 4.00 5.00\n\n附件4\n",
		[]string{"合计 2:9.00 3:4.00 4:5.00", "205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"the title again, marked as continued, and no header", plain +
		"¶合计 9.00 4.00 5.00\n¶205 教育支出 9.00 4.00 5.00\n\n3\n部门支出总表（续）\n¶20502 普通教育 9.00 4.00 5.00\n",
		[]string{"合计 2:9.00 3:4.00 4:5.00", "205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"entity, unit and half of the header behind the rows of each page", "部门支出总表\n科目编码 科目名称 合计\n" +
		"¶合计 9.00 4.00 5.00\n¶205 教育支出 9.00 4.00 5.00\n330 某县教育局\n预算年度：2021 单位\n：万元\n基本支\n出\n项目支\n出\n\n2\n\n" +
		"科目编码 科目名称 合计\n330 某县教育局\n预算年度：2021 单位\n：万元\n基本支\n出\n项目支\n出\n¶20502 普通教育 9.00 4.00 5.00\n",
		[]string{"合计 2:9.00 3:4.00 4:5.00", "205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}},
	{"a name that goes on behind the page like a label of the header", strings.Replace(plain, "合计 ", "合计 国有资本经营预算支出 ", 1) +
		"¶22399 其他国有资本经营预算支出 9.00 9.00 0.00 9.00\n¶2239999 其他\n9.00 9.00 0.00 9.00\n9 国\n有\n\n资本经营预\n算\n支出\n",
		[]string{"22399 其他国有资本经营预算支出 2:9.00 3:9.00 4:0.00 5:9.00", "2239999 其他国有资本经营预算支出 2:9.00 3:9.00 4:0.00 5:9.00"}},
	{"a sign that its narrow cell cut off from a number in pieces", plain +
		"¶205 教育支出 5.25 9.00 -3.75\n¶20502 普通教育\n5.25\n123456.\n25\n-\n123451.\n00\n",
		[]string{"205 教育支出 5.25 9.00 -3.75", "20502 普通教育 5.25 123456.25 -123451.00"}},
	{"a dash that is no sign: the number below it is whole", plain +
		"¶205 教育支出 5.25 9.00 -3.75\n¶20502 普通教育\n123456.\n25\n-\n9.00\n",
		[]string{"205 教育支出 5.25 9.00 -3.75", "20502 普通教育 123456.25 - 9.00"}},
	{"the mark of a footnote cut off from its amount", sided +
		"¶1 一、一般公共预算拨款收入 7.00 一、教育支出 7.00\n¶2 收入总计 7.00\n①\n支出总计 7.00\n①\n",
		[]string{"1 一、一般公共预算拨款收入 2:7.00", "1 一、教育支出 4:7.00", "2 收入总计 2:7.00①", "2 支出总计 4:7.00①"}},
	{"two items on a line", sided +
		"¶1 一、一般公共预算拨款收入 1103.89 一、一般公共服务支出 758.45\n¶2 二、政府性基金预算拨款收入 二、外交支出\n¶3 三、国防支出\n¶4\n四、公共安全\n支出\n\n345.44\n¶5 本年收入合计 1103.89 本年支出合计 1103.89\n",
		[]string{"1 一、一般公共预算拨款收入 2:1103.89", "1 一、一般公共服务支出 4:758.45", "2 二、政府性基金预算拨款收入", "2 二、外交支出", "3 三、国防支出",
			"4 四、公共安全支出 4:345.44", "5 本年收入合计 2:1103.89", "5 本年支出合计 4:1103.89"}},
	{"a page number that looks like a cell, an item split over pages", sided +
		"¶1 一、一般公共服务支出 1.00\n\n2\n\n" + strings.TrimPrefix(sided, "部门预算收支总表\n") + "¶2 二、外交\n" + strings.TrimPrefix(sided, "部门预算收支总表\n") + "支出\n\n¶3 三、国防支出 2.00\n",
		[]string{"1 一、一般公共服务支出 4:1.00", "2 二、外交支出", "3 三、国防支出 4:2.00"}},
	{"items printed behind the page go back where their numbers count on", sidedFull +
		"1 一、一般公共预算拨款 7.00 一、一般公共服务支出 0.00\n2 0.00 二、外交支出 0.00\n3 0.00 0.00\n4 5.00\n5 五、教育支出 2.00\n" +
		"二、政府性基金预算拨\n款\n三、国有资本经营预\n算拨款\n三、国防支\n出\n四、公共安全\n支出\n",
		[]string{"1 一、一般公共预算拨款 2:7.00", "1 一、一般公共服务支出 4:0.00", "2 二、政府性基金预算拨款 2:0.00", "2 二、外交支出 4:0.00",
			"3 三、国有资本经营预算拨款 2:0.00", "3 三、国防支出 4:0.00", "4 四、公共安全支出 4:5.00", "5 五、教育支出 4:2.00"}},
	{"items printed behind the page, one of two has the amount", "收支总表\n部门：某局 单位：万元\n收入 支出\n项目 预算数 项目 预算数\n" +
		"一、一般公共预算拨款 7.00 一、国防支出\n二、政府性基金预算拨款 二、教育支出 2.00\n5.00\n五、农林水支出\n" +
		"三、公共安全\n支出\n四、城乡社区\n支出\n",
		[]string{"一、一般公共预算拨款 !7.00", "一、国防支出", "二、政府性基金预算拨款", "二、教育支出 !2.00 !5.00", "五、农林水支出", "三、公共安全支出", "四、城乡社区支出"}},
	{"items of both sides that touch, and pieces of one that go on like another", sided +
		"¶1 一、一般公共预算拨款收入 7.00 一、一般公共服务支出 7.00\n¶2 上年结转结转下年\n¶3 上 年结 转\n结 转 下 年\n¶4 收入总计 7.00 支出总计 7.00\n",
		[]string{"1 一、一般公共预算拨款收入 2:7.00", "1 一、一般公共服务支出 4:7.00", "2 上年结转", "2 结转下年", "3 上年结转", "3 结转下年", "4 收入总计 2:7.00", "4 支出总计 4:7.00"}},
	{"numbers that stand apart from their items are no amounts", "收支总表\n部门：某局 单位：万元\n收入 支出\n项目 预算数 项目 预算数\n" +
		"1. 一般公共预算拨款收入 7.00 1. 一般公共服务支出 7.00\n2. 政府性基金预算拨款收入 2. 国防支出 0.00\n收入总计 7.00 支出总计 7.00\n",
		[]string{"1.一般公共预算拨款收入 1:7.00", "1.一般公共服务支出 3:7.00", "2.政府性基金预算拨款收入", "2.国防支出 3:0.00", "收入总计 1:7.00", "支出总计 3:7.00"}},
	{"the rest of the left item below the row", sidedFull +
		"¶1 一、一般公共预算拨款收入 7.00 一、一般公共服务支出 7.00\n¶2 二、国有资本经营预算拨款收\n0.00 二、国防支出 0.00\n入\n",
		[]string{"1 一、一般公共预算拨款收入 2:7.00", "1 一、一般公共服务支出 4:7.00", "2 二、国有资本经营预算拨款收入 2:0.00", "2 二、国防支出 4:0.00"}},
	{"items in columns: nothing is told", "收支总表\n部门：某局 单位：万元\n收入 支出\n项目 预算数 项目 预算数\n" +
		"一、一般公共预算拨款收入\n二、政府性基金预算拨款收入\n三、国有资本经营预算拨款收入\n一、一般公共服务支出\n二、外交支出\n三、国防支出\n7.00\n5.00\n2.00\n",
		[]string{"一、一般公共预算拨款收入", "二、政府性基金预算拨款收入", "三、国有资本经营预算拨款收入", "一、一般公共服务支出", "二、外交支出", "三、国防支出 !7.00 !5.00 !2.00"}},
}

func TestFlowRows(t *testing.T) {
	for _, c := range flowCases {
		t.Run(c.name, func(t *testing.T) {
			sheets := flowSheets(strings.ReplaceAll(c.text, "¶", ""))
			if len(sheets) != 1 {
				t.Fatalf("%d tables, want one", len(sheets))
			}
			if diff := cmp.Diff(c.want, tabletest.Rows(sheets[0])); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(markedLines(c.text), startLines(sheets[0])); diff != "" && strings.Contains(c.text, "¶") {
				t.Errorf("lines on which rows begin: %s", diff)
			}
		})
	}
}

// A header of one line comes again on the next page, spaces stand around its years, and
// the number of the next form stands alone above its title.
func TestFlowHeaderOfOneLinePrintedAgain(t *testing.T) {
	sheets := flowSheets("“三公”经费支出表\n部门：某局 单位：元\n项目 2023 年预算数 2024 年预算数\n合计 9.00 4.00\n一、公务接待费 9.00 4.00\n" +
		"项目 2023 年预算数 2024 年预算数\n二、因公出国（境）费 0.00 0.00\n（二）\n部门支出总表\n部门：某局 单位：元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 1.00 1.00 0.00\n")
	if len(sheets) != 2 {
		t.Fatalf("%d tables, want two", len(sheets))
	}
	want := []string{"合计 1:9.00 2:4.00", "一、公务接待费 1:9.00 2:4.00", "二、因公出国（境）费 1:0.00 2:0.00"}
	if diff := cmp.Diff(want, tabletest.Rows(sheets[0])); diff != "" {
		t.Error(diff)
	}
}

func flowSheets(text string) []*normalize.Sheet {
	var sheets []*normalize.Sheet
	for _, b := range Blocks(tabletest.Lines(text)) {
		if b.Sheet != nil {
			sheets = append(sheets, b.Sheet)
		}
	}
	return sheets
}

// markedLines are the lines of the source on which a ¶ stands.
func markedLines(text string) []int {
	var lines []int
	for i, l := range strings.Split(text, "\n") {
		if strings.Contains(l, "¶") {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// startLines are the lines of the source on which rows begin.
func startLines(s *normalize.Sheet) []int {
	var lines []int
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			if len(c.Pieces) > 0 {
				if n := c.Pieces[0].Line; len(lines) == 0 || lines[len(lines)-1] != n {
					lines = append(lines, n)
				}
				break
			}
		}
	}
	return lines
}

// One table in 万元 does not give decimals to the amounts of the others.
func TestFlowDecimalsAreATablesOwn(t *testing.T) {
	whole := plain + "合计 19375 14075 5300\n205 教育支出 19375 14075 5300\n"
	sheets := flowSheets(whole + "“三公”经费支出表\n单位：万元\n项目 合计\n合计 2.00\n一、公务接待费 2.00\n")
	if len(sheets) != 2 {
		t.Fatalf("%d tables, want two", len(sheets))
	}
	for _, r := range sheets[0].Rows {
		for _, c := range r.Cells {
			if c.Column < 0 {
				t.Errorf("%s has no column", c.Text)
			}
		}
	}
}

// A table in another unit has other decimals: the number of the next row is no end of
// its amounts.
func TestFlowDecimalsAreThoseOfTheUnit(t *testing.T) {
	head := "序号 科目编码 科目名称 合计 基本支出 项目支出\n"
	thousands := "部门支出总表\n部门：某局 单位：千元\n" + head + "1 205 教育支出 1120.14 8.00 1112.14\n2 20502 普通教育 115.14 3.00 112.14\n3\n20508\n进修及培训\n1005.0\n0\n5.00\n1000.0\n0\n"
	sheets := flowSheets("财政拨款收支总表\n单位：万元\n序号 收入 支出\n项目 预算数 项目 合计 一般公共预算\n1 一、本年收入 112.0140 一、教育支出 112.0140 112.0140\n" + thousands +
		"“三公”经费支出表\n单位：千元\n序号 项目 合计\n1 合计 1112.14\n2 一、公务接待费 1112.14\n")
	want := []string{"1 205 教育支出 3:1120.14 4:8.00 5:1112.14", "2 20502 普通教育 3:115.14 4:3.00 5:112.14", "3 20508 进修及培训 3:1005.00 4:5.00 5:1000.00"}
	if diff := cmp.Diff(want, tabletest.Rows(sheets[1])); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"1 合计 2:1112.14", "2 一、公务接待费 2:1112.14"}, tabletest.Rows(sheets[2])); diff != "" {
		t.Error(diff)
	}
}

// The number of a row above a numbered item is no page's, and the item no line
// that all pages begin with.
func TestFlowItemsAreNoRunningLines(t *testing.T) {
	table := "收支总表\n部门：某局 单位：万元\n序号\n收入 支出\n项目 预算数 项目 预算数\n1\n一、一般公共预算拨款收入\n7.00\n一、一般公共服务支出\n7.00\n某局的收入和支出增加，原因是人员增加。\n"
	for _, s := range flowSheets(strings.Repeat(table, 5)) {
		if diff := cmp.Diff([]string{"1 一、一般公共预算拨款收入 2:7.00", "1 一、一般公共服务支出 4:7.00"}, tabletest.Rows(s)); diff != "" {
			t.Error(diff)
		}
	}
}

// The end of the code above a name is no page's number, however often both come: a name
// that ends like an organisation's would be set aside.
func TestFlowNamesAreNoRunningLines(t *testing.T) {
	table := plain + "223 国有资本经营预算支出 7.00 7.00\n22301\n解决历史遗留问题及改\n革成本支出\n\n7.00\n\n7.00\n\n223\n\n01\n\n05\n\n国有企业退休人员社\n会化管理补助支出\n\n7.00\n\n7.00\n某局的收入和支出增加，原因是人员增加。\n"
	for _, s := range flowSheets(strings.Repeat(table, 5)) {
		if rows := tabletest.Rows(s); !strings.Contains(rows[len(rows)-1], "国有企业退休人员社会化管理补助支出") {
			t.Errorf("read %q", rows)
		}
	}
}

// The row 合计 of an empty table stands, and is no label of its header.
func TestFlowEmptyTableKeepsItsTotal(t *testing.T) {
	sheets := flowSheets("政府性基金预算支出表\n部门：某局 单位：元\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n合计\n注：本部门无政府性基金预算安排的支出，故本表为空表。\n")
	if diff := cmp.Diff([]string{"合计"}, tabletest.Rows(sheets[0])); diff != "" {
		t.Error(diff)
	}
}

// Integers cut by their cells: a code may follow one that fills its cell, and where
// the page ends in a row all beginnings come first.
func TestFlowCutIntegersGoOnOverPages(t *testing.T) {
	head := "部门：某局 单位：元\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n"
	sheets := flowSheets("收支总表\n部门：某局 单位：元\n收入 支出\n项目 预算数 项目 预算数\n一、一般公共预算拨款收入 3625642 一、教育支出 3625642\n" +
		"部门支出总表\n" + head + "合计\n3625\n642\n1661\n116\n1964\n526\n205\n教育支出\n1892\n197\n1093\n366\n7988\n31\n20502\n普通教育\n8048\n04\n6855\n" +
		"207\n文化支出\n6779 1656 5123\n\f" + head + "7 5 2\n")
	want := []string{"合计 3625642 1661116 1964526", "205 教育支出 1892197 1093366 798831", "20502 普通教育 804804 6855", "207 文化支出 67797 16565 51232"}
	if diff := cmp.Diff(want, tabletest.Rows(sheets[1])); diff != "" {
		t.Error(diff)
	}
}

// The row in which half a text ends does not make it one that is sorted by height:
// names would fit no better, and one trouble is the end's own.
func TestFlowRowsGatheredMustExplainMore(t *testing.T) {
	printed := rowProof{rows: 20, named: 20, cut: 12, troubles: 1}
	for _, c := range []struct {
		name     string
		gathered rowProof
		want     bool
	}{
		{"as many names, one trouble less", rowProof{rows: 20, named: 20, cut: 12}, false},
		{"fewer names", rowProof{rows: 20, named: 3, cut: 12}, false},
	} {
		if got := c.gathered.better(printed); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	printed = rowProof{rows: 20, named: 4, cut: 12, troubles: 9}
	if !(rowProof{rows: 20, named: 18, cut: 12}).better(printed) || !(rowProof{rows: 20, named: 4, cut: 12}).better(printed) {
		t.Error("rows gathered that leave no trouble are not taken")
	}
}

// A number at the end of a page is its own only if it counts with the pages.
func TestFlowPageNumbersCount(t *testing.T) {
	head := "部门：某局 单位：元\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n"
	pages := func(a, b, c string) string {
		return "部门支出总表\n" + head + "205\n教育支出\n90\n40\n50\n" + a + "\f" + head + "20502\n普通教育\n40\n20\n20\n" + b + "\f" + head + "20508\n进修及培训\n50\n20\n30\n" + c
	}
	want := []string{"205 教育支出 90 40 50", "20502 普通教育 40 20 20", "20508 进修及培训 50 20 30"}
	for name, text := range map[string]string{"none": pages("", "", ""), "counting": pages("7\n", "8\n", "9\n")} {
		if diff := cmp.Diff(want, tabletest.Rows(flowSheets(text)[0])); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// A two-sided table may print the year before, or shares, beside the amounts of either
// side: shares are no words of the items.
func TestFlowSidesWithMoreThanAmounts(t *testing.T) {
	head := "收支总表\n部门：某局 单位：万元\n本年收入\n项目\n%[1]s\n支出\n项目\n%[1]s\n"
	for beside, c := range map[string]struct {
		text string
		want []string
	}{
		"预算数\n占比": {"一、事业收入 7.00 100.00% 一、教育支出 4.00 57.14%\n二、卫生健康支出 3.00 42.86%\n本年收入合计 7.00 100.00% 本年支出合计 7.00 100.00%\n",
			[]string{"一、事业收入 100.00% 1:7.00", "一、教育支出 57.14% 4:4.00", "二、卫生健康支出 42.86% 4:3.00", "本年收入合计 100.00% 1:7.00", "本年支出合计 100.00% 4:7.00"}},
		"2023年预算数\n2024年预算数": {"一、事业收入 6.00 7.00 一、教育支出 5.00 4.00\n二、卫生健康支出 3.00\n本年收入合计 6.00 7.00 本年支出合计 5.00 7.00\n",
			[]string{"一、事业收入 1:6.00 2:7.00", "一、教育支出 4:5.00 5:4.00", "二、卫生健康支出 3.00", "本年收入合计 1:6.00 2:7.00", "本年支出合计 4:5.00 5:7.00"}},
	} {
		sheets := flowSheets(fmt.Sprintf(head, beside) + c.text)
		if diff := cmp.Diff(c.want, tabletest.Rows(sheets[0])); diff != "" {
			t.Errorf("%s: %s", beside, diff)
		}
	}
}

// A head printed again may leave out the numbers of its columns.
func TestFlowHeadPrintedAgainWithoutColumnNumbers(t *testing.T) {
	head := "收入\n项目\n预算数\n支出\n项目\n预算数\n"
	sheets := flowSheets("收支总表\n部门：某局 单位：万元\n" + head + "栏次 1 2 3 4\n一、事业收入 7.00 一、教育支出 7.00\n上年结转 0.00 结转下年 0.00\n\f接上页\n" + head + "收入总计 7.00 支出总计 7.00\n")
	want := []string{"一、事业收入 1:7.00", "一、教育支出 3:7.00", "上年结转 1:0.00", "结转下年 3:0.00", "收入总计 1:7.00", "支出总计 3:7.00"}
	if diff := cmp.Diff(want, tabletest.Rows(sheets[0])); diff != "" {
		t.Error(diff)
	}
}

func TestFlowTitles(t *testing.T) {
	contents := "目录\n一、部门收支总表 3\n二、部门收入总表 4\n三、部门支出总表 5\n\n第一部分 说明\n根据《部门收入总表》，本部门收入10.00万元。\n"
	if n := len(flowSheets(contents)); n != 0 {
		t.Errorf("a table of contents gives %d tables", n)
	}
	below := "- 1 -\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n201 一般公共服务支出 1.00 1.00\n20101 人大事务 1.00 1.00\n2010101 行政运行 1.00 1.00\n部门支出总表\n- 2 -\n单位：万元\n项目 合计\n合计 2.00\n一、公务接待费 2.00\n“三公”经费支出表\n"
	var titles []string
	for _, s := range flowSheets(below) {
		titles = append(titles, s.Before[0].Text)
	}
	if diff := cmp.Diff([]string{"部门支出总表", "“三公”经费支出表"}, titles); diff != "" {
		t.Error(diff)
	}
}

// Where only the first table has a title that nobody knows, the titles of the others stand
// above their tables still.
func TestFlowTitlesBelowAnUnknownTable(t *testing.T) {
	rows := "单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n201 一般公共服务支出 1.00 1.00\n20101 人大事务 1.00 1.00\n2010101 行政运行 1.00 1.00\n"
	var titles []string
	for _, s := range flowSheets("某某情况\n" + rows + "部门支出总表\n" + rows + "2\n一般公共预算支出表\n" + rows) {
		titles = append(titles, fmt.Sprint(s.Before[0].Text, len(s.Rows)))
	}
	if got, want := strings.Join(titles, " "), "部门支出总表3 一般公共预算支出表3"; !strings.HasSuffix(got, want) {
		t.Errorf("%s, want %s at the end", got, want)
	}
}

// The first words of a header below the unit are no part of it.
func TestFlowHeaderBrokenBelowTheUnit(t *testing.T) {
	sheets := flowSheets("部门基本支出表\n部门名称：某局\n单位：万元\n部门预算\n支出经济\n分类科目\n编码\n部门预算支出经济分类科\n目名称\n合计\n人员经费\n公用经费\n合计 9.00 9.00\n301 工资福利支出 9.00 9.00\n")
	if len(sheets) != 1 {
		t.Fatalf("%d tables, want one", len(sheets))
	}
	var above []string
	for _, l := range sheets[0].Before {
		above = append(above, l.Text)
	}
	if diff := cmp.Diff([]string{"部门基本支出表", "部门名称：某局", "单位：万元"}, above); diff != "" {
		t.Error(diff)
	}
}

// No cell of a sheet stands outside its columns.
func FuzzFlow(f *testing.F) {
	for _, c := range flowCases {
		f.Add(strings.ReplaceAll(c.text, "¶", ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range flowSheets(text) {
			for _, r := range s.Rows {
				for _, c := range r.Cells {
					if c.Column >= len(s.Columns) || c.Column < cell.OpenUnplaced {
						t.Fatalf("cell %q in column %d of %d", c.Text, c.Column, len(s.Columns))
					}
				}
			}
		}
	})
}

// The name of a department that stands over each page is no part of the row
// above, though only a blank line parts the pages. The title of the next table
// begins it, whatever fields stand in the line.
func TestFlowPagesParted(t *testing.T) {
	head := "（单位：元）\n科目编码 科目名称 合计 基本支出 项目支出\n"
	page := func(number int, title string) string {
		return fmt.Sprintf("某某县教育局\n附件%d\n%s%s合计 9.00 4.00 5.00\n205 教育支出 9.00 4.00 5.00\n20502 普通教育 9.00 4.00 5.00\n\n", number, title, head)
	}
	sheets := flowSheets(page(1, "部门支出总表") + page(2, "一般公共预算支出表") + page(3, "政府性基金预算支出表") + page(4, "国有资本经营预算支出表"))
	if len(sheets) != 4 {
		t.Fatalf("%d tables, want 4", len(sheets))
	}
	for i, s := range sheets {
		want := []string{"合计 2:9.00 3:4.00 4:5.00", "205 教育支出 2:9.00 3:4.00 4:5.00", "20502 普通教育 2:9.00 3:4.00 4:5.00"}
		if diff := cmp.Diff(want, tabletest.Rows(s)); diff != "" {
			t.Errorf("table %d: %s", i+1, diff)
		}
	}
}

// Integers without separators that are cut after four digits: where one ends is
// certain only by the sums, and not at all where a piece is lost.
func TestFlowCutIntegers(t *testing.T) {
	const whole = "部门收支总表\n部门：某局 单位：元\n收入 支出\n项目 预算数 项目 预算数\n收入总计 3625642 支出总计 3625642\n"
	row := func(name string) string { return name + "\n3625\n642\n1661\n116\n1964\n526\n" }
	rows := row("合计") + row("205 教育支出") + row("20502 普通教育")
	for _, c := range []struct {
		name, rows string
		want       []string
	}{
		{"all pieces", rows, []string{"合计 3625642 1661116 1964526", "205 教育支出 3625642 1661116 1964526", "20502 普通教育 3625642 1661116 1964526"}},
		{"an amount longer than any other", rows + "2050201 学前教育\n3625\n642\n3625\n642\n", []string{
			"合计 3625642 1661116 1964526", "205 教育支出 3625642 1661116 1964526", "20502 普通教育 3625642 1661116 1964526", "2050201 学前教育 3625642 3625642"}},
		{"lost pieces", rows + "2050201 学前教育\n3625\n3625\n7 7\n", []string{
			"合计 3625642 1661116 1964526", "205 教育支出 3625642 1661116 1964526", "20502 普通教育 3625642 1661116 1964526", "2050201 学前教育 !3625 !36257 !7"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sheets := flowSheets(whole + plain + c.rows)
			if len(sheets) != 2 {
				t.Fatalf("%d tables, want 2", len(sheets))
			}
			if diff := cmp.Diff(c.want, tabletest.Rows(sheets[1])); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The parts of 基本支出 stand below it, whether 小计 is printed with it or apart.
func TestFlowPartsOfBasic(t *testing.T) {
	want := [][]string{{"科目编码"}, {"科目名称"}, {"合计"}, {"基本支出", "小计"}, {"基本支出", "人员经费"}, {"基本支出", "公用经费"}, {"项目支出"}}
	for _, header := range []string{"合计\n基本支出\n小计\n人员经费\n公用经费\n项目支出\n", "合计\n基本支出小计\n人员经费\n公用经费\n项目支出\n"} {
		sheets := flowSheets("部门支出总表\n部门：某局 单位：元\n科目编码\n科目名称\n" + header + "合计 9.00 4.00 3.00 1.00 5.00\n205 教育支出 9.00 4.00 3.00 1.00 5.00\n")
		var got [][]string
		for _, c := range sheets[0].Columns {
			got = append(got, c.Path)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", header, diff)
		}
	}
}

// The header of a form ends the table above it, also word by word.
func TestFlowTableEndsBeforeAFormPrintedCellByCell(t *testing.T) {
	sheets := flowSheets("部门支出总表\n部门：某局 单位：元\n科目编码\n科目名称\n合计\n基本支出\n项目支出\n205\n教育支出\n9.00\n4.00\n5.00\n部门机构设置情况\n单位名称\n单位性质\n单位规格\n经费保障形式\n某局本级\n行政\n正科级\n财政拨款\n")
	if diff := cmp.Diff([]string{"205 教育支出 2:9.00 3:4.00 4:5.00"}, tabletest.Rows(sheets[0])); diff != "" {
		t.Error(diff)
	}
}

// A “三公” table with its items side by side names its unit in front of the amounts, on
// one line with them or on a line of its own.
func TestFlowWideTableWithTheNameOfItsUnit(t *testing.T) {
	for name, rows := range map[string]string{
		"on its line":          "某市教育局 41.37 4.47 11.65 - 11.65 25.25",
		"on a line of its own": "某市教育局\n41.37\n4.47\n11.65\n-\n11.65\n25.25",
	} {
		t.Run(name, func(t *testing.T) {
			s := flowSheets("一般公共预算“三公”经费支出表\n单位：万元\n单位名称\n合计\n因公出国（境）费\n公务用车购置及运行费\n小计\n公务用车购置费\n公务用车运行费\n公务接待费\n" + rows)[0]
			if len(s.Columns) != 7 || s.Columns[0].Path[0] != "单位名称" || s.Torn != "" {
				t.Errorf("columns %v, torn %q, want seven from 单位名称 on", s.Columns, s.Torn)
			}
			if diff := cmp.Diff([]string{"某市教育局 1:41.37 2:4.47 3:11.65 - 5:11.65 6:25.25"}, tabletest.Rows(s)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
