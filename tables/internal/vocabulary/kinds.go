package vocabulary

import "budgetextract/schema"

// A kindRule says which kind a title is of. The first rule whose features all
// stand in the title, and of whose other features none does, decides.
type kindRule struct {
	all, none Feature
	kind      schema.Kind // empty: a form that is none of the nine
	weak      bool        // not the standard form: it yields to one that is
}

const fEconomics = fDeptEconomic | fGovEconomic | fEconomic

// kindRules in order; kind reads them.
var kindRules = []kindRule{
	{all: fFinal},
	{all: fThreePublic | fFund, none: fRevenue | fPrevious | fGeneral | fFiscal, kind: schema.KindThreePublicExpenditure, weak: true},
	{all: fThreePublic | fCapital, none: fRevenue | fPrevious | fGeneral | fFiscal, kind: schema.KindThreePublicExpenditure, weak: true},
	{all: fThreePublic, none: fRevenue | fPrevious, kind: schema.KindThreePublicExpenditure},
	{all: TitleOther},
	{all: fAccount},
	{all: fFund | fCapital},
	{all: fRevenue | fExpenditure | fFund, kind: schema.KindGovernmentFundExpenditure, weak: true},
	{all: fRevenue | fExpenditure | fCapital, kind: schema.KindStateCapitalExpenditure, weak: true},
	{all: fRevenue | fExpenditure | fFiscal, none: fBasic | fProject, kind: schema.KindFiscalAppropriationSummary},
	{all: fRevenue | fExpenditure | fGeneral, none: fBasic | fProject, kind: schema.KindFiscalAppropriationSummary, weak: true},
	{all: fRevenue | fExpenditure | fEconomic, none: fBasic | fProject | fFunctional, kind: schema.KindRevenueExpenditureSummary, weak: true},
	{all: fRevenue | fExpenditure | fDeptEconomic, none: fBasic | fProject | fFunctional, kind: schema.KindRevenueExpenditureSummary, weak: true},
	{all: fRevenue | fExpenditure | fGovEconomic, none: fBasic | fProject | fFunctional, kind: schema.KindRevenueExpenditureSummary, weak: true},
	{all: fRevenue | fExpenditure, none: fBasic | fProject, kind: schema.KindRevenueExpenditureSummary},
	{all: fRevenue, none: fExpenditure | fFiscal | fGeneral | fFund | fCapital, kind: schema.KindRevenueSummary},
	{all: fRevenue, none: fExpenditure},
	{all: fProject | fExpenditure, none: fBasic},
	{all: fBasic | fFunctional, none: fEconomics},
	{all: fBasic, none: fFund | fCapital | fGovEconomic | fProject | fFiscal, kind: schema.KindGeneralPublicBasicExpenditure},
	{all: fBasic | fGeneral, none: fFund | fCapital | fGovEconomic | fProject, kind: schema.KindGeneralPublicBasicExpenditure},
	{all: fBasic, none: fFund | fCapital | fProject, kind: schema.KindGeneralPublicBasicExpenditure, weak: true},
	{all: fExpenditure | fFund, none: fEconomics, kind: schema.KindGovernmentFundExpenditure},
	{all: fExpenditure | fCapital, none: fEconomics, kind: schema.KindStateCapitalExpenditure},
	{all: fExpenditure | fGeneral, none: fEconomics | fBasic, kind: schema.KindGeneralPublicExpenditure},
	{all: fExpenditure | fFiscal, none: fEconomics | fBasic, kind: schema.KindGeneralPublicExpenditure, weak: true},
	{all: fExpenditure, none: fEconomics | fBasic | fFiscal, kind: schema.KindExpenditureSummary},
	{all: fExpenditure | fFund, kind: schema.KindGovernmentFundExpenditure, weak: true},
	{all: fExpenditure | fCapital, kind: schema.KindStateCapitalExpenditure, weak: true},
}

// Kind is the kind that what a title says names; ok false where its words name no
// table of a budget at all.
func (f Feature) Kind() (kind schema.Kind, weak, ok bool) {
	if f&^(TitleForm|fDepartment|fUnit) == 0 {
		return "", false, false
	}
	for _, r := range kindRules {
		if f&r.all == r.all && f&r.none == 0 {
			return r.kind, r.weak, true
		}
	}
	return "", false, true
}

// Scope is what a title says about whose budget it is.
func (f Feature) Scope() string {
	switch f & (fDepartment | fUnit) {
	case fDepartment:
		return "department"
	case fUnit:
		return "unit"
	}
	return ""
}
