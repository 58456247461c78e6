package schema

import "testing"

func TestNameOfCode(t *testing.T) {
	for _, c := range []struct {
		list Classification
		code string
		year int
		want string
	}{
		{Functional, "201", 2024, "一般公共服务支出"},
		{Functional, "20805", 2019, "行政事业单位离退休"},
		{Functional, "20805", 2020, "行政事业单位养老支出"},
		{Functional, "20805", 0, "行政事业单位养老支出"},
		{Functional, "215", 2018, "资源勘探信息等支出"},
		{DepartmentEconomic, "310", 2017, "其他资本性支出"},
		{DepartmentEconomic, "310", 2018, "资本性支出"},
		{DepartmentEconomic, "30311", 2016, "住房公积金"},
		{GovernmentEconomic, "501", 2024, "机关工资福利支出"},
		{Functional, "999", 2024, ""},
	} {
		if got := NameOfCode(c.list, c.code, c.year); got != c.want {
			t.Errorf("%s %s in %d: %q, want %q", c.list, c.code, c.year, got, c.want)
		}
	}
}

// A name that differs by more than wrapping from what documents print is told,
// once for all tables; a name of another year is not.
func TestCodeProblems(t *testing.T) {
	b := &Budget{FiscalYear: 2024}
	for _, k := range []Kind{KindExpenditureSummary, KindGeneralPublicExpenditure} {
		l := b.Tables.New(k).Lists()[0]
		for i, row := range [][2]string{
			{"", "合计"}, {"201", "一般公共服务支出"}, {"20103", "政府办公厅(室)及相关机构事务"},
			{"20805", "行政事业单位离退休"}, {"221", "住房保障"}, {"2210299", "无人知晓的支出"},
		} {
			h := l.Append().Head()
			h.Line, h.Code, h.Name = i+1, row[0], row[1]
		}
	}
	got := CodeProblems(b)
	if len(got) != 1 || got[0].Code != "name_differs" || got[0].Line != 5 || got[0].Severity != Warning {
		t.Errorf("%+v", got)
	}
}

func TestCodeProblemsOfTruths(t *testing.T) {
	for _, x := range truths(t, "seed", "real") {
		for _, b := range x.doc.Budgets {
			for _, p := range CodeProblems(b) {
				t.Errorf("%s: %+v", x.name, p)
			}
		}
	}
}
