package tables

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// fewestMoved is how many amounts of a column at least show where it stands.
const fewestMoved = 3

// fewBeside is how many amounts that stand where another reading has them too show, for each
// that does not, that columns are not bent.
const fewBeside = 8

// toldAgainstPrint says of each table chosen from another reading, which knows the order of the
// words and not where they stand, whether that puts amounts into other columns than those they
// stand in.
func toldAgainstPrint(b, other *schema.Budget, kinds []schema.Kind, entity string) []schema.Problem {
	var all []schema.Problem
	for _, k := range kinds {
		if t := b.Tables.Get(k); t != nil && againstPrint(t, other.Tables.Get(k)) {
			all = append(all, schema.Problem{Severity: schema.Error, Code: problem.AmbiguousColumn, Page: t.Head().Pages[0], Table: string(k), Entity: entity,
				Message: "amounts stand under one column and add up in another: a bent text or a mistake of the document"})
		}
	}
	return all
}

// againstPrint reports amounts that stand in other columns than another reading has them in:
// those of a whole column, or a few while all others stand where they should. A dump may have
// bent them, or the document printed them so.
func againstPrint(columns, other schema.Table) bool {
	if columns == nil || other == nil {
		return false
	}
	a, b := columns.Lists(), other.Lists()
	kept, moved := 0, 0
	for i := range a {
		if a[i].Len() != b[i].Len() {
			return false
		}
		if movesAny(a[i], b[i]) {
			return true
		}
		k, m := compareRows(a[i], b[i])
		kept, moved = kept+k, moved+m
	}
	return moved > 0 && moved*fewBeside <= kept
}

// compareRows counts the amounts that have the same place in two readings, and those that
// stand in another column of their row.
func compareRows(columns, other schema.List) (kept, moved int) {
	keys := columns.Keys()
	for i := range columns.Len() {
		a, b := columns.Row(i), other.Row(i)
		for _, from := range keys {
			was, is := a.Amount(from), b.Amount(from)
			switch {
			case was.IsNull():
			case !is.IsNull():
				kept++
			case slices.ContainsFunc(keys, func(to string) bool { return a.Amount(to).IsNull() && same(was, b.Amount(to)) }):
				moved++
			}
		}
	}
	return kept, moved
}

func movesAny(columns, other schema.List) bool {
	for _, from := range columns.Keys() {
		for _, to := range columns.Keys() {
			if from != to && moves(columns, other, from, to) {
				return true
			}
		}
	}
	return false
}

// moves reports that the amounts that one reading has in a column are those that the other has
// in another column, and that neither column is the same in both.
func moves(columns, other schema.List, from, to string) bool {
	n, left, came := 0, false, false
	for i := range columns.Len() {
		a, b := columns.Row(i), other.Row(i)
		was := a.Amount(from)
		if !same(was, b.Amount(to)) {
			return false
		}
		if !was.IsNull() {
			n++
		}
		left, came = left || !same(was, b.Amount(from)), came || !same(a.Amount(to), b.Amount(to))
	}
	return n >= fewestMoved && left && came
}

func same(a, b *schema.Amount) bool {
	return a.IsNull() == b.IsNull() && (a.IsNull() || a.Same(*b))
}
