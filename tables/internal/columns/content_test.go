package columns

import (
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// What a header leaves open the cells below it settle.
func TestColumnsAreSettledByTheirCells(t *testing.T) {
	for name, tt := range map[string]struct {
		headers, rows string // a column without a header is a dot
		at            int
		role          vocabulary.Concept
	}{
		"款 between 类 and 项":                        {"类 某 项 科目名称 合计", "201 01 02 公共服务 1.00", 1, vocabulary.ColumnCode},
		"… but no amounts":                         {"类 某 项 科目名称 合计", "201 1.50 02 公共服务 1.00", 1, ""},
		"序号 without a header":                      {". 科目编码 科目名称 合计", "1 201 公共服务 1.00|2 202 外交 1.00", 0, vocabulary.ColumnLine},
		"codes without a header":                   {". 科目名称 合计", "201 公共服务 1.00|20101 人大事务 1.00", 0, vocabulary.ColumnCode},
		"… but not where none is below another":    {". 科目名称 合计", "201 公共服务 1.00|202 外交 1.00", 0, ""},
		"words under a header that is not known":   {"科目编码 科目名称 合计 某", "201 公共服务 1.00 甲", 3, vocabulary.ColumnText},
		"amounts under a header that is not known": {"科目编码 科目名称 合计 某", "201 公共服务 1.00 2.00", 3, ""},
	} {
		sheet := &normalize.Sheet{Ruled: true}
		for _, h := range strings.Fields(tt.headers) {
			c := grid.Column{}
			if h != "." {
				c.Path = []string{h}
			}
			sheet.Columns = append(sheet.Columns, c)
		}
		for _, row := range strings.Split(tt.rows, "|") {
			var r grid.Row
			for i, text := range strings.Fields(row) {
				r.Cells = append(r.Cells, grid.Cell{Text: text, Column: i, Span: 1, Rows: 1})
			}
			sheet.Rows = append(sheet.Rows, r)
		}
		kind := schema.KindExpenditureSummary
		cols := OfForm(kind, &schema.FormOf(kind).Lists[0], sheet.Columns)
		SettleByContent(cols, sheet)
		if got := cols[tt.at].Role; got != tt.role {
			t.Errorf("%s: %q, want %q", name, got, tt.role)
		}
	}
}
