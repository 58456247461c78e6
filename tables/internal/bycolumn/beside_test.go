package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// rowByRow is a table whose rows are printed one after the other, with some amounts of 项目支出
// behind the last one: 2080501 and 2080502 may change places by their sums alone.
func rowByRow(between string) string {
	return blocksOfText(
		"一般公共预算支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "合计", "基本支出", "项目支出",
		"合计", "100.00", "70.00", "30.00",
		"208", "社会保障和就业支出", "80.00", "70.00", "10.00",
		"20805", "行政事业单位养老支出", "80.00", "70.00", "10.00",
		"2080501", "行政单位离退休", "10.00",
		"2080502", "事业单位离退休", "70.00", "70.00",
		"221", "住房保障支出", "20.00", "20.00",
		"22102", "住房改革支出", "20.00", "20.00",
		"2210201", "住房公积金", "20.00", "20.00",
		between,
	)
}

func TestAmountsBehindTheirRowsAreItsTotals(t *testing.T) {
	sheets := byColumnSheets(rowByRow("10.00"))
	if len(sheets) != 1 {
		t.Fatalf("%d tables, want one", len(sheets))
	}
	want := []string{
		"合计 2:100.00 70.00 30.00",
		"208 社会保障和就业支出 2:80.00 70.00 10.00",
		"20805 行政事业单位养老支出 2:80.00 70.00 10.00",
		"2080501 行政单位离退休 2:10.00 ?10.00",
		"2080502 事业单位离退休 2:70.00 ?70.00",
		"221 住房保障支出 2:20.00 ?20.00",
		"22102 住房改革支出 2:20.00 ?20.00",
		"2210201 住房公积金 2:20.00 ?20.00",
	}
	if got := tabletest.Rows(sheets[0]); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAmountsThatDoNotAddUpProveNoRows(t *testing.T) {
	if sheets := byColumnSheets(rowByRow("11.00")); len(sheets) > 0 {
		t.Errorf("took\n%s", strings.Join(tabletest.Rows(sheets[0]), "\n"))
	}
}

// 合计 at the foot: the first 8.00 of 项目支出 is that of 208, not the one of 合计.
func TestPartsOfATotalAtTheFoot(t *testing.T) {
	text := blocksOfText(
		"一般公共预算支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "合计", "基本支出", "项目支出",
		"208", "20801", "2080101", "20805", "2080501", "221", "22102", "2210201",
		"社会保障和就业支出", "人力资源和社会保障管理事务", "行政运行", "行政事业单位养老支出", "行政单位离退休", "住房保障支出", "住房改革支出", "住房公积金", "合计",
		"15.00\n10.00\n10.00\n5.00\n5.00\n2.00\n2.00\n2.00\n17.00", "7.00\n7.00\n7.00\n2.00\n2.00\n2.00\n9.00", "8.00\n3.00\n3.00\n5.00\n5.00\n8.00",
	)
	if sheets := byColumnSheets(text); len(sheets) != 1 {
		t.Errorf("%d tables, want one", len(sheets))
	}
}

// Where amounts need no decimals the digits of a name are none all the same.
func TestDigitsOfNamesAreNoAmounts(t *testing.T) {
	text := strings.ReplaceAll(rowByRow("10.00"), "70.00", "70.0")
	text = strings.Replace(text, "行政单位离退休", "365便民驿站", 1)
	if sheets := byColumnSheets(text); len(sheets) != 1 {
		t.Errorf("%d tables, want one", len(sheets))
	}
}

// A name that ends like that of an organisation makes no entity of the code of its row.
func TestRowsBelowTheHeaderAreNoEntities(t *testing.T) {
	text := strings.Replace(rowByRow("10.00"), "2080501\n\n行政单位离退休", "2080501 行政单位会议室", 1)
	if sheets := byColumnSheets(text); len(sheets) != 1 || len(sheets[0].Before) != 3 {
		t.Errorf("%d tables, want one with three lines above it", len(sheets))
	}
}

func TestNumbersOfNamesAreNoAmounts(t *testing.T) {
	for _, name := range []string{"行政单位离退休（\n3.15消费维权）", "3.15消费维权", "消费维权3.15行政单位离退休", "行政单位离退休3.15\n消费维权", "365便民驿站"} {
		text := strings.Replace(rowByRow("10.00"), "行政单位离退休", name, 1)
		sheets := byColumnSheets(text)
		if len(sheets) != 1 {
			t.Errorf("%s: %d tables, want one", name, len(sheets))
			continue
		}
		if above := sheets[0].Before; len(above) != 3 {
			t.Errorf("%s: %d lines above the table, want three", name, len(above))
		}
	}
}

// The amounts of 2080501 are printed behind all others: the next ones are not its, for each
// stands on a line with the name of another row.
func TestAmountsStandOnTheLineOfTheirRow(t *testing.T) {
	text := func(between string) string {
		return blocksOfText(
			"一般公共预算支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "合计", "基本支出", "项目支出",
			"合计", "100.00", "100.00",
			"208", "社会保障和就业支出", "100.00", "100.00",
			"20805", "行政事业单位养老支出", "100.00", "100.00",
			"2080501", "行政单位离退休",
			"2080502", "事业单位离退休"+between+"18.65 18.65",
			"2080505", "机关事业单位基本养老保险缴费支出"+between+"20.54 20.54",
			"2080506", "机关事业单位职业年金缴费支出"+between+"51.92 51.92",
			"8.89 8.89",
		)
	}
	if sheets := byColumnSheets(text(" ")); len(sheets) > 0 {
		t.Errorf("took\n%s", strings.Join(tabletest.Rows(sheets[0]), "\n"))
	}
	if sheets := byColumnSheets(text("\n\n")); len(sheets) != 1 {
		t.Errorf("%d tables of columns, want one", len(sheets))
	}
}
