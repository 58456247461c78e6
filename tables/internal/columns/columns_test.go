package columns

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// 小计 beside 合计 is that of 本年收入, whose label stands in the middle of more
// columns, where no other column is.
func TestSubtotalBesideTheTotalIsTheYears(t *testing.T) {
	form := schema.FormOf(schema.KindRevenueSummary)
	cols := new(Labels).Header(pathsOf("科目编码", "科目名称", "合计", "小计", "本年收入/财政拨款/小计", "本年收入/财政拨款/一般公共预算")).Read(SchemeOf(form.Kind, form.New().Lists()[0].Form(), 2024))
	if got := []string{cols[2].Key, cols[3].Key, cols[4].Key}; !slices.Equal(got, []string{vocabulary.KeyTotal, vocabulary.KeyCurrentYear, "fiscal_appropriation"}) {
		t.Errorf("keys %q", got)
	}
}

// The label of codes that was read as one with that of a level below it heads
// the columns of all levels.
func TestLabelOfCodesRunIntoItsLevel(t *testing.T) {
	for _, levels := range [][]string{{"经济分类科目编码类", "款"}, {"类", "支出功能分类科目编码款", "项"}} {
		cols := new(Labels).Regroup(pathsOf(append(levels, "科目名称", "合计")...)).Columns
		for i, c := range cols[:len(levels)] {
			if len(c.Path) != 2 || !strings.HasSuffix(c.Path[0], "编码") || !strings.HasSuffix(levels[i], c.Path[1]) {
				t.Errorf("%q: column %d is %q", levels, i+1, c.Path)
			}
		}
		if len(cols[len(levels)].Path) != 1 {
			t.Errorf("%q: the names are below the label of codes", levels)
		}
	}
}

// The label over codes and names stands in the middle over both, above that of the names.
func TestRegroupLabelOverCodesAndNames(t *testing.T) {
	for headers, want := range map[string]string{
		"科目编码 项目功能分类科目名称 合计":      "项目/科目编码 项目/功能分类科目名称 合计",
		"类 款 项 预算科目科目名称 合计":       "预算科目/类 预算科目/款 预算科目/项 预算科目/科目名称 合计",
		"科目编码 支出功能分类科目名称 合计":      "科目编码 支出功能分类科目名称 合计",
		"项目功能分类科目名称 合计":           "项目功能分类科目名称 合计",
		"科目编码/类 科目编码/款 项目科目名称 合计": "科目编码/类 科目编码/款 项目科目名称 合计",
	} {
		var got []string
		for _, c := range new(Labels).Regroup(pathsOf(strings.Fields(headers)...)).Columns {
			got = append(got, strings.Join(c.Path, "/"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", headers, got, want)
		}
	}
}

func pathsOf(headers ...string) []grid.Column {
	var out []grid.Column
	for _, h := range headers {
		out = append(out, grid.Column{Path: strings.Split(h, "/")})
	}
	return out
}
