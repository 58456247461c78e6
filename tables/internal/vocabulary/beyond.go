package vocabulary

// FormKind is a kind of form beyond the nine tables.
type FormKind uint8

// The kinds.
const (
	NoForm          FormKind = iota
	InstitutionForm          // 机构设置情况: the units of a department
	TargetForm               // 绩效目标表 of a project
	ProcurementForm          // 政府采购预算
	AssetForm                // 固定资产占用情况表
)

// FormTitles are the words a title of each kind ends with, 表 left out.
var FormTitles = []struct {
	Kind FormKind
	Ends string
}{
	{TargetForm, "绩效目标 绩效目标申报 绩效目标批复 绩效目标情况 绩效目标公开 绩效目标设置情况 绩效目标及指标 绩效目标申报审核 项目支出绩效 项目绩效目标公开"},
	{ProcurementForm, "政府采购预算 政府采购支出预算 政府采购预算明细 政府采购情况 政府采购 政府采购预算情况 政府采购项目预算 政府采购明细"},
	{AssetForm, "资产占用情况 资产占有情况 资产占有使用情况 资产占用使用情况 固定资产情况 资产情况 国有资产信息 资产占有及使用情况 资产存量情况"},
	{InstitutionForm, "机构设置情况 机构设置 机构情况 单位基本情况 单位构成情况 单位构成 单位设置情况 所属单位情况 单位情况 预算单位情况"},
}

// TargetTitle is in the title of every 绩效目标表.
const TargetTitle = "绩效目标"

// FormMarks are what the title of every form holds one of.
const FormMarks = "绩效目标 采购 资产 机构 单位"

// RunningLines end lines that pages print again, whatever stands beside them.
var RunningLines = []string{"预算公开", "年部门预算"}

// RunningEnds are what a line that a document repeats on every page ends with,
// a year before it.
const RunningEnds = "部门预算 单位预算 预算公开 信息公开 部门预算公开 单位预算公开 年预算 年度预算"

// FormHeads are the words of the header, or of the first line, that tell a form
// from a heading of the same name: of each group one is there.
var FormHeads = []struct {
	Kind   FormKind
	Groups []string
}{
	{TargetForm, []string{"项目编码 项目代码 项目名称 一级指标 三级指标 预算规模 年度主要任务 年度履职目标 部门（单位）名称 部门(单位)名称 专项名称"}},
	{ProcurementForm, []string{"采购 项目 品目", "数量 单价 金额 合计 总计 目录 采购物 来源 计量"}},
	{AssetForm, []string{"项目 资产 类别", "数量", "价值 金额 原值 净值 账面"}},
	{InstitutionForm, []string{"名称", "性质 规格 级别 经费 保障 编制"}},
}

// TargetField is what a label of a 绩效目标表 heads.
type TargetField uint8

// The fields: of the project first, then the columns of its indicators.
const (
	NoTarget TargetField = iota
	TargetCode
	TargetName
	TargetPurpose
	TargetBudget
	TargetFiscal
	TargetOther
	TargetGoals
	TargetPlan
	TargetSet // a label whose value is not kept
	TargetLevel1
	TargetLevel2
	TargetLevel3
	TargetDescription
	TargetSign
	TargetValue
	TargetMeasure
	TargetBasis
	TargetColumn // a column of the indicators that is not kept
)

