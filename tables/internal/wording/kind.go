package wording

import "budgetextract/schema"

// KindOf is the kind that a title names; ok false where its words name no
// table of a budget at all.
func KindOf(t Title) (kind schema.Kind, weak, ok bool) { return t.Says.Kind() }

// ScopeOf is what the title says about whose budget it is.
func ScopeOf(t Title) string { return t.Says.Scope() }

// TwoSided reports a kind that has revenue on one side and expenditure on the other.
func TwoSided(kind schema.Kind) bool {
	return kind == schema.KindRevenueExpenditureSummary || kind == schema.KindFiscalAppropriationSummary
}
