package tables

import (
	"slices"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// The forms of FORMS: what is published, and what the contract makes of it.
func TestForms(t *testing.T) {
	tests := []struct{ name, drawing, want string }{
		{"districts of Hebei: 序号, one code column, entity line", `
			部门预算收入总表
			434石家庄市桥西区人民政府办公室 预算年度：2024 单位：万元
			= 序号 | 功能分类科目/科目编码 | 功能分类科目/科目名称 | 合计 | 本年收入/小计 | 本年收入/财政拨款收入 | 本年收入/财政专户收入 | 本年收入/事业收入 | 本年收入/经营收入 | 本年收入/上级补助收入 | 本年收入/附属单位上缴收入 | 本年收入/其他收入 | 上年结转
			栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
			1 | | 合计 | 1,103.89 | 1103.89 | 1103.89 | - | — | | | | 0.00 |
			2 | 201 | 一般公共服务支出 | 758.45 | 758.45 | 758.45 | | | | | | |
			`, `
			budget 434 石家庄市桥西区人民政府办公室 department 2024
			revenue_summary 部门预算收入总表 万元
			code name total current_year_subtotal fiscal_appropriation fiscal_special_account institutional operating superior_subsidy affiliated_remittance other carryover
			1 合计 total=1103.89 current_year_subtotal=1103.89 fiscal_appropriation=1103.89 other=0.00
			2 201 一般公共服务支出 total=758.45 current_year_subtotal=758.45 fiscal_appropriation=758.45`},

		{"Shanghai: 类 款 项, filled on every row, 合计 last", `
			2025年部门支出预算总表
			编制部门：上海市普陀区人民政府办公室 单位：元
			= 项目/功能分类科目编码/类 | 项目/功能分类科目编码/款 | 项目/功能分类科目编码/项 | 项目/功能分类科目名称 | 支出预算/合计 | 支出预算/基本支出 | 支出预算/项目支出
			201 | | | 一般公共服务支出 | 82,096,797.42 | 15,686,797.42 | 66,410,000.00
			201 | 03 | | 政府办公厅（室）及相关机构事务 | 82,096,797.42 | 15,686,797.42 | 66,410,000.00
			201 | 03 | 1 | 行政运行 | 12,029,501.84 | 11,919,501.84 | 110,000.00
			合计 | < | < | < | 82,096,797.42 | 15,686,797.42 | 66,410,000.00
			`, `
			budget  上海市普陀区人民政府办公室 department 2025
			expenditure_summary 2025年部门支出预算总表 元
			code code code name total basic project
			1 201 一般公共服务支出 total=82096797.42 basic=15686797.42 project=66410000.00
			2 20103 政府办公厅（室）及相关机构事务 total=82096797.42 basic=15686797.42 project=66410000.00
			3 2010301 行政运行 total=12029501.84 basic=11919501.84 project=110000.00
			4 合计 total=82096797.42 basic=15686797.42 project=66410000.00`},

		{"the unit's name once beside codes and names: it begins no side", `
			2025年部门支出预算总表
			编制部门：上海市普陀区人民政府办公室 单位：元
			= 单位名称 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			上海市普陀区人民政府办公室 | 201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00
			^上海市普陀区人民政府办公室 | 20103 | 政府办公厅（室）及相关机构事务 | 3.00 | 1.00 | 2.00
			| | 合计 | 3.00 | 1.00 | 2.00
			`, `
			budget  上海市普陀区人民政府办公室 department 2025
			expenditure_summary 2025年部门支出预算总表 元
			name code name total basic project
			1 201 一般公共服务支出 total=3.00 basic=1.00 project=2.00
			2 20103 政府办公厅（室）及相关机构事务 total=3.00 basic=1.00 project=2.00
			3 合计 total=3.00 basic=1.00 project=2.00`},

		{"栏次 broken in two: 次 below the numbers of the columns is no row", `
			2025年部门支出预算总表
			编制部门：上海市普陀区人民政府办公室 单位：元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			栏 | | 1 | 2 | 3
			次 | | | |
			201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00
			`, `
			budget  上海市普陀区人民政府办公室 department 2025
			expenditure_summary 2025年部门支出预算总表 元
			code name total basic project
			1 201 一般公共服务支出 total=3.00 basic=1.00 project=2.00`},

		{"an item and its amount that span two rows are one item", `
			2025年部门收支总表
			编制部门：上海市普陀区人民政府办公室 单位：元
			= 收入/项目 | 收入/预算数 | 支出/项目 | 支出/预算数
			一、财政拨款收入 | 3.00 | 一、外交支出 | 1.00
			^一、财政拨款收入 | ^ | 二、国防支出 | 2.00
			收入总计 | 3.00 | 支出总计 | 3.00
			`, `
			budget  上海市普陀区人民政府办公室 department 2025
			revenue_expenditure_summary 2025年部门收支总表 元
			item amount item amount
			revenue:
			1 一、财政拨款收入 amount=3.00
			2 收入总计 amount=3.00
			expenditure:
			1 一、外交支出 amount=1.00
			2 二、国防支出 amount=2.00
			3 支出总计 amount=3.00`},

		{"marks of footnotes stand behind amounts and percentages", `
			2025年一般公共预算支出表
			编制部门：上海市普陀区人民政府办公室 单位：元
			= 科目编码 | 科目名称 | 2024年执行数 | 2025年预算数/小计 | 2025年预算数/基本支出 | 2025年预算数/项目支出 | 增减%
			201 | 一般公共服务支出 | 2.00 | 3.00¹ | 1.00 | 2.00* | 50.00%¹
			`, `
			budget  上海市普陀区人民政府办公室  2025
			general_public_expenditure 2025年一般公共预算支出表 元
			code name - total basic project -
			1 201 一般公共服务支出 total=3.00 basic=1.00 project=2.00 [2024年执行数]=2.00 [增减%]=50.00`},

		{"a label of vehicles heads no 接待费, wherever it seems to reach", `
			2025年“三公”经费支出表
			编制部门：上海市普陀区人民政府办公室 单位：元
			= 合计 | 公务用车购置及运行费/因公出国（境）费 | 公务用车购置及运行费/小计 | 公务用车购置及运行费/公务用车购置费 | 公务用车购置及运行费/公务用车运行费 | 公务用车购置及运行费/公务接待费
			9.00 | 1.00 | 6.00 | 2.00 | 4.00 | 2.00
			`, `
			budget  上海市普陀区人民政府办公室  2025
			three_public_expenditure 2025年“三公”经费支出表 元
			total total total total total total
			1 合计 total=9.00
			2 因公出国（境）费 total=1.00
			3 公务用车购置及运行费/小计 total=6.00
			4 公务用车购置及运行费/公务用车购置费 total=2.00
			5 公务用车购置及运行费/公务用车运行费 total=4.00
			6 公务接待费 total=2.00`},

		{"nor the sum of all, or of the “三公” items, beside items of others", `
			“三公”经费、会议费、培训费支出预算表
			部门名称：某局 预算年度：2025 单位：万元
			= “三公”经费/合计 | “三公”经费/公务用车购置及运行维护费/小计 | “三公”经费/公务用车购置及运行维护费/因公出国（境）费 | “三公”经费/公务用车购置及运行维护费/小计 | “三公”经费/公务用车购置及运行维护费/公务用车购置费 | “三公”经费/公务用车购置及运行维护费/公务接待费 | 会议费 | 培训费
			19.00 | 9.00 | 1.00 | 6.00 | 6.00 | 2.00 | 4.00 | 6.00
			`, `
			budget  某局  2025
			three_public_expenditure “三公”经费、会议费、培训费支出预算表 万元
			total total total total total total total total
			1 合计 total=19.00
			2 “三公”经费/小计 total=9.00
			3 “三公”经费/因公出国（境）费 total=1.00
			4 “三公”经费/公务用车购置及运行维护费/小计 total=6.00
			5 “三公”经费/公务用车购置及运行维护费/公务用车购置费 total=6.00
			6 “三公”经费/公务接待费 total=2.00
			7 会议费 total=4.00
			8 培训费 total=6.00`},

		{"Sichuan: 类 款 项 only where they change, the unit's code beside", `
			表1-2 部门支出总表
			单位：成都市武侯区农业农村局 金额单位：万元
			= 科目编码/类 | 科目编码/款 | 科目编码/项 | 单位代码 | 单位名称（科目） | 合计 | 基本支出 | 项目支出 | 上缴上级支出 | 对附属单位补助支出
			| | | | 合计 | 30 | 10 | 20 | |
			| | | 131 | 成都市武侯区农业农村局 | 30 | 10 | 20 | |
			213 | | | 131001 | 农林水支出 | 30 | 10 | 20 | |
			| 01 | | 131001 | 农业农村 | 30 | 10 | 20 | |
			| | 01 | 131001 | 行政运行 | 10 | 10 | | |
			| | 2 | 131001 | 一般行政管理事务 | 20 | | 20 | |
			`, `
			budget  成都市武侯区农业农村局 department 0
			expenditure_summary 部门支出总表 万元
			code code code entity_code name total basic project remitted_to_superior subsidy_to_affiliates
			1 合计 total=30 basic=10 project=20
			2 131 成都市武侯区农业农村局 total=30 basic=10 project=20
			3 131001 213 农林水支出 total=30 basic=10 project=20
			4 131001 21301 农业农村 total=30 basic=10 project=20
			5 131001 2130101 行政运行 total=10 basic=10
			6 131001 2130102 一般行政管理事务 total=20 project=20`},

		{"预算管理一体化: a row per unit", `
			部门收入总表
			部门名称：昆明市五华区人民检察院 单位：万元
			= 部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入/小计 | 本年收入/一般公共预算 | 本年收入/政府性基金预算 | 本年收入/国有资本经营预算 | 本年收入/财政专户管理资金 | 本年收入/事业收入 | 本年收入/事业单位经营收入 | 本年收入/上级补助收入 | 本年收入/附属单位上缴收入 | 本年收入/其他收入 | 上年结转结余/小计 | 上年结转结余/一般公共预算 | 上年结转结余/单位资金
			合计 | < | 12.00 | 10.00 | 10.00 | | | | | | | | | 2.00 | 1.50 | 0.50
			119 | 昆明市五华区人民检察院 | 12.00 | 10.00 | 10.00 | | | | | | | | | 2.00 | 1.50 | 0.50
			119001 | 昆明市五华区人民检察院本级 | 12.00 | 10.00 | 10.00 | | | | | | | | | 2.00 | 1.50 | 0.50
			`, `
			budget  昆明市五华区人民检察院 department 0
			revenue_summary 部门收入总表 万元
			entity_code name total current_year_subtotal general_public_budget government_fund state_capital fiscal_special_account institutional operating superior_subsidy affiliated_remittance other carryover - -
			1 合计 total=12.00 current_year_subtotal=10.00 general_public_budget=10.00 carryover=2.00 [上年结转结余/一般公共预算]=1.50 [上年结转结余/单位资金]=0.50
			2 119 昆明市五华区人民检察院 total=12.00 current_year_subtotal=10.00 general_public_budget=10.00 carryover=2.00 [上年结转结余/一般公共预算]=1.50 [上年结转结余/单位资金]=0.50
			3 119001 昆明市五华区人民检察院本级 total=12.00 current_year_subtotal=10.00 general_public_budget=10.00 carryover=2.00 [上年结转结余/一般公共预算]=1.50 [上年结转结余/单位资金]=0.50`},

		{"central departments: the year before and the change beside", `
			部门公开表5
			一般公共预算支出表
			部门：中华人民共和国某部 预算年度：2024 单位：万元
			= 功能分类科目/科目编码 | 功能分类科目/科目名称 | 2023年执行数 | 2024年预算数/小计 | 2024年预算数/基本支出 | 2024年预算数/项目支出 | 2024年预算数比2023年执行数/增减额 | 2024年预算数比2023年执行数/增减%
			201 | 一般公共服务支出 | 90.00 | 100.00 | 60.00 | 40.00 | 10.00 | 11.11
			`, `
			budget  中华人民共和国某部  2024
			general_public_expenditure 一般公共预算支出表 万元
			code name - total basic project - -
			1 201 一般公共服务支出 total=100.00 basic=60.00 project=40.00 [2023年执行数]=90.00 [2024年预算数比2023年执行数/增减额]=10.00 [2024年预算数比2023年执行数/增减%]=11.11`},

		{"central departments: parts of 事业收入", `
			部门公开表2
			部门收入总表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 政府性基金预算拨款收入 | 国有资本经营预算拨款收入 | 财政专户管理资金收入 | 事业收入/金额 | 事业收入/其中：教育收费 | 事业单位经营收入 | 上级补助收入 | 附属单位上缴收入 | 其他收入 | 使用非财政拨款结余
			205 | 教育支出 | 10 | 1 | 5 | | | | 4 | 3 | | | | | 1
			`, `
			budget   department 0
			revenue_summary 部门收入总表 万元
			code name total carryover general_public_budget government_fund state_capital fiscal_special_account institutional - operating superior_subsidy affiliated_remittance other -
			1 205 教育支出 total=10 general_public_budget=5 institutional=4 carryover=1 [事业收入/其中：教育收费]=3 [使用非财政拨款结余]=1`},

		{"Jiangsu: three pairs, a label over the third", `
			公开01表
			收支预算总表
			部门：江苏省政协办公厅 单位：万元
			= 收入/项目名称 | 收入/金额 | 支出/功能分类/功能科目名称 | 支出/功能分类/金额 | 支出/支出用途/项目名称 | 支出/支出用途/金额
			一、财政拨款 | 10,070.48 | 一、一般公共服务支出 | 7,827.46 | 一、基本支出 | 5,678.17
			1.一般公共预算 | 10,070.48 | 二、外交支出 | | 二、项目支出 | 3,314.68
			当年收入小计 | 10,150.48 | 当年支出小计 | < | < | 10,150.48
			`, `
			budget  江苏省政协办公厅  0
			revenue_expenditure_summary 收支预算总表 万元
			item amount item amount item amount
			revenue:
			1 一、财政拨款 amount=10070.48
			2 1.一般公共预算 amount=10070.48
			3 当年收入小计 amount=10150.48
			expenditure:
			1 一、一般公共服务支出 amount=7827.46
			2 二、外交支出
			3 当年支出小计 amount=10150.48
			expenditure_by_use:
			1 一、基本支出 amount=5678.17
			2 二、项目支出 amount=3314.68`},

		{"Jiangsu: revenue running down, names as paths; expenditure in one row", `
			公开02表
			2018年收入预算总表
			部门：江苏省政协办公厅 单位：万元
			= 项目名称 | 项目名称 | 金额
			收入总计 | < | 10,150.48
			一般公共预算资金 | 小计 | 10,070.48
			| 专项收入 |
			其他资金 | 小计 | 80.00

			公开 03 表
			支出预算总表
			部门：江苏省政协办公厅 单位：万元
			= 合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 结转下年资金
			10,150.48 | 5,678.17 | 3,314.68 | 1,157.63 |
			`, `
			budget  江苏省政协办公厅  2018
			revenue_summary 2018年收入预算总表 万元
			name total
			1 收入总计 total=10150.48
			2 一般公共预算资金/小计 total=10070.48
			3 一般公共预算资金/专项收入
			4 其他资金/小计 total=80.00
			expenditure_summary 支出预算总表 万元
			total basic project - -
			1 total=10150.48 basic=5678.17 project=3314.68 [单位预留机动经费]=1157.63 [结转下年资金]=`},

		{"the standard form is the kind, the other goes to the other tables", `
			财政拨款支出预算表（功能科目）
			部门：某局 单位：万元
			= 功能科目编码 | 功能科目名称 | 金额
			201 | 一般公共服务支出 | 3.00

			一般公共预算支出预算表（功能科目）
			部门：某局 单位：万元
			= 功能科目编码 | 功能科目名称 | 金额
			201 | 一般公共服务支出 | 2.00

			一般公共预算基本支出表（政府预算支出经济分类）
			部门：某局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
			501 | 机关工资福利支出 | 1.00 | 1.00 |

			一般公共预算基本支出表（部门预算支出经济分类）
			部门：某局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 人员经费 | 日常公用经费
			301 | 工资福利支出 | 1.00 | 1.00 |
			`, `
			budget  某局  0
			general_public_expenditure 一般公共预算支出预算表（功能科目） 万元
			code name total
			1 201 一般公共服务支出 total=2.00
			general_public_basic_expenditure 一般公共预算基本支出表（部门预算支出经济分类） 万元
			code name total personnel public_use
			1 301 工资福利支出 total=1.00 personnel=1.00
			other 财政拨款支出预算表（功能科目） 万元 1×3
			other 一般公共预算基本支出表（政府预算支出经济分类） 万元 1×5`},

		{"Shaanxi: uses beside functions; staff, office and special business instead of 基本 and 项目支出", `
			2024年部门综合预算收支总表
			部门：某局 单位：万元
			= 收入/项目 | 收入/预算数 | 支出/支出功能分科目（按大类） | 支出/预算数 | 支出/按用途分类 | 支出/预算数
			一、一般公共预算拨款收入 | 6 | 一、一般公共服务支出 | 6 | 一、基本支出 | 3
			 | | | | 二、项目支出 | 3

			2024年部门综合预算一般公共预算支出明细表（按支出功能分类科目）
			部门：某局 单位：万元
			= 功能科目编码 | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出
			201 | 一般公共服务支出 | 6 | 1 | 2 | 3
			`, `
			budget  某局 department 2024
			revenue_expenditure_summary 2024年部门综合预算收支总表 万元
			item amount item amount item amount
			revenue:
			1 一、一般公共预算拨款收入 amount=6
			expenditure:
			1 一、一般公共服务支出 amount=6
			expenditure_by_use:
			1 一、基本支出 amount=3
			2 二、项目支出 amount=3
			general_public_expenditure 2024年部门综合预算一般公共预算支出明细表（按支出功能分类科目） 万元
			code name total - - project
			1 201 一般公共服务支出 total=6 project=3 [人员经费支出]=1 [公用经费支出]=2`},

		{"Guizhou, Anhui: only the titles name the entity, here two of them", `
			贵阳市云岩区民政局2024年部门支出总表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			208 | 社会保障和就业支出 | 3.00 | 1.00 | 2.00

			贵阳市云岩区民政局2024年政府性基金预算支出表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			229 | 其他支出 | 1.00 | | 1.00

			2024年贵阳市云岩区社会福利院单位支出总表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			208 | 社会保障和就业支出 | 4.00 | 4.00 |
			`, `
			budget  贵阳市云岩区民政局 department 2024
			expenditure_summary 贵阳市云岩区民政局2024年部门支出总表 万元
			code name total basic project
			1 208 社会保障和就业支出 total=3.00 basic=1.00 project=2.00
			government_fund_expenditure 贵阳市云岩区民政局2024年政府性基金预算支出表 万元
			code name total basic project
			1 229 其他支出 total=1.00 project=1.00
			budget  贵阳市云岩区社会福利院 unit 2024
			expenditure_summary 2024年贵阳市云岩区社会福利院单位支出总表 万元
			code name total basic project
			1 208 社会保障和就业支出 total=4.00 basic=4.00`},

		{"a heading begins the next unit's budget below a table of the one before", `
			第一部分 赤水市文化旅游局2024年部门预算
			部门支出总表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			207 | 文化旅游体育与传媒支出 | 3.00 | 1.00 | 2.00

			国有资本经营预算支出表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			223 | 国有资本经营预算支出 | 1.00 | | 1.00

			第二部分 赤水市图书馆2024年单位预算
			单位支出总表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			207 | 文化旅游体育与传媒支出 | 4.00 | 4.00 |
			`, `
			budget  赤水市文化旅游局 department 2024
			expenditure_summary 部门支出总表 万元
			code name total basic project
			1 207 文化旅游体育与传媒支出 total=3.00 basic=1.00 project=2.00
			state_capital_expenditure 国有资本经营预算支出表 万元
			code name total basic project
			1 223 国有资本经营预算支出 total=1.00 project=1.00
			budget  赤水市图书馆 unit 2024
			expenditure_summary 单位支出总表 万元
			code name total basic project
			1 207 文化旅游体育与传媒支出 total=4.00 basic=4.00`},

		{"the entity line gives the name that titles shorten", `
			云岩区民政局2024年部门支出总表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			208 | 社会保障和就业支出 | 3.00 | 1.00 | 2.00

			云岩区民政局2024年政府性基金预算支出表
			部门：贵阳市云岩区民政局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			229 | 其他支出 | 1.00 | | 1.00
			`, `
			budget  贵阳市云岩区民政局 department 2024
			expenditure_summary 云岩区民政局2024年部门支出总表 万元
			code name total basic project
			1 208 社会保障和就业支出 total=3.00 basic=1.00 project=2.00
			government_fund_expenditure 云岩区民政局2024年政府性基金预算支出表 万元
			code name total basic project
			1 229 其他支出 total=1.00 project=1.00`},

		{"“三公” side by side in the header, 机关运行经费 with it", `
			2025年部门“三公”经费和机关运行经费预算表
			编制部门：某局 单位：万元
			= “三公”经费预算数/合计 | “三公”经费预算数/因公出国(境)费 | “三公”经费预算数/公务接待费 | “三公”经费预算数/公务用车购置及运行费/小计 | “三公”经费预算数/公务用车购置及运行费/购置费 | 机关运行经费预算数
			867.50 | 839.00 | 28.50 | | | 213.28
			`, `
			budget  某局 department 2025
			three_public_expenditure 2025年部门“三公”经费和机关运行经费预算表 万元
			total total total total total total
			1 “三公”经费预算数/合计 total=867.50
			2 “三公”经费预算数/因公出国(境)费 total=839.00
			3 “三公”经费预算数/公务接待费 total=28.50
			4 “三公”经费预算数/公务用车购置及运行费/小计
			5 “三公”经费预算数/公务用车购置及运行费/购置费
			6 机关运行经费预算数 total=213.28`},

		{"“三公” in rows, the year before beside", `
			财政拨款“三公”经费支出表
			部门：某局 预算年度：2024 单位：万元
			= 项目 | 2023年预算数 | 2024年预算数 | 增减额
			合计 | 20.00 | 18.55 | -1.45
			一、因公出国（境）费用 | | |
			`, `
			budget  某局  2024
			three_public_expenditure 财政拨款“三公”经费支出表 万元
			item - total -
			1 合计 total=18.55 [2023年预算数]=20.00 [增减额]=-1.45
			2 一、因公出国（境）费用 [2023年预算数]= [增减额]=`},

		{"expenditure broken down further in the first table", `
			2024年部门财务收支预算总表
			编制部门：某局 单位：元
			= 本年收入/项目 | 本年收入/预算数 | 本年支出/项目 | 本年支出/预算数/合计 | 本年支出/预算数/基本支出/人员经费 | 本年支出/预算数/基本支出/公用经费 | 本年支出/预算数/项目支出
			一、财政拨款收入 | 100 | 一、一般公共服务支出 | 100 | 50 | 20 | 30
			| | 支出总计 | 100 | 50 | 20 | 30
			`, `
			budget  某局 department 2024
			revenue_expenditure_summary 2024年部门财务收支预算总表 元
			item amount item amount - - -
			revenue:
			1 一、财政拨款收入 amount=100
			expenditure:
			1 一、一般公共服务支出 amount=100 [本年支出/预算数/基本支出/人员经费]=50 [本年支出/预算数/基本支出/公用经费]=20 [本年支出/预算数/项目支出]=30
			2 支出总计 amount=100 [本年支出/预算数/基本支出/人员经费]=50 [本年支出/预算数/基本支出/公用经费]=20 [本年支出/预算数/项目支出]=30`},

		{"财政拨款收支总表 with amounts by budget", `
			表四：财政拨款收支总体情况表
			单位：万元
			= 收入/项目 | 收入/金额 | 支出/项目 | 支出/合计 | 支出/一般公共预算财政拨款 | 支出/政府性基金预算财政拨款 | 支出/国有资本经营预算财政拨款
			一、本年收入 | 13297.11 | 一、本年支出 | 13297.11 | 13297.11 | △1.20 | (1.20)
			`, `
			budget    0
			fiscal_appropriation_summary 财政拨款收支总体情况表 万元
			item amount item total general_public_budget government_fund state_capital
			revenue:
			1 一、本年收入 amount=13297.11
			expenditure:
			1 一、本年支出 total=13297.11 general_public_budget=13297.11 government_fund=-1.20 state_capital=-1.20`},

		{"code and name in one cell, and other headers for them", `
			一般公共预算财政拨款支出表
			单位：万元
			= 科目 | 支出合计 | 基本支出小计 | 项目支出
			[201]一般公共服务支出 | 3 | 3 |
			2010301 行政运行 | 2 | 2 |
			2010302 12345热线运行 | 1 | 1 |
			合计 | 3 | 3 |
			`, `
			budget    0
			general_public_expenditure 一般公共预算财政拨款支出表 万元
			name total basic project
			1 201 一般公共服务支出 total=3 basic=3
			2 2010301 行政运行 total=2 basic=2
			3 2010302 12345热线运行 total=1 basic=1
			4 合计 total=3 basic=3`},

		{"an empty table with a placeholder, and one with its blank 合计", `
			政府性基金预算支出表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			无 | 无 | | |
			> 注：本部门无政府性基金预算。

			国有资本经营预算支出表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			| 合计 | | |
			此表为空 | < | < | < | <
			`, `
			budget    0
			government_fund_expenditure 政府性基金预算支出表 万元
			code name total basic project
			note 注：本部门无政府性基金预算。
			state_capital_expenditure 国有资本经营预算支出表 万元
			code name total basic project
			1 合计
			note 此表为空`},

		{"an empty table without a grid; a heading that names one is none", `
			# 国有资本经营预算支出表
			# 单位：万元
			# 注：本单位无国有资本经营预算，故本表为空表。
			# 三、政府性基金预算支出表
			# 本单位2024年政府性基金预算支出100万元。
			一般公共预算支出表
			单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			201 | 一般公共服务支出 | 1 | 1 |
			`, `
			budget    0
			general_public_expenditure 一般公共预算支出表 万元
			code name total basic project
			1 201 一般公共服务支出 total=1 basic=1
			state_capital_expenditure 国有资本经营预算支出表 万元

			note 注：本单位无国有资本经营预算，故本表为空表。`},

		{"a department, then its units; headings and entity lines part them", `
			# 安新县水利局2023年部门预算公开
			# 一、部门支出总表 3
			部门支出总表
			516安新县水利局 预算年度：2023 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			213 | 农林水支出 | 3 | 1 | 2

			# 第二部分 安新县水利局本级2023年预算
			单位支出总表
			516001安新县水利局本级 预算年度：2023 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			213 | 农林水支出 | 2 | | 2
			`, `
			budget 516 安新县水利局 department 2023
			expenditure_summary 部门支出总表 万元
			code name total basic project
			1 213 农林水支出 total=3 basic=1 project=2
			budget 516001 安新县水利局本级 unit 2023
			expenditure_summary 单位支出总表 万元
			code name total basic project
			1 213 农林水支出 total=2 project=2`},

		{"a department and its own unit under the same name", `
			部门支出总表
			部门：某市财政局 单位：万元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			201 | 一般公共服务支出 | 3 | 1 | 2

			单位支出总表
			单位：某市财政局 金额单位：元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			201 | 一般公共服务支出 | 20000 | | 20000
			`, `
			budget  某市财政局 department 0
			expenditure_summary 部门支出总表 万元
			code name total basic project
			1 201 一般公共服务支出 total=3 basic=1 project=2
			budget  某市财政局 unit 0
			expenditure_summary 单位支出总表 元
			code name total basic project
			1 201 一般公共服务支出 total=20000 project=20000`},

		{"a title and a name broken over lines, a table continued on the next page", `
			部门预算一般公共预算财政拨款基本
			支出表
			部门名称：济宁市任
			城区住房和城乡建设 单位：元
			局
			= 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
			301 | 工资福利支出 | 3 | 3 |

			续表
			= 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
			302 | 商品和服务支出 | 2 | | 2
			`, `
			budget  济宁市任城区住房和城乡建设局 department 0
			general_public_basic_expenditure 部门预算一般公共预算财政拨款基本支出表 元
			code name total personnel public_use
			1 301 工资福利支出 total=3 personnel=3
			2 302 商品和服务支出 total=2 public_use=2`},

		{"the rest of a table on the next page, its header read otherwise", `
			部门支出总表
			部门：某局 单位：元
			= 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出 | 上缴上级支出
			201 | 一般公共服务支出 | 3 | 1 | 2 | |

			= 科目编码 | 科目名称 | 支出/合计 | 支出/基本支出 | 支出/项目支出 | 支出/事业单位经营支出 | 支出/上缴上级支出
			20101 | 人大事务 | 3 | 1 | 2 | |
			`, `
			budget  某局 department 0
			expenditure_summary 部门支出总表 元
			code name total basic project operating remitted_to_superior
			1 201 一般公共服务支出 total=3 basic=1 project=2
			2 20101 人大事务 total=3 basic=1 project=2`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { check(t, test.drawing, test.want) })
	}
}

// Rows of a wide “三公” table that no label tells apart may be the halves of broken
// amounts: nothing is proven by the first.
func TestUnlabelledRowsOfAWideTableProveNothing(t *testing.T) {
	_, problems := read(t, `
		“三公”经费支出表
		部门：某局 单位：万元
		= 合计 | 因公出国（境）费 | 公务接待费
		344.39 | 200.17 | 144.22
		7 | 4 | 3
		`)
	if !slices.ContainsFunc(problems, func(p schema.Problem) bool { return p.Severity == schema.Error && p.Code == problem.StrayRow }) {
		t.Errorf("no problem says that two rows are unlabelled: %v", problems)
	}
}

// A label that was read too wide stands over columns of their own, which are kept as
// extra: nothing is proven then. What was carried over is published by its sources.
func TestLabelOverColumnsOfTheirOwnProvesNothing(t *testing.T) {
	for header, want := range map[string]bool{
		"合计 | 事业收入/一般公共预算拨款收入 | 事业收入/金额 | 事业收入/其他收入":      true,
		"合计 | 一般公共预算拨款收入 | 事业收入/金额 | 事业收入/其中：教育收费 | 其他收入": false,
		"合计 | 财政拨款收入 | 上年结转/小计 | 上年结转/一般公共预算":             false,
	} {
		_, problems := read(t, "部门收入总表\n部门：某局 单位：万元\n= 科目编码 | 科目名称 | "+header+"\n201 | 一般公共服务支出 | 3.00 | 1.00 | 1.00 | 1.00\n")
		if got := slices.ContainsFunc(problems, func(p schema.Problem) bool { return p.Severity == schema.Error }); got != want {
			t.Errorf("%s: an error %v, want %v: %v", header, got, want, problems)
		}
	}
}
