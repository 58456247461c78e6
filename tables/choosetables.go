package tables

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/place"
)

// Of two readings of a budget each table is taken from the one with which the identities
// say more for it.

// chooseTables names the kinds of which the other reading has the better table: with
// it more identities hold, or fewer fail, or codes and names show fewer errors. Tables that are read wrong in the same
// way speak for each other: so the choice is made from either reading, and the
// better of the two stays.
func chooseTables(b, other *schema.Budget) []schema.Kind {
	mine, theirs := *b, *b
	for _, t := range other.Tables.All() {
		theirs.Tables.Put(t)
	}
	best := exchange(&mine, other)
	if c := exchange(&theirs, b); c > best {
		mine, best = theirs, c
	}
	followMost(&mine, other, best)
	var kinds []schema.Kind
	for _, f := range schema.Forms {
		if t := other.Tables.Get(f.Kind); t != nil && mine.Tables.Get(f.Kind) == t {
			kinds = append(kinds, f.Kind)
		}
	}
	return kinds
}

// exchange takes from another reading the tables that are better, each tried
// beside what is chosen so far, and gives what the identities say then.
func exchange(trial, other *schema.Budget) int {
	best := standing(trial)
	for again := true; again; {
		again = false
		for _, f := range schema.Forms {
			mine, theirs := trial.Tables.Get(f.Kind), other.Tables.Get(f.Kind)
			if theirs == nil || mine == theirs {
				continue
			}
			before := trial.Tables
			trial.Tables.Put(theirs)
			s := standing(trial)
			if s > best || s == best && (mine == nil || slips(trial.Tables) < slips(before)) {
				best, again = s, true
				continue
			}
			trial.Tables = before
		}
	}
	return best
}

// followMost takes from another reading, of which most tables are, those too that the
// identities have no less to say for: amounts in one column alone add up in any.
func followMost(trial, other *schema.Budget, best int) {
	taken, kept := 0, []schema.Kind(nil)
	for _, f := range schema.Forms {
		switch mine, theirs := trial.Tables.Get(f.Kind), other.Tables.Get(f.Kind); {
		case mine == nil || theirs == nil:
		case mine == theirs:
			taken++
		default:
			kept = append(kept, f.Kind)
		}
	}
	if taken <= len(kept) {
		return
	}
	for _, k := range kept {
		before := trial.Tables
		if trial.Tables.Put(other.Tables.Get(k)); standing(trial) < best {
			trial.Tables = before
		}
	}
}

// failureWeight is how many identities that hold outweigh one that fails: a
// wrong table breaks few and makes many unknown. amountWeight is how many amounts in
// columns of the form outweigh one that holds: what a column kept as extra holds breaks none.
const (
	failureWeight = 4
	amountWeight  = 4
)

// standing is what the identities say for a budget, and the amounts in its columns.
func standing(b *schema.Budget) int {
	schema.Verify(b)
	return amountWeight*(b.Checks.Passed-failureWeight*b.Checks.Failed) + keyedAmounts(b)
}

// slips counts the errors in codes and names that tables show and no sum does.
func slips(tables schema.Tables) int {
	n := 0
	for _, p := range schema.Slips(&schema.Budget{Tables: tables}) {
		if p.Severity == schema.Error {
			n++
		}
	}
	return n
}

// keyedAmounts counts the amounts of a budget in columns of the forms.
func keyedAmounts(b *schema.Budget) int {
	n := 0
	for _, t := range b.Tables.All() {
		n += place.PlacedIn(t)
	}
	return n
}