// TargetLabels are the labels of a 绩效目标表.
var TargetLabels = []struct {
	Field TargetField
	Words string
}{
	{TargetCode, "项目编码 项目代码 项目编号 项目ID"},
	{TargetName, "项目名称 单位（专项）名称 单位（项目）名称 专项名称 专项资金名称 专项（项目）名称"},
	{TargetPurpose, "预算规模及资金用途 资金用途 项目用途"},
	{TargetBudget, "预算数 预算资金 预算规模 年度资金总额 年度资金申请总额 项目资金总额 资金总额 年度预算数 预算金额 项目总额"},
	{TargetFiscal, "财政资金 其中:财政资金 财政拨款 其中:财政拨款 其中:财政 财政性资金 其中:财政性资金 本级财政资金 当年财政拨款 金额:当年财政拨款 其中:一般公共预算 一般公共预算拨款"},
	{TargetOther, "其他资金 其它资金 单位资金 自有资金"},
	{TargetGoals, "绩效目标 年度目标 实施期绩效目标 项目总目标 当年绩效目标 年度履职目标 总体绩效目标 预期目标 年度绩效目标 总体目标 项目总体目标 年度总体目标 绩效总目标 项目绩效目标 项目年度绩效目标"},
	{TargetSet, "部门名称 单位名称 主管部门 主管部门及代码 实施单位 预算单位 项目单位 项目属性 项目类型 项目类别 项目期 项目期限 项目负责人 项目负责人及电话 项目负责人电话 联系电话 主管部门编码 主管部门名称 主管部门及编码 项目实施单位 业务主管部门 部门（单位）名称 部门(单位)名称 计划开始日期 计划完成日期 项目起止时间 项目开始时间 项目结束时间 资金情况 资金情况（万元） 单位编码 单位代码 资金总额及构成 项目年度绩效目标衡量指标 单位:万元 单位:元 单位 项目资金 绩效指标 年度绩效指标 预算年度 年度"},
	{TargetLevel1, "一级指标"},
	{TargetLevel2, "二级指标"},
	{TargetLevel3, "三级指标 指标名称"},
	{TargetDescription, "绩效指标描述 指标描述 指标内容 指标解释 指标说明 绩效指标说明 指标值内容"},
	{TargetSign, "指标性质 符号 运算符号 计算符号 绩效指标性质"},
	{TargetValue, "指标值 年度指标值 目标值 指标目标值 绩效指标值 全年指标值 年度目标值 计划指标值 本年指标值 本年度指标值"},
	{TargetMeasure, "度量单位 计量单位 指标值单位 指标单位 绩效度量单位"},
	{TargetBasis, "指标值确定依据 确定依据 指标值依据 指标依据 指标确定依据"},
	{TargetColumn, "指标权重 权重 分值 备注 权重(%) 权重（%） 评(扣)分标准 评（扣）分标准 评分标准 指标类型 指标方向性 指标方向 指标属性 指标值说明 评分细则"},
}

// GoalWord may stand before the number of a goal.
const GoalWord = "目标"

// PlanLabel begins the label of a spending plan; months head its amounts.
const (
	PlanLabel  = "资金支出计划"
	MonthWords = "月底 月末 月"
)

// IndicatorEnd ends the names of levels.
const IndicatorEnd = "指标"

// SignWords say how a value is to be compared.
const SignWords = "≥ ≤ > < = ＝ ＞ ＜ 大于 小于"

// IndicatorLevels are the second levels of the indicators under each first
// level, 指标 left out.
var IndicatorLevels = []struct{ First, Second string }{
	{"产出", "数量 质量 时效 成本 产出数量 产出质量 产出时效 产出成本"},
	{"成本", "经济成本 社会成本 生态环境成本"},
	{"效益", "经济效益 社会效益 生态效益 可持续影响 可持续发展 可持续性 可持续影响力"},
	{"效果", "经济效益 社会效益 生态效益 可持续影响"},
	{"满意度", "服务对象满意度 社会公众满意度 受益对象满意度 社会公众或服务对象满意度 服务对象 满意度 群众满意度"},
	{"管理", "预算执行 财务管理 项目管理"},
}

// AssetColumns are the headers of a table of assets.
var AssetColumns = []struct {
	Field AssetField
	Words string
}{
	{AssetItem, "项目 资产 类别 资产类别 资产名称 资产分类 资产类型"},
	{AssetQuantity, "数量 数量/面积 数量（面积） 数量(面积)"},
	{AssetValue, "价值 金额 原值 账面价值 账面原值 资产价值 价值（元）"},
}

// AssetField is what a column of a table of assets holds.
type AssetField uint8

// The columns.
const (
	NoAsset AssetField = iota
	AssetItem
	AssetQuantity
	AssetValue
)

// AssetItems begin the rows of a table of assets; AssetTotals are the rows that
// add the others up.
const (
	AssetItems  = "其中 房屋 土地 车辆 汽车 设备 单价 单位价值 专用设备 通用设备 其他 文物 图书 家具 无形资产 流动资产 固定资产 在建工程 办公用房 机要通信 一般公务 执法执勤 特种专业"
	AssetTotals = "资产总额 资产合计 合计 总计 资产总计 固定资产总额 固定资产合计 资产总值"
	AsOfLabels  = "截止时间 截至时间 截止日期 截至日期 截止 截至"
)

// AssetPart begins a row that is a part of the one above.
const AssetPart = "其中"

// SerialHeader heads a column of numbers of rows.
const SerialHeader = "序号"

// InstitutionColumns are the headers of a list of units.
var InstitutionColumns = []struct {
	Field InstitutionField
	Words string
}{
	{InstitutionName, "单位名称 机构名称 名称 预算单位名称 所属单位名称 单位"},
	{InstitutionNature, "单位性质 机构性质 性质 单位类型 单位类别 机构类型"},
	{InstitutionLevel, "单位规格 机构规格 规格 单位级别 机构级别 级别 行政级别"},
	{InstitutionFunding, "经费保障形式 经费形式 经费保障方式 经费来源 经费性质 预算管理方式 经费供给方式 保障形式 经费保障"},
}

