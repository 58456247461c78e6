package vocabulary

// FieldKind is what a labelled field of a line above a table holds.
type FieldKind int

const (
	FieldNone       FieldKind = iota
	FieldUnit                 // 金额单位：万元
	FieldEntity               // 编制部门：上海市普陀区人民政府办公室
	FieldUnitEntity           // 单位：either of the two, as the value says
	FieldCode                 // 单位代码：434001
	FieldYear                 // 预算年度：2024
	FieldDate                 // 填报日期：2024年1月3日
)

// FieldWords are the labels of such fields; a colon follows. The cell beside may cut off the
// beginning of the label of a unit (额单位).
var FieldWords = []struct {
	Kind  FieldKind
	Words string
}{
	{FieldUnit, "金额单位 额单位 计量单位 货币单位 计算单位 数据单位 单位金额 金额"},
	{FieldUnitEntity, "单位"},
	{FieldEntity, "部门名称 单位名称 部门 编制部门 编制单位 编报单位 编报部门 填报单位 填报部门 公开部门 公开单位 预算单位 预算部门 主管部门 部门单位 部门单位名称 部门（单位） 部门(单位) 部门（单位）名称 部门(单位)名称 预算单位名称 预算部门名称 部门/单位 单位（部门） 单位（部门）名称 " +
		"填制单位 制表单位 报送单位 公开部门名称 公开单位名称 部门预算单位 单位全称 机构名称 填报单位名称 编制单位名称 部门名称（公章） 部门（公章） 单位（盖章） 填报单位（盖章） 编制单位（盖章） 批复单位 批复部门 部门名称（盖章）"},
	{FieldCode, "单位代码 单位编码 部门代码 部门编码 预算编码 预算代码 预算单位编码 预算单位代码 部门（单位）代码 部门(单位)代码 部门预算编码 部门预算代码 组织机构代码"},
	{FieldYear, "预算年度 年度 公开年度 年份 预算年份 编制年度 预算期间 会计年度"},
	{FieldDate, "填报日期 编制日期 制表日期 报送日期 日期 公开日期 批复日期 填表日期 制表人 填表人 审核人 负责人 联系电话 财务负责人 单位负责人"},
}

// FieldLabel is a label of a field.
type FieldLabel struct {
	Word string
	Kind FieldKind
}

// UnitWords are the units of amounts, the longest first.
var UnitWords = []struct{ Printed, Unit string }{
	{"亿元", "亿元"}, {"百万元", "百万元"}, {"万元", "万元"}, {"千元", "千元"}, {"元角分", "元"}, {"元", "元"},
	{"亿", "亿元"}, {"万", "万元"}, {"角分", "元"}, {"億元", "亿元"}, {"萬元", "万元"}, {"仟元", "千元"},
}

// UnitPhrases state the unit of all tables in a sentence; the unit stands in place of the
// star.
var UnitPhrases = []string{"以*为单位", "单位均为*", "单位为*", "单位都是*", "单位是*"}

// AmountWord and UnitWord may stand before a unit in brackets: （金额单位：万元）.
const (
	AmountWord = "金额"
	UnitWord   = "单位"
)

// UsualUnits are the units that a table which states none may be in.
var UsualUnits = []string{"万元", "元", "千元", "百万元", "亿元"}

// LowerUnit ends the units of amounts; a narrow cell breaks them before it.
const LowerUnit = "元"

// OtherUnitEnds end the units of amounts that are none of these: 美元, 十万元, 港币.
const OtherUnitEnds = "元 币 镑"

// MoneyRunes are what a unit of amounts is written with, and MoneyMarks what none is without: a value
// of these alone is a unit that somebody meant, if none that is known: 百元, 万园, RMB.
const (
	MoneyRunes = "十百千万亿拾佰仟萬億元圆圓园円整人民币幣美港欧日英澳镑磅角分RMBCNYHKUSDrmb￥¥$€、，,/ "
	MoneyMarks = "十百千万亿拾佰仟萬億元圆圓园円币幣镑磅RMBCNYUSDrmb￥¥$€"
)

// UnitPrefixes may stand before a unit: 人民币万元.
const UnitPrefixes = "人民币 ￥ RMB"

// NoteMarks begin a note under a table.
const NoteMarks = "注: 注： 备注: 备注： 说明: 说明： 注1 注2 注、 附注 注释 *注 ※ 填表说明 本表 此表 注意 备注 空表说明 情况说明: 情况说明："

// NoteLabels are the marks of notes that say nothing themselves.
const NoteLabels = "注： 注: 备注： 备注: 说明： 说明:"

// EmptyMarks are what a note says about a table without figures.
const EmptyMarks = "空表 表为空 表无 无此项 无该项 无相关 此表为空 本表为空 没有使用 无数据 不涉及 未安排 无预算 没有安排 没有此项 为空表 无内容 没有政府 没有国有 无政府性 无政府基金 无国有资本 无使用 没有一般 无财政拨款 故本表 故此表 无“三公” 无三公 未发生 没有相关"

// EmptyBegins begin such a note, and EmptyTable is in one, whatever else it says.
const EmptyTable = "空表"

var EmptyBegins = []string{"无政府", "无国有"}

// Placeholders stand where a code or a name would be, in a table without rows.
const Placeholders = "无 / ／ 空 — - 此表为空 本表为空 空表 无数据 （空） 无此项 ** * …"

// EmptyCells stand in a cell of amounts that is empty; dashes do too.
var EmptyCells = []string{"无", "/", "／"}

// ColumnIndexLabel heads the row of column numbers, as all ColumnIndexWords do; a narrow
// cell breaks it in two.
const ColumnIndexLabel = "栏次"

const ColumnIndexWords = "栏次 栏 次 ** 行次栏次 栏目 *"

// TotalNames name a row that has no code: the sum of the others.
const TotalNames = "合计 总计 小计 共计 合计: 合计： 总合计 本年合计 收入合计 支出合计 收入总计 支出总计 部门合计 单位合计"

// WageClass is 工资福利支出: by the definition of the classification it is 人员经费, and
// never 公用经费 as a whole.
const WageClass = "301"

// CoverMarks may stand around the name on a cover.
const CoverMarks = "《“”关于"

// YearEnds stand behind the digits of a year.
var YearEnds = []string{"年度", "年"}

// Numerals are the Chinese digits that number forms and items.
const Numerals = "一二三四五六七八九十"

// ContentsTitle heads a table of contents.
const ContentsTitle = "目录"

// OrdinalMark and PartNames stand around the number of a part of a document: 第二部分.
const OrdinalMark = "第"

var PartNames = []string{"部分", "章", "篇", "节"}

// CoverEnds may stand behind the words of a cover.
const CoverEnds = "公开 信息公开 说明 文本 表 情况 书 草案 编制 及 情况说明 公开说明 报告 目录 公开表"

// CoverWords follow the name of the department on a cover or in a heading.
const CoverWords = "部门预算 单位预算 预算公开 部门预算公开 预算信息公开 部门预算信息公开 预算 部门预算编制 单位预算公开 部门综合预算 部门预算说明 部门预算及说明 部门预算情况说明 预算编制说明 部门收支预算 部门和单位预算 财政预算 综合预算 部门预算和三公经费预算 年度预算 部门预算收支情况 部门收支预算情况 部门预算收支 单位预算收支情况 部门预算安排 单位预算情况 单位预算"
