package tables

import "budgetextract/schema"

// placedIn counts the amounts of a table that have a column.
func placedIn(t schema.Table) int {
	n := 0
	for _, l := range t.Lists() {
		for i := range l.Len() {
			for k := range l.Keys() {
				if !l.Row(i).At(k).IsNull() {
					n++
				}
			}
		}
	}
	return n
}

// unplacedIn counts the amounts of a table that have no column.
func unplacedIn(t schema.Table) int {
	n := 0
	for _, l := range t.Lists() {
		for i := range l.Len() {
			n += len(l.Row(i).Head().Unplaced)
		}
	}
	return n
}
