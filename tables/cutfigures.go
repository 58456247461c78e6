package tables

import (
	"slices"

	"budgetextract/schema"
)

// The edge of a page may cut a figure of the narrative: a sentence that runs off the paper. No
// cell of a table stands there, so what the tables hold is whole, and the reader is warned.

// cutInNarrative makes warnings of the figures cut on pages on which no table stands.
func cutInNarrative(problems []schema.Problem, budgets []*schema.Budget) []schema.Problem {
	for i := range problems {
		if p := &problems[i]; p.Code == figuresCut && !slices.ContainsFunc(budgets, func(b *schema.Budget) bool { return standsOn(b, p.Page) }) {
			p.Severity = schema.Warning
		}
	}
	return problems
}

// standsOn reports a budget that holds a table or a form of a page.
func standsOn(b *schema.Budget, page int) bool {
	on := func(pages *[2]int) bool { return pages == nil || pages[0] <= page && page <= pages[1] }
	for _, t := range b.Tables.All() {
		if on(&t.Head().Pages) {
			return true
		}
	}
	x := &b.Beyond
	return slices.ContainsFunc(b.OtherTables, func(t schema.OtherTable) bool { return on(&t.Pages) }) ||
		slices.ContainsFunc(x.PerformanceTargets, func(t schema.PerformanceTarget) bool { return on(t.Pages) }) ||
		x.Procurement != nil && on(x.Procurement.Pages) || x.FixedAssets != nil && on(x.FixedAssets.Pages)
}
