package tables

import "budgetextract/schema"

// kindOf is the kind that a title names; ok false where its words name no
// table of a budget at all.
func kindOf(t title) (kind schema.Kind, weak, ok bool) { return t.says.kind() }

// scopeOf is what the title says about whose budget it is.
func scopeOf(t title) string { return t.says.scope() }

func twoSided(kind schema.Kind) bool {
	return kind == schema.KindRevenueExpenditureSummary || kind == schema.KindFiscalAppropriationSummary
}
