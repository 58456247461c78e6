package vocabulary

// A concept is what a column header says. Amount concepts are the keys of the
// contract; the others are below.
type Concept string

// Concepts of columns that hold no amounts.
const (
	ColumnLine       Concept = "#line"        // 序号
	ColumnCode       Concept = "#code"        // classification code, or a part of it
	ColumnName       Concept = "#name"        // name of a code
	ColumnItem       Concept = "#item"        // item of a list of items; the name, in a list of codes
	ColumnEntityCode Concept = "#entity_code" // code of a unit
	ColumnEntity     Concept = "#entity"      // name of a unit
	ColumnText       Concept = "#text"        // remarks and other words
)

// Concepts of amount columns besides the keys.
const (
	ColumnTotal    Concept = "total"    // 合计; under a header of its own, that header's amount
	ColumnSubtotal Concept = "subtotal" // 小计
	ColumnAmount   Concept = "#amount"  // 预算数, 金额: the amount of what stands above it
	ColumnGroup    Concept = "#group"   // says nothing that tells columns apart: 收入, 资金性质
	ColumnCurrent  Concept = "#current" // the current year's revenue or expenditure
	ColumnUnitFund Concept = "#unit"    // 单位资金: no key of its own, but its parts have
	ColumnPart     Concept = "#part"    // 其中: a part of the column before
	ColumnPrevious Concept = "#previous"
	ColumnChange   Concept = "#change"
	ColumnPercent  Concept = "#percent"
	ColumnExtra    Concept = "#extra" // a known amount that v1 has no key for
)

// Keys that more than one place in the code speaks of.
const (
	KeyTotal       = "total"
	KeyAmount      = "amount"
	KeyCurrentYear = "current_year_subtotal"
	KeyFiscal      = "fiscal_appropriation"
	KeyGeneral     = "general_public_budget"
	KeyFund        = "government_fund"
	KeyCapital     = "state_capital"
	KeyCarryover   = "carryover"
	KeyBasic       = "basic"
	KeyProject     = "project"
	KeyPersonnel   = "personnel"
	KeyPublicUse   = "public_use"
)

// HeaderWord is what some header labels say: as, and at the lowest level of
// the header leaf where that is something else.
type HeaderWord struct {
	As    Concept
	Leaf  Concept
	Words string // patterns
}

// PartMarks begin a label that names a part of the column before.
var PartMarks = []string{"其中", "#其中", "#"}

// LevelLabels head the columns of codes in parts, from the first to the last.
var LevelLabels = []string{"类", "款", "项"}

// RevenueLabel and ExpenditureLabel head the sides of a two-sided table, ItemLabel the
// items of either.
const (
	RevenueLabel     = "收入"
	ExpenditureLabel = "支出"
	ItemLabel        = "项目"
)

// SubjectWord ends labels over codes and names (功能分类科目), and begins those of either.
const SubjectWord = "科目"

// TotalLabel heads the sum of all, SubtotalLabel that of a group, AmountLabel the amounts
// of a side.
const (
	TotalLabel    = "合计"
	SubtotalLabel = "小计"
	AmountLabel   = "预算数"
)

// FiscalLabel is in the labels of the sides of 财政拨款收支总表.
const FiscalLabel = "财政拨款"

