package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/tables/internal/tabletest"
)

// What every page repeats is the header, however the labels are torn and what stands between.
func TestHeaderRepeated(t *testing.T) {
	for name, pages := range map[string][2]string{
		"whole on both":                     {"科目编码 科目名称 合计 基本支出 项目支出", "科目编码 科目名称 合计 基本支出 项目支出"},
		"in pieces by height":               {"科目编码 科目名称 合计 基本支 项目支 出 出", "科目编码 科目名称 合计 基本支 项目支 出 出"},
		"the end of a name between":         {"科目编码 科目名称 合计 支出 基本 支出 项目 支出", "科目编码 科目名称 合计 基本 支出 项目 支出"},
		"letters that the other page joins": {"科目 编 合计 基本支出 项目支出 码 科 目 名 称", "科目 编 合计 基本支出 项目支出 码 科目名 称"},
		"a part of the entity's name":       {"县民 政局 科目编码 科目名称 合计 基本支出 项目支出", "县民 政局 科目编码 科目名称 合计 基本支出 项目支出"},
	} {
		t.Run(name, func(t *testing.T) {
			first := append(append([]string{"一般公共预算支出表", "单位：万元"}, strings.Fields(pages[0])...),
				"208", "20805", "2080501", "社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休", "10.00", "10.00", "10.00", "10.00", "10.00", "10.00")
			second := append(append([]string{"单位：万元"}, strings.Fields(pages[1])...),
				"221", "22102", "2210201", "住房保障支出", "住房改革支出", "住房公积金", "合计", "3.00", "3.00", "3.00", "13.00", "3.00", "3.00", "3.00", "3.00", "10.00")
			var sheets []*normalize.Sheet
			for _, b := range Blocks(tabletest.Lines(blocksOfText(first...)+"\f"+blocksOfText(second...)), []string{"正定县民政局"}) {
				sheets = append(sheets, b.Sheet)
			}
			if len(sheets) != 1 || len(sheets[0].Rows) != 7 {
				t.Fatalf("%d tables, want one of 7 rows", len(sheets))
			}
			var labels []string
			for _, c := range sheets[0].Columns {
				labels = append(labels, strings.Join(c.Path, "/"))
			}
			slices.Sort(labels) // of pieces nobody knows their order
			if got, want := strings.Join(labels, " "), "合计 基本支出 科目名称 科目编码 项目支出"; got != want {
				t.Errorf("columns %s, want %s", got, want)
			}
		})
	}
}
