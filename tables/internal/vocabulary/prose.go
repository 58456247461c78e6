package vocabulary

// ProseConcepts give the usual figures of the narrative one name each; the
// left side is what stands before the number, without year, owner and verb.
var ProseConcepts = []struct{ Words, Concept string }{
	{"预算收入 收入预算 收入总预算 部门收入总预算 单位收入预算 部门收入总计 收入预算总额 收入总计 收入预算总计 部门收入预算 总收入 收入总额", "收入预算总额"},
	{"支出预算 预算支出 支出总预算 部门支出总预算 单位支出预算 部门支出总计 支出预算总额 支出总计 支出预算总计 部门支出预算 总支出 支出总额", "支出预算总额"},
	{"预算收支 收支预算 收支总预算 收支总额 收支预算总计 收支总计 预算收支安排 收支预算总数 收支预算总额 部门收支总预算 部门收支预算 部门收支总计", "预算收支安排"},
	{"财政拨款收支预算 财政拨款收支总预算 财政拨款收支总计 财政拨款收支", "财政拨款收支总计"},
	{"本年收入 本年收入合计 本年收入预算合计 收入合计", "本年收入合计"},
	{"本年支出 本年支出合计 本年支出预算合计 支出合计", "本年支出合计"},
	{"基金预算收入 政府性基金收入 政府性基金预算收入 政府性基金预算拨款收入", "政府性基金预算收入"},
	{"一般公共预算收入 一般公共预算收入预算", "一般公共预算收入"},
	{"一般公共预算", "一般公共预算"},
	{"机关运行经费 机关运行经费预算 机关运行费 机关运行经费财政拨款", "机关运行经费"},
	{"“三公”经费 财政拨款“三公”经费 一般公共预算“三公”经费 三公经费 财政拨款三公经费 “三公”经费预算总额 “三公”经费支出预算 “三公”经费总额 “三公”经费财政拨款", "“三公”经费合计"},
	{"公务用车运维费 公务用车运行费 公务用车运行维护费 车辆运行维护费", "公务用车运行维护费"},
	{"公务用车购置费 公务用车购置 公务用车购置支出", "公务用车购置费"},
	{"公务接待费 公务接待费用", "公务接待费"},
	{"因公出国（境）费 因公出国(境)费 因公出国（境）费用 因公出国（境）经费", "因公出国（境）费"},
}

// ProseOwners stand before a concept and say nothing of it; ProseVerbs stand
// between it and the number.
const (
	ProseOwners = "此外 其中 其中: 其中： 包括 包含 和 及 以及 我单位 我部门 本单位 本部门 我局 本局 全年 年度 安排 主要为 主要是 分别为 ： : ， 、 当年 预计 新增"
	ProseVerbs  = "为 是 共计 合计 总计 安排 预算安排 达 达到 约 共 计 预算数 预算 经费预算 有 需 支出预算 万 共安排 拟安排 ： :"
)

// FundSpending is what one fund pays, PartsOfSpending what it is paid for: said of
// a fund, these are not those of the whole budget.
const (
	FundSpending    = "一般公共预算支出 一般公共预算拨款支出 一般公共预算财政拨款支出 政府性基金支出 政府性基金预算支出 政府性基金拨款支出 政府性基金预算拨款支出 国有资本经营预算支出 国有资本经营支出 国有资本经营预算拨款支出 财政拨款支出 财政拨款预算支出"
	PartsOfSpending = "基本支出 项目支出"
)

// ChangeWords say that a figure is the difference to another year, an amount
// or a rate.
var ChangeWords = []struct{ Word, Amount, Rate string }{
	{"减少", "较上年减少额", "较上年减少率"}, {"下降", "较上年减少额", "较上年下降率"}, {"压减", "较上年减少额", "较上年减少率"}, {"降低", "较上年减少额", "较上年下降率"},
	{"增加", "较上年增加额", "较上年增加率"}, {"增长", "较上年增加额", "较上年增长率"}, {"上升", "较上年增加额", "较上年增长率"}, {"提高", "较上年增加额", "较上年增长率"},
}

// ChangeEnds may stand between such a word and its number.
const ChangeEnds = "了为约额共计达到"

// BareLabels say that a figure follows and not what it is: that stands before the
// colon.
const BareLabels = "预算数为 预算数 预算为 预算 预算安排 年初预算数为 预算安排数为"

// ThresholdMarks stand behind a number that only says which things are meant.
var ThresholdMarks = []string{"（含）", "(含)", "以上", "以下", "及以上", "以内", "（含", "(含"}

