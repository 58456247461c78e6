package schema

// GeneralPublicExpenditure is 一般公共预算支出表, by functional code.
type GeneralPublicExpenditure struct {
	TableHead
	Rows []*FunctionRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

// FunctionRow is the expenditure of one functional code out of one budget.
type FunctionRow struct {
	RowHead
	Total   Amount `json:"total" jsonschema:"title=合计"`     // the whole of the row
	Basic   Amount `json:"basic" jsonschema:"title=基本支出"`   // basic expenditure: personnel and running costs
	Project Amount `json:"project" jsonschema:"title=项目支出"` // project expenditure
}

var functionKeys = []string{"total", "basic", "project"}

// Amount implements [Row].
func (r *FunctionRow) Amount(key string) *Amount { return pick(r, functionKeys, key) }

// At implements [Row].
func (r *FunctionRow) At(i int) *Amount { return [...]*Amount{&r.Total, &r.Basic, &r.Project}[i] }

var generalPublicForm = Form{
	Kind:     KindGeneralPublicExpenditure,
	Label:    "一般公共预算支出表",
	Standard: true,
	Lists:    []ListForm{{Name: ListRows, Keys: functionKeys}},
	New:      func() Table { return new(GeneralPublicExpenditure) },
}

// Kind implements [Table].
func (t *GeneralPublicExpenditure) Kind() Kind { return KindGeneralPublicExpenditure }

// Lists implements [Table].
func (t *GeneralPublicExpenditure) Lists() []List {
	return onlyList(&generalPublicForm.Lists[0], &t.Rows)
}
