package header

import (
	"strings"
	"testing"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/layout"
)

// A label over columns stands as a column of its own over short names: the page before, whose
// header is the same, has told what it heads.
func TestHeaderThatRepeatsThePageBefore(t *testing.T) {
	labels := func(names string) (out []layout.Label) {
		for _, s := range strings.Fields(names) {
			out = append(out, layout.Label{Text: s})
		}
		return out
	}
	columns := []grid.Column{{Path: []string{"功能分类科目", "科目编码"}}, {Path: []string{"功能分类科目", "科目名称"}}, {Path: []string{"2026年预算数", "合计"}}}
	for leaves, want := range map[string]bool{
		"科目编码 科目名称 合计":          true,
		"科目编码 功能分类科目 科目名称 合计":   true,
		"科目编码 科目名称 2026年预算数合计":  true,
		"科目编码 科目名称 2025年预算数合计":  false,
		"科目编码 科目名称":             false,
		"科目编码 功能分类科目 科目名称 基本支出": false,
	} {
		tree, ok := (&Tree{Leaves: labels(leaves)}).Repeating(columns)
		if ok != want || ok && len(tree.Leaves) != len(columns) {
			t.Errorf("%s repeats the columns: %v, want %v; %d leaves", leaves, ok, want, len(tree.Leaves))
		}
	}
}
