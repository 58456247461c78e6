package schema

// StateCapitalExpenditure is 国有资本经营预算支出表, by functional code.
type StateCapitalExpenditure struct {
	TableHead
	Rows []*FunctionRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

var stateCapitalForm = Form{
	Kind:  KindStateCapitalExpenditure,
	Label: "国有资本经营预算支出表",
	Lists: []ListForm{{Name: ListRows, Keys: functionKeys}},
	New:   func() Table { return new(StateCapitalExpenditure) },
}

// Kind implements [Table].
func (t *StateCapitalExpenditure) Kind() Kind { return KindStateCapitalExpenditure }

// Lists implements [Table].
func (t *StateCapitalExpenditure) Lists() []List {
	return onlyList(&stateCapitalForm.Lists[0], &t.Rows)
}
