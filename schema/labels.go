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
// first line that fits counts. Any is what a fitting label holds one of, not is
// what it holds none of.
var roleLabels = []struct {
	role     role
	any, not words
}{
	{roleMemo, wordsOf("其中"), words{}},
	{roleYear, wordsOf("本年收入", "本年支出", "当年收入", "当年支出", "本年度收入", "本年度支出", "本年预算收入", "本年预算支出", "本年财政拨款收入", "本年财政拨款支出"), wordsOf("结转", "结余", "总计")},
	{roleTotal, grandTotals, wordsOf("本年", "当年")},
	{roleTotal, wordsOf("收入合计", "支出合计", "收支合计"), wordsOf("本年", "当年", "/")},
	{roleCarry, wordsOf("结转", "结余", "弥补收支差额", "实户资金"), words{}},
}

// grandTotals are in the label of the last row of a list of items.
var grandTotals = wordsOf("总计", "总额", "总数")

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
	label  word
	source source
}{
	{wordOf("一般公共预算"), sourceGeneral},
	{wordOf("公共财政预算"), sourceGeneral},
	{wordOf("政府性基金"), sourceFund},
	{wordOf("政府基金"), sourceFund},
	{wordOf("国有资本"), sourceCapital},
	{wordOf("财政专户"), sourceSpecial},
	{wordOf("经营收入"), sourceOperating},
	{wordOf("事业收入"), sourceBusiness},
	{wordOf("上级补助"), sourceSuperior},
	{wordOf("附属单位"), sourceAffiliate},
	{wordOf("财政拨款"), sourceFiscal},
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
	level, _, rest = cutNumber(item)
	return level, rest
}

// cutNumber is numbering, with the number without what closes it.
func cutNumber(item string) (level int, number, rest string) {
	s, bracket := strings.CutPrefix(item, "(")
	if !bracket {
		s, bracket = strings.CutPrefix(item, "（")
	}
	if n := leadingNumerals(s); n > 0 {
		if rest, ok := cutCloser(s[n:], bracket); ok {
			return 1 + one(bracket), s[:n], rest
		}
	}
	if n := leadingDigits(s); n > 0 {
		if rest, ok := cutCloser(s[n:], bracket); ok {
			return 3 + one(bracket), s[:n], rest
		}
	}
	if !strings.HasPrefix(item, "\xe2") { // the first byte of ①
		return 0, "", item
	}
	if r, size := utf8.DecodeRuneInString(item); r >= '①' && r <= '⑳' {
		return 5, item[:size], strings.TrimLeft(item[size:], "、.．")
	}
	return 0, "", item
}

// leadingDigits is how many bytes of digits a text begins with.
func leadingDigits(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// leadingNumerals is how many bytes of Chinese numerals a text begins with. Every name
// is asked.
func leadingNumerals(s string) (n int) {
	const size = len("一")
	for len(s)-n >= size {
		switch s[n : n+size] {
		case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百":
			n += size
		default:
			return n
		}
	}
	return n
}

// cutCloser cuts what closes a number: a bracket if one is open, else 、 or a point.
func cutCloser(s string, bracket bool) (rest string, ok bool) {
	closers := numberClosers
	if bracket {
		closers = bracketClosers
	}
	for _, c := range closers {
		if r, ok := strings.CutPrefix(s, c); ok {
			return cutPoints(r), true
		}
	}
	return s, false
}

// cutPoints takes the marks off that may stand behind what closes a number.
func cutPoints(s string) string {
	if strings.HasPrefix(s, "、") || strings.HasPrefix(s, ".") || strings.HasPrefix(s, "．") {
		return strings.TrimLeft(s, "、.．")
	}
	return s
}

var (
	numberClosers  = []string{"、", ".", "．", ",", "，"}
	bracketClosers = []string{")", "）"}
)

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// roleOf tells the role of a label without numbering.
func roleOf(label string) role { return roleIn(label, bytesOf(label)) }

func roleIn(label string, bytes byteSet) role {
	for i := range roleLabels {
		if l := &roleLabels[i]; l.any.mayStandIn(bytes) && l.any.anyIn(label, bytes) && !l.not.anyIn(label, bytes) {
			return l.role
		}
	}
	return roleItem
}

// sourceOf tells the source of a revenue item, empty if it is none of the
// known.
func sourceOf(label string) source { return sourceIn(label, bytesOf(label)) }

func sourceIn(label string, bytes byteSet) source {
	for i := range sourceLabels {
		if l := &sourceLabels[i]; l.label.in(label, bytes) {
			return l.source
		}
	}
	return ""
}

// sameName makes labels that differ only in brackets and quotes equal.
func sameName(s string) string { return strings.Map(sameMark, s) }

func sameMark(r rune) rune {
	switch r {
	case '（':
		return '('
	case '）':
		return ')'
	case '：':
		return ':'
	case '﹒':
		return '.'
	case '“', '”', '"':
		return -1
	}
	return r
}
