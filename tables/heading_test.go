package tables

import (
	"testing"

	"budgetextract/normalize"
)

// The first line of a label may end like a name (组织科): it is no part of the name above.
func TestLabelBelowANameIsNoPartOfIt(t *testing.T) {
	for want, lines := range map[string][]string{
		"某市某区信访局":      {"部门支出总表", "部门名称：某市某区信访局 单位：元", "支出功能分类科"},
		"某市某区住房和城乡建设局": {"部门支出总表", "部门名称：某市某区住房和城乡 单位：元", "建设局"},
	} {
		var texts []normalize.Text
		for i, l := range lines {
			texts = append(texts, normalize.Text{Text: l, Piece: normalize.Piece{Page: 1, Line: i + 1}})
		}
		if h := readHeading(texts); h.name != want {
			t.Errorf("%q: the name is %q, want %q", lines, h.name, want)
		}
	}
}
