package schema

import "testing"

// The sides of a text that run into each other add up as well.
func TestFunctionsAmongTheRevenueAreTold(t *testing.T) {
	for name, want := range map[string]int{
		"二、灾害防治及应急管理": 1, "二、灾害防治及应急管理支出": 1, "教育支出": 1, "(八)社会保障和就业支出": 1,
		"二、政府性基金预算": 0, "一、一般公共预算拨款": 0, "事业收入": 0, "其他收入": 0, "其中：教育收费": 0, "三、国有资本经营预算": 0, "本年收入合计": 0, "": 0,
	} {
		for list, want := range map[int]int{0: want, 1: 0} {
			b := new(Budget)
			b.Tables.New(KindFiscalAppropriationSummary).Lists()[list].Append().Head().Name = name
			if problems := itemsMisplaced(listings(b, new(workspace))); len(problems) != want {
				t.Errorf("%s in list %d: problems %v, want %d", name, list, problems, want)
			}
		}
	}
}

// A label that reaches over the column beside is read as one above it.
func TestASumOfTravelBelowOneOfItsItemsIsTold(t *testing.T) {
	for name, want := range map[string]int{
		"2022年预算数/公务用车购置及运行费/“三公”经费合计": 1, "公务接待费/“三公”经费合计": 1,
		"2022年预算数/“三公”经费合计": 0, "“三公”经费/公务用车购置及运行费/小计": 0, "“三公”经费合计": 0, "“三公”经费/合计": 0,
	} {
		b := new(Budget)
		b.Tables.New(KindThreePublicExpenditure).Lists()[0].Append().Head().Name = name
		if problems := itemsMisplaced(listings(b, new(workspace))); len(problems) != want {
			t.Errorf("%s: problems %v, want %d", name, problems, want)
		}
	}
}
