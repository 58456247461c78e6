package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// revenueText is a 收入总表 whose amounts are printed in no order of its rows.
func revenueText(amounts ...string) string {
	return blocksOfText(slices.Concat([]string{
		"部门收入总表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "208", "20805", "2080505", "221", "22102", "2210201",
		"社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", "住房保障支出", "住房改革支出", "住房公积金", "合计",
		"合计", "一般公共预算", "政府性基金预算", "事业收入", "其他收入",
	}, amounts)...)
}

func explainedRows(text string, known knownTotals) []string {
	for _, t := range columnTables(tabletest.Lines(text), nil) {
		if s := t.explained(known, limits.NewEffort()); s != nil {
			return tabletest.Rows(s)
		}
	}
	return nil
}

func TestRevenueIsExplainedByTheOtherTables(t *testing.T) {
	spent := map[string]int64{"": 900, "208": 700, "20805": 700, "2080505": 700, "221": 200, "22102": 200, "2210201": 200}
	general := map[string]int64{"": 600, "208": 400, "20805": 400, "2080505": 400, "221": 200, "22102": 200, "2210201": 200}
	known := knownTotals{
		schema.KindExpenditureSummary: spent, schema.KindGeneralPublicExpenditure: general,
		schema.KindGovernmentFundExpenditure: {}, schema.KindStateCapitalExpenditure: {},
	}
	text := revenueText("2.00", "2.00", "2.00", "9.00", "6.00", "7.00", "4.00", "3.00", "7.00", "4.00", "3.00", "7.00", "4.00", "3.00", "2.00", "2.00", "2.00", "3.00")
	got := explainedRows(text, known)
	want := []string{
		"合计 2:9.00 3:6.00 ?3.00",
		"208 社会保障和就业支出 2:7.00 3:4.00 ?3.00",
		"20805 行政事业单位养老支出 2:7.00 3:4.00 ?3.00",
		"2080505 机关事业单位基本养老保险缴费支出 2:7.00 3:4.00 ?3.00",
		"221 住房保障支出 2:2.00 3:2.00",
		"22102 住房改革支出 2:2.00 3:2.00",
		"2210201 住房公积金 2:2.00 3:2.00",
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for name, text := range map[string]string{
		"an amount of a fund is lost": strings.Replace(text, "6.00", "5.00", 1),
		"an amount is left":           text + "\n1.00\n",
		"a total is lost":             strings.Replace(text, "9.00", "8.00", 1),
	} {
		if got := explainedRows(text, known); got != nil {
			t.Errorf("%s: took\n%s", name, strings.Join(got, "\n"))
		}
	}
}

// Where the parts of a row are not told its total is, and an amount stays with the
// row that has no place: it is not complete.
func TestARowWithoutItsPartsKeepsAnAmountWithoutAPlace(t *testing.T) {
	spent := map[string]int64{"": 900, "208": 700, "20805": 700, "2080505": 700, "221": 200, "22102": 200, "2210201": 200}
	text := revenueText("9.00", "7.00", "7.00", "7.00", "2.00", "2.00", "2.00", "1.00", "8.00", "3.00", "4.00", "3.00", "4.00", "3.00", "4.00", "2.00", "2.00", "2.00")
	got := explainedRows(text, knownTotals{schema.KindExpenditureSummary: spent})
	if len(got) != 7 || !strings.HasPrefix(got[4], "221 住房保障支出 2:2.00 !") {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}
