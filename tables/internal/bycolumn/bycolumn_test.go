package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// blocksOfText is a text of blocks with blank lines between them.
func blocksOfText(blocks ...string) string { return strings.Join(blocks, "\n\n") + "\n" }

// printedByColumn is a table in blocks, a column after the other, with the amounts
// given.
func printedByColumn(labels string, amounts ...string) string {
	head := []string{"一般公共预算支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称"}
	rows := []string{
		"208", "20805", "2080505", "2080506", "221", "22102", "2210201",
		"社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老\n保险缴费支出", "机关事业单位职业年金缴费支出",
		"住房保障支出", "住房改革支出", "某区自己的名称", "合计",
	}
	return blocksOfText(slices.Concat(head, rows, strings.Fields(labels), amounts)...)
}

// inRuns are the totals, then the parts in two columns.
var inRuns = []string{
	"112.67 110.67", "2.00", "76.57", "76.57", "74.57", "2.00", "36.10", "36.10", "36.10",
	"74.57", "74.57", "74.57", "36.10", "36.10", "36.10", "2.00", "2.00", "2.00",
}

// byColumnSheets are the tables that the reading by column proves.
func byColumnSheets(text string) []*normalize.Sheet {
	var sheets []*normalize.Sheet
	for _, t := range columnTables(tabletest.Lines(text), nil) {
		if s := t.sheet(limits.NewEffort()); s != nil {
			sheets = append(sheets, s)
		}
	}
	return sheets
}

func TestTableInRunsIsReadByItsSums(t *testing.T) {
	sheets := byColumnSheets(printedByColumn("合计 基本支出 项目支出", inRuns...))
	if len(sheets) != 1 {
		t.Fatalf("%d tables, want one", len(sheets))
	}
	want := []string{
		"合计 2:112.67 110.67 2.00", // printed in one go: in the order of the columns
		"208 社会保障和就业支出 2:76.57 ?2.00 ?74.57",
		"20805 行政事业单位养老支出 2:76.57 ?2.00 ?74.57",
		"2080505 机关事业单位基本养老保险缴费支出 2:74.57 ?74.57",
		"2080506 机关事业单位职业年金缴费支出 2:2.00 ?2.00",
		"221 住房保障支出 2:36.10 ?36.10",
		"22102 住房改革支出 2:36.10 ?36.10",
		"2210201  2:36.10 ?36.10", // a name that is not known is not told from those beside it
	}
	if got := tabletest.Rows(sheets[0]); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// On a page that has as many zeros as empty cells each row has its own: where its other amounts
// stand in the order of the columns the zeros have the cells that these leave.
func TestZerosOfATableInRuns(t *testing.T) {
	zeros := slices.Repeat([]string{"0.00"}, 29)
	text := printedByColumn("合计 基本支出 项目支出 经营支出 上解上级支出 对附属单位补助支出", append(slices.Clone(inRuns), zeros...)...)
	sheets := byColumnSheets(strings.Replace(text, "一般公共预算支出表", "部门支出总表", 1))
	if len(sheets) != 1 {
		t.Fatalf("%d tables, want one", len(sheets))
	}
	if got, want := tabletest.Rows(sheets[0])[:2], []string{"合计 2:112.67 110.67 2.00 …0.00 …0.00 …0.00", "208 社会保障和就业支出 2:76.57 ?2.00 ?74.57 ?0.00 ?0.00 ?0.00"}; !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTableInRunsTakesNothingThatIsNotTold(t *testing.T) {
	moved := slices.Concat(inRuns[:2], inRuns[6:9], inRuns[2:6], inRuns[9:])
	lost := slices.Clone(inRuns)[:len(inRuns)-1]
	tests := []struct{ name, text string }{
		{"a column does not keep its order", printedByColumn("合计 基本支出 项目支出", moved...)},
		{"an amount is lost", printedByColumn("合计 基本支出 项目支出", lost...)},
		{"a column is not known", printedByColumn("合计 基本支出 项目支出 某某经费 其他某某", inRuns...)},
		{"a column lacks the one that comes with it", printedByColumn("合计 基本支出", inRuns...)},
		{"two tables on a page", printedByColumn("合计 基本支出 项目支出", inRuns...) + "\n政府性基金预算支出表\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range byColumnSheets(tt.text) {
				t.Errorf("took\n%s", strings.Join(tabletest.Rows(s), "\n"))
			}
		})
	}
}

