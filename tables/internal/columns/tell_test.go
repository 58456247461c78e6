package columns

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
)

// A header of a page's length is told at once to be more than one label.
func TestEndlessLabel(t *testing.T) {
	if !doubtfulLabel(string(schema.KindExpenditureSummary), strings.Repeat("行政运行", 20_000), nil, true) {
		t.Error("taken for one label")
	}
}

// A label that lost its beginning may be that of any column, of codes too.
func TestEndOfALabel(t *testing.T) {
	for label, want := range map[string]string{"位）代码": schema.Error, "位)代码": schema.Error, "某（局）代号": schema.Warning, "代号（": schema.Warning} {
		p := problem.List{Table: string(schema.KindExpenditureSummary)}
		new(Labels).TellColumns([]Column{{Header: label, Unknown: label, Role: vocabulary.ColumnText}}, &normalize.Sheet{Pages: [2]int{1, 1}}, &p)
		if len(p.All) != 1 || p.All[0].Severity != want {
			t.Errorf("%s: problems %+v, want one %s", label, p.All, want)
		}
	}
}

// A column whose label is known and of no key, under the label of a key that no column
// has, may be that of the key: nothing is proven then.
func TestColumnUnderTheLabelOfALostKey(t *testing.T) {
	list := []Column{
		{Header: "合计", Key: "total", At: 1},
		{Header: "事业收入/专户管理资金收入", At: 2},
	}
	p := problem.List{Table: string(schema.KindRevenueSummary)}
	new(Labels).TellColumns(list, &normalize.Sheet{Pages: [2]int{3, 3}}, &p)
	if len(p.All) != 1 || p.All[0].Severity != schema.Error {
		t.Errorf("problems %+v, want one error", p.All)
	}
}

// The figures of one year are no part of another's: the upper label belongs to the
// columns beside.
func TestYearUnderAnotherYear(t *testing.T) {
	for header, want := range map[string]bool{
		"2019年预算数/2018年执行数": true,
		"2018年执行数":          false,
		"2019年预算数/基本支出":     false,
		"2019年预算数/2018年结转":  false,
		"2019年预算数/2019年预算":  false,
	} {
		if got := new(Labels).yearsDiffer(header); got != want {
			t.Errorf("%s: %v, want %v", header, got, want)
		}
	}
}

// A label that lost the beginning of its year says not whose figures stand below.
func TestLabelWithAPartOfItsYear(t *testing.T) {
	for header, want := range map[string]bool{
		"024年预算数":       true,
		"预算数/4年基本支出":    true,
		"2024年预算数":      false,
		"2023—2024年预算数": false,
		"近3年平均数":        false,
		"年初预算数":         false,
	} {
		if got := cutYear(header); got != want {
			t.Errorf("%s: %v, want %v", header, got, want)
		}
	}
	p := &problem.List{}
	new(Labels).TellColumns([]Column{{Header: "024年预算数", Key: "total"}}, &normalize.Sheet{Pages: [2]int{1, 1}}, p)
	if len(p.All) != 1 || p.All[0].Severity != schema.Error {
		t.Errorf("problems %+v, want one error", p.All)
	}
}

// A label of one column that a reading puts over others hides their keys: it is a
// problem that keeps the budget from being verified.
func TestLabelOverColumnsThatAreNotItsOwn(t *testing.T) {
	form := schema.FormOf(schema.KindRevenueSummary)
	cols := new(Labels).Header(pathsOf("科目名称", "合计", "本年收入/财政拨款/财政专户管理资金/小计")).Read(SchemeOf(form.Kind, form.New().Lists()[0].Form(), 2024))
	p := &problem.List{}
	new(Labels).TellColumns(cols, &normalize.Sheet{Pages: [2]int{1, 1}}, p)
	if !slices.ContainsFunc(p.All, func(x schema.Problem) bool { return x.Severity == schema.Error }) {
		t.Errorf("key %q, problems %v", cols[2].Key, p.All)
	}
}

