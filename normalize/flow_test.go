package normalize_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/extract"
	"budgetextract/normalize"
)

// fragmentsOf shows the fragments of a line: words as they are, digits in <>,
// numbers in [], marks as _; a + stands where two touch.
func fragmentsOf(line string) string {
	var b strings.Builder
	for _, l := range normalize.FlowLines(&extract.Page{Number: 1, Lines: []extract.Line{{Text: line, Number: 1}}}) {
		for i, f := range l.Fragments {
			if i > 0 {
				b.WriteString(map[bool]string{true: "+", false: " "}[f.Glued])
			}
			switch f.Kind {
			case normalize.DigitsFragment:
				b.WriteString("<" + f.Text + ">")
			case normalize.NumberFragment:
				b.WriteString("[" + f.Text + "]")
			case normalize.MarkFragment:
				b.WriteString("_")
			default:
				b.WriteString(f.Text)
			}
		}
	}
	return b.String()
}

func TestFlowFragments(t *testing.T) {
	for line, want := range map[string]string{
		"4 2010 行政 507.4 507.4 507.4": "<4> <2010> 行政 [507.4] [507.4] [507.4]",
		"12,788,97":                   "[12,788,97]",
		"103.77结转下年 -":                "[103.77]+结转下年 _",
		"险缴费支出2.08 2.08":              "险缴费支出+[2.08] [2.08]",
		"2080501行政单位离退休":              "<2080501>+行政单位离退休",
		"—二、外交支出":                     "_+二、外交支出",
		"83一、一般公共服务支出":                "<83>+一、一般公共服务支出",
		"1.一般公共预算 10,070.48":          "1.一般公共预算 [10,070.48]",
		"2020年执行数 -1.20":              "2020年执行数 [-1.20]",
		"行政运行（10kV配电室）":               "行政运行（10kV配电室）",
		"经济普查（第4次）":                   "经济普查（第4次）",
		"二十 一、粮油物资储备支出":               "二十一、粮油物资储备支出",
		"二 十 一 、 粮 油":                 "二十一、 粮 油",
		"（一 ） 一 般":                    "（一） 一 般",
		"其 中 ： （1） 用车":                "其中： （1） 用车",
		"合计 3,354 3,224 (130)":        "合计 [3,354] [3,224] [(130)]",
		"行政运行 918 827 （91）":           "行政运行 <918> <827> [（91）]",
		"支出 7,300 （1） 用车":             "支出 [7,300] （1） 用车",
		"专项经费 (2024)":                 "专项经费 (2024)",
		"合计746.59# 33.33":             "合计+[746.59#] [33.33]",
		"上年结转结余0.00年终结转结余 0.00":       "上年结转结余+[0.00]+年终结转结余 [0.00]",
		"合计1103.":                     "合计+[1103.]",
		"419.（五）住房保障支 33.8":           "[419.]+（五）住房保障支 [33.8]",
		"合 计 １，２３４．５０":                "合计 [1,234.50]",
	} {
		if diff := cmp.Diff(want, fragmentsOf(line)); diff != "" {
			t.Errorf("%s: %s", line, diff)
		}
	}
}

func TestFlowLinesKeepBlankLines(t *testing.T) {
	page := &extract.Page{Number: 3, Lines: []extract.Line{{Text: " 一般", Number: 7}, {Text: "公共", Number: 8}, {Text: " ", Number: 9}, {Text: "758.4", Number: 10}}}
	var got []string
	for _, l := range normalize.FlowLines(page) {
		got = append(got, map[bool]string{true: "¶", false: ""}[l.Gap]+l.Label)
	}
	if diff := cmp.Diff([]string{"¶一般", "公共", "¶758.4"}, got); diff != "" {
		t.Error(diff)
	}
}

// A negative whole number may be alone on its line, among those of other cells.
func TestFlowNegativeAlone(t *testing.T) {
	for text, want := range map[string]normalize.FragmentKind{"719|-|(79)|9": normalize.NumberFragment, "719|-|(79)": normalize.NumberFragment, "719|(1)|公务用车购置费": normalize.TextFragment, "支出|(79)": normalize.TextFragment} {
		page := &extract.Page{Number: 1}
		for i, s := range strings.Split(text, "|") {
			page.Lines = append(page.Lines, extract.Line{Text: s, Number: i + 1})
		}
		for _, l := range normalize.FlowLines(page) {
			if got := l.Fragments[0]; strings.HasPrefix(got.Text, "(") && got.Kind != want {
				t.Errorf("%s: kind %d, want %d", text, got.Kind, want)
			}
		}
	}
}

func FuzzFlowLines(f *testing.F) {
	f.Add("4 2010 行政 507.4—二、外交支出83一、")
	f.Fuzz(func(t *testing.T, line string) {
		for _, l := range normalize.FlowLines(&extract.Page{Lines: []extract.Line{{Text: line}}}) {
			var b strings.Builder
			for _, fr := range l.Fragments {
				if fr.Text == "" {
					t.Fatalf("%q: an empty fragment", line)
				}
				b.WriteString(fr.Text)
			}
			if b.String() != strings.ReplaceAll(l.Text, " ", "") {
				t.Fatalf("%q: fragments %q, line %q", line, b.String(), l.Text)
			}
		}
	})
}

func TestFlowLinesGatherLetters(t *testing.T) {
	page := &extract.Page{Number: 1}
	for i, s := range strings.Split("部|门|：|某|局||一|、|事|业|收|入|（二|）外|交|支|出||结|转|185.45 二|、|国|防|支|出|1.00", "|") {
		page.Lines = append(page.Lines, extract.Line{Text: s, Number: i + 1})
	}
	var got []string
	for _, l := range normalize.FlowLines(page) {
		got = append(got, l.Text)
	}
	if diff := cmp.Diff([]string{"部门：某局", "一、事业收入 （二）外交支出", "结转", "185.45 二、国防支出", "1.00"}, got); diff != "" {
		t.Error(diff)
	}
}
