package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// 某区自己的名称 is known by no code: its pieces are those that the others leave.
func TestCodesInPiecesAreJoinedByTheNames(t *testing.T) {
	tests := []struct {
		name   string
		pieces string // as printed, column by column
	}{
		{"every level on every row", "208 208 208 208 221 221 221 05 05 05 02 02 05 06 01"},
		{"its own level on each row", "208 221 05 02 05 06 01"},
		{"two columns printed row by row", "208 05 05 06 221 02 01"},
		{"a column of four digits", "208 2080 5 2080 505 2080 506 221 2210 2 2210 201"},
		{"a column of six digits", "208 20805 208050 5 208050 6 221 22102 221020 1"},
		{"a column of five digits", "208 20805 20805 05 20805 06 221 22102 22102 01"},
		{"the ends behind the beginnings", "208 2080 2080 2080 5 505 506 221 2210 2210 2 201"},
	}
	want := []string{
		"208 社会保障和就业支出", "20805 行政事业单位养老支出", "2080505 机关事业单位基本养老保险缴费支出", "2080506 某区自己的名称",
		"221 住房保障支出", "22102 住房改革支出", "2210201 住房公积金",
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := joinedRows(t, tt.pieces); !slices.Equal(got, want) {
				t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

func TestCodesThatPiecesDoNotTellAreNone(t *testing.T) {
	for _, tt := range []struct{ name, pieces string }{
		{"a piece too many", "208 221 05 02 05 06 07 01"},
		{"a piece is lost", "208 221 05 05 06 01"},
		{"a column does not keep its order", "221 208 05 02 05 06 01"},
		{"two codes may have the name that is not known", "208 221 05 02 05 06 01 2080 2080 507"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := joinedRows(t, tt.pieces); got != nil {
				t.Errorf("took %q", got)
			}
		})
	}
}

// joinedRows are the rows of a table that prints its codes in pieces.
func joinedRows(t *testing.T, pieces string) (rows []string) {
	t.Helper()
	text := blocksOfText(slices.Concat(
		[]string{"一般公共预算支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"},
		strings.Fields(pieces),
		[]string{"社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老\n保险缴费支出", "某区自己的名称", "住房保障支出", "住房改革支出", "住房公积金", "合计", "112.67"},
	)...)
	list := columnTables(tabletest.Lines(text), nil)
	if len(list) != 1 {
		t.Fatalf("%d tables, want one", len(list))
	}
	b, _ := list[0].bag(limits.NewEffort())
	for _, r := range b.rows {
		rows = append(rows, r.code+" "+joinPieces(r.name))
	}
	return rows
}
