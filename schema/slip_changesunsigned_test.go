package schema

import "testing"

// A change whose sign is not that of the difference of the years is told, whether one lost its
// minus or all did.
func TestChangesWithoutTheirSignAreTold(t *testing.T) {
	type row [3]string // this year, the year before, the change
	signed := []row{{"10.00", "8.00", "2.00"}, {"5.00", "6.00", "-1.00"}, {"4.00", "7.00", "-3.00"}}
	lost := []row{{"10.00", "8.00", "2.00"}, {"9.00", "6.00", "3.00"}, {"4.00", "7.00", "3.00"}}
	fell := []row{{"5.00", "6.00", "1.00"}, {"4.00", "7.00", "3.00"}}
	for name, c := range map[string]struct {
		before, now, change string
		rows                []row
		line                int
	}{
		"as they should be":        {"2023年执行数", "", "比上年增减/增减额", signed, 0},
		"one lost":                 {"2023年执行数", "", "比上年增减/增减额", lost, 3},
		"all lost":                 {"2023年执行数", "", "增减额", fell, 1},
		"what became less":         {"2023年执行数", "", "减少额", fell, 0},
		"both years without keys":  {"2023年预算数", "2024年预算数", "增减额", fell, 1},
		"… the year before behind": {"2023年预算数", "2024年预算数", "增减额", signed, 0},
		"a rate":                   {"2023年执行数", "", "增减率", lost, 0},
		"of another year":          {"2023年执行数", "", "增减额", []row{{"10.00", "8.00", "4.00"}, {"5.00", "6.00", "1.00"}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			b := new(Budget)
			list := b.Tables.New(KindGeneralPublicExpenditure).Lists()[0]
			for i, x := range c.rows {
				r := list.Append()
				r.Head().Line, r.Head().Name = i+1, "行政运行"
				if c.now == "" {
					*r.Amount("total") = amount(x[0])
				} else {
					r.Head().Extra.Set(c.now, amount(x[0]))
				}
				r.Head().Extra.Set(c.before, amount(x[1]))
				r.Head().Extra.Set(c.change, amount(x[2]))
			}
			problems := changesUnsigned(listings(b, new(workspace)))
			if told := len(problems) > 0; told != (c.line > 0) || told && problems[0].Line != c.line {
				t.Errorf("want line %d, got %v", c.line, problems)
			}
		})
	}
}
