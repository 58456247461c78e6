package vocabulary

// Feature is something the words of a title say. A title is a sequence of
// known words; its features, not its string, tell the kind (kinds.go).
type Feature uint32

const (
	fRevenue      Feature = 1 << iota // 收入
	fExpenditure                      // 支出
	fFiscal                           // 财政拨款
	fGeneral                          // 一般公共预算
	fFund                             // 政府性基金
	fCapital                          // 国有资本经营
	fAccount                          // 财政专户
	fBasic                            // 基本支出
	fProject                          // 项目支出
	fThreePublic                      // “三公”
	fFunctional                       // by function
	fDeptEconomic                     // by 部门预算 economic classification
	fGovEconomic                      // by 政府预算 economic classification
	fEconomic                         // by economic classification, whose is not said
	TitleOther                        // a known form that is none of the nine kinds
	fFinal                            // 决算: final accounts, no budget
	TitleForm                         // 表: the line names a table
	fDepartment                       // 部门…
	fUnit                             // 单位…
	fPrevious                         // 上年, 执行: not the budget year's
	fNone         Feature = 0
)

// FormEnds are the characters that the word for a form ends with: 表, 清单, 目录;
// NumberMarks those of which the number of a form, or the mark of a continued one, has
// one: 表1, 附件2, 续表, 接上页.
const (
	FormEnds      = "表单录"
	NumberMarks   = "表附"
	ContinueMarks = "续接"
	NumberEnds    = "号表）)]】" // behind the digits of a number
)

// TitleWord is what some words of a title say.
type TitleWord struct {
	Says  Feature
	Words string // patterns
}

// TitleWords are the words titles are made of, after quotation marks, brackets
// and the form's number are taken off.
var TitleWords = []TitleWord{
	{fRevenue | fExpenditure, "收支 收入支出 收入和支出 收入及支出 收入与支出"},
	{fRevenue, "收入 总收入"},
	{fExpenditure, "支出 总支出 收入安排[的]支出"},
	{fFiscal, "财政[补助]拨款 财政补助"},
	{fGeneral, "一般公共预算 一般公共 公共财政[预算] 公共预算 一般预算"},
	{fFund, "政府[性]基金 基金"},
	{fCapital, "国有资本经营 国有资本 国资"},
	{fAccount, "财政专户[管理][资金] 专户[管理]资金 社会保险基金 社保基金"},
	{fBasic | fExpenditure, "基本支出"},
	{fBasic, "基本"},
	{fProject | fExpenditure, "项目支出 项目经费 专项支出 专项资金 专项业务费 专项"},
	{fThreePublic, "三公经费 三公 因公出国[境][费|费用|经费] 公务接待[费] 公务用车[购置][及|和][运行|运行费|运行维护费][费] 会议费 培训费 两费"},
	{fFunctional, "功能[分类][科目]"},
	{fFunctional | fExpenditure, "支出功能[分类][科目]"},
	{fDeptEconomic, "部门[预算]经济[分类][科目]"},
	{fDeptEconomic | fExpenditure, "部门[预算]支出经济[分类][科目]"},
	{fGovEconomic, "政府[预算]经济[分类][科目]"},
	{fGovEconomic | fExpenditure, "政府[预算]支出经济[分类][科目]"},
	{fEconomic, "经济[分类][科目]"},
	{fEconomic | fExpenditure, "支出经济[分类][科目]"},
	{TitleOther, "机关运行[经费] 运行经费 政府采购 采购 政府购买服务 购买服务 绩效目标 绩效 资产 国有资产 固定资产 占用 占有 使用 新增资产 资产配置 债务 政府债券 转移支付 " +
		"人员 人员类 运转类 其他运转类 特定目标类 公用 机构 编制 机构设置 基本情况 基本信息 工资福利 商品和服务 对个人和家庭[的]补助 对下 非税[收入] 行政事业性收费 上缴 预算外 其他资金 单位资金 整体 项目 重点项目 重点 车辆 委托业务费 " +
		"中期财政规划 三年 滚动 征收 计划 目标 申报 自评 评价 结转结余 结转 结余 存量资金 预算公开 信息 还本付息 对比分析 限额 余额 预算执行 提前下达 市对区 省对下 指标"},
	{fFinal, "决算 结算"},
	{fPrevious, "上年 上年度 执行 执行数 完成 预计执行"},
	{TitleForm, "表 总表 情况表 总体情况表 总体表 汇总表 明细表 明细情况表 批复表 批复总表 公开表 一览表 简表 统计表 申报表 对比表 分析表 测算表 报表 附表 目录表 清单 目录 任务表 计划表 基础表 录入表"},
	{fDepartment, "部门 本部门"},
	{fUnit, "单位 本单位 所属单位 基层单位"},
	{fNone, "预算 预算数 经费预算 纳入 含下属单位 含所属单位 含上年结转[结余|资金] 不含上年结转[结余|资金] 引用 年初预算 财务 财政 总体 总 情况 汇总 明细 批复 公开 资金 经费 拨款 补助 安排 使用安排 当年 本年 年 年度 本年度 本级 机关 科目 分类 分科目 按 分 到 类 款 项 级 项级 " +
		"和 及 与 的 等 一般 含 其他 收费 来源 用途 方向 性质 区级 市级 县级 省级 中央 行政 事业 行政事业 统计 对比 构成 结构 增减 变动 变化 分配 下达 全口径 境 费 管理 服务 业务 填报 编报 附 简明 综合 数 额"},
}

