package schema

import "testing"

// One function under two names is printed so; names that stand a row off in one
// table were read wrong.
func TestNamesThatDifferBetweenTables(t *testing.T) {
	codes := []string{"205", "20501", "2050101", "2050199"}
	names := []string{"教育支出", "教育管理事务", "行政运行", "其他教育管理事务支出"}
	tests := []struct {
		name     string
		other    []string // of the same codes in another table
		problems int
		severity string
	}{
		{"the same", []string{"教育支出", "教育管理事务", "行政 运行", ""}, 0, ""},
		{"a misprint", []string{"教育支出", "教育管理事物", "行政运行", "其他教育管理事务支出"}, 1, Warning},
		{"one that lost its beginning", []string{"教育支出", "教育管理事务", "行政运行", "事务支出"}, 1, Error},
		{"one that lost its end", []string{"教育支出", "教育管理事务", "行政运行", "其他"}, 1, Error},
		{"one that took in another", []string{"教育支出", "教育管理事务", "行政运行一般行政管理", "其他教育管理事务支出"}, 1, Error},
		{"moved", []string{"教育支出教育管理", "事务", "行政运行其他教育管理", "事务支出"}, 4, Error},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{}
			for k, list := range map[Kind][]string{KindRevenueSummary: names, KindExpenditureSummary: tt.other} {
				l := b.Tables.New(k).Lists()[0]
				for i := range codes {
					h := l.Append().Head()
					h.Code, h.Name = codes[i], list[i]
				}
			}
			problems := namesDiffer(listings(b, new(workspace)))
			if len(problems) != tt.problems || tt.problems > 0 && problems[0].Severity != tt.severity {
				t.Errorf("problems %v, want %d of severity %s", problems, tt.problems, tt.severity)
			}
		})
	}
}

// The name that a code had until a year is no name of it afterwards: there it is the
// beginning of the new one.
func TestNamesGivenUp(t *testing.T) {
	known := CodeNames(Functional, "21301")
	for year, part := range map[int]bool{0: false, 2019: true, 2024: true} {
		if got := partOfName(year, known, "农业", "农业农村"); got != part {
			t.Errorf("in %d: %v", year, got)
		}
	}
}
