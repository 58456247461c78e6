package schema

// RevenueExpenditureSummary is 收支总表: all revenue beside all expenditure by
// function and, in some places, by use (基本支出, 项目支出 …).
type RevenueExpenditureSummary struct {
	TableHead
	Revenue          []*ItemRow `json:"revenue" jsonschema:"title=收入"`                        // revenue side, item by item
	Expenditure      []*ItemRow `json:"expenditure" jsonschema:"title=支出"`                    // expenditure side, item by item
	ExpenditureByUse []*ItemRow `json:"expenditure_by_use,omitempty" jsonschema:"title=支出用途"` // expenditure by use, where the form has a third pair of columns
}

// ItemRow is an item and its amount.
type ItemRow struct {
	RowHead
	Value Amount `json:"amount" jsonschema:"title=金额"` // amount of the item; with parts in extra, its total
}

var itemKeys = []string{"amount"}

// Amount implements [Row].
func (r *ItemRow) Amount(key string) *Amount { return pick(r, itemKeys, key) }

// At implements [Row].
func (r *ItemRow) At(i int) *Amount { return [...]*Amount{&r.Value}[i] }

var revenueExpenditureForm = Form{
	Kind:     KindRevenueExpenditureSummary,
	Label:    "部门收支总表",
	Standard: true,
	Lists: []ListForm{
		{Name: ListRevenue, Keys: itemKeys, Item: true},
		{Name: ListExpenditure, Keys: itemKeys, Item: true},
		{Name: ListExpenditureByUse, Keys: itemKeys, Item: true, Optional: true},
	},
	New: func() Table { return new(RevenueExpenditureSummary) },
}

// Kind implements [Table].
func (t *RevenueExpenditureSummary) Kind() Kind { return KindRevenueExpenditureSummary }

// Lists implements [Table].
func (t *RevenueExpenditureSummary) Lists() []List {
	f := revenueExpenditureForm.Lists
	return []List{newList(&f[0], &t.Revenue), newList(&f[1], &t.Expenditure), newList(&f[2], &t.ExpenditureByUse)}
}
