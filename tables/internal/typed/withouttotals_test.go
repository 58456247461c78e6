package typed

import (
	"slices"
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/wording"
)

// Where words alone show columns and that of the totals is empty, the amounts stand beside
// their labels: their columns stay open. A single row without its total is printed so, and
// drawn lines are believed.
func TestColumnsWithoutTotalsStayOpen(t *testing.T) {
	for name, test := range map[string]struct {
		ruled bool
		from  int // the first column of the amounts of all rows but the first
		dash  bool
		open  int
	}{"moved": {false, 3, false, 4}, "under their labels": {false, 2, false, 0}, "ruled": {true, 3, false, 0}, "printed so": {false, 3, true, 0}} {
		sheet := &normalize.Sheet{Ruled: test.ruled, Columns: []grid.Column{{Path: []string{"科目编码"}}, {Path: []string{"科目名称"}}, {Path: []string{"合计"}}, {Path: []string{"基本支出"}}, {Path: []string{"项目支出"}}}}
		for i, code := range []string{"201", "20103", "2010301", "204"} {
			from := test.from
			if i == 0 {
				from = 3
			}
			r := grid.Row{Page: 1}
			for k, s := range []string{code, "一般公共服务支出", "7.00", "7.00"} {
				c := grid.Cell{Column: k, Span: 1}
				if k > 1 {
					c.Column = from + k - 2
				}
				c.SetText(s)
				r.Cells = append(r.Cells, c)
			}
			if test.dash {
				c := grid.Cell{Column: 2, Span: 1}
				c.SetText("-")
				r.Cells = slices.Insert(r.Cells, 2, c)
			}
			sheet.Rows = append(sheet.Rows, r)
		}
		out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "部门支出总表"}, {Text: "单位：万元"}}), 2024, "")
		if len(out.Open) != test.open {
			t.Errorf("%s: %d rows are open, want %d", name, len(out.Open), test.open)
		}
		if c := &sheet.Rows[0].Cells[2]; !test.dash && c.Column != 3 {
			t.Errorf("%s: the sheet was changed: column %d", name, c.Column)
		}
	}
}
