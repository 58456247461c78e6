package wording

import (
	"os"
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Every word of the vocabulary says what its line says: none is taken by an
// earlier line, a mark inside it, or the reading of years and numbers.
func TestHeaderWords(t *testing.T) {
	for _, w := range vocabulary.HeaderWords {
		for _, s := range word.ExpandAll(w.Words) {
			if h := ReadHeader(s); !h.Known || h.As != w.As || h.Leaf != w.Leaf {
				t.Errorf("%q means %s/%s, its line says %s/%s", s, h.As, h.Leaf, w.As, w.Leaf)
			}
		}
	}
}

func TestFieldWords(t *testing.T) {
	values := map[vocabulary.FieldKind]string{
		vocabulary.FieldUnit: "万元", vocabulary.FieldEntity: "某市财政局", vocabulary.FieldUnitEntity: "某市财政局", vocabulary.FieldCode: "434001", vocabulary.FieldYear: "2024", vocabulary.FieldDate: "2024年1月3日",
	}
	for _, f := range vocabulary.FieldWords {
		for _, w := range strings.Fields(f.Words) {
			l := ParseLine(w + "：" + values[f.Kind])
			ok := map[vocabulary.FieldKind]bool{
				vocabulary.FieldUnit: l.Unit == "万元", vocabulary.FieldEntity: l.Name == "某市财政局", vocabulary.FieldUnitEntity: l.Name == "某市财政局",
				vocabulary.FieldCode: l.Code == "434001", vocabulary.FieldYear: l.year == 2024, vocabulary.FieldDate: l.Rest == "" && l.Fields == 1,
			}[f.Kind]
			if !ok {
				t.Errorf("%q is read as %+v", w, l)
			}
		}
	}
}

// titleExamples are the titles of testdata/titles.txt with what they are.
func titleExamples(t *testing.T) [][2]string {
	t.Helper()
	data, err := os.ReadFile("testdata/titles.txt")
	if err != nil {
		t.Fatal(err)
	}
	var examples [][2]string
	for _, line := range strings.Split(string(data), "\n") {
		if what, s, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			examples = append(examples, [2]string{what, text.Label(s)})
		}
	}
	return examples
}

func TestTitles(t *testing.T) {
	for _, e := range titleExamples(t) {
		parsed, ok := ParseTitle(e[1])
		kind, weak, named := KindOf(parsed)
		got := string(kind)
		switch {
		case !ok || !named:
			got = "no title"
		case kind == "" || !parsed.Known() && !OwnPrefix(parsed.Prefix):
			got = "other"
		case weak:
			got = "weak " + got
		}
		if got != e[0] {
			t.Errorf("%s is %s, not %s", e[1], e[0], got)
		}
	}
}

// Every word of vocabulary.TitleWords stands in an example.
func TestTitleWordsAreUsed(t *testing.T) {
	var all strings.Builder
	for _, e := range titleExamples(t) {
		all.WriteString(strings.Map(dropTitleMarks, e[1]) + "\n")
	}
	for _, w := range vocabulary.TitleWords {
		for _, pattern := range strings.Fields(w.Words) {
			if !slices.ContainsFunc(word.ExpandAll(pattern), func(s string) bool { return strings.Contains(all.String(), s) }) {
				t.Errorf("no title of testdata/titles.txt has %s", pattern)
			}
		}
	}
}

func TestNoTitles(t *testing.T) {
	for _, s := range []string{
		"一、部门收支总表3", "部门收支总表……………………3", "2024年部门收支总表的说明", "见附件部门收支总表", "详见部门收支总表", "关于2024年部门收支总体情况的说明",
		"一、2024年部门收支总体情况说明", "部门收支总体情况", "2024年部门预算", "目录", "公开01表", "表1", "部门公开表1", "第二部分2024年部门预算表",
		"部门收支总表（见附件）", "部门收支总表（第3页）", "（一）“三公”经费支出表说明：", "根据部门收支总表，2024年收入100万元。", "部门预算表", "附表",
	} {
		if _, ok := ReadTitle(s); ok {
			t.Errorf("%s is taken for a title", s)
		}
	}
}

// What stands around a title is no part of it.
func TestTitleWithoutItsNumber(t *testing.T) {
	for in, want := range map[string]string{
		"公开01表部门收支总表": "部门收支总表", "公开06表一般公共预算支出表": "一般公共预算支出表", "表一一般公共预算支出表": "一般公共预算支出表", "附件2-1：部门收入总表": "部门收入总表",
		"1-1部门收入总表": "部门收入总表", "一、部门收支总表": "部门收支总表", "（一）收入预算总表": "收入预算总表", "收支预算总表（公开01表）": "收支预算总表",
		"部门收支总表（续表）": "部门收支总表", "续表部门收支总表": "部门收支总表", "部门收支总表（单位：万元）": "部门收支总表", "2025年部门收入预算总表": "2025年部门收入预算总表",
		"预算01表部门收支总表": "部门收支总表", "部门公开表1部门收支总表": "部门收支总表", "表3：部门支出总表": "部门支出总表", "12.部门支出总表": "部门支出总表", "[公开03表]部门支出总表": "部门支出总表",
		"附表1-3部门支出总表": "部门支出总表", "部门预算公开表2部门收入总表": "部门收入总表", "开06表一般公共预算支出表": "一般公共预算支出表",
	} {
		if got, ok := ParseTitle(in); !ok || got.Name != want {
			t.Errorf("%s: %q, want %q", in, got.Name, want)
		}
	}
}

func TestUnits(t *testing.T) {
	for in, want := range map[string]string{
		"单位：万元": "万元", "金额单位:元": "元", "（单位：千元）": "千元", "单 位：亿元": "亿元", "（万元）": "万元", "单位：人民币万元": "万元", "单位：万元、%": "万元", "单位：542 墨脱县司法局 单位：万元": "万元",
		"部门公开 单位：万元": "万元", "单位：万元 财政专户管理资": "万元", "单位：元氏县财政局": "", "单位：墨脱县司法局": "", "预算年度：2021 单位：万": "万元", "：万元": "万元",
	} {
		if got := ParseLine(in).Unit; got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestEntityLines(t *testing.T) {
	for in, want := range map[string]string{
		"434石家庄市桥西区人民政府办公室 预算年度：2024 单位：万元": "434 石家庄市桥西区人民政府办公室",
		"编制部门：上海市普陀区人民政府办公室 单位：元":           "上海市普陀区人民政府办公室",
		"编报单位：131 成都市武侯区农业农村局 金额单位：万元":      "131 成都市武侯区农业农村局",
		"编报单位：甘州区民族宗教 额单位：千元":               "甘州区民族宗教",
		"部门：[434001]某市第一中学":                 "434001 某市第一中学",
		"单位名称：某某学校（434001）":                 "434001 某某学校",
		"单位代码：434001 单位名称：某某学校":             "434001 某某学校",
		"部门公开 单位：万元":                        "",
		"部门名称： 某 局":                         "某局",
		"201一般公共服务支出":                       "",
		"20405法院":                           "",
		"15 2130301 行政运行":                   "",
		"2024年部门预算":                         "",
		"516001安新县水利局本级":                    "516001 安新县水利局本级",
	} {
		l := ParseLine(in)
		if got := strings.TrimSpace(l.Code + " " + l.Name); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
