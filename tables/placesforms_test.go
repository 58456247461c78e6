package tables

import "testing"

// What single places print in their own way, and what the contract makes of it.
func TestFormsOfPlaces(t *testing.T) {
	tests := []struct{ name, drawing, want string }{
		{"Fujian: 其中 over the parts of the total", `
			2024年度一般公共预算拨款支出预算表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 其中：/基本支出 | 其中：/项目支出 | 其中：/合计
			201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 | 9.00
			`, `
			budget    2024
			general_public_expenditure 2024年度一般公共预算拨款支出预算表 万元
			code name total basic project -
			1 201 一般公共服务支出 total=3.00 basic=1.00 project=2.00 [其中：/合计]=9.00`},

		{"labels of codes and names printed below the header are no row", `
			2024年国有资本经营预算支出表
			单位：万元
			= 预算科目 | 预算科目 | 合计 | 基本支出 | 项目支出
			编码 | 名称 | | |
			 | 合计 | | |
			`, `
			budget    2024
			state_capital_expenditure 2024年国有资本经营预算支出表 万元
			name total basic project
			1 合计`},

		{"Chongqing: 预算 behind every source", `
			部门收入总表
			单位：某局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 事业收入预算 | 事业单位经营收入预算 | 其他收入预算
			201 | 一般公共服务支出 | 10.00 | 1.00 | 2.00 | 3.00 | 4.00
			`, `
			budget  某局 department 0
			revenue_summary 部门收入总表 万元
			code name total general_public_budget institutional operating other
			1 201 一般公共服务支出 total=10.00 general_public_budget=1.00 institutional=2.00 operating=3.00 other=4.00`},

		{"Hubei: an entity's code in front of its name", `
			收入总表
			部门：某局 单位：万元
			= 部门编码及名称 | 合计 | 本年收入/小计 | 本年收入/一般公共预算小计 | 上年结转结余
			合计 | 3.00 | 2.00 | 2.00 | 1.00
			405 江汉市水利局 | 3.00 | 2.00 | 2.00 | 1.00
			405001-江汉市水利局本级 | 3.00 | 2.00 | 2.00 | 1.00
			`, `
			budget  某局  0
			revenue_summary 收入总表 万元
			name total current_year_subtotal general_public_budget carryover
			1 合计 total=3.00 current_year_subtotal=2.00 general_public_budget=2.00 carryover=1.00
			2 405 江汉市水利局 total=3.00 current_year_subtotal=2.00 general_public_budget=2.00 carryover=1.00
			3 405001 江汉市水利局本级 total=3.00 current_year_subtotal=2.00 general_public_budget=2.00 carryover=1.00`},

		{"Henan: the government's codes beside the departments'", `
			2024年一般公共预算基本支出情况表
			部门名称：某局 单位：万元
			= 部门预算经济分类/科目编码/类 | 部门预算经济分类/科目编码/款 | 部门预算经济分类/科目名称 | 政府预算经济分类/科目编码/类 | 政府预算经济分类/科目编码/款 | 政府预算经济分类/科目名称 | 合计 | 人员经费 | 公用经费
			301 | 01 | 基本工资 | 501 | 01 | 工资奖金津补贴 | 3.00 | 3.00 |
			`, `
			budget  某局  2024
			general_public_basic_expenditure 2024年一般公共预算基本支出情况表 万元
			code code name - - - total personnel public_use
			1 30101 基本工资 total=3.00 personnel=3.00
			other 2024年一般公共预算基本支出情况表 万元 1×9`},

		{"codes by function and by purpose in one row: those of the kind count, and 合计 stands in front of them", `
			一般公共预算基本支出表
			部门：某局 单位：万元
			= 功能科目编码 | 功能科目名称 | 部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 | 人员经费
			合计 | | | | | | 4.00 | 4.00
			2010301 | 行政运行 | 30101 | 基本工资 | 50101 | 工资奖金津补贴 | 3.00 | 3.00
			2210201 | 住房公积金 | 30113 | 住房公积金 | 50103 | 住房公积金 | 1.00 | 1.00
			`, `
			budget  某局  0
			general_public_basic_expenditure 一般公共预算基本支出表 万元
			- - code name - - total personnel
			1 合计 total=4.00 personnel=4.00
			2 30101 基本工资 total=3.00 personnel=3.00
			3 30113 住房公积金 total=1.00 personnel=1.00
			other 一般公共预算基本支出表 万元 3×8`},

		{"… those by function in a table of all expenditure", `
			部门支出总表
			部门：某局 单位：万元
			= 部门经济分类科目/编码 | 部门经济分类科目/名称 | 功能分类科目/编码 | 功能分类科目/名称 | 合计 | 基本支出 | 项目支出
			30101 | 基本工资 | 2010301 | 行政运行 | 3.00 | 3.00 |
			`, `
			budget  某局 department 0
			expenditure_summary 部门支出总表 万元
			- - code name total basic project
			1 2010301 行政运行 total=3.00 basic=3.00
			other 部门支出总表 万元 1×7`},

		{"… and codes of which nothing is said, beside those by function", `
			一般公共预算基本支出表
			部门：某局 单位：万元
			= 科目编码/类 | 科目编码/款 | 经济分类科目名称 | 支出功能分类科目/科目编码 | 支出功能分类科目/科目名称 | 合计 | 人员经费
			301 | 01 | 基本工资 | 2010301 | 行政运行 | 3.00 | 3.00
			`, `
			budget  某局  0
			general_public_basic_expenditure 一般公共预算基本支出表 万元
			code code name - - total personnel
			1 30101 基本工资 total=3.00 personnel=3.00
			other 一般公共预算基本支出表 万元 1×7`},

		{"the unit stands behind code and name", `
			部门支出总表
			部门：某局 单位：万元
			= 科目编码 | 科目名称 | 部门/单位 | 合计 | 基本支出 | 项目支出
			合计 | | | 3.00 | 3.00 |
			2010301 | 行政运行 | 某局本级 | 3.00 | 3.00 |
			`, `
			budget  某局 department 0
			expenditure_summary 部门支出总表 万元
			code name name total basic project
			1 合计 total=3.00 basic=3.00
			2 2010301 行政运行 total=3.00 basic=3.00`},

		{"a label that heads one column stands above another known one", `
			财政拨款“三公”经费支出表
			部门：某局 单位：万元
			= 项目/项目名称 | 2023年/预算数 | 2023年/执行数 | 2024年/预算数 | 增减变化/增减额
			公务接待费 | 3.00 | 1.00 | 2.50 | -0.50
			`, `
			budget  某局  2024
			three_public_expenditure 财政拨款“三公”经费支出表 万元
			item - - total -
			1 公务接待费 total=2.50 [2023年/预算数]=3.00 [2023年/执行数]=1.00 [增减变化/增减额]=-0.50`},

		{"Hunan: a fourth pair of columns by the government's classification", `
			收支总表
			部门：某局 单位：万元
			= 收入/项目 | 收入/本年预算 | 支出/项目（按功能分类） | 支出/本年预算 | 支出/项目（按部门预算经济分类） | 支出/本年预算 | 支出/项目（按政府预算经济分类） | 支出/本年预算
			收入总计 | 3.00 | 支出总计 | 3.00 | 一、基本支出 | 3.00 | 一、机关工资福利支出 | 3.00
			`, `
			budget  某局  0
			revenue_expenditure_summary 收支总表 万元
			item amount item amount item amount
			revenue:
			1 收入总计 amount=3.00
			expenditure:
			1 支出总计 amount=3.00
			expenditure_by_use:
			1 一、基本支出 amount=3.00
			other 收支总表 万元 1×8`},

		{"Shaanxi: revenue and expenditure of a fund side by side, and no amount", `
			2024年部门综合预算政府性基金收支表
			单位名称：某局 单位：万元
			= 收入/项目 | 收入/预算数 | 支出/支出功能分科目 | 支出/预算数
			一、政府性基金拨款 | | 一、科学技术支出 |
			注：本部门不涉及政府性基金，故本表为空表。 | < | < | <
			`, `
			budget  某局 department 2024
			government_fund_expenditure 2024年部门综合预算政府性基金收支表 万元
			- - - -
			note 注：本部门不涉及政府性基金，故本表为空表。`},

		{"… with amounts: those of the expenditure are the fund's, and the whole is kept", `
			2024年部门综合预算政府性基金收支表
			单位名称：某局 单位：万元
			= 收入/项目 | 收入/预算数 | 支出/支出功能分科目（按大类） | 支出/预算数 | 支出/部门经济科目（按大类） | 支出/预算数
			一、政府性基金拨款 | 3.00 | 一、科学技术支出 | | 一、人员经费和公用经费支出 |
			 | | 四、城乡社区支出 | 3.00 | 二、专项业务经费支出 | 3.00
			本年收入合计 | 3.00 | 本年支出合计 | 3.00 | 本年支出合计 | 3.00
			`, `
			budget  某局 department 2024
			government_fund_expenditure 2024年部门综合预算政府性基金收支表 万元
			- - name total - -
			1 一、科学技术支出
			2 四、城乡社区支出 total=3.00
			3 本年支出合计 total=3.00
			other 2024年部门综合预算政府性基金收支表 万元 3×6`},

		{"Shanxi: only the year's revenue, and shares below the change", `
			2024年部门收入总表
			单位名称：某局 单位：万元
			= 科目编码 | 科目名称 | 本年收入合计 | 一般公共预算 | 单位资金
			201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00

			2024年部门一般公共预算支出表
			单位名称：某局 单位：万元
			= 科目编码 | 科目名称 | 2024年预算数/小计 | 2024年预算数/基本支出 | 2024年预算数比2023年预算数增减%/小计 | 2024年预算数比2023年预算数增减%/基本支出
			201 | 一般公共服务支出 | 3.00 | 3.00 | 1.00 | 2.00
			`, `
			budget  某局 department 2024
			revenue_summary 2024年部门收入总表 万元
			code name total general_public_budget -
			1 201 一般公共服务支出 total=3.00 general_public_budget=2.00 [单位资金]=1.00
			general_public_expenditure 2024年部门一般公共预算支出表 万元
			code name total basic - -
			1 201 一般公共服务支出 total=3.00 basic=3.00 [2024年预算数比2023年预算数增减%/小计]=1.00 [2024年预算数比2023年预算数增减%/基本支出]=2.00`},

		{"Yunnan: the unit before code and name", `
			部门政府性基金预算支出预算表
			单位名称：某局 单位：万元
			= 单位名称 | 科目编码 | 科目名称 | 本年政府性基金预算支出/合计 | 本年政府性基金预算支出/项目支出
			某局 | 212 | 城乡社区支出 | 3.00 | 3.00
			`, `
			budget  某局 department 0
			government_fund_expenditure 部门政府性基金预算支出预算表 万元
			name code name total project
			1 212 城乡社区支出 total=3.00 project=3.00`},

		{"Beijing: a row for each year of the “三公”", `
			2024年财政拨款“三公”经费支出表
			部门名称：某局 单位：万元
			= 年度 | “三公”经费财政拨款预算总额 | 因公出国（境）费用 | 公务接待费
			2023年 | 3.00 | 1.00 | 2.00
			2024年 | 5.00 | 2.00 | 3.00
			2025年 | 7.00 | 3.00 | 4.00
			`, `
			budget  某局  2024
			three_public_expenditure 2024年财政拨款“三公”经费支出表 万元
			- total total total
			1 “三公”经费财政拨款预算总额 total=5.00
			2 因公出国（境）费用 total=2.00
			3 公务接待费 total=3.00
			other 2024年财政拨款“三公”经费支出表 万元 3×4`},

		{"Guangdong: the year on the cover stands before the name", `
			2024年岭南市信访局部门预算
			支出总体情况表
			单位：万元
			= 项目 | 合计
			支出总计 | 3.00
			`, `
			budget  岭南市信访局 department 2024
			expenditure_summary 支出总体情况表 万元
			name total
			1 支出总计 total=3.00`},

		{"the year stands behind the entity", `
			支出总体情况表
			部门：某局 2024年度 金额单位：万元
			= 项目 | 合计
			支出总计 | 3.00
			`, `
			budget  某局  2024
			expenditure_summary 支出总体情况表 万元
			name total
			1 支出总计 total=3.00`},

		{"事业收入 over the budgets beside it was read too wide", `
			2024年部门收入总表
			单位名称：某局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 事业收入/一般公共预算拨款收入 | 事业收入/政府性基金预算拨款收入 | 事业收入/金额
			201 | 一般公共服务支出 | 6.00 | 1.00 | 2.00 | 3.00
			`, `
			budget  某局 department 2024
			revenue_summary 2024年部门收入总表 万元
			code name total general_public_budget government_fund institutional
			1 201 一般公共服务支出 total=6.00 general_public_budget=1.00 government_fund=2.00 institutional=3.00`},

		{"the year stands in the header alone", `
			支出总体情况表
			单位名称：某局 单位：万元
			= 项目 | 2024年预算
			支出总计 | 3.00
			`, `
			budget  某局  2024
			expenditure_summary 支出总体情况表 万元
			name total
			1 支出总计 total=3.00`},

		{"a second table of the same kind is kept as it is printed, and no doubt of its columns counts", `
			一般公共预算基本支出情况表
			单位名称：某局 单位：万元
			= 科目编码 | 科目名称 | 2024年预算
			301 | 工资福利支出 | 3.00

			部门预算基本支出预算表
			单位名称：某局 单位：万元
			= 支出项目类别 | 总计 | 财政拨款/合计 | 财政拨款/一般公共预算
			工资和福利支出 | 3.00 | 3.00 | 3.00
			`, `
			budget  某局 department 2024
			general_public_basic_expenditure 一般公共预算基本支出情况表 万元
			code name total
			1 301 工资福利支出 total=3.00
			other 部门预算基本支出预算表 万元 1×4`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { check(t, test.drawing, test.want) })
	}
}