// HeaderWords are the labels of headers, after units, years and bracketed
// remarks are taken off.
var HeaderWords = []HeaderWord{
	{As: ColumnLine, Words: "序号 行次 行号 顺序号 编号 序"},
	{As: ColumnCode, Words: "科目编码 科目代码 科目编号 科目号 编码 代码 类 款 项 类级 款级 项级 [部门预算][支出]功能[分类]科目编码 [部门预算][支出]功能[分类]科目代码 [支出]功能[分类]编码 [支出]功能[分类]代码 " +
		"[支出][部门|政府][预算][支出]经济[分类]科目编码 [支出][部门|政府][预算][支出]经济[分类]科目代码 [支出][部门|政府][预算][支出]经济[分类]编码 预算科目编码 支出科目编码 收入科目编码 预算科目代码 科目编码类款项"},
	{As: ColumnName, Words: "科目名称 科目名 [部门预算][支出]功能[分类]科目名称 [支出]功能[分类]名称 [支出][部门|政府][预算][支出]经济[分类]科目名称 [支出][部门|政府][预算][支出]经济[分类]名称 预算科目名称 支出科目名称 收入科目名称 " +
		"科目编码及名称 科目编码名称 科目代码及名称 科目编码和名称 名称 单位名称科目 单位名称（科目） 单位名称（科目名称） 单位（科目名称） 单位（科目） 单位（科目）名称 单位（[支出]功能[分类]科目）名称 科目名称单位 科目名称（单位） 单位和科目名称 单位名称/科目名称 科目名称/单位名称 单位科目名称 单位、科目名称 单位及科目名称 单位名称（[支出]功能[分类]科目） 单位名称（[支出]功能[分类]科目名称） 单位名称/功能[分类]科目名称"},
	{As: ColumnGroup, Leaf: ColumnName, Words: "科目 [支出]功能[分类][科目] 部门预算[支出]功能[分类]科目 [支出][部门|政府][预算][支出]经济[分类][科目] 支出功能科目 预算科目 支出科目 政府收支分类科目 分类科目 分科目"},
	{As: ColumnGroup, Leaf: ColumnItem, Words: "项目 收入 支出 本年收入项目 本年支出项目"},
	{As: ColumnItem, Words: "项目名称 项目内容 项目类别 项目分类 支出项目[名称|内容|类别|分类] 收入项目[名称|类别] 内容 收入内容 支出内容 支出用途 支出性质 支出类别 收入类别 经费项目 费用项目 指标 指标名称 三公经费项目 支出项目按用途 预算项目 支出功能分类项目 项目按功能分类 支出按用途分类 按用途分类 支出按性质分类 支出功能分科目 支出功能分类科目按大类 支出功能分科目按大类 支出经济分类科目按大类 部门预算支出经济分类科目按大类 部门预算支出经济科目按大类 政府预算支出经济分类科目按大类 项目按经济分类 项目按支出性质"},
	{As: ColumnEntityCode, Words: "单位代码 单位编码 部门代码 部门编码 部门单位代码 部门（单位）代码 单位（部门）代码 部门单位编码 部门（单位）编码 预算单位代码 预算单位编码 部门/单位代码 机构编码 部门预算编码 单位编号"},
	{As: ColumnEntity, Words: "单位名称 部门名称 部门单位名称 部门（单位）名称 单位（部门）名称 部门（单位） 预算单位 预算单位名称 部门/单位名称 单位 部门 部门单位 所属单位 机构名称 主管部门 部门/单位 部门及单位名称 部门、单位名称 [部门|单位|预算单位|部门单位]编码[及|和]名称 [部门|单位|预算单位|部门单位]代码[及|和]名称"},
	{As: ColumnText, Words: "备注 说明 依据 测算依据 计量单位 规格 规格型号 采购品目 采购目录 采购方式 资金用途 类别 项目代码 项目编码 是否 用途 年度 年份"},

	{As: ColumnTotal, Words: "合计 总计 合计数 总额 收入合计 支出合计 收入总计 支出总计 本年合计 总计数 预算合计 全年合计 总合计 经费合计 三公经费合计 三公经费总额"},
	{As: ColumnSubtotal, Words: "小计 小计数"},
	{As: ColumnAmount, Words: "预算数 金额 预算 预算金额 数额 年初预算[数] 本年预算[数] 当年预算[数] 预算安排数 安排数 资金数 预算额 本年预算金额 年预算 预算安排 本年金额 本年数 年预算数 年初预算安排 [本年|当年|年]预算[安排]情况 本年预算安排[数]"},
	{As: ColumnGroup, Leaf: ColumnAmount, Words: "收入预算[数] 支出预算[数] 资金性质 按资金性质 预算安排资金 财政拨款资金性质 收入来源 资金来源构成 支出预算金额 收入预算金额 支出构成 按支出性质 分类 支出分类 收入分类 支出明细 收入构成 [当年]财政拨款预算安排 三公经费预算数 三公经费[支出]预算 三公经费支出预算数 预算收入 预算支出 总体情况 支出类型 支出性质分类 资金来源"},
	{As: ColumnCurrent, Leaf: KeyCurrentYear, Words: "本年收入[合计|小计|预算] 当年收入[合计|小计|预算] 本年预算收入 本年度收入 年度收入 当年预算收入 本年收入预算数 当年财力安排"},
	{As: ColumnCurrent, Leaf: ColumnTotal, Words: "本年支出[合计|小计|预算] 当年支出[合计|小计|预算] 本年预算支出 本年度支出 当年预算支出 本年支出预算数"},
	{As: ColumnUnitFund, Leaf: ColumnExtra, Words: "单位资金[收入] 非财政拨款[收入] 其他资金[收入] 自有资金 单位自有资金 事业单位资金 非财政拨款资金 事业单位收入 其它资金"},

	{As: KeyFiscal, Words: "财政拨款[补助][收入|支出] 财政补助收入 财政拨款预算 财政拨款资金 财政性资金 本级财政拨款 财政资金 财政拨款小计 财政拨款合计 财政拨款收入小计 财政拨款补助 财政拨款预算收入"},
	{As: KeyGeneral, Words: "一般公共预算[财政][拨款|补助][资金][收入|支出|数] 一般公共[预算][拨款][收入|支出] 公共财政[预算][拨款][收入] 公共预算[拨款][收入] 一般公共预算收入合计 一般公共预算安排 一般公共预算当年[财政]拨款[收入] 一般公共财政[预算]拨款[收入] 本年一般公共预算[财政][拨款]支出"},
	{As: KeyFund, Words: "政府[性]基金[预算][财政][拨款|补助][资金][收入|支出|数] 基金预算[拨款][收入|支出] 政府[性]基金安排 政府[性]基金预算安排 基金 本年政府[性]基金[预算][财政][拨款]支出"},
	{As: KeyCapital, Words: "国有资本经营[预算][财政][拨款|补助][资金][收入|支出|数] 国有资本预算[拨款] 国有资本经营预算安排 国资预算[拨款] 国有资本经营收益 国有资本 本年国有资本经营[预算][财政][拨款]支出"},
	{As: "fiscal_special_account", Words: "财政专户[管理][资金][收入|拨款] 财政专户核拨[资金][收入] 专户[管理]资金[收入] 财政专户[管理][核拨][的][教育]收[入|费] 教育收费[资金][收入] 财政专户核拨收入 [财政]专户管理[的]教育收费[收入] [财政]专户拨款 专户核拨[资金][收入] 纳入财政专户管理[的][非税]收入 纳入专户管理[的]非税收入[拨款] 财政专户管理非税收入 财政专户返还收入 [纳入]财政专户管理的资金[收入] 预算外资金[收入]"},
	{As: "institutional", Words: "事业收入 事业收入资金 事业收入预算 事业预算收入 事业收入不含教育收费 事业单位事业收入"},
	{As: "superior_subsidy", Words: "上级补助收入 上级补助 上级补助资金 上级单位补助收入 上级补助预算收入 上级部门补助收入"},
	{As: "affiliated_remittance", Words: "附属单位上缴[收入] 附属单位缴款[收入] 下级单位上缴收入 下级上缴收入 附属单位上缴预算收入 附属单位上交收入 附属单位上解收入 对附属单位上缴收入"},
	{As: "other", Words: "其他收入 其它收入 其他 其他预算收入 其他收入资金 其他各项收入"},
	{As: KeyCarryover, Words: "上年结转[结余|和结余|及结余|与结余][收入|资金] 上年结余[结转][收入|资金] 年初结转[结余|和结余|及结余][收入|资金] 年初结余[结转] 结转结余[资金] 上年结余和结转 上年末结转结余 结余结转资金 上年结转[资金][和]结余[资金] 以前年度结转[结余] 年初财政拨款结转[和]结余 上年度结转[结余] 上年结转结余小计 上年结转小计 动用上年结转[和]结余[资金] 年初结转和结余合计 单位上年结余[结转] 单位上年结转[结余] 上年[度]结转、结余[收入|资金] 上年[度]结余、结转[收入|资金] 单位结余"},

	{As: KeyBasic, Words: "[本年][一般公共预算][财政拨款]基本支出[预算][数] 基本支出小计 基本支出合计"},
	{As: "project", Words: "[本年][一般公共预算][财政拨款]项目支出[预算][数] 项目支出小计 项目支出合计 专项支出 项目经费 专项业务经费[支出] 专项业务费[支出]"},
	{As: "operating", Words: "[事业][单位]经营收入[预算] [事业][单位]经营支出 [事业]单位经营 事业单位经营预算收入 经营预算收入"},
	{As: "remitted_to_superior", Words: "上缴上级支出 上解上级支出 上缴上级 上解上级 上缴上级单位支出 上缴支出 上解支出"},
	{As: "subsidy_to_affiliates", Words: "对附属单位补助[支出] 补助附属单位支出 对附属单位[的]补助支出 附属单位补助支出 对下级单位补助[支出] 对所属单位补助支出 对附属单位的补助"},
	{As: "personnel", Words: "人员经费[支出] 人员支出 人员经费小计 人员类 人员经费合计 人员类支出"},
	{As: "public_use", Words: "[日常]公用经费[支出] [日常]公用支出 公用经费小计 运转类 公用经费合计 公用经费预算 日常公用"},

	{As: ColumnExtra, Words: "单位预留机动经费 预留机动经费 结转下年[资金|支出] 年终结转结余 年末结转[和]结余 使用非财政拨款结余[资金] 用事业基金弥补收支差额 动用非财政拨款结余 债务资金 债务收入 银行贷款 捐赠收入 利息收入 租金收入 投资收益 同级部门拨款 非同级财政拨款[收入] " +
		"工资福利支出 商品和服务支出 对个人和家庭[的]补助[支出] 资本性支出[基本建设] 其他支出 债务利息[及费用]支出 对企业补助 其他资本性支出 对社会保障基金补助 特定目标类 其他运转类 一次性项目 经常性项目 机关运行经费 其他资金支出 结余分配 转移支付 上级专项 提前下达 社会保险基金[预算][收入] 单位其他资金 转移性支出 预备费 财政拨款结转结余 非财政拨款结转结余 非税收入[拨款] 纳入[一般公共]预算管理[的]非税收入[拨款] 本级一般公共预算 上级一般公共预算 上级财政补助[收入] 上级提前下达转移支付 社会保障基金 人员类项目 运转类项目 特定目标类项目 其他运转类项目 财政拨款结转 专项收入 行政事业性收费 罚没收入 国有资源资产有偿使用收入 经费拨款 政府采购金额 政府债券 专户 债券 上级转移支付 项目支出类 一般性项目[支出] 专项资金[支出] 专项项目[支出] 社会保障基金[预算][资金] 上级提前下达[资金] 转移支付资金 上年实户资金余额 实户资金[余额] 事业支出 上级补助支出 财政专户管理的支出 当年财政拨款[安排] [上级|中央|省级|市级][提前]通知[专项]转移支付[资金][等] 中央提前告知转移支付[资金] 提前下达转移支付[资金] 上级专项转移支付 一般公共预算结转[结余][资金] 政府性基金[预算]结转[结余][资金] 国有资本经营[预算]结转[结余][资金] 财政拨款结转[结余]资金 非财政拨款结转[结余]资金 [地方]政府[一般|专项]债券[资金] 一般债券[资金] 专项债券[资金] 政府债务资金 债务预算 债务（银行贷款） 中央资金 省级资金 市级资金 区级资金 县级资金 往来资金 社保基金 国库集中支付额度结余 专项资金列入部门预算[的]项目 纳入财政专户管理的收费 按项目管理的工资福利支出 按项目管理的商品和服务支出 补助下级支出 定额公用经费"},
	{As: ColumnPrevious, Words: "上年预算[数] 上年执行[数] 上年 上年数 执行数 上年决算数 决算数 上年预算金额 上年完成数 上年预计执行数 预计执行数 调整预算数 上年初预算数 上年年初预算数 去年预算数 上年度预算数 上年[预算]执行情况 上年预算情况 上年完成情况 年[预算]执行情况 上年预算执行数"},
	{As: ColumnChange, Words: "增减 增减额 增减数 增减[变化|变动][情况|额|数] 增加额 差额 增长额 比上年增减[情况] 同比增减 变动额 变动 增加 减少 与上年对比"},
	{As: ColumnPercent, Words: "增减率 增减幅度 占比 比例 比重 增减比例 增长率 变动率 增幅 占比重 比率 增减百分比 百分比 所占比例 增长比例 增减变动率 增长幅度 增减幅"},
}

