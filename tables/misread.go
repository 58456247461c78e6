package tables

import (
	"fmt"

	"budgetextract/schema"
)

// Publishers misprint a sum here and there; a table in which sums fail one after
// the other was not printed but read wrong: its columns or rows moved together
// in the dump. Where its columns were told by the spaces of a text alone, its
// amounts are given as what they are then: printed, in places that cannot be told.
const (
	misreadFails = 3 // identities inside one table that fail, at least …
	misreadShare = 2 // … and for each of them no more than so many that hold
)

// unplaceMisread takes the places from the amounts of the tables that were read
// wrong, and says so.
func unplaceMisread(b *schema.Budget) []schema.Problem {
	var problems []schema.Problem
	for _, t := range b.Tables.All() {
		if !misread(t) {
			continue
		}
		n := 0
		for _, l := range t.Lists() {
			for i := range l.Len() {
				n += unplaceRow(l, l.Row(i))
			}
		}
		problems = append(problems, schema.Problem{
			Severity: schema.Warning, Code: codeAmbiguousColumn, Page: t.Head().Pages[0], Table: string(t.Kind()),
			Message: fmt.Sprintf("unplaced %d amounts: most sums of the table fail where the text shows its columns", n),
		})
	}
	return problems
}

// misread reports a table most of whose own identities fail.
func misread(t schema.Table) bool {
	var alone schema.Budget
	alone.Tables.Put(t)
	schema.Verify(&alone)
	c := &alone.Checks
	return c.Failed >= misreadFails && c.Failed*misreadShare > c.Passed
}

// unplaceRow moves the amounts of a row to those without a column, in the order
// of its columns, and counts them.
func unplaceRow(l schema.List, row schema.Row) int {
	head, n := row.Head(), 0
	take := func(a *schema.Amount) {
		if !a.IsNull() {
			head.Unplaced = append(head.Unplaced, *a)
			*a = schema.Amount{}
			n++
		}
	}
	for i := range l.Keys() {
		take(row.At(i))
	}
	for i := range head.Extra {
		take(&head.Extra[i].Amount)
	}
	return n
}
