package schema

// FiscalAppropriationSummary is 财政拨款收支总表: what the treasury gives beside
// what it is spent on, by function and budget.
type FiscalAppropriationSummary struct {
	TableHead
	Revenue     []*ItemRow        `json:"revenue" jsonschema:"title=收入"`     // revenue side, item by item
	Expenditure []*BudgetSplitRow `json:"expenditure" jsonschema:"title=支出"` // expenditure side, item by item
}

// BudgetSplitRow is an item and its amount, split by the budget it comes from.
type BudgetSplitRow struct {
	RowHead
	Total               Amount `json:"total" jsonschema:"title=合计"`                     // the whole of the row
	GeneralPublicBudget Amount `json:"general_public_budget" jsonschema:"title=一般公共预算"` // general public budget
	GovernmentFund      Amount `json:"government_fund" jsonschema:"title=政府性基金预算"`      // government-managed funds budget
	StateCapital        Amount `json:"state_capital" jsonschema:"title=国有资本经营预算"`       // state capital operations budget
}

var budgetSplitKeys = []string{"total", "general_public_budget", "government_fund", "state_capital"}

// Amount implements [Row].
func (r *BudgetSplitRow) Amount(key string) *Amount { return pick(r, budgetSplitKeys, key) }

// At implements [Row].
func (r *BudgetSplitRow) At(i int) *Amount {
	return [...]*Amount{&r.Total, &r.GeneralPublicBudget, &r.GovernmentFund, &r.StateCapital}[i]
}

var fiscalAppropriationForm = Form{
	Kind:     KindFiscalAppropriationSummary,
	Label:    "财政拨款收支总表",
	Standard: true,
	Lists: []ListForm{
		{Name: ListRevenue, Keys: itemKeys, Item: true},
		{Name: ListExpenditure, Keys: budgetSplitKeys, Item: true},
	},
	New: func() Table { return new(FiscalAppropriationSummary) },
}

// Kind implements [Table].
func (t *FiscalAppropriationSummary) Kind() Kind { return KindFiscalAppropriationSummary }

// Lists implements [Table].
func (t *FiscalAppropriationSummary) Lists() []List {
	f := fiscalAppropriationForm.Lists
	return []List{newList(&f[0], &t.Revenue), newList(&f[1], &t.Expenditure)}
}