// HeaderEnds are the ends by which a label is read that is not known whole: codes and
// names of whatever.
var HeaderEnds = []HeaderWord{
	{As: ColumnCode, Words: "科目编码 科目代码"},
	{As: ColumnName, Words: "科目名称"},
	{As: ColumnEntityCode, Words: "单位代码 单位编码"},
	{As: ColumnEntity, Words: "单位名称"},
	{As: ColumnText, Words: "备注"},
}

// FirstPieces are what is printed first of a header whose labels are broken.
const FirstPieces = "序 科 科目 项 收 支 功能分类 类"

// UseMarks are in the header of a side by use, FunctionMarks in that of one by function;
// where both are it is by use.
const (
	UseMarks      = "用途 性质 经济 按支出类型"
	FunctionMarks = "功能 科目"
)

// GovernmentClassification is in the headers of codes and names of the government's economic
// classification, EconomicMark in those of either, FunctionalMark in those of the functional one.
const (
	EconomicMark             = "经济"
	FunctionalMark           = "功能"
	GovernmentClassification = "政府预算经济 政府预算支出经济 政府经济 政府支出经济"
)

// GroupParts are the keys that may stand below a header without ceasing to be
// themselves; every other key below a key is a part of it.
var GroupParts = map[Concept][]Concept{
	KeyFiscal:      {KeyGeneral, KeyFund, KeyCapital},
	ColumnUnitFund: {"institutional", "operating", "superior_subsidy", "affiliated_remittance", "other", "fiscal_special_account"},
}

