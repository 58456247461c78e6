package schema

// ThreePublicExpenditure is “三公”经费支出表: travel abroad, official vehicles,
// official receptions; in some places meetings and training besides.
type ThreePublicExpenditure struct {
	TableHead
	Rows []*BudgetSplitRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

var threePublicForm = Form{
	Kind:     KindThreePublicExpenditure,
	Label:    "“三公”经费支出表",
	Standard: true,
	Lists:    []ListForm{{Name: ListRows, Keys: budgetSplitKeys, Item: true}},
	New:      func() Table { return new(ThreePublicExpenditure) },
}

// Kind implements [Table].
func (t *ThreePublicExpenditure) Kind() Kind { return KindThreePublicExpenditure }

// Lists implements [Table].
func (t *ThreePublicExpenditure) Lists() []List {
	return onlyList(&threePublicForm.Lists[0], &t.Rows)
}
