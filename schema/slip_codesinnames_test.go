package schema

import "testing"

// A row whose code stands in its name has lost it.
func TestCodesInNamesAreTold(t *testing.T) {
	for name, want := range map[string]int{
		"‹2010301›行政运行": 1, "2010301行政运行": 1, "201一般公共服务支出": 1, "行政运行": 0, "2010301": 0, "2024年项目": 0, "201所学校": 0, "一、教育支出": 0,
	} {
		b := drawn(t, "general_public_expenditure 万元\nrows total\n合计 | 3\n住房 | 3\n")
		h := b.Tables.All()[0].Lists()[0].Row(1).Head()
		h.Code, h.Name = "", name
		if problems := codesInNames(listings(b, new(workspace))); len(problems) != want {
			t.Errorf("%s: problems %v, want %d", name, problems, want)
		}
	}
}