// ChangeMarks, PercentMarks and PreviousMarks tell such a column inside a longer
// label (2024年预算数比2023年执行数, 占支出%, 其中：教育收费).
const (
	Compared      = "比" // one year with another
	ChangeMarks   = "比上年 增减 较上年 比执行 增长 数比 年比 同比"
	HeadUnits     = "（%） （％） % ％ （元） （千元） （万元） （亿元）" // behind a label, part of it
	PercentMarks  = "% ％ 占比 比例 比重 幅度 率"
	PartLabel     = "其中"
	PartWords     = "其中 其中: 其中："
	LabelEnds     = "预算数 预算 小计 安排 安排数" // behind a label that is known without
	PreviousMarks = "执行 上年预算 上年决算 决算 去年"

	// YearlyMarks tell a label that heads the figures of the year it names.
	YearlyMarks = "预算 执行 决算"
)

// OtherHeaderEnds end labels of tables that are none of the nine kinds, and
// OtherHeaders are such labels: the grid asks whether a cell heads a column.
const (
	OtherHeaderEnds = "名称 编码 代码 金额 数量 单价 规格 指标 目录 方式 形式 大类 科目 类别 日期 时间 性质 级别 单位 数 依据 内容 说明 份额 计划 类型 序号 编号 资金 经费 合计 小计"
	OtherHeaders    = "采购品目大类 专项名称 经济科目 采购物品名称 采购组织形式 总计 计量单位 单价 数量 价值 一级指标 二级指标 三级指标 指标值 绩效目标 项目单位 职能活动 优 良 中 差 资产名称 面积 台数 人数 户数 件数 个数 机关运行经费支出 机关运行经费预算数 " +
		"公务接待费 会议费 培训费 因公出国[境][费|费用] 因公出国（境）[费|费用] 公务用车购置[费] 公务用车运行[维护]费 公务用车购置[费]及运行[维护]费 公务用车购置[费]和运行[维护]费 公务用车运行[维护]费及购置费 公务用车费 购置费 运行费 三公经费 三公经费预算数 运行维护费"
)

// DigitColumns are in labels of columns whose digits are no amounts.
const DigitColumns = "编码 代码 编号 电话 日期 时间 年月"