// TitlePlace is the place of a word of titles in TitleWords, and what it says.
type TitlePlace struct {
	Place int16
	Says  Feature
}

// NumeralWords and DigitWords introduce the number of a form: 公开01表, 部门公开表1, 附件2-1.
// Digits follow them, or Chinese numerals after NumeralWords only. 开 is what is
// left of 公开 at the edge of a page.
const (
	NumeralWords = "表 附表 附件 附件表 表格 附 预算表 公开表 批复表"
	DigitWords   = "公开 开 预算 预算公开 预算公开表 部门公开 部门公开表 单位公开 单位公开表 部门预算公开 部门预算公开表 公开预算 财预 批复 部门预算 部门预算表 单位预算 单位预算表 部门 单位 预决算公开 预决算公开表 部预 财公开 报表 套表 Table"
)

// ContinuedWords mark the continuation of a table, before or after its title.
const ContinuedWords = "续表 续上表 接上表 接上页 续"

// ContinuedEnds mark it behind the title.
var ContinuedEnds = []string{"（续表）", "(续表)", "（续）", "(续)", "续表"}

// NumberOpeners begin the number of a form that stands behind its title.
var NumberOpeners = []string{"（", "(", "公开", "预算", "附表", "表"}

// OwnerRunes are in the names of those who publish.
const OwnerRunes = "省 市 县 区 州 局 委 厅 办 院"

// TitleStops begin a line that refers to a table and is none.
const TitleStops = "见 详见 参见 根据 按照 如 注 注: 备注 说明 附注 关于 从 由 在 我 本表"

// OrganisationEnds end the name of an organisation.
const OrganisationEnds = "局 委 委员会 办 办公室 厅 部 院 室 中心 会 校 学校 小学 中学 大学 学院 园 幼儿园 队 大队 支队 总队 站 所 处 馆 社 团 政府 街道 场 库 段 台 网 办事处 管委会 工委 " +
	"公司 集团 医院 协会 学会 联合会 联社 基地 科 股 组 署 公安 法院 检察院 党校 机关 本级 本部 本单位 汇总 分局 总站 总局 公园 林场 农场 水库 电台 电视台 报社 出版社 气象台 监狱 看守所 拘留所 银行 支行 党委 团委 工会 妇联 残联 文联 科协 侨联 社科联 工商联 红十字会 保障中心"

// PlaceEnds end the name of a place: a name that ends so may be that of an
// organisation cut off by a line break.
const PlaceEnds = "省 市 州 盟 区 县 旗 镇 乡 街 村 自治区 新区 开发区"
