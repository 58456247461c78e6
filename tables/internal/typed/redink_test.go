package typed

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// A change that is printed in red without a sign is negative where the years say so. Where
// they do not, its sign is not told; a row in red is emphasised.
func TestRedChanges(t *testing.T) {
	for name, c := range map[string]struct {
		before, change, rate    string
		red                     string // by column: r is red
		wantChange, wantPerCent string
		told                    string
	}{
		"fell":            {"10.00", "3.00", "30.00%", "....rr", "-3.00", "-30.00", ""},
		"fell, in black":  {"10.00", "3.00", "30.00%", "......", "3.00", "30.00", ""},
		"fell, with sign": {"10.00", "-3.00", "-30.00%", "....rr", "-3.00", "-30.00", ""},
		"rose":            {"4.00", "3.00", "75.00%", "....rr", "3.00", "75.00", ""},
		"of others":       {"11.00", "3.00", "", "....r.", "3.00", "", problem.SignUnknown},
		"years not told":  {"", "3.00", "", "....r.", "3.00", "", problem.SignUnknown},
		"row in red":      {"11.00", "3.00", "", "rrrrrr", "3.00", "", ""},
		"nothing":         {"7.00", "0.00", "", "....r.", "0.00", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			sheet := &normalize.Sheet{Ruled: true, Pages: [2]int{1, 1}, Columns: []grid.Column{{Path: []string{"科目编码"}}, {Path: []string{"科目名称"}},
				{Path: []string{"2023年执行数"}}, {Path: []string{"2024年预算数", "合计"}}, {Path: []string{"增减额"}}, {Path: []string{"增减率"}}}}
			row := grid.Row{Page: 1}
			for i, text := range []string{"201", "一般公共服务支出", c.before, "7.00", c.change, c.rate} {
				row.Cells = append(row.Cells, grid.Cell{Text: text, Column: i, Span: 1, Pieces: []grid.Piece{{Raw: text, Page: 1, Red: c.red[i] == 'r'}}})
			}
			sheet.Rows = append(sheet.Rows, row)
			out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "一般公共预算支出表"}, {Text: "单位：万元"}}), 2024, "万元")
			h, told := out.Table.Lists()[0].Row(0).Head(), ""
			for _, p := range out.Problems {
				told = p.Code
			}
			change, rate := h.Extra.Get("增减额"), h.Extra.Get("增减率")
			if change == nil || rate == nil || change.String() != c.wantChange || rate.String() != c.wantPerCent || told != c.told {
				t.Errorf("change %v, rate %v, told %q; want %s, %s, %q: %+v", change, rate, told, c.wantChange, c.wantPerCent, c.told, h.Extra)
			}
		})
	}
}
