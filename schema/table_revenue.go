package schema

// RevenueSummary is 部门收入总表: revenue by function and source.
type RevenueSummary struct {
	TableHead
	Rows []*RevenueRow
}

// RevenueRow is the revenue of one code by source. A form has either 财政拨款
// as one column or its three budgets, and not always a subtotal.
type RevenueRow struct {
	RowHead
	Total                Amount
	CurrentYearSubtotal  Amount // 本年收入小计
	FiscalAppropriation  Amount // 财政拨款收入
	GeneralPublicBudget  Amount // 一般公共预算
	GovernmentFund       Amount // 政府性基金预算
	StateCapital         Amount // 国有资本经营预算
	FiscalSpecialAccount Amount // 财政专户管理资金
	Institutional        Amount // 事业收入
	Operating            Amount // 事业单位经营收入
	SuperiorSubsidy      Amount // 上级补助收入
	AffiliatedRemittance Amount // 附属单位上缴收入
	Other                Amount // 其他收入
	Carryover            Amount // 上年结转结余
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
func (t *RevenueSummary) Lists() []List { return []List{newList(&revenueForm.Lists[0], &t.Rows)} }
