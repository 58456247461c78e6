package tables

import "budgetextract/schema"

// place fills the cells of open rows that the identities of the budget tell,
// leaves the other amounts in the rows' Unplaced, and says so.
func place(b *schema.Budget, open []openRow) []schema.Problem {
	var problems []schema.Problem
	for _, o := range open {
		row := rowOf(b, o)
		row.Head().Unplaced = append(row.Head().Unplaced, o.Amounts...)
	}
	return problems
}

// rowOf finds the row of the budget that an open row stands for.
func rowOf(b *schema.Budget, o openRow) schema.Row {
	for _, l := range b.Tables.Get(o.Table).Lists() {
		if l.Name() == o.List {
			return l.Row(o.Row)
		}
	}
	return nil
}
