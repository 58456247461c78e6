package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// sidesText is a 收支总表 in blocks: the items of both sides, then what is spent.
func sidesText(amounts ...string) string {
	return blocksOfText(slices.Concat([]string{
		"部门收支总表", "部门：某市某区民政局", "单位：万元", "收入", "支出", "项目", "预算数", "项目", "预算数",
		"一、一般公共预算拨款收入", "二、政府性基金预算拨款\n收入", "三、事业收入", "本年收入合计", "上年结转", "收入总计",
		"60.00 一、一般公共服务支出", "二、外交支出", "20.00 三、社会保障和就业支出", "本年支出合计", "结转下年", "支出总计",
	}, amounts)...)
}

func sidesRows(text string, known knownTotals) []string {
	for _, t := range columnTables(tabletest.Lines(text), nil) {
		if s := t.sides(known, limits.NewEffort()); s != nil {
			return tabletest.Rows(s)
		}
	}
	return nil
}

var knownSpending = knownTotals{schema.KindExpenditureSummary: {"": 8500, "201": 3500, "208": 5000}}

func TestTwoSidesAreExplainedByTheTablesOfCodes(t *testing.T) {
	got := sidesRows(sidesText("80.00", "5.00", "35.00", "50.00", "85.00", "85.00", "85.00"), knownSpending)
	want := []string{
		"一、一般公共服务支出 3:35.00",
		"二、外交支出",
		"三、社会保障和就业支出 3:50.00",
		"本年支出合计 3:85.00",
		"结转下年",
		"支出总计 3:85.00",
		"一、一般公共预算拨款收入 1:60.00", // on the line of the first function
		"二、政府性基金预算拨款收入",
		"三、事业收入 1:20.00",
		"本年收入合计 1:80.00",
		"上年结转 1:5.00",
		"收入总计 1:85.00",
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// 本年收入 over a side is no item where 本年收入合计 is one.
func TestLabelsOverTheSidesAreNoItems(t *testing.T) {
	text := sidesText("80.00", "5.00", "35.00", "50.00", "85.00", "85.00", "85.00")
	text = strings.NewReplacer("\n\n收入\n\n", "\n\n本年收入\n\n", "\n\n支出\n\n", "\n\n本年支出\n\n").Replace(text)
	if got := sidesRows(text, knownSpending); len(got) != 12 {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}

// Sources that stand on lines of their own add up, and have no place.
func TestSourcesWithoutALineHaveNoPlace(t *testing.T) {
	text := strings.Replace(sidesText("20.00", "85.00", "35.00", "50.00", "85.00", "85.00", "85.00"), "60.00 一、", "65.00 一、", 1)
	text = strings.Replace(text, "20.00 三、", "三、", 1)
	got := sidesRows(text, knownSpending)
	if !slices.Contains(got, "一、一般公共预算拨款收入 !65.00 !20.00") {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}

func TestTwoSidesTakeNothingThatIsNotExplained(t *testing.T) {
	tests := []struct{ name, text string }{
		{"a function has another amount", sidesText("80.00", "5.00", "36.00", "49.00", "85.00", "85.00", "85.00")},
		{"the sources do not add up", sidesText("79.00", "6.00", "35.00", "50.00", "85.00", "85.00", "85.00")},
		{"an amount is left", sidesText("80.00", "5.00", "35.00", "50.00", "85.00", "85.00", "85.00", "1.00")},
		{"an item is not known", strings.Replace(sidesText("80.00", "5.00", "35.00", "50.00", "85.00", "85.00", "85.00"), "三、事业收入", "三、某某", 1)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := sidesRows(tt.text, knownSpending); got != nil {
				t.Errorf("took\n%s", strings.Join(got, "\n"))
			}
		})
	}
}

// What 2024 brings in and what 2023 leaves may change places by their sums: their order tells.
func TestIncomeOfTheFundsIsToldByTheirTables(t *testing.T) {
	text := blocksOfText(
		"财政拨款收支总表", "部门：某市某区民政局", "单位：万元", "收入", "支出", "项目", "预算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款",
		"一、本年收入", "（一）一般公共预算拨款", "（二）政府性基金预算拨款", "（三）国有资本经营预算拨款", "二、上年结转", "（一）一般公共预算拨款", "（二）政府性基金预算拨款", "（三）国有资本经营预算拨款", "收入总计",
		"一、本年支出", "（一）社会保障和就业支出", "（二）城乡社区支出", "二、结转下年", "支出总计",
		"50.00", "32.00", "18.00", "35.00", "28.00", "7.00", "85.00",
		"85.00", "60.00", "25.00", "85.00", "60.00", "25.00", "60.00", "25.00", "60.00", "25.00",
	)
	known := knownTotals{
		schema.KindGeneralPublicExpenditure:  {"": 6000, "208": 6000},
		schema.KindGovernmentFundExpenditure: {"": 2500, "212": 2500},
		schema.KindStateCapitalExpenditure:   {},
	}
	got := sidesRows(text, known)
	for _, want := range []string{
		"一、本年收入 1:50.00", "（一）一般公共预算拨款 1:32.00", "（二）政府性基金预算拨款 1:18.00",
		"二、上年结转 1:35.00", "（一）一般公共预算拨款 1:28.00", "（二）政府性基金预算拨款 1:7.00", "收入总计 1:85.00",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no row %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
}
