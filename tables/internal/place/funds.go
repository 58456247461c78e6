package place

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// Funds are the keys of the funds that have a table of their own, and FundKinds those
// tables.
var (
	Funds     = []string{vocabulary.KeyGeneral, vocabulary.KeyFund, vocabulary.KeyCapital}
	FundKinds = map[string]schema.Kind{
		vocabulary.KeyGeneral: schema.KindGeneralPublicExpenditure,
		vocabulary.KeyFund:    schema.KindGovernmentFundExpenditure,
		vocabulary.KeyCapital: schema.KindStateCapitalExpenditure,
	}
)
