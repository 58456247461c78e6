package schema

// GeneralPublicExpenditure is 一般公共预算支出表, by functional code.
type GeneralPublicExpenditure struct {
	TableHead
	Rows []*FunctionRow
}

// FunctionRow is the expenditure of one functional code out of one budget.
type FunctionRow struct {
	RowHead
	Total   Amount
	Basic   Amount // 基本支出
	Project Amount // 项目支出
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
	return []List{newList(&generalPublicForm.Lists[0], &t.Rows)}
}
