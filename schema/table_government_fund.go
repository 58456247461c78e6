package schema

// GovernmentFundExpenditure is 政府性基金预算支出表, by functional code.
type GovernmentFundExpenditure struct {
	TableHead
	Rows []*FunctionRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

var governmentFundForm = Form{
	Kind:     KindGovernmentFundExpenditure,
	Label:    "政府性基金预算支出表",
	Standard: true,
	Lists:    []ListForm{{Name: ListRows, Keys: functionKeys}},
	New:      func() Table { return new(GovernmentFundExpenditure) },
}

// Kind implements [Table].
func (t *GovernmentFundExpenditure) Kind() Kind { return KindGovernmentFundExpenditure }

// Lists implements [Table].
func (t *GovernmentFundExpenditure) Lists() []List {
	return onlyList(&governmentFundForm.Lists[0], &t.Rows)
}
