package schema

import "testing"

// identityCases are the specification: what each identity says of a drawing.
var identityCases = []struct{ id, name, want, drawing string }{
	{"row_sum.parts", "total is the sum of its parts", "pass 2", `
		expenditure_summary 万元
		rows total basic project
		- 合计 | 3.00 | 1.00 | 2.00
		201 一般公共服务支出 | 3.00 | 1 | 2.00`},
	{"row_sum.parts", "half a last digit per operand is rounding", "rounded 1", `
		expenditure_summary 万元
		rows total basic project
		- 合计 | 3.01 | 1.00 | 2.00`},
	{"row_sum.parts", "a share of the other operands' digits is no rounding", "fail 1", `
		expenditure_summary 万元
		rows total basic project
		- 合计 | 3.02 | 1.00 | 2`},
	{"row_sum.parts", "a part that vanished shows", "fail 1", `
		expenditure_summary 万元
		rows total basic project
		- 合计 | 3.00 | - | 2.00`},
	{"row_sum.parts", "a table of totals alone has no parts", "", `
		general_public_expenditure 万元
		rows total
		201 一般公共服务支出 | 3.00`},
	{"row_sum.parts", "revenue: the year and what is carried over, the year by source", "pass 2", `
		revenue_summary 万元
		rows total current_year_subtotal fiscal_appropriation institutional carryover
		- 合计 | 10 | 7 | 5 | 2 | 3`},
	{"row_sum.parts", "revenue without a subtotal", "pass 1", `
		revenue_summary 万元
		rows total carryover general_public_budget government_fund other
		- 合计 | 10 | 1 | 4 | 3 | 2`},
	{"row_sum.parts", "fiscal appropriation and its three budgets nest", "pass 3", `
		revenue_summary 万元
		rows total current_year_subtotal fiscal_appropriation general_public_budget government_fund carryover
		- 合计 | 10 | 7 | 7 | 5 | 2 | 3`},
	{"row_sum.parts", "an item may print its total alone", "pass 1, unknown 1", `
		fiscal_appropriation_summary 万元
		expenditure total general_public_budget government_fund
		一、一般公共服务支出 | 5 | 5 | -
		结转下年 | 1 | - | -`},
	{"row_sum.parts", "extra columns that the sum needs are parts", "pass 1", `
		expenditure_summary 万元
		rows total basic project 单位预留机动经费
		- 合计 | 6 | 1 | 2 | 3`},
	{"row_sum.parts", "extra columns belong to the whole that needs them", "pass 4", `
		revenue_summary 万元
		rows total current_year_subtotal fiscal_appropriation 单位资金 carryover
		- 合计 | 10 | 7 | 5 | 2 | 3
		201 一般公共服务支出 | 4 | 4 | 4 | - | -`},
	{"row_sum.parts", "a column that only some rows need claims nothing of those", "pass 2", `
		expenditure_summary 万元
		rows total basic project 补助
		- 合计 | 9.00 | 1.00 | 2.00 | 6.00
		201 一般公共服务支出 | 9.00 | 3.00 | 6.00 | 6.00
		202 外交支出 | 8.00 | 3.00 | 5.00 | 5.00`},
	{"row_sum.parts", "a previous year's column is none", "pass 1", `
		general_public_expenditure 万元
		rows 2023年执行数 total basic project
		- 合计 | 9 | 3 | 1 | 2`},
	{"row_sum.parts", "rows with a zero say nothing of an extra column", "pass 3", `
		expenditure_summary 万元
		rows total basic project 其他
		- 合计 | 3 | 1 | 2 | 3
		201 一般公共服务支出 | 3 | 1 | 2 | 0
		202 外交支出 | 3 | 1 | 2 | 0`},
	{"row_sum.parts", "the subtotal of a group is no part beside its parts", "pass 4", `
		revenue_summary 万元
		rows total general_public_budget=一般公共预算 单位资金/小计 institutional=单位资金/事业收入 other=单位资金/其他收入
		- 合计 | 10.00 | 4.00 | 6.00 | 5.00 | 1.00
		201 一般公共服务支出 | 4.00 | 4.00 | 0.00 | 0.00 | 0.00`},
	{"row_sum.parts", "header paths tell the parts of an amount", "pass 1", `
		revenue_expenditure_summary 万元
		expenditure amount=支出/合计 支出/基本支出/人员经费 支出/基本支出/公用经费 支出/项目支出
		一、一般公共服务支出 | 6 | 1 | 2 | 3`},

	{"children.codes", "a code is the sum of those below it, per column", "pass 4", `
		expenditure_summary 万元
		rows total basic
		201 一般公共服务支出 | 3 | 1
		20103 政府办公厅（室）及相关机构事务 | 3 | 1
		2010301 行政运行 | 1 | 1
		2010302 一般行政管理事务 | 2 | -`},
	{"children.codes", "an amount that moved shows in both columns", "fail 2, pass 4", `
		expenditure_summary 万元
		rows total basic project
		- 合计 | 3.00 | 1.00 | 2.00
		201 一般公共服务支出 | 3.00 | 1.00 | 2.00
		20103 政府办公厅（室）及相关机构事务 | 3.00 | 1.00 | 2.00
		2010301 行政运行 | 1.00 | - | 1.00
		2010302 一般行政管理事务 | 2.00 | - | 2.00`},
	{"children.codes", "entities nest by their codes, and codes under entities", "pass 2", `
		expenditure_summary 万元
		rows total
		- 合计 | 6
		@101 某部门 | 6
		@101001 某单位 | 6
		@101001 205 教育支出 | 5
		@101001 221 住房保障支出 | 1`},
	{"children.codes", "something below a code is asked for, where others have it", "pass 1, unknown 1", `
		general_public_basic_expenditure 万元
		rows total
		- 合计 | 5
		301 工资福利支出 | 3
		30101 基本工资 | 3
		302 商品和服务支出 | 2`},
	{"children.codes", "a 款 between is asked for", "pass 1, unknown 1", `
		general_public_expenditure 万元
		rows total
		- 合计 | 5
		201 一般公共服务支出 | 5
		2010301 行政运行 | 5`},
	{"children.codes", "economic codes have two levels", "pass 2", `
		general_public_basic_expenditure 万元
		rows total
		- 合计 | 5
		301 工资福利支出 | 3
		30101 基本工资 | 3
		302 商品和服务支出 | 2
		30201 办公费 | 2`},

	{"top.classes", "合计 is the sum of the 类 rows, first or last", "pass 1", `
		government_fund_expenditure 万元
		rows total
		208 社会保障和就业支出 | 1
		212 城乡社区支出 | 2
		- 合计 | 3`},
	{"top.classes", "the one entity that a table is about prints the same as 合计", "pass 2", `
		government_fund_expenditure 万元
		rows total
		- 合计 | 3
		- 某局 | 3
		212 城乡社区支出 | 3`},
	{"top.classes", "the entity on the lowest rows alone: its codes stand below those without", "pass 2", `
		general_public_basic_expenditure 万元
		rows total personnel public_use
		- 合计 | 3 | 3 | -
		301 工资福利支出 | 3 | 3 | -
		@131001 30101 基本工资 | 2 | 2 | -
		@131001 30102 津贴补贴 | 1 | 1 | -`},
	{"top.classes", "names without codes, by numbering", "pass 1", `
		general_public_expenditure 万元
		rows total
		- 合计 | 5
		- 一、教育支出 | 3
		- （一）普通教育 | 3
		- 二、住房保障支出 | 2`},
	{"top.classes", "names without codes or numbers, if they add up", "pass 1", `
		general_public_expenditure 万元
		rows total
		- 合计 | 5
		- 教育支出 | 3
		- 住房保障支出 | 2`},
	{"top.classes", "nothing is known of names that do not", "", `
		general_public_expenditure 万元
		rows total
		- 合计 | 5
		- 教育支出 | 5
		- 普通教育 | 5`},
	{"top.classes", "合计 is asked for", "unknown 1", `
		government_fund_expenditure 万元
		rows total
		208 社会保障和就业支出 | 1
		212 城乡社区支出 | 2`},
	{"top.classes", "rows that run down: the total is the sum of the subtotals", "pass 1", `
		revenue_summary 万元
		rows total
		- 收入总计 | 5
		- 一般公共预算资金/小计 | 4
		- 一般公共预算资金/财政拨款 | 4
		- 其他资金/小计 | 1
		- 其他资金/其他收入 | 1`},

	{"balance.subtotals", "the year is the sum of the items above it", "pass 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一、一般公共预算拨款收入 | 3
		二、政府性基金预算拨款收入 | 4
		本年收入合计 | 7
		上年结转结余 | 1
		收入总计 | 8`},
	{"balance.subtotals", "numbering nests", "pass 2", `
		revenue_expenditure_summary 万元
		revenue amount
		一、财政拨款 | 7
		1.一般公共预算 | 3
		2.政府性基金预算 | 4
		二、其他资金 | 2
		当年收入小计 | 9
		上年结转资金 | 1
		收入合计 | 10`},
	{"balance.subtotals", "a numbered 本年收入 has its items below it", "pass 2", `
		fiscal_appropriation_summary 万元
		revenue amount
		一、本年收入 | 7
		（一）一般公共预算拨款 | 3
		（二）政府性基金预算拨款 | 4
		二、上年结转 | 2
		（一）一般公共预算拨款 | 2
		收入总计 | 9`},
	{"balance.subtotals", "items without numbers", "pass 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一般公共预算拨款收入 | 3
		事业收入 | 4
		本年收入合计 | 7
		收入总计 | 7`},
	{"balance.subtotals", "without numbers, 财政拨款 stands over the three budgets, and 小计 below all", "pass 2", `
		revenue_expenditure_summary 万元
		revenue amount
		财政拨款（补助） | 5
		一般公共预算 | 4
		政府性基金预算 | 1
		其他收入 | 2
		小计 | 7
		收入总计 | 7`},
	{"balance.subtotals", "a lost heading is asked for", "pass 1, unknown 1", `
		revenue_expenditure_summary 万元
		revenue amount
		1.一般公共预算 | 3
		2.政府性基金预算 | 4
		二、其他资金 | 2
		当年收入小计 | 9
		收入合计 | 9`},

	{"balance.subtotals", "items that count on over the year have no heading", "pass 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一、财政拨款 | 7
		二、其他资金 | 2
		本年收入合计 | 9
		三、上级补助收入 | 1
		四、附属单位上缴收入 |
		五、上年结转 | 1
		收入总计 | 11`},
	{"balance.subtotals", "items that count anew below the year have lost their heading", "pass 1, unknown 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一、财政拨款 | 7
		二、其他资金 | 2
		本年收入合计 | 9
		一、财政拨款 | 1
		收入总计 | 10`},

	{"balance.subtotals", "其中 breaks an item down where it adds up", "pass 2", `
		revenue_expenditure_summary 万元
		revenue amount
		一、财政拨款收入 | 7
		其中：一般公共预算拨款 | 3
		政府性基金预算拨款 | 4
		二、事业收入 | 2
		其中：教育收费 | 1
		本年收入合计 | 9
		收入总计 | 9`},
	{"balance.subtotals", "其中 is no more than its item", "pass 1, unknown 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一、事业收入 | 2.00
		其中：教育收费 | 3.00
		本年收入合计 | 2.00
		收入总计 | 2.00`},
	{"balance.totals", "a row may print its total alone, and then proves no column", "pass 1, unknown 1", `
		fiscal_appropriation_summary 万元
		expenditure total general_public_budget
		一、教育支出 | 5.00 | 5.00
		支出总计 | 5.00 | -`},
	{"balance.totals", "支出总数 is a total as well", "pass 1", `
		fiscal_appropriation_summary 万元
		expenditure total
		一、本年支出 | 5
		二、结转下年 | 1
		支出总数 | 6`},
	{"balance.totals", "总计 is the year and what is carried over", "pass 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一、一般公共预算拨款收入 | 3
		本年收入合计 | 3
		使用非财政拨款结余 | 2
		上年结转 | 1
		收入总计 | 6`},
	{"balance.totals", "or the items themselves, where there is no subtotal", "pass 1", `
		revenue_expenditure_summary 元
		expenditure amount
		一、教育支出 | 300
		二、住房保障支出 | 40
		支出总计 | 340`},
	{"balance.totals", "a list without 总计 asks for it", "unknown 1", `
		revenue_expenditure_summary 元
		expenditure amount
		一、教育支出 | 300`},

	{"balance.sides", "收入总计 = 支出总计", "fail 1", `
		revenue_expenditure_summary 万元
		revenue amount
		收入总计 | 6.00
		expenditure amount
		支出总计 | 5.00`},
	{"balance.sides", "a subtotal on one side asks for the other's", "pass 1, unknown 1", `
		revenue_expenditure_summary 万元
		revenue amount
		一、其他收入 | 6
		本年收入合计 | 6
		收入总计 | 6
		expenditure amount
		一、教育支出 | 6
		支出总计 | 6`},

	{"balance.sides", "财政拨款收入 over its budgets is the year's revenue", "pass 1", `
		fiscal_appropriation_summary 万元
		revenue amount
		一、财政拨款收入 | 5
		（一）一般公共预算收入 | 5
		二、上年结转（结余） | 1
		收入总计 | 6
		expenditure total
		一、本年支出 | 6
		二、年终结转结余 | -
		支出总计 | 6`},
	{"balance.uses", "the year's expenditure is the sum of its uses", "pass 1", `
		revenue_expenditure_summary 万元
		expenditure amount
		一、教育支出 | 6
		当年支出小计 | 6
		结转下年资金 | 1
		支出合计 | 7
		expenditure_by_use amount
		一、基本支出 | 4
		二、项目支出 | 2`},

	{"balance.budgets", "each budget spends what it has, this year's and carried over", "pass 2", `
		fiscal_appropriation_summary 万元
		revenue amount
		一、本年收入 | 7
		（一）一般公共预算拨款 | 3
		（二）政府性基金预算拨款 | 4
		二、上年结转 | 2
		（一）一般公共预算拨款 | 2
		收入总计 | 9
		expenditure total general_public_budget government_fund
		支出总计 | 9 | 5 | 4`},
	{"balance.budgets", "a carry-over that is not split leaves them open", "", `
		fiscal_appropriation_summary 万元
		revenue amount
		一、一般公共预算拨款 | 3
		本年收入合计 | 3
		上年结转 | 2
		收入总计 | 5
		expenditure total general_public_budget
		支出总计 | 5 | 5`},

	{"cross_table.three_public", "小计 is the three, 合计 adds meetings and training", "pass 3", `
		three_public_expenditure 万元
		rows total
		合计 | 10
		“三公”经费小计 | 6
		一、因公出国（境）费 | 1
		二、公务用车购置及运维费 | 3
		其中：公务用车购置费 | -
		公务用车运行维护费 | 3
		三、公务接待费 | 2
		四、会议费 | 3
		五、培训费 | 1`},
	{"cross_table.three_public", "without 小计", "pass 2", `
		three_public_expenditure 万元
		rows total
		合计 | 6
		一、因公出国（境）费用 | 1
		二、公务接待费 | 2
		三、公务用车费 | 3
		其中：（1）公务用车运行维护费 | 1
		（2）公务用车购置 | 2`},
	{"cross_table.three_public", "header paths of the wide form", "pass 2", `
		three_public_expenditure 万元
		rows total
		“三公”经费预算数/合计 | 6
		“三公”经费预算数/因公出国(境)费 | 1
		“三公”经费预算数/公务接待费 | 2
		“三公”经费预算数/公务用车购置及运行费/小计 | 3
		“三公”经费预算数/公务用车购置及运行费/购置费 | 1
		“三公”经费预算数/公务用车购置及运行费/运行费 | 2
		机关运行经费预算数 | 99`},
	{"cross_table.three_public", "years stand apart", "pass 1, fail 1", `
		three_public_expenditure 万元
		rows total
		2023年预算数/合计 | 6.00
		2023年预算数/公务接待费 | 6.00
		2024年预算数/合计 | 5.00
		2024年预算数/公务接待费 | 6.00`},
	{"cross_table.three_public", "其中 before the three themselves breaks nothing down", "pass 1", `
		three_public_expenditure 万元
		rows total
		“三公”经费 | 9
		其中：（一）因公出国（境）支出 | 1
		（二）公务用车购置及运行维护支出 | 6
		（三）公务接待费支出 | 2`},
	{"cross_table.three_public", "共计 is a sum, and 行政经费 beside it is no part of it", "pass 1", `
		three_public_expenditure 万元
		rows total
		行政经费 | 99
		共计 | 3
		1、因公出国（境）费用 | 1
		2、公务接待费 | 2`},
	{"cross_table.three_public", "what 其中 breaks down", "pass 2", `
		three_public_expenditure 万元
		rows total
		合计 | 3
		一、因公出国（境）费 | 3
		其中：教学科研人员因公出国（境）费 | 1
		其他因公出国（境）费 | 2`},

	{"cross_table.totals", "总计 of a side is 合计 of its table, in 元", "pass 1", `
		revenue_expenditure_summary 万元
		expenditure amount
		支出总计 | 12.50
		expenditure_summary 元
		rows total
		- 合计 | 125,000.00`},
	{"cross_table.totals", "a printed total without the other is asked for", "unknown 1", `
		revenue_expenditure_summary 万元
		expenditure amount
		支出总计 | 12.50
		expenditure_summary 万元
		rows total`},
	{"cross_table.totals", "amounts whose unit is not told are not compared", "unknown 1", `
		revenue_expenditure_summary 万元
		expenditure amount
		支出总计 | 12.50
		expenditure_summary
		rows total
		- 合计 | 12.50`},
	{"cross_table.totals", "基本支出 is 合计 of its table", "pass 1", `
		general_public_expenditure 万元
		rows total basic project
		- 合计 | 3 | 1 | 2
		general_public_basic_expenditure 万元
		rows total
		- 合计 | 1.00`},

	{"cross_table.sources", "a source is its column, and its item", "pass 2", `
		revenue_expenditure_summary 万元
		revenue amount
		一、一般公共预算拨款收入 | 3
		收入总计 | 3
		revenue_summary 万元
		rows total general_public_budget
		- 合计 | 3 | 3
		fiscal_appropriation_summary 万元
		revenue amount
		一、一般公共预算拨款 | 3
		收入总计 | 3`},

	{"cross_table.uses", "uses are the columns of 支出总表", "pass 3", `
		revenue_expenditure_summary 万元
		expenditure_by_use amount
		一、基本支出 | 1
		二、项目支出 | 2
		三、单位预留机动经费 | 3
		expenditure_summary 万元
		rows total basic project 单位预留机动经费
		- 部门 | 6 | 1 | 2 | 3`},

	{"cross_table.functions", "a function is the 类 row of its name, or of its older name", "pass 2", `
		revenue_expenditure_summary 万元
		expenditure amount
		一、一般公共服务支出 | 3
		二、外交支出 | -
		三、文化体育与传媒支出 | 1
		支出总计 | 4
		expenditure_summary 万元
		rows total
		- 合计 | 4
		201 一般公共服务支出 | 3
		207 文化旅游体育与传媒支出 | 1`},

	{"cross_table.budgets", "a budget's column is 合计 of its table", "pass 2", `
		fiscal_appropriation_summary 万元
		expenditure total general_public_budget government_fund
		支出总计 | 5 | 3 | 2
		general_public_expenditure 万元
		rows total
		- 合计 | 3
		government_fund_expenditure 万元
		rows total
		- 合计 | 2`},
	{"cross_table.budgets", "the sum of the year is the total of a table of items without another", "pass 1", `
		fiscal_appropriation_summary 万元
		expenditure total general_public_budget government_fund
		支出总计 | 2 | | 2
		government_fund_expenditure 万元
		rows total
		- 一、科学技术支出 | 1
		- 四、城乡社区支出 | 1
		- 本年支出合计 | 2`},
	{"cross_table.budgets", "without columns, all budgets are the total", "pass 1", `
		fiscal_appropriation_summary 万元
		expenditure total
		支出合计 | 5
		general_public_expenditure 万元
		rows total
		- 合计 | 3
		government_fund_expenditure 万元
		rows total
		- 合计 | 2`},
	{"cross_table.budgets", "without columns, a budget whose table is not there leaves the total open", "", `
		fiscal_appropriation_summary 万元
		expenditure total
		支出合计 | 5
		general_public_expenditure 万元
		rows total
		- 合计 | 3`},
	{"cross_table.budgets", "an empty table needs no 合计 if there is nothing", "", `
		fiscal_appropriation_summary 万元
		expenditure total general_public_budget government_fund
		支出总计 | - | - | -
		government_fund_expenditure 万元
		rows total`},

	{"cross_table.codes", "where totals agree, rows of a code agree", "fail 2, pass 2", `
		expenditure_summary 万元
		rows total
		- 合计 | 3.00
		201 一般公共服务支出 | 1.00
		221 住房保障支出 | 2.00
		212 城乡社区支出 | -
		revenue_summary 万元
		rows total
		- 合计 | 3.00
		201 一般公共服务支出 | 1.00
		221 住房保障支出 | 1.00
		208 社会保障和就业支出 | 1.00`},
	{"cross_table.codes", "all budgets' tables together", "pass 3", `
		expenditure_summary 万元
		rows total
		- 合计 | 3
		201 一般公共服务支出 | 1
		212 城乡社区支出 | 2
		general_public_expenditure 万元
		rows total
		- 合计 | 2
		201 一般公共服务支出 | 1
		212 城乡社区支出 | 1
		government_fund_expenditure 万元
		rows total
		- 合计 | 1
		212 城乡社区支出 | 1`},
	{"cross_table.codes", "where totals differ the money is not the same", "", `
		expenditure_summary 万元
		rows total
		- 合计 | 9
		201 一般公共服务支出 | 9
		general_public_expenditure 万元
		rows total
		- 合计 | 2
		201 一般公共服务支出 | 2`},
}

func TestIdentities(t *testing.T) {
	tested := map[string]bool{}
	for _, c := range identityCases {
		tested[c.id] = true
		t.Run(c.id+"/"+c.name, func(t *testing.T) {
			b := drawn(t, c.drawing)
			if got := verdicts(b, c.id); !sameCounts(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
				for _, q := range Equations(b) {
					if q.Identity.ID == c.id {
						t.Log(evaluate(&q).result, q.Missing, newBook(b, new(workspace)).spell(&q))
					}
				}
			}
		})
	}
	for _, x := range Identities() {
		if !tested[x.ID] || x.Doc == "" {
			t.Errorf("%s has no case, or says nothing", x.ID)
		}
	}
}
