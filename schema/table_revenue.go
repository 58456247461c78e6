package schema

// RevenueSummary is 部门收入总表: revenue by function and source.
type RevenueSummary struct {
	TableHead
	Rows []*RevenueRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

// RevenueRow is the revenue of one code by source. A form has either 财政拨款
// as one column or its three budgets, and not always a subtotal.
type RevenueRow struct {
	RowHead
	Total                Amount `json:"total" jsonschema:"title=合计"`                        // the whole of the row
	CurrentYearSubtotal  Amount `json:"current_year_subtotal" jsonschema:"title=本年收入小计"`    // revenue of the budget year from all sources, without carry-over
	FiscalAppropriation  Amount `json:"fiscal_appropriation" jsonschema:"title=财政拨款收入"`     // appropriated by the treasury out of the three budgets
	GeneralPublicBudget  Amount `json:"general_public_budget" jsonschema:"title=一般公共预算"`    // general public budget
	GovernmentFund       Amount `json:"government_fund" jsonschema:"title=政府性基金预算"`         // government-managed funds budget
	StateCapital         Amount `json:"state_capital" jsonschema:"title=国有资本经营预算"`          // state capital operations budget
	FiscalSpecialAccount Amount `json:"fiscal_special_account" jsonschema:"title=财政专户管理资金"` // funds managed in special fiscal accounts
	Institutional        Amount `json:"institutional" jsonschema:"title=事业收入"`              // revenue of public institutions from their professional work
	Operating            Amount `json:"operating" jsonschema:"title=事业单位经营"`                // business operations of public institutions
	SuperiorSubsidy      Amount `json:"superior_subsidy" jsonschema:"title=上级补助收入"`         // subsidies from the superior unit
	AffiliatedRemittance Amount `json:"affiliated_remittance" jsonschema:"title=附属单位上缴收入"`  // remitted by affiliated units
	Other                Amount `json:"other" jsonschema:"title=其他收入"`                      // other revenue
	Carryover            Amount `json:"carryover" jsonschema:"title=上年结转结余"`                // carried over from earlier years
}

var revenueKeys = []string{
	"total", "current_year_subtotal", "fiscal_appropriation", "general_public_budget", "government_fund",
	"state_capital", "fiscal_special_account", "institutional", "operating", "superior_subsidy",
	"affiliated_remittance", "other", "carryover",
}

// Amount implements [Row].
func (r *RevenueRow) Amount(key string) *Amount { return pick(r, revenueKeys, key) }

// At implements [Row].
func (r *RevenueRow) At(i int) *Amount {
	return [...]*Amount{
		&r.Total, &r.CurrentYearSubtotal, &r.FiscalAppropriation, &r.GeneralPublicBudget, &r.GovernmentFund,
		&r.StateCapital, &r.FiscalSpecialAccount, &r.Institutional, &r.Operating, &r.SuperiorSubsidy,
		&r.AffiliatedRemittance, &r.Other, &r.Carryover,
	}[i]
}

var revenueForm = Form{
	Kind:     KindRevenueSummary,
	Label:    "部门收入总表",
	Standard: true,
	Lists:    []ListForm{{Name: ListRows, Keys: revenueKeys}},
	New:      func() Table { return new(RevenueSummary) },
}

// Kind implements [Table].
func (t *RevenueSummary) Kind() Kind { return KindRevenueSummary }

// Lists implements [Table].
func (t *RevenueSummary) Lists() []List { return onlyList(&revenueForm.Lists[0], &t.Rows) }
