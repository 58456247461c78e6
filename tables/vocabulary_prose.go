package tables

// proseConcepts give the usual figures of the narrative one name each; the
// left side is what stands before the number, without year, owner and verb.
var proseConcepts = []struct{ words, concept string }{
	{"预算收入 收入预算 收入总预算 收入预算总额 收入总计 部门收入预算 总收入 收入合计 本年收入", "收入预算总额"},
	{"支出预算 预算支出 支出总预算 支出预算总额 支出总计 部门支出预算 总支出 支出合计 本年支出", "支出预算总额"},
	{"预算收支 收支预算 收支总预算 收支总额 预算收支安排", "预算收支安排"},
	{"基金预算收入 政府性基金收入 政府性基金预算收入 政府性基金预算拨款收入", "政府性基金预算收入"},
	{"“三公”经费 财政拨款“三公”经费 一般公共预算“三公”经费 三公经费 财政拨款三公经费 “三公”经费预算总额 “三公”经费支出预算 “三公”经费总额", "“三公”经费合计"},
	{"公务用车运维费 公务用车运行费 公务用车运行维护费 车辆运行维护费", "公务用车运行维护费"},
	{"公务用车购置费 公务用车购置", "公务用车购置费"},
	{"公务接待费 公务接待费用", "公务接待费"},
	{"因公出国（境）费 因公出国(境)费 因公出国（境）费用 因公出国（境）经费", "因公出国（境）费"},
}

// proseOwners stand before a concept and say nothing of it; proseVerbs stand
// between it and the number.
const (
	proseOwners = "其中 其中: 其中： 包括 包含 和 及 以及 我单位 我部门 本单位 本部门 我局 本局 全年 年度 安排 主要 分别为 ： : ， 、 当年 预计"
	proseVerbs  = "为 是 共计 合计 总计 安排 预算安排 达 达到 约 共 计 预算数 预算 经费预算 有 需 支出预算 万 共安排 拟安排 ： :"
)

// changeWords say that a figure is the difference to another year.
var changeWords = []struct{ word, concept string }{
	{"减少", "较上年减少额"}, {"下降", "较上年减少额"}, {"压减", "较上年减少额"}, {"降低", "较上年减少额"},
	{"增加", "较上年增加额"}, {"增长", "较上年增加额"}, {"上升", "较上年增加额"}, {"提高", "较上年增加额"},
}
