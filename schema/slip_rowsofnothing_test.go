package schema

import "testing"

// A row without code and amounts is no row where it has no name either, or the
// end of the one above.
func TestRowsOfNothing(t *testing.T) {
	type row struct {
		code, name string
		amount     bool
	}
	tests := []struct {
		name string
		rows []row
		want []string
	}{
		{"codes", []row{{"205", "教育支出", true}, {"20501", "教育管理事务", false}}, nil},
		{"the end of a name", []row{{"2080505", "机关事业单位基本养老", true}, {"", "保险缴费支出", false}}, []string{"name_split"}},
		{"an amount of its own", []row{{"2080505", "机关事业单位基本养老", true}, {"", "保险缴费支出", true}}, nil},
		{"a whole name above", []row{{"205", "教育支出", true}, {"", "其他", false}}, nil},
		{"the end of a numbered item", []row{{"", "二十、国有资本经营预算", false}, {"", "支出", false}}, []string{"name_split"}},
		{"numbered items", []row{{"", "五、教育支出", false}, {"", "本年支出合计", false}}, nil},
		{"the entity among items", []row{{"", "一、教育支出", true}, {"", "二、其他支出", true}, {"", "某区教育局", false}, {"", "支出合计", true}}, []string{"empty_row"}},
		{"the entity over its codes", []row{{"", "合计", true}, {"205", "教育支出", true}, {"", "某区教育局", false}, {"206", "科学技术支出", true}}, nil},
		{"a line within a class", []row{{"205", "教育支出", true}, {"", "某区教育局", false}, {"20501", "教育管理事务", true}}, []string{"empty_row"}},
		{"the entity over codes that begin again", []row{{"20502", "普通教育", true}, {"", "某区中学", false}, {"205", "教育支出", true}}, nil},
		{"the entity below its codes", []row{{"205", "教育支出", true}, {"20502", "普通教育", true}, {"", "某区教育局", false}}, []string{"empty_row"}},
		{"nothing", []row{{"", "合计", true}, {"", "", false}}, []string{"empty_row"}},
	}
	one, err := ParseAmount("1.00")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{Entity: Entity{Name: "某区教育局"}}
			table := b.Tables.New(KindExpenditureSummary)
			l := table.Lists()[0]
			for _, r := range tt.rows {
				row := l.Append()
				row.Head().Code, row.Head().Name = r.code, r.name
				if r.amount {
					*row.At(0) = one
				}
			}
			problems := rowsOfNothing(listings(b, new(workspace)))
			if len(problems) != len(tt.want) {
				t.Fatalf("problems %v, want %v", problems, tt.want)
			}
			for i, p := range problems {
				if p.Code != tt.want[i] || p.Severity != Error {
					t.Errorf("problem %v, want the error %s", p, tt.want[i])
				}
			}
		})
	}
}

// An entity has a code: a row without one and without amounts is a part of its name.
func TestPartsOfNamesOfEntitiesAreTold(t *testing.T) {
	b := drawn(t, "expenditure_summary 万元\nrows total name=name\n- 合计 | 3\n@434 某局 | 3\n")
	if problems := rowsOfNothing(listings(b, new(workspace))); len(problems) > 0 {
		t.Errorf("of whole rows: %v", problems)
	}
	b.Tables.Get(KindExpenditureSummary).Lists()[0].Append().Head().Name = "本级"
	if problems := rowsOfNothing(listings(b, new(workspace))); len(problems) != 1 || problems[0].Code != "name_split" {
		t.Errorf("of a part of a name: %v", problems)
	}
}

// Among numbered names a row without a number is a part of the name above.
func TestPartsOfNumberedNamesAreTold(t *testing.T) {
	const rows = "expenditure_summary 万元\nrows total\n- 合计 | 3\n- 一、城乡社区支出 | 3\n- 1.征地和拆 | 3\n"
	if problems := rowsOfNothing(listings(drawn(t, rows+"- 合计 | 3\n"), new(workspace))); len(problems) > 0 {
		t.Errorf("of whole rows: %v", problems)
	}
	if problems := rowsOfNothing(listings(drawn(t, rows+"- 本年支出合计 | 3\n- 上年结转 |\n- 支出总计 | 3\n"), new(workspace))); len(problems) > 0 {
		t.Errorf("of an item between two totals: %v", problems)
	}
	if problems := rowsOfNothing(listings(drawn(t, rows+"- 迁补偿支出 |\n"), new(workspace))); len(problems) != 1 || problems[0].Code != "name_split" {
		t.Errorf("of a part of a name: %v", problems)
	}
}
