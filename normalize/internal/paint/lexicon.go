package paint

import "strings"

// Lexicon is a lexicon of a few words.
type Lexicon struct{}

func (Lexicon) Title(s string) bool {
	return strings.HasSuffix(s, "总表") || strings.HasSuffix(s, "支出表")
}

func (Lexicon) Header(s string) bool {
	return strings.Contains(" 序号 科目编码 科目名称 合计 基本支出 项目支出 项目 预算数 收入 支出 功能分类科目 本年收入 小计 财政拨款收入 上级补助收入 上年结转 金额 类 款 项 事业收入 其他收入 ", " "+s+" ")
}

func (Lexicon) Entity(s string) bool {
	return strings.Contains(s, "单位：") || strings.Contains(s, "部门：") || strings.HasSuffix(s, "万元）")
}

func (Lexicon) ColumnIndex(s string) bool { return s == "栏次" }

func (w Lexicon) Label(s string) bool { return w.Header(s) }

func (Lexicon) Total(s string) bool { return s == "合计" }

func (Lexicon) Sum(s string) bool { return s == "合计" || s == "小计" }

func (Lexicon) Codes(s string) bool {
	return strings.HasSuffix(s, "编码") || strings.Contains(" 序号 类 款 项 ", " "+s+" ")
}

func (Lexicon) Names(s string) bool { return strings.HasSuffix(s, "名称") || s == "项目" }

func (Lexicon) Note(s string) bool { return strings.HasPrefix(s, "注：") }

func (Lexicon) Spelled(_, _ string, _ []int) [][][]string { return nil }
