package typed

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/wording"
)

// A column of amounts whose own label is lost stands under 支出 alone, which heads items
// elsewhere. It and those behind it are no third side: their amounts belong to the items before.
func TestColumnWithoutItsLabelIsNoSide(t *testing.T) {
	sheet := &normalize.Sheet{Ruled: true, Pages: [2]int{1, 1}}
	for _, path := range [][]string{{"收入", "项目"}, {"收入", "预算数"}, {"支出", "项目"}, {"支出", "合计"}, {"支出"}, {"支出", "政府性基金预算"}} {
		sheet.Columns = append(sheet.Columns, grid.Column{Path: path})
	}
	row := grid.Row{Page: 1}
	for i, text := range []string{"一、一般公共预算拨款", "12.00", "一、教育支出", "17.00", "12.00", "5.00"} {
		row.Cells = append(row.Cells, grid.Cell{Text: text, Column: i, Span: 1, Pieces: []grid.Piece{{Raw: text, Page: 1}}})
	}
	sheet.Rows = append(sheet.Rows, row)
	out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "财政拨款收支总表"}, {Text: "单位：万元"}}), 2024, "万元")
	spent := out.Table.Lists()[1].Row(0)
	without := spent.Head().Extra.Get("支出")
	if spent.Head().Name != "一、教育支出" || spent.Amount("government_fund").String() != "5.00" || without == nil || without.String() != "12.00" || out.Other != nil {
		t.Errorf("got %+v, other table %v", spent, out.Other)
	}
}
