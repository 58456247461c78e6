// Package place finds the columns of amounts that are read but whose places the
// text does not show. It takes a budget with its open rows and fills what is told:
// an amount stands where every assignment that satisfies the identities, over all
// tables of the budget, has it.
//
//	place.go      the way: Amounts, for open rows (open.go), by problem.go and the search of package solve
//	bounds.go     what no identity says and still leaves one assignment of several; strip.go, amounts
//	              that stand in one column together
//	sidestold.go  a two-sided table filled by the tables of the funds (funds.go), in the order of its
//	              numbers (sidesorder.go)
//	misread.go    amounts that were read wrong and lose their places; lostrows.go, those of rows that
//	              lost whose they are; cutamounts.go, halves of broken ones
package place
