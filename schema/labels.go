package schema

import (
	"strings"
	"unicode/utf8"
)

// role is the part an item or a row without a code plays in its list.
type role uint8

const (
	roleItem  role = iota
	roleYear       // 本年收入合计: the budget year's subtotal
	roleCarry      // 上年结转, 结转下年: what comes from or goes to another year
	roleTotal      // 收入总计, 合计: the total of the list
	roleMemo       // 其中：a part that is shown besides, not every part being shown
	roleLoose      // nothing tells what it is part of
)

// roleLabels tells a role by what a label, without its numbering, holds. The
// first line that fits counts. All is what every fitting label holds, Any is
// what it holds one of at least, Not is what it holds none of.
var roleLabels = []struct {
	role          role
	all, any, not []string
}{
	{roleMemo, []string{"其中"}, nil, nil},
	{roleYear, nil, []string{"本年收入", "本年支出", "当年收入", "当年支出", "本年度收入", "本年度支出", "本年预算收入", "本年预算支出", "本年财政拨款收入", "本年财政拨款支出"}, []string{"结转", "结余", "总计"}},
	{roleTotal, nil, grandTotals, []string{"本年", "当年"}},
	{roleTotal, nil, []string{"收入合计", "支出合计", "收支合计"}, []string{"本年", "当年", "/"}},
	{roleCarry, nil, []string{"结转", "结余", "弥补收支差额", "实户资金"}, nil},
}

// grandTotals are in the label of the last row of a list of items.
var grandTotals = []string{"总计", "总额", "总数"}

// totalLabels are the labels of the row that totals a list of codes.
var totalLabels = []string{"合计", "总计", "总合计", "支出合计", "收入合计", "支出总计", "收入总计", "本年支出合计", "本年收入合计", "预算合计"}

// source is where revenue comes from. Its name is the key of the column of
// 收入总表 that holds the same money.
type source string

const (
	sourceFiscal    source = "fiscal_appropriation"
	sourceGeneral   source = "general_public_budget"
	sourceFund      source = "government_fund"
	sourceCapital   source = "state_capital"
	sourceSpecial   source = "fiscal_special_account"
	sourceBusiness  source = "institutional"
	sourceOperating source = "operating"
	sourceSuperior  source = "superior_subsidy"
	sourceAffiliate source = "affiliated_remittance"
)

// sourceLabels tells the source of a revenue item; the first that the label
// holds counts, so 事业单位经营收入 stands before 事业收入.
var sourceLabels = []struct {
	label  string
	source source
}{
	{"一般公共预算", sourceGeneral},
	{"公共财政预算", sourceGeneral},
	{"政府性基金", sourceFund},
	{"政府基金", sourceFund},
	{"国有资本", sourceCapital},
	{"财政专户", sourceSpecial},
	{"经营收入", sourceOperating},
	{"事业收入", sourceBusiness},
	{"上级补助", sourceSuperior},
	{"附属单位", sourceAffiliate},
	{"财政拨款", sourceFiscal},
}

// use is what money is spent for. Its name is the key of the column of
// 支出总表 that holds the same money.
var useLabels = map[string]string{
	"基本支出": "basic", "项目支出": "project", "事业单位经营支出": "operating", "经营支出": "operating",
	"上缴上级支出": "remitted_to_superior", "上解上级支出": "remitted_to_superior", "对附属单位补助支出": "subsidy_to_affiliates",
}

// numbering is the level of an item's number: 一、 above （一） above 1、 above
// （1） above ①; 0 for none. rest is the item without it.
func numbering(item string) (level int, rest string) {
	s := strings.TrimPrefix(item, "(")
	bracket := len(s) < len(item)
	if !bracket {
		s = strings.TrimPrefix(item, "（")
		bracket = len(s) < len(item)
	}
	if rest, ok := cutNumber(s, isNumeral, bracket); ok {
		return 1 + one(bracket), rest
	}
	if rest, ok := cutNumber(s, isDigit, bracket); ok {
		return 3 + one(bracket), rest
	}
	if r, size := utf8.DecodeRuneInString(item); r >= '①' && r <= '⑳' {
		return 5, strings.TrimLeft(item[size:], "、.．")
	}
	return 0, item
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isNumeral reports one of the Chinese numerals. It is a switch because every
// name is asked.
func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
		return true
	}
	return false
}

// cutNumber cuts digits and what closes a number: a bracket if one is open,
// else 、 or a point.
func cutNumber(s string, digit func(rune) bool, bracket bool) (rest string, ok bool) {
	rest = strings.TrimLeftFunc(s, digit)
	if len(rest) == len(s) {
		return s, false
	}
	closers := []string{"、", ".", "．", ",", "，"}
	if bracket {
		closers = []string{")", "）"}
	}
	for _, c := range closers {
		if r, ok := strings.CutPrefix(rest, c); ok {
			return strings.TrimLeft(r, "、.．"), true
		}
	}
	return s, false
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// roleOf tells the role of a label without numbering.
func roleOf(label string) role {
	for _, l := range roleLabels {
		if holdsAll(label, l.all) && (l.any == nil || holdsAny(label, l.any)) && !holdsAny(label, l.not) {
			return l.role
		}
	}
	return roleItem
}

// sourceOf tells the source of a revenue item, empty if it is none of the
// known.
func sourceOf(label string) source {
	for _, l := range sourceLabels {
		if strings.Contains(label, l.label) {
			return l.source
		}
	}
	return ""
}

// sameName makes labels that differ only in brackets and quotes equal.
var sameName = strings.NewReplacer("（", "(", "）", ")", "“", "", "”", "", `"`, "", "：", ":", "﹒", ".")

func holdsAny(s string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

func holdsAll(s string, parts []string) bool {
	for _, p := range parts {
		if !strings.Contains(s, p) {
			return false
		}
	}
	return true
}