// A column under the label of a change that reads like a key which no other column has
// is that column: the label beside was read too wide.
func TestColumnOfAKeyUnderAChange(t *testing.T) {
	form := schema.FormOf(schema.KindGeneralPublicExpenditure)
	for header, lost := range map[string]bool{"2024年预算数比2023年/项目支出": true, "项目支出": false} {
		cols := new(Labels).Header(pathsOf("科目名称", "小计", "基本支出", header, "2024年预算数比2023年/增减额")).Read(SchemeOf(form.Kind, form.New().Lists()[0].Form(), 2024))
		p := &problem.List{}
		new(Labels).TellColumns(cols, &normalize.Sheet{Pages: [2]int{1, 1}}, p)
		if got := slices.ContainsFunc(p.All, func(x schema.Problem) bool { return x.Severity == schema.Error }); got != lost {
			t.Errorf("%s: told %v, want %v: %v", header, got, lost, p.All)
		}
	}
}

// Half a label is what a border leaves of it; in text without lines the other half went
// elsewhere.
func TestHalfALabelInTextWithoutLines(t *testing.T) {
	for ruled, want := range map[bool]string{true: schema.Warning, false: schema.Error} {
		p := problem.List{Table: string(schema.KindRevenueSummary)}
		new(Labels).TellColumns([]Column{{Header: "金预算财政拨款收入", Key: "government_fund", partly: "金预算财政拨款收入"}}, &normalize.Sheet{Ruled: ruled, Pages: [2]int{1, 1}}, &p)
		if len(p.All) != 1 || p.All[0].Severity != want {
			t.Errorf("lines %v: %v", ruled, p.All)
		}
	}
}

// A label that runs into the first half of another is no column of its own; where lines are
// drawn it is what stands in its cell.
func TestLabelThatRunsIntoHalfOfAnother(t *testing.T) {
	for ruled, want := range map[bool]string{true: schema.Warning, false: schema.Error} {
		p := problem.List{Table: string(schema.KindRevenueSummary)}
		new(Labels).TellColumns([]Column{
			{Header: "总计", Key: "total"},
			{Header: "本年收入合计", Key: "current_year_subtotal"},
			{Header: "本年收入合计事业预算", Unknown: "本年收入合计事业预算"},
		}, &normalize.Sheet{Ruled: ruled, Pages: [2]int{1, 1}}, &p)
		if len(p.All) != 1 || p.All[0].Severity != want {
			t.Errorf("lines %v: %v", ruled, p.All)
		}
	}
}

// Of an empty table without lines no row shows that a label nobody knows was read over
// the wrong columns.
func TestUnknownLabelOfAnEmptyTable(t *testing.T) {
	for name, c := range map[string]struct {
		sheet normalize.Sheet
		want  string
	}{
		"without lines": {normalize.Sheet{}, schema.Error},
		"with lines":    {normalize.Sheet{Ruled: true}, schema.Warning},
		"with rows":     {normalize.Sheet{Rows: make([]grid.Row, 1)}, schema.Warning},
	} {
		list := []Column{{Header: "科目", Role: vocabulary.ColumnName}, {Header: "合计", Key: "total"}, {Header: "某预算支出/项目支出", Unknown: "某预算支出"}}
		p := problem.List{Table: string(schema.KindGovernmentFundExpenditure)}
		new(Labels).TellColumns(list, &c.sheet, &p)
		if len(p.All) != 1 || p.All[0].Severity != c.want {
			t.Errorf("%s: problems %+v, want one %s", name, p.All, c.want)
		}
	}
}

// 项目 of a side is a column for names: an empty 国有资本经营预算收支预算表 has no other.
func TestEmptyTableWithTwoSides(t *testing.T) {
	for header, want := range map[string]int{"收入/项目": 0, "收入/合计": 1} {
		list := []Column{{Header: header}, {Header: "收入/预算数", Key: "total"}}
		p := problem.List{Table: string(schema.KindStateCapitalExpenditure)}
		new(Labels).TellColumns(list, &normalize.Sheet{Ruled: true}, &p)
		if len(p.All) != want {
			t.Errorf("%s: problems %+v, want %d", header, p.All, want)
		}
	}
}

// Where no lines are drawn, a letter alone is no whole label: 其 他 收 over 入 was read as two.
func TestLetterAloneIsNoLabel(t *testing.T) {
	table := string(schema.KindRevenueSummary)
	if !doubtfulLabel(table, "收", nil, true) || doubtfulLabel(table, "收", nil, false) {
		t.Error("a letter alone is doubtful where nothing parts labels, and there alone")
	}
}
