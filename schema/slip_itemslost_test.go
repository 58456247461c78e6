package schema

import "testing"

// A list that lost items without amounts still adds up. The other table of the
// budget, or that nothing but totals is left, tells.
func TestItemsLost(t *testing.T) {
	const all = "一、教育支出 | 3\n二、国防支出 | \n三、住房保障支出 | \n四、其他支出 | 1\n支出总计 | 4\n"
	tests := []struct {
		name, one, other string
		want             int
	}{
		{"the same items", all, all, 0},
		{"one within is lost", all, "一、教育支出 | 3\n三、住房保障支出 | \n四、其他支出 | 1\n支出总计 | 4\n", 1},
		{"two within are lost", "一、教育支出 | 3\n四、其他支出 | 1\n支出总计 | 4\n", all, 1},
		{"the last are left out", all, "一、教育支出 | 3\n二、国防支出 | \n支出总计 | 3\n", 0},
		{"counted anew", all, "一、教育支出 | 3\n二、其他支出 | 1\n支出总计 | 4\n", 0},
		{"only what is used", all, "二、国防支出 | 3\n四、其他支出 | 1\n支出总计 | 4\n", 0},
		{"only what is used, of more", "一、教育支出 | 3\n二、甲 |\n三、乙 | 1\n四、丙 |\n五、丁 | 1\n支出总计 | 5\n", "一、教育支出 | 3\n三、乙 | 1\n五、丁 | 1\n支出总计 | 5\n", 0},
		{"both leave it out", "一、教育支出 | 3\n三、其他支出 | 1\n支出总计 | 4\n", "一、教育支出 | 3\n三、其他支出 | 1\n支出总计 | 4\n", 0},
		{"totals alone", all, "本年支出合计 | 4\n结转下年 |\n支出总计 | 4\n", 1},
		{"totals of nothing", all, "本年支出合计 | 0\n支出总计 | 0\n", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := drawn(t, "revenue_expenditure_summary 万元\nexpenditure amount\n"+tt.one+"fiscal_appropriation_summary 万元\nexpenditure total\n"+tt.other)
			problems := itemsLost(listings(b, new(workspace)))
			if len(problems) != tt.want {
				t.Fatalf("problems %v, want %d", problems, tt.want)
			}
			for _, p := range problems {
				if p.Code != "items_lost" || p.Severity != Error {
					t.Errorf("problem %v, want the error items_lost", p)
				}
			}
		})
	}
}
