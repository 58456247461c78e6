package tables

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/schema"
)

// Where most amounts of a text have no place, its order says nothing of rows:
// those that no sum speaks for have none either.
func TestScatteredTextKeepsNoPlaceThatNoSumSpeaksFor(t *testing.T) {
	const head = "部门支出总表\n部门：某局 单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n"
	const scattered = "206 科学技术支出 3.00\n207 文化旅游体育与传媒支出 4.00\n208 社会保障和就业支出 6.00\n"
	for rows, want := range map[string]int{
		"201 一般公共服务支出 7.00 7.00 2.00\n204 公共安全支出 9.00 9.00 5.00\n": 3,
		"201 一般公共服务支出 9.00 7.00 2.00\n204 公共安全支出 9.00 4.00 5.00\n": 0,
	} {
		doc, err := extract.Read("doc.txt", []byte(head+rows+scattered), extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		out, err := Read(doc, Options{})
		if err != nil {
			t.Fatal(err)
		}
		row := out.Budgets[0].Tables.Get(schema.KindExpenditureSummary).Lists()[0].Row(0)
		if got := len(row.Head().Unplaced); got != want {
			t.Errorf("%q: %d amounts without a place, want %d", rows, got, want)
		}
	}
}
