package bycolumn

import (
	"testing"

	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

func TestListWithoutFiguresIsOneWhereItSaysSo(t *testing.T) {
	note := "注：本部门无政府性基金预算支出，故此表为空。"
	for _, tt := range []struct {
		name, after string
		note        string
		rows        int
	}{
		{"with its note among the header", "", note, 0},
		{"with a blank 合计", "合计", note, 1},
		{"without a note", "", "", -1},
		{"with a number that nobody knows", "12", note, -1},
		{"with a label that nobody knows", "某某经费", note, -1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := blocksOfText("政府性基金预算支出表", "部门：某市某区民政局", "科目编码", "科目名称", tt.note, "合计", "基本支出", "项目支出", "单位：万元", tt.after)
			s := columnTables(tabletest.Lines(text), nil)[0].emptied(limits.NewEffort())
			switch {
			case s == nil && tt.rows >= 0:
				t.Error("not read")
			case s != nil && (len(s.Rows) != tt.rows || len(s.Columns) != 5 || len(s.After) != 1):
				t.Errorf("%d rows, %d columns, %d notes", len(s.Rows), len(s.Columns), len(s.After))
			}
		})
	}
}
