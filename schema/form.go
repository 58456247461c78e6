package schema

// Kind names one of the nine tables of a budget.
type Kind string

// The kinds, in the order of the contract: the eight standard tables of
// 《地方预决算公开操作规程》 (财预〔2016〕143号), and 国有资本经营预算支出表, which came
// later.
const (
	KindRevenueExpenditureSummary     Kind = "revenue_expenditure_summary"
	KindRevenueSummary                Kind = "revenue_summary"
	KindExpenditureSummary            Kind = "expenditure_summary"
	KindFiscalAppropriationSummary    Kind = "fiscal_appropriation_summary"
	KindGeneralPublicExpenditure      Kind = "general_public_expenditure"
	KindGeneralPublicBasicExpenditure Kind = "general_public_basic_expenditure"
	KindGovernmentFundExpenditure     Kind = "government_fund_expenditure"
	KindStateCapitalExpenditure       Kind = "state_capital_expenditure"
	KindThreePublicExpenditure        Kind = "three_public_expenditure"
)

// Names of lists.
const (
	ListRows             = "rows"
	ListRevenue          = "revenue"
	ListExpenditure      = "expenditure"
	ListExpenditureByUse = "expenditure_by_use"
)

// Form describes a kind: the lists it has and the amounts of their rows.
type Form struct {
	Kind     Kind
	Label    string // Chinese name of the table
	Standard bool   // one of the eight standard tables, which `verified` asks for
	Lists    []ListForm
	New      func() Table
}

// ListForm describes one list of rows.
type ListForm struct {
	Name     string   // rows, revenue, expenditure, expenditure_by_use
	Keys     []string // keys of the amounts, in the order of the contract
	Item     bool     // rows are items (item) instead of codes (code, name)
	Optional bool     // written only where the table has rows in it
}

// Forms are all kinds in the order of the contract. Do not change it.
var Forms = []*Form{
	&revenueExpenditureForm,
	&revenueForm,
	&expenditureForm,
	&fiscalAppropriationForm,
	&generalPublicForm,
	&basicExpenditureForm,
	&governmentFundForm,
	&stateCapitalForm,
	&threePublicForm,
}

// FormOf is the form of a kind, nil for an unknown one.
func FormOf(k Kind) *Form {
	for _, f := range Forms {
		if f.Kind == k {
			return f
		}
	}
	return nil
}

// List is the form of the list with that name, nil if the kind has none.
func (f *Form) List(name string) *ListForm {
	for i := range f.Lists {
		if f.Lists[i].Name == name {
			return &f.Lists[i]
		}
	}
	return nil
}
