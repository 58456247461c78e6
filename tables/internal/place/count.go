package place

import "budgetextract/schema"

// PlacedIn counts the amounts of a table that have a column.
func PlacedIn(t schema.Table) int {
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

// UnplacedIn counts the amounts of a table that have no column.
func UnplacedIn(t schema.Table) int {
	n := 0
	for _, l := range t.Lists() {
		for i := range l.Len() {
			n += len(l.Row(i).Head().Unplaced)
		}
	}
	return n
}
