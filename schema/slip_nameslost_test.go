package schema

import "testing"

// A row that lost its name may still add up. It is said, and the budget is not
// verified.
func TestCodesWithoutNamesAreTold(t *testing.T) {
	code, name := "code", "name"
	tests := []struct {
		name    string
		columns []Column
		names   []string
		told    bool
	}{
		{"all named", []Column{{Key: &code}, {Key: &name}}, []string{"社会保障和就业支出", "住房保障支出"}, false},
		{"one lost", []Column{{Key: &code}, {Key: &name}}, []string{"社会保障和就业支出", ""}, true},
		{"no column of names", []Column{{Key: &code}}, []string{"", ""}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := &Budget{}
			table := b.Tables.New(KindGeneralPublicExpenditure)
			table.Head().Columns = tt.columns
			for i, n := range tt.names {
				r := table.Lists()[0].Append()
				r.Head().Line, r.Head().Code, r.Head().Name = i+1, []string{"208", "221"}[i], n
			}
			problems := namesLost(listings(b, new(workspace)))
			if told := len(problems) > 0; told != tt.told {
				t.Fatalf("told %v, want %v: %v", told, tt.told, problems)
			}
			if tt.told && (problems[0].Line != 2 || problems[0].Severity != Error) {
				t.Errorf("line %d, severity %s", problems[0].Line, problems[0].Severity)
			}
		})
	}
}

// Among rows of entities an amount without one has lost it: a wrapped name made it a
// row of its own.
func TestAmountsOfNoEntityAreTold(t *testing.T) {
	b := drawn(t, "expenditure_summary 万元\nrows total name=name\n@434 某局 | 3\n")
	if problems := namesLost(listings(b, new(workspace))); len(problems) > 0 {
		t.Errorf("of whole rows: %v", problems)
	}
	l := b.Tables.Get(KindExpenditureSummary).Lists()[0]
	row := l.Append()
	*row.At(0) = *l.Row(0).At(0)
	if problems := namesLost(listings(b, new(workspace))); len(problems) != 1 {
		t.Errorf("of a row without an entity: %v", problems)
	}
}

// The end of an amount that is broken over two lines is no row.
func TestAmountsBesideNoTotalAreTold(t *testing.T) {
	b := drawn(t, "expenditure_summary 万元\nrows total basic name=name\n201 一般公共服务支出 | 3 | 3\n")
	l := b.Tables.Get(KindExpenditureSummary).Lists()[0]
	*l.Append().Amount("basic") = *l.Row(0).Amount("basic")
	if problems := namesLost(listings(b, new(workspace))); len(problems) != 1 {
		t.Errorf("of an amount without a name and a total: %v", problems)
	}
}

// Nor is a footnote mark on a line of its own, though it stands under the total and
// under a part of it: as a row its sums hold.
func TestMarksBetweenRowsAreTold(t *testing.T) {
	b := drawn(t, "expenditure_summary 万元\nrows total basic name=name\n201 一般公共服务支出 | 3 | 3\n")
	l := b.Tables.Get(KindExpenditureSummary).Lists()[0]
	row := l.Append()
	*row.Amount("total"), *row.Amount("basic") = *l.Row(0).Amount("total"), *l.Row(0).Amount("basic")
	if problems := namesLost(listings(b, new(workspace))); len(problems) != 1 {
		t.Errorf("of a row with amounts alone: %v", problems)
	}
}
