package schema

// GeneralPublicBasicExpenditure is 一般公共预算基本支出表, by economic code of
// departments.
type GeneralPublicBasicExpenditure struct {
	TableHead
	Rows []*EconomicRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

// EconomicRow is the basic expenditure of one economic code.
type EconomicRow struct {
	RowHead
	Total     Amount `json:"total" jsonschema:"title=合计"`        // the whole of the row
	Personnel Amount `json:"personnel" jsonschema:"title=人员经费"`  // personnel costs
	PublicUse Amount `json:"public_use" jsonschema:"title=公用经费"` // running costs
}

var economicKeys = []string{"total", "personnel", "public_use"}

// Amount implements [Row].
func (r *EconomicRow) Amount(key string) *Amount { return pick(r, economicKeys, key) }

// At implements [Row].
func (r *EconomicRow) At(i int) *Amount {
	return [...]*Amount{&r.Total, &r.Personnel, &r.PublicUse}[i]
}

var basicExpenditureForm = Form{
	Kind:     KindGeneralPublicBasicExpenditure,
	Label:    "一般公共预算基本支出表",
	Standard: true,
	Lists:    []ListForm{{Name: ListRows, Keys: economicKeys}},
	New:      func() Table { return new(GeneralPublicBasicExpenditure) },
}

// Kind implements [Table].
func (t *GeneralPublicBasicExpenditure) Kind() Kind { return KindGeneralPublicBasicExpenditure }

// Lists implements [Table].
func (t *GeneralPublicBasicExpenditure) Lists() []List {
	return onlyList(&basicExpenditureForm.Lists[0], &t.Rows)
}
