// Package place finds the columns of amounts that are read but whose places the
// text does not show. It takes a budget with its open rows and fills what is told:
// an amount stands where every assignment that satisfies the identities, over all
// tables of the budget, has it (Amounts, by the search of package solve); a
// two-sided table is filled where the tables of the funds explain it (SidesTold).
// Amounts that were read wrong lose their places (UnplaceMisread, UnplaceUntold).
package place
