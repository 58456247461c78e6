package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// bySourcesRows are the rows of a 收入总表 in blocks whose totals and sources are told.
func bySourcesRows(sources []source, amounts string) []string {
	text := blocksOfText(
		"部门收入总表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "合计", "一般公共预算拨款收入", "政府性基金预算拨款收入", "事业收入", "上年结转",
		"208", "20805", "2080501", "2080502", "221", "22102", "2210201",
		"社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休", "事业单位离退休", "住房保障支出", "住房改革支出", "住房公积金", "合计",
		strings.ReplaceAll(amounts, " ", "\n\n"),
	)
	known := knownTotals{schema.KindExpenditureSummary: {"": 2000, "208": 1700, "20805": 1700, "2080501": 900, "2080502": 800, "221": 300, "22102": 300, "2210201": 300}}
	for _, t := range columnTables(tabletest.Lines(text), nil) {
		if s := t.bySources(known, sources, limits.NewEffort()); s != nil {
			return tabletest.Rows(s)
		}
	}
	return nil
}

func TestCellsAreToldByTheSources(t *testing.T) {
	got := bySourcesRows(
		[]source{{"general_public_budget", 1000}, {"", 600}, {"carryover", 400}},
		"4.00 1.00 1.00 1.00 3.00 3.00 3.00 10.00 10.00 10.00 9.00 1.00 20.00 17.00 17.00 9.00 8.00 3.00 3.00 3.00 6.00 6.00 6.00 6.00",
	)
	want := []string{
		"合计 2:20.00 3:10.00 6:4.00 ?6.00", // of which source 6.00 is nobody says
		"208 社会保障和就业支出 2:17.00 3:10.00 6:1.00 ?6.00",
		"20805 行政事业单位养老支出 2:17.00 3:10.00 6:1.00 ?6.00",
		"2080501 行政单位离退休 2:9.00 3:9.00",
		"2080502 事业单位离退休 2:8.00 3:1.00 6:1.00 ?6.00",
		"221 住房保障支出 2:3.00 6:3.00",
		"22102 住房改革支出 2:3.00 6:3.00",
		"2210201 住房公积金 2:3.00 6:3.00",
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestSourcesThatDoNotUseUpWhatIsPrintedTellNothing(t *testing.T) {
	got := bySourcesRows(
		[]source{{"general_public_budget", 1000}, {"", 600}, {"carryover", 400}},
		"4.00 1.00 1.00 1.00 3.00 3.00 3.00 10.00 10.00 10.00 9.00 1.00 20.00 17.00 17.00 9.00 8.00 3.00 3.00 3.00 6.00 6.00 6.00 6.00 6.00",
	)
	if got != nil {
		t.Errorf("took\n%s", strings.Join(got, "\n"))
	}
}

// A table that leaves no cell empty has 0.00 in the other columns.
func TestZerosStandInTheOtherColumns(t *testing.T) {
	got := bySourcesRows(
		[]source{{"general_public_budget", 2000}},
		"20.00 17.00 17.00 9.00 8.00 3.00 3.00 3.00 20.00 17.00 17.00 9.00 8.00 3.00 3.00 3.00"+strings.Repeat(" 0.00", 24),
	)
	if want := "合计 2:20.00 3:20.00 4:0.00 5:0.00 6:0.00"; len(got) != 8 || got[0] != want {
		t.Errorf("rows\n%s\nwant 8, the first %s", strings.Join(got, "\n"), want)
	}
}
