package typed

import (
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/wording"
)

// A drawn row that is left empty says of every item in the header that nothing is spent on it.
// Without such a row the amounts may be lost, and a note says itself what the table holds.
func TestItemsOverAnEmptyRow(t *testing.T) {
	for _, test := range []struct {
		vacant bool
		note   string
		items  int
	}{
		{true, "", 3},
		{false, "", 0},
		{true, "注：本部门无此项支出，故此表为空。", 0},
	} {
		sheet := &normalize.Sheet{Ruled: true, Vacant: test.vacant, Pages: [2]int{1, 1}}
		for _, path := range [][]string{{"合计"}, {"因公出国（境）费"}, {"公务接待费"}} {
			sheet.Columns = append(sheet.Columns, grid.Column{Path: path})
		}
		if test.note != "" {
			sheet.After = []normalize.Text{{Text: test.note}}
		}
		out := new(Builder).Build(sheet, new(wording.Reader).Heading([]normalize.Text{{Text: "2024年“三公”经费支出表"}, {Text: "单位：万元"}}), 2024, "万元")
		list := out.Table.Lists()[0]
		if list.Len() != test.items {
			t.Errorf("vacant %v, note %q: %d items, want %d", test.vacant, test.note, list.Len(), test.items)
		}
		for i := range list.Len() {
			if a := list.Row(i).Amount("total"); !a.IsNull() {
				t.Errorf("%s has %s", list.Row(i).Head().Name, a)
			}
		}
	}
}
