package tables

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// withShortfalls says of the budgets that are not verified what they lack, where nothing else
// does: no sum of theirs fails, and no error is told.
func withShortfalls(d *schema.Document) *schema.Document {
	for _, b := range d.Budgets {
		if b.Status != schema.Partial || len(b.Tables.All()) == 0 || hasError(d, b) {
			continue
		}
		entity := ""
		if len(d.Budgets) > 1 {
			entity = b.Entity.Name
		}
		for _, s := range schema.Shortfalls(b) {
			p := schema.Problem{Severity: schema.Warning, Code: problem.NotProven, Entity: entity, Table: string(s.Kind), Line: s.Line, Message: s.What}
			if t := b.Tables.Get(s.Kind); t != nil {
				p.Page = t.Head().Pages[0]
			}
			d.Problems = append(d.Problems, p)
		}
	}
	return d
}

// hasError reports an error that keeps a budget from being verified.
func hasError(d *schema.Document, b *schema.Budget) bool {
	return slices.ContainsFunc(d.Problems, func(p schema.Problem) bool {
		return p.Severity == schema.Error && (p.Entity == "" || p.Entity == b.Entity.Name)
	})
}
