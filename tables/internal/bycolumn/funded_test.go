package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/tables/internal/tabletest"
)

// A department without other money than that of its funds spends on each code what these do:
// 支出总表 needs no order of its columns.
func TestDepartmentThatHasNoOtherMoneySpendsWhatItsFundsDo(t *testing.T) {
	general := printedByColumn("合计 基本支出 项目支出", inRuns...)
	whole := strings.Replace(general, "一般公共预算支出表", "部门支出总表", 1)
	mixed := slices.Clone(inRuns)
	slices.Reverse(mixed)
	moved := strings.Replace(whole, strings.Join(inRuns, "\n\n"), strings.Join(mixed, "\n\n"), 1)
	read := func(text string) []*normalize.Sheet {
		var sheets []*normalize.Sheet
		for _, b := range Blocks(tabletest.Lines(text), nil) {
			sheets = append(sheets, b.Sheet)
		}
		return sheets
	}
	if sheets := read(moved); len(sheets) != 0 {
		t.Fatalf("proved alone\n%s", strings.Join(tabletest.Rows(sheets[0]), "\n"))
	}
	sheets := read(general + "\f" + moved)
	if len(sheets) != 2 {
		t.Fatalf("%d tables, want two", len(sheets))
	}
	want := []string{
		"208 社会保障和就业支出 2:76.57 ?2.00 ?74.57",
		"20805 行政事业单位养老支出 2:76.57 ?2.00 ?74.57",
		"2080505 机关事业单位基本养老保险缴费支出 2:74.57 ?74.57",
		"2080506 机关事业单位职业年金缴费支出 2:2.00 ?2.00",
		"221 住房保障支出 2:36.10 ?36.10",
		"22102 住房改革支出 2:36.10 ?36.10",
		"2210201  2:36.10 ?36.10",
		"合计 2:112.67 ?2.00 ?110.67",
	}
	if got := tabletest.Rows(sheets[1]); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for name, text := range map[string]string{
		"it has other money":   strings.ReplaceAll(moved, "112.67", "113.67"),
		"an amount is another": strings.Replace(moved, "74.57", "75.57", 1),
	} {
		if sheets := read(general + "\f" + text); len(sheets) != 1 {
			t.Errorf("%s: %d tables, want one", name, len(sheets))
		}
	}
}
