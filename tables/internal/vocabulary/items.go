package vocabulary

import (
	"strings"

	"budgetextract/tables/internal/word"
)

// summaryItems are the items of two-sided tables that print no number before
// them: sums and balances. Flow text tells by them where an item begins.
const summaryItems = "本年收入[合计|小计] 本年支出[合计|小计] 当年收入[合计|小计] 当年支出[合计|小计] 收入合计 收入总计 支出合计 支出总计 收入预算合计 收入预算总计 支出预算合计 支出预算总计 收入总数 支出总数 收支总计 " +
	"上年结转[结余|和结余|资金|收入] 上年结余[结转] 年初结转[结余|和结余] 年初财政拨款结转[和]结余 上年财政拨款结转[和][结余] 使用非财政拨款结余[资金] 用事业基金弥补收支差额 动用上年结转[和]结余[资金] " +
	"年终结转[结余|和结余] 年末结转[结余|和结余] 年末财政拨款结转[和]结余 结转下年[资金|支出] 结转结余下年 年终财政拨款结转[和]结余 " +
	"单位预留机动经费 上缴上级支出 对附属单位补助支出 事业单位经营支出 基本支出 项目支出 合计 总计"

// revenueItems and functionItems are the items that most places number and some
// do not.
const (
	revenueItems = "一般公共预算[财政]拨款[收入] 政府[性]基金预算[财政]拨款[收入] 国有资本经营预算[财政]拨款[收入] 财政专户管理资金[收入] 单位资金[收入] 事业收入 上级补助收入 附属单位上缴收入 事业单位经营收入 其他收入 " +
		"财政拨款[收入] 一般公共预算[资金] 政府性基金[预算] 国有资本经营预算 其他资金"
	functionItems = "一般公共服务[支出] 外交[支出] 国防[支出] 公共安全[支出] 教育[支出] 科学技术[支出] 文化旅游体育与传媒[支出] 文化体育与传媒[支出] 社会保障和就业[支出] 社会保险基金支出 卫生健康[支出] 医疗卫生与计划生育[支出] " +
		"节能环保[支出] 城乡社区[支出] 农林水[支出] 交通运输[支出] 资源勘探工业信息等[支出] 资源勘探信息等[支出] 商业服务业等[支出] 金融[支出] 援助其他地区[支出] 自然资源海洋气象等[支出] 国土海洋气象等[支出] 住房保障[支出] 粮油物资储备[支出] " +
		"国有资本经营预算支出 灾害防治及应急管理[支出] 预备费 其他支出 转移性支出 债务还本支出 债务付息支出 债务发行费用支出 抗疫特别国债安排的支出 人行科目"
	threePublicItems = "合计 “三公”经费[小计|合计] 三公经费[小计|合计] 因公出国（境）[费|费用|经费] 公务用车[购置][及|和][运维|运行|运行维护][费] 公务用车费 公务用车购置[费] 公务用车运行[维护]费 公务接待[费] 会议费 培训费 " +
		"教学科研人员因公出国（境）费 其他因公出国（境）费 省属高校业务性会议费 其他会议费"
)

// ItemEnds are last words of items that some places leave out.
const ItemEnds = "支出 收入 预算 资金 拨款 预算拨款 管理资金 经费 费 （境） （境）费"

// GrandTotal is in the name of the total of a side, what is carried over with it;
// YearRevenue in that of the year's revenue alone. CarriedMarks are in items that are
// carried over.
const (
	GrandTotal   = "总计"
	YearRevenue  = "本年收入"
	CarriedMarks = "结转 结余"
)

// expenditureMarks and revenueMarks tell the sides of a two-sided table apart
// by the words of an item.
const (
	expenditureMarks = "支出 结转下年 年终 年末 预备费 人行科目 预留机动经费 下年"
	revenueMarks     = "收入 拨款 上年 年初 单位资金 专户 使用非财政 弥补收支 其他资金 预算资金 政府性基金 一般公共预算 国有资本经营 动用 教育收费"
)

// CutInTwo parts an item of the left side from that of the right that touches it:
// 上年结转结转下年.
func CutInTwo(items *word.List, text string) (left, right string, ok bool) {
	if items.Begun(text) {
		return "", "", false
	}
	for i := range text {
		if left, right = text[:i], text[i:]; items.Has(left) && items.Has(right) && SideOf(left) > 0 && SideOf(right) < 0 {
			return left, right, true
		}
	}
	return "", "", false
}

// SideOf tells the side of an item of a two-sided table: +1 revenue, -1
// expenditure, 0 not told.
func SideOf(item string) int {
	_, text := word.CutItemNumber(item)
	for w := range word.EachWord(expenditureMarks) {
		if strings.Contains(text, w) {
			return -1
		}
	}
	for w := range word.EachWord(revenueMarks) {
		if strings.Contains(text, w) {
			return 1
		}
	}
	return 0
}
