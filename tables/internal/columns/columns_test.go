package columns

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// 小计 beside 合计 is that of 本年收入, whose label stands in the middle of more
// columns, where no other column is.
func TestSubtotalBesideTheTotalIsTheYears(t *testing.T) {
	form := schema.FormOf(schema.KindRevenueSummary)
	cols := Read(pathsOf("科目编码", "科目名称", "合计", "小计", "本年收入/财政拨款/小计", "本年收入/财政拨款/一般公共预算"), 0, SchemeOf(form.Kind, form.New().Lists()[0].Form(), 2024))
	if got := []string{cols[2].Key, cols[3].Key, cols[4].Key}; !slices.Equal(got, []string{vocabulary.KeyTotal, vocabulary.KeyCurrentYear, "fiscal_appropriation"}) {
		t.Errorf("keys %q", got)
	}
}

// The label of codes that was read as one with that of a level below it heads
// the columns of all levels.
func TestLabelOfCodesRunIntoItsLevel(t *testing.T) {
	for _, levels := range [][]string{{"经济分类科目编码类", "款"}, {"类", "支出功能分类科目编码款", "项"}} {
		cols := Regroup(pathsOf(append(levels, "科目名称", "合计")...))
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

func pathsOf(headers ...string) []normalize.Column {
	var out []normalize.Column
	for _, h := range headers {
		out = append(out, normalize.Column{Path: strings.Split(h, "/")})
	}
	return out
}
