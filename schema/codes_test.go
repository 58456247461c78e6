package schema

import (
	"slices"
	"strings"
	"testing"
)

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
		{Functional, "2101103", 2024, "公务员医疗补助"},
		{Functional, "2010305", 2024, "专项业务及机关事务管理"}, // the newest of two without years
		{Functional, "21301", 2019, "农业"},
		{Functional, "21301", 2024, "农业农村"},
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
			{"2210201", "住房公职金"}, {"2210201", "住房公积金（项）"}, {"2101103", "公务员医疗补助（项）"}, {"21011", "行政事业单位医疗 (款)"},
		} {
			h := l.Append().Head()
			h.Line, h.Code, h.Name = i+1, row[0], row[1]
		}
	}
	got := codesMisnamed(listings(b, new(workspace)))
	if len(got) != 2 || got[0].Code != "name_differs" || got[0].Line != 5 || got[0].Severity != Warning || got[1].Line != 7 {
		t.Errorf("%+v", got)
	}
}

// Two digits of a code before the name are an error: the row holds another code than is printed.
func TestCodesInNames(t *testing.T) {
	b := &Budget{FiscalYear: 2024}
	l := b.Tables.New(KindGovernmentFundExpenditure).Lists()[0]
	for i, row := range [][2]string{
		{"", "合计"}, {"212", "城乡社区支出"}, {"21201", "08征地和拆迁补偿支出"}, {"2120801", "征地和拆迁补偿支出"}, {"21299", "24年其他支出"},
	} {
		h := l.Append().Head()
		h.Line, h.Code, h.Name = i+1, row[0], row[1]
	}
	got := codesInNames(listings(b, new(workspace)))
	if len(got) != 1 || got[0].Code != "name_differs" || got[0].Line != 3 || got[0].Severity != Error {
		t.Errorf("%+v", got)
	}
}

func TestCodeProblemsOfTruths(t *testing.T) {
	for _, x := range truths(t, "seed", "real") {
		for _, b := range x.doc.Budgets {
			for _, p := range codesMisnamed(listings(b, new(workspace))) {
				t.Errorf("%s: %+v", x.name, p)
			}
		}
	}
}

// Every line of the data is found by its code and by its name, and nothing else; no
// code has a name twice.
func TestCodeNamesHoldTheData(t *testing.T) {
	data := namesOfData(t)
	for _, n := range data {
		list, count := listOfCode(n.code), 0
		for _, known := range CodeNames(list, n.code) {
			if known.plain == n.plain {
				count++
			}
			if known.code != n.code {
				t.Errorf("%s is found for %s", known.code, n.code)
			}
		}
		if count != 1 || !HasName(list, n.code, n.Name) {
			t.Errorf("%s %s is found %d times", n.code, n.Name, count)
		}
		if !NamesCode(n.Name) || !slices.Contains(CodesNamed(list, n.Name), n.code) || !slices.IsSorted(CodesNamed(list, n.Name)) {
			t.Errorf("%s is not found by %s: %v", n.code, n.Name, CodesNamed(list, n.Name))
		}
	}
	if len(data) != len(codeNames) {
		t.Errorf("%d names of %d lines", len(codeNames), len(data))
	}
}

// What is no code has no names, and what is no name no codes.
func TestUnknownCodes(t *testing.T) {
	for _, code := range []string{"", "2", "20", "0201", "20a", "20101010", "20120101030", "999", "30x"} {
		for _, list := range []Classification{Functional, DepartmentEconomic, GovernmentEconomic, ""} {
			if got := CodeNames(list, code); got != nil {
				t.Errorf("%q of %q: %v", code, list, got)
			}
		}
	}
	if got := CodeNames(Functional, "301"); got != nil {
		t.Errorf("an economic code has the function %v", got)
	}
	for _, name := range []string{"", "行政运", "龙", "\xff"} {
		if NamesCode(name) || CodesNamed(Functional, name) != nil {
			t.Errorf("%q names %v", name, CodesNamed(Functional, name))
		}
	}
}

// Each 款 and 项 stands below one that is known, of the same list.
func TestCodesHaveParents(t *testing.T) {
	for _, n := range codeNames {
		if len(n.code) > classLength && CodeNames(listOfCode(n.code), n.code[:len(n.code)-2]) == nil {
			t.Errorf("%s %s has no parent", n.code, n.Name)
		}
	}
}

// A name that is called plain loses nothing.
func TestPlainWordsStay(t *testing.T) {
	plain := 0
	for _, s := range []string{"行政运行", "行政运行 ", "医疗卫生与计划生育支出", "其他（教育）支出", "“三公”经费", "a\"b", "行政　运行", "1.2〇", "x﹒y"} {
		if plainWord(s) {
			plain++
			if got := sameName(strings.Join(strings.Fields(s), "")); got != s {
				t.Errorf("%q is plain, but is compared as %q", s, got)
			}
		}
	}
	if plain != 2 {
		t.Errorf("%d are plain", plain)
	}
}