// ConceptStarts begin a figure's name behind the name of an entity.
var ConceptStarts = []string{"本年", "上年末", "部门", "收入", "支出", "财政拨款", "一般公共", "政府性", "国有资本", "预算", "“三公”", "机关运行", "共有"}

// TargetIntros begin a paragraph of targets; TargetVerbs stand between what it
// measures and the number.
var (
	TargetIntros = []string{"绩效指标：", "绩效指标:", "绩效目标：", "绩效目标:"}
	TargetVerbs  = []string{"达到", "达", "不低于", "不少于", "不高于", "不超过", "高于", "低于", "小于", "大于", "超过", "为", "≥", "≤", "控制在"}
)

// TargetVerb stands before a number without a unit that is one.
const TargetVerb = "为"

// FigureUnits stand behind the figures of the narrative, of two that begin alike the longer
// first.
var FigureUnits = []string{"亿元", "万元", "千元", "元", "%", "％", "辆", "台（套）", "台(套)", "台", "平方米"}

// ProseOf parts a figure's name from what it is a part of, ProseCause marks a
// figure that explains another, ProseElse one said again with another amount.
const (
	ProseOf    = "："
	ProseCause = "原因："
	ProseElse  = "另："
)

// What a clause in front of a figure begins with: CauseIntros a reason,
// YearBeforeIntros the year before, DateIntros the day that the figure is of.
var (
	CauseIntros      = []string{"主要原因是", "原因是", "主要是"}
	YearBeforeIntros = []string{"上年末", "上年度", "上年列", "去年"}
)

const DateIntros = "截至 截止"

// CompareWords stand before the year that a change is told from, ComparedYears are how
// that year is called.
var (
	CompareWords  = []string{"与", "较", "同比", "比", "相比"}
	ComparedYears = []string{"上年", "去年", "20", "上一年", "同期"}
)

// OtherWayMarks leave open which way an amount has changed: 增加（减少）. EitherWay are
// the words of a change, each with the one that says so.
const OtherWayMarks = "（减少） （下降） （增加） （增长）"

var EitherWay = []string{"增加", "增减", "减少", "增减", "增长", "增减", "下降", "增减"}

// VagueConcepts do not say what a figure is, and neither do words that begin with
// VagueIntros.
const VagueConcepts = "支出 收入 金额 预算 资金 经费 费用 合计 总计 预算数"

// WholeConcepts are vague of a figure and say of a change that it is the whole's.
const WholeConcepts = "收入 支出"

var VagueIntros = []string{"的", "用于", "主要用于"}

// UsualConcepts are names of figures, each with the shorter one. The first three keep
// their own: they are the budgets of funds.
var UsualConcepts = []string{
	"公共预算支出", "公共预算支出", "基金预算支出", "基金预算支出", "经营预算支出", "经营预算支出",
	"收、支", "收支", "收入、支出", "收支", "支出预算支出", "支出", "预算支出", "支出",
}

// OwnerBrackets open a bracket that belongs to the name of an entity.
var OwnerBrackets = []string{"（含所属", "（部门", "（以下", "（本级", "（含下属", "（汇总"}

// Words that a clause is cut at: 占…的比例 tells a share, 比 that of nothing named;
// 共有 stands before what an entity holds, 安排 and 各均共 before what changes.
const (
	ShareIntro     = "占"
	ShareEnds      = "为约"
	ShareWord      = "比例"
	ShareOfAll     = "比"
	OfWord         = "的"
	HeldWord       = "共有"
	DepartmentWord = "部门"
	PlannedWord    = "安排"
	EachWords      = "各均共"
	ClassEnd       = "”科目"
)

// FeeEnd ends the names of fees, which FeeSpending may follow; DuesEnd those of dues,
// which are none.
const (
	FeeEnd  = "费"
	DuesEnd = "缴费"
)

var FeeSpending = []string{"支出", "预算支出"}

// CauseWord is in a sentence that gives a reason; a number of PercentPoints is no figure.
const (
	CauseWord     = "原因"
	PercentPoints = "个百分点"
)

// PartHeadingEnd ends the heading of a part of the narrative.
const PartHeadingEnd = "说明"

// TargetEnds belong to the number of a target: 90%以上.
var TargetEnds = []string{"以上", "以内", "以下"}

// IndicatorHeads are in a form of targets where its indicators begin.
const IndicatorHeads = "三级指标 数量指标 产出指标"
