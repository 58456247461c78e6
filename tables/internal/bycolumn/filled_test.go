package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

// filledHead is the header and the codes of a list that leaves no cell empty.
func filledHead(labels string) []string {
	return slices.Concat([]string{"部门支出总表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称"}, strings.Fields(labels),
		[]string{"合计", "208", "20805", "2080505", "221", "22102", "2210201"})
}

var byRow = []string{
	"112.00", "76.00", "36.00", "76.00", "76.00", "0.00", "76.00", "76.00", "0.00", "76.00", "76.00", "0.00",
	"36.00", "0.00", "36.00", "36.00", "0.00", "36.00", "36.00", "0.00", "36.00",
}

// turned gives the amounts of rows of three column by column, in an order of columns.
func turned(rows []string, order ...int) []string {
	var out []string
	for _, c := range order {
		for i := c; i < len(rows); i += 3 {
			out = append(out, rows[i])
		}
	}
	return out
}

func filledRowsOf(t *testing.T, amounts []string) []string {
	t.Helper()
	tables := columnTables(tabletest.Lines(blocksOfText(slices.Concat(filledHead("合计 基本支出 项目支出"), amounts)...)), nil)
	if len(tables) != 1 {
		t.Fatalf("%d tables, want one", len(tables))
	}
	if s := tables[0].filled(limits.NewEffort()); s != nil {
		return tabletest.Rows(s)
	}
	return nil
}

func TestListThatLeavesNoCellEmptyIsReadInOrder(t *testing.T) {
	want := []string{"合计 2:112.00 3:76.00 4:36.00", "208  2:76.00 3:76.00 4:0.00", "20805  2:76.00 3:76.00 4:0.00", "2080505  2:76.00 3:76.00 4:0.00",
		"221  2:36.00 3:0.00 4:36.00", "22102  2:36.00 3:0.00 4:36.00", "2210201  2:36.00 3:0.00 4:36.00"}
	for name, amounts := range map[string][]string{"by row": byRow, "by column": turned(byRow, 0, 1, 2)} {
		if got := filledRowsOf(t, amounts); !slices.Equal(got, want) {
			t.Errorf("%s\n%s", name, strings.Join(got, "\n"))
		}
	}
}

func TestListThatLacksACellIsNotReadInOrder(t *testing.T) {
	for name, amounts := range map[string][]string{
		"a cell is lost":     byRow[:len(byRow)-1],
		"two cells change":   slices.Concat(byRow[:3], []string{"0.00", "76.00", "76.00"}, byRow[6:]),
		"the total is last ": turned(byRow, 1, 2, 0),
	} {
		if got := filledRowsOf(t, amounts); got != nil {
			t.Errorf("%s: took\n%s", name, strings.Join(got, "\n"))
		}
	}
}

// The mark of an empty cell is a cell.
func TestDashesAreCells(t *testing.T) {
	dashes := slices.Clone(byRow)
	for i, s := range dashes {
		if s == "0.00" {
			dashes[i] = "-"
		}
	}
	if got := filledRowsOf(t, dashes); len(got) != 7 || got[1] != "208  2:76.00 3:76.00" {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

// Sums hold too where an extractor prints 项目支出 before 基本支出: only another table
// tells which is which.
func TestColumnsPrintedByColumnAreToldByOtherTables(t *testing.T) {
	basic := blocksOfText("一般公共预算基本支出表", "部门：某市某区民政局", "单位：万元", "科目编码", "科目名称", "合计", "人员经费", "公用经费",
		"合计", "301", "30101", "76.00", "76.00", "0.00", "76.00", "76.00", "0.00", "76.00", "76.00", "0.00") + "\f"
	general := func(order ...int) string {
		head := filledHead("合计 基本支出 项目支出")
		head[0] = "一般公共预算支出表"
		return blocksOfText(slices.Concat(head, turned(byRow, order...))...) + "\f"
	}
	for name, c := range map[string]struct{ text, want string }{
		"told":      {general(0, 1, 2) + basic, "208  2:76.00 3:76.00 4:0.00"},
		"not told":  {general(0, 1, 2), "208  2:76.00 ?76.00 ?0.00"},
		"misplaced": {general(0, 2, 1) + basic, "208  2:76.00 ?0.00 ?76.00"},
	} {
		tables := columnTables(tabletest.Lines(c.text), nil)
		sheets := make([]*normalize.Sheet, len(tables))
		for i, x := range tables {
			sheets[i] = x.filled(limits.NewEffort())
		}
		tellColumns(tables, sheets, func(*columnTable) *normalize.Sheet { return nil })
		if sheets[0] == nil || tabletest.Rows(sheets[0])[1] != c.want {
			t.Errorf("%s: got %v, want %s", name, sheets[0], c.want)
		}
	}
}
