package tables

import (
	"fmt"
	"slices"
	"testing"

	"budgetextract/extract"
)

// The last items of a page have no amounts; the title of the table that goes on below
// them begins with none of their words.
func TestItemsAboveATitleAreNoPartOfIt(t *testing.T) {
	const head = "收入 支出\n项目 预算数 项目 预算数\n"
	doc, err := extract.Read("doc.txt", []byte("收支总表\n部门：某局 单位：元\n"+head+
		"一、一般公共预算拨款收入 5.80 一、教育支出 5.80\n本年收入合计 5.80 本年支出合计 5.80\n上年结转 结转下年\n收支总表（续）\n"+head+
		"收入总计 5.80 支出总计 5.80\n"), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out, err := Read(doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range out.Budgets[0].Tables.All()[0].Lists()[:2] {
		var items []string
		for i := range l.Len() {
			items = append(items, l.Row(i).Head().Name)
		}
		if !slices.ContainsFunc(items, func(s string) bool { return s == "上年结转" || s == "结转下年" }) || len(items) != 4 {
			t.Errorf("items %q", items)
		}
	}
}

// The only row of an empty table may be a total without amounts: it is no second label
// of the header. A page number and the number of the next form may stand below it, and
// the unit in the next title.
func TestBlankTotalBelowTheHeader(t *testing.T) {
	const head = "部门：某局 单位：元\n功能分类科目\n%s\n基本支出\n项目支出\n合计\n"
	for _, between := range []string{"第4页\n附件8\n国有资本经营预算支出表\n", "4\n国有资本经营预算支出表\n", "附件5 国有资本经营预算支出表（单位：元）\n"} {
		for _, total := range []string{"合计", "总计"} {
			head := fmt.Sprintf(head, total)
			doc, err := extract.Read("doc.txt", []byte("政府性基金预算支出表\n"+head+between+head), extract.Options{})
			if err != nil {
				t.Fatal(err)
			}
			out, err := Read(doc, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if n := len(out.Budgets[0].Tables.All()); n != 2 {
				t.Errorf("%d tables, want 2", n)
			}
			for _, table := range out.Budgets[0].Tables.All() {
				l, columns := table.Lists()[0], table.Head().Columns
				if l.Len() != 1 || l.Row(0).Head().Name != "合计" || len(columns) != 4 || columns[3].Header != "项目支出" {
					t.Errorf("%s: %d rows, columns %v", table.Kind(), l.Len(), columns)
				}
			}
		}
	}
}