// The parts of 合计 make the heads of the columns: an amount that cannot be one of
// them is no part, where it is the first printed that is no total.
func TestPartsTellTheTotals(t *testing.T) {
	b := &columnBag{rows: []columnRow{{code: "208"}, {code: "20805"}, {code: "2080505"}, {code: "2080506"}, {code: "221"}, {code: "22102"}, {code: "2210201"}}}
	b.addTop(nil)
	for i := range b.rows {
		b.rows[i].page = 1
	}
	for _, v := range []int64{10, 9, 9, 7, 2, 1, 1, 1, 8, 7, 7, 7, 1, 1, 1, 2, 2, 2, 2} {
		b.amounts = append(b.amounts, columnAmount{value: v, page: 1})
	}
	if !b.prove(2, limits.NewEffort()) {
		t.Fatal("not proved")
	}
	for i, want := range []int64{10, 9, 9, 7, 2, 1, 1, 1} {
		if b.rows[i].total != want {
			t.Errorf("row %d: %d, want %d", i, b.rows[i].total, want)
		}
	}
}

// A column of parts that is printed before the totals begins with the same amounts:
// the totals stand beside each other.
func TestPartsMayBePrintedBeforeTheTotals(t *testing.T) {
	b := &columnBag{rows: []columnRow{{code: "207"}, {code: "20701"}, {code: "208"}, {code: "20805"}}}
	b.addTop(nil)
	for i := range b.rows {
		b.rows[i].page = 1
	}
	for _, v := range []int64{10, 3, 7, 2, 2, 5, 5, 2, 2, 8, 8, 3, 3} {
		b.amounts = append(b.amounts, columnAmount{value: v, page: 1})
	}
	if !b.prove(2, limits.NewEffort()) {
		t.Fatal("not proved")
	}
	for i, want := range [][]int64{{3, 7}, {2}, {2}, {3, 5}, {3, 5}} {
		if !slices.Equal(b.rows[i].parts, want) {
			t.Errorf("row %d: %d, want %d", i, b.rows[i].parts, want)
		}
	}
}

// Without the order of more columns two rows may change places: nothing is taken.
func TestTwoSequencesOfTotalsProveNothing(t *testing.T) {
	b := &columnBag{rows: []columnRow{{code: "208"}, {code: "20805"}, {code: "2080505"}, {code: "2080506"}}}
	b.addTop(nil)
	for i := range b.rows {
		b.rows[i].page = 1
	}
	for _, v := range []int64{9, 9, 9, 7, 2, 7, 7, 7, 7, 2, 2, 2, 2} {
		b.amounts = append(b.amounts, columnAmount{value: v, page: 1})
	}
	if b.prove(2, limits.NewEffort()) {
		t.Error("proved")
	}
	known := knownTotals{schema.KindGeneralPublicExpenditure: {"2080505": 5}}
	if b.bounds = known.bounds(schema.KindExpenditureSummary); !b.prove(2, limits.NewEffort()) {
		t.Error("not proved where a fund spends more on a code than one sequence has of it")
	}
}

func TestWagesArePersonnel(t *testing.T) {
	text := blocksOfText(
		"一般公共预算基本支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "301", "30101", "30102", "302", "30201",
		"工资福利支出", "基本工资", "津贴补贴", "商品和服务支出", "办公费", "合计", "合计", "人员经费", "公用经费",
		"9.00", "7.00", "4.00", "3.00", "2.00", "2.00", "2.00", "2.00", "2.00", "7.00", "7.00", "4.00", "3.00",
	)
	sheets := byColumnSheets(text)
	if len(sheets) != 1 {
		t.Fatalf("%d tables, want one", len(sheets))
	}
	want := []string{
		"合计 2:9.00 ?2.00 ?7.00",
		"301 工资福利支出 2:7.00 3:7.00",
		"30101 基本工资 2:4.00 ?4.00",
		"30102 津贴补贴 2:3.00 ?3.00",
		"302 商品和服务支出 2:2.00 ?2.00",
		"30201 办公费 2:2.00 ?2.00",
	}
	if got := tabletest.Rows(sheets[0]); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The pieces of a broken header may stand in any order; they are columns of amounts
// rather than 支出项目.
func TestBrokenHeaderOfATableInRuns(t *testing.T) {
	sheets := byColumnSheets(printedByColumn("合计 基本支 项目支 出 出", inRuns...))
	if len(sheets) != 1 || len(sheets[0].Columns) != 5 {
		t.Error("not read")
	}
}
