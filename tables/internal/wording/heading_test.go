package wording

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
)

// The first line of a label may end like a name (组织科): it is no part of the name above.
func TestLabelBelowANameIsNoPartOfIt(t *testing.T) {
	for want, lines := range map[string][]string{
		"某市某区信访局":      {"部门支出总表", "部门名称：某市某区信访局 单位：元", "支出功能分类科"},
		"某市某区住房和城乡建设局": {"部门支出总表", "部门名称：某市某区住房和城乡 单位：元", "建设局"},
	} {
		var texts []normalize.Text
		for i, l := range lines {
			texts = append(texts, normalize.Text{Text: l, Piece: grid.Piece{Page: 1, Line: i + 1}})
		}
		if h := new(Reader).Heading(texts); h.Name != want {
			t.Errorf("%q: the name is %q, want %q", lines, h.Name, want)
		}
	}
}

// A unit that is broken over two lines is whole: its lower half is another one.
func TestUnitBrokenOverLinesIsWhole(t *testing.T) {
	for want, all := range map[string][][]string{
		"万元": {
			{"部门“三公”经费支出表（公开03表）（单位：万", "元）", "部门名称：某市某局"},
			{"部门支出总表（万", "元）"},
			{"部门支出总表", "单位：万", "部门名称：某市某局", "元"},
			{"部门支出总表", "金额单位：", "万", "元"},
		},
		"千元": {{"部门支出总表", "单位：千", "元"}},
		"元":  {{"部门支出总表", "（单位：", "元）"}, {"部门支出总表（单位：元", "）"}},
	} {
		for _, lines := range all {
			var texts []normalize.Text
			for i, l := range lines {
				texts = append(texts, normalize.Text{Text: l, Piece: grid.Piece{Page: 1, Line: i + 1}})
			}
			if h := new(Reader).Heading(texts); h.Unit != want || !h.Named {
				t.Errorf("%q: the unit is %q, want %q; named: %v", lines, h.Unit, want, h.Named)
			}
		}
	}
}

// A unit in the title is the table's, whatever stands above: 单位：千元 over the first table may be
// said for all. What stands below the title comes last.
func TestUnitInTheTitleCounts(t *testing.T) {
	for want, lines := range map[string][]string{
		"万元": {"单位：千元", "财政拨款收支总表（单位：万元）", "部门名称：某市财政局"},
		"千元": {"单位：千元", "财政拨款收支总表", "部门名称：某市财政局"},
		"元":  {"单位：千元", "财政拨款收支总表（单位：万元）", "单位：元"},
	} {
		var texts []normalize.Text
		for _, s := range lines {
			texts = append(texts, normalize.Text{Text: s})
		}
		if h := new(Reader).Heading(texts); h.Unit != want || want == "万元" && h.UnitAbove != "千元" {
			t.Errorf("%q: unit %q, want %q", lines, h.Unit, want)
		}
	}
}
