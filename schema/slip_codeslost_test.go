package schema

import "testing"

// A list whose codes are all lost may still add up: 合计 is the sum of its
// rows. It is said, and the budget is not verified.
func TestAListThatLostAllItsCodesIsTold(t *testing.T) {
	type row struct{ code, entity, name, total string }
	coded := []string{"code", "name", "total"}
	tests := []struct {
		name    string
		columns []string
		rows    []row
		told    bool
	}{
		{"all lost", coded, []row{{name: "合计", total: "3.00"}, {name: "行政运行", total: "1.00"}, {name: "住房公积金", total: "2.00"}}, true},
		{"codes", coded, []row{{name: "合计", total: "3.00"}, {code: "201", name: "一般公共服务支出", total: "3.00"}}, false},
		{"the entity's total", coded, []row{{name: "合计", total: "3.00"}, {name: "某局", total: "3.00"}}, false},
		{"units", coded, []row{{name: "合计", total: "3.00"}, {entity: "205001", name: "某局本级", total: "3.00"}}, false},
		{"nothing spent", coded, []row{{name: "合计", total: "0.00"}, {name: "无", total: "0.00"}}, false},
		{"no column of codes", coded[1:], []row{{name: "合计", total: "3.00"}, {name: "行政运行", total: "3.00"}}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{Entity: Entity{Name: "某局"}}
			table := b.Tables.New(KindGeneralPublicExpenditure)
			for i := range tt.columns {
				table.Head().Columns = append(table.Head().Columns, Column{Key: &tt.columns[i]})
			}
			list := table.Lists()[0]
			for i, x := range tt.rows {
				r := list.Append()
				h := r.Head()
				h.Line, h.Code, h.EntityCode, h.Name = i+1, x.code, x.entity, x.name
				*r.Amount("total") = amount(x.total)
			}
			problems := codesLost(listings(b, new(workspace)))
			if told := len(problems) > 0; told != tt.told {
				t.Fatalf("told %v, want %v: %v", told, tt.told, problems)
			}
			d := Document{Budgets: []*Budget{b}, Problems: problems}
			if d.Verify(); tt.told && (problems[0].Line != 2 || b.Status != Partial) {
				t.Errorf("line %d, status %s", problems[0].Line, b.Status)
			}
		})
	}
}

// Codes that are taken for amounts are lost too: the header over them was not understood.
func TestCodesAmongAmountsAreTold(t *testing.T) {
	for name, c := range map[string]struct {
		values [2]string
		told   bool
	}{
		"codes of their names": {[2]string{"301", "302"}, true},
		"one by chance":        {[2]string{"301", "12"}, false},
		"of other names":       {[2]string{"302", "303"}, false},
		"amounts":              {[2]string{"301.00", "302.00"}, false},
	} {
		b := new(Budget)
		list := b.Tables.New(KindGeneralPublicBasicExpenditure).Lists()[0]
		for i, name := range []string{"工资福利支出", "商品和服务支出"} {
			r := list.Append()
			r.Head().Line, r.Head().Name = i+1, name
			r.Head().Extra.Set("科目编码栏次", amount(c.values[i]))
		}
		if problems := codesLost(listings(b, new(workspace))); (len(problems) > 0) != c.told {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