// InstitutionField is what a column of a list of units holds.
type InstitutionField uint8

// The columns.
const (
	NoInstitution InstitutionField = iota
	InstitutionName
	InstitutionNature
	InstitutionLevel
	InstitutionFunding
)

// InstitutionValues are the words that values of a field hold or end with.
var InstitutionValues = map[InstitutionField]string{
	InstitutionNature:  "行政 事业 参公 参照公务员 公益一类 公益二类 企业 社团 群团 行政机关 行政单位 事业单位",
	InstitutionLevel:   "厅级 处级 科级 股级 部级 局级 县级 副县 正县 未定级 不定级 无规格 无级别",
	InstitutionFunding: "财政拨款 财政性资金 全额 差额 自收自支 经费自理 财政补助 基本保证 定额 零补助 自筹",
}

// ProcurementHeads are the labels of a 政府采购 table; what stands behind the
// colon are the columns under a common label.
var ProcurementHeads = []string{
	"序号", "单位名称", "单位编码", "单位代码", "项目单位", "采购单位",
	"政府采购项目来源: 项目名称 预算资金 项目编码 项目代码",
	"项目名称", "项目编码", "预算资金", "预算项目", "采购项目", "采购项目名称", "采购内容", "采购品目", "采购品目名称", "采购品目编码", "采购品目大类",
	"品目名称", "品目编码", "专项名称", "经济科目", "功能科目", "采购物品名称", "采购物品", "采购组织形式", "采购方式", "采购类型", "采购目录", "集中采购目录",
	"政府采购目录序号", "采购目录序号", "政府采购目录", "计量单位", "规格型号", "规格要求", "采购数量", "采购时间", "需求时间", "备注",
	"数量", "单价", "总价", "金额", "总计", "小计", "采购预算", "采购金额", "预算金额", "预算数",
	"政府采购金额（当年部门预算安排资金）: " + procurementFunds,
	"政府采购金额: " + procurementFunds,
	"资金来源: " + procurementFunds,
	"资金性质: " + procurementFunds,
	"合计", "一般公共预算拨款", "一般公共预算", "一般公共预算资金", "政府性基金", "政府性基金预算", "政府性基金预算拨款", "基金预算拨款",
	"国有资本经营预算拨款", "国有资本经营预算", "财政专户核拨", "财政专户管理资金", "财政专户", "单位资金", "上年结转结余", "上年结转", "其他资金", "其他来源收入",
	"预留中小微企业份额", "面向中小企业预留金额", "预留小微企业份额", "中小企业预留份额",
}

const procurementFunds = "合计 小计 一般公共预算拨款 一般公共预算 一般公共预算资金 政府性基金 政府性基金预算 政府性基金预算拨款 基金预算拨款 " +
	"国有资本经营预算拨款 国有资本经营预算 财政专户核拨 财政专户管理资金 财政专户 单位资金 上年结转结余 上年结转 其他资金 其他来源收入"

// TargetUnits are the units of what a target measures, longer ones first.
const TargetUnits = "%|％|个工作日|个|次|小时|分钟|天|项|件|人次|人|家|篇|期|户|起|万元|元"

// MeasureWords are units that stand apart behind a number.
const MeasureWords = "万元 元 亿元 千元 % ％ 个 人 台 套 辆 次 件 项 天 年 月 日 小时 分钟 户 家 处 平方米 公里 万人 人次 份 场 期 篇 批"

// PurchaseWordsOf tell the columns of a 政府采购 table; the first that fits
// counts, and a column of none holds words.
var PurchaseWordsOf = []struct {
	Column PurchaseColumn
	Words  string
}{
	{PurchaseCode, "目录序号 编码 代码 编号 序号"},
	{PurchaseUnit, "计量单位"},
	{PurchaseCount, "数量"},
	{PurchasePrice, "单价"},
	{PurchaseTotal, "合计 总计 总价"},
	{PurchaseFund, "拨款 预算资金 政府性基金 国有资本 财政专户 单位资金 结转 其他资金 一般公共预算"},
	{PurchaseAmount, "金额 份额 小计 预算数 采购预算"},
}

// PurchaseColumn is what a column of a 政府采购 table may hold.
type PurchaseColumn uint8

const (
	PurchaseWords  PurchaseColumn = iota
	PurchaseCode                  // 目录序号: A02010105
	PurchaseUnit                  // 计量单位
	PurchaseCount                 // 数量
	PurchasePrice                 // 单价
	PurchaseTotal                 // 合计
	PurchaseFund                  // a part of the total
	PurchaseAmount                // another amount
)
