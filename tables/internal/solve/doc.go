// Package solve finds what linear equations over exact integers tell about
// numbers whose column is not known. It knows nothing of budgets.
//
// A row has its numbers in printed order and the columns that they may stand
// in; an empty cell left no trace, so [251 251] over three columns may be
//
//	251 251  .
//	251  .  251
//	 .  251 251
//
// An equation is a sum of cells that lies in an interval; an empty cell counts
// as zero. Solve keeps the cells that are the same in every assignment that
// satisfies all equations (the backbone) and says of the rest why they stay
// open. The work is counted and bounded, nothing depends on time or on the
// order of a map: the same problem has the same answer.
//
//	problem.go     what is asked (Row, Equation) and answered
//	solve.go       the way, group after group of rows that equations join (rows.go)
//	candidates.go  the assignments of one row; space.go, those that are still possible
//	propagate.go   equations exclude candidates (equation.go, sums.go)
//	search.go      one assignment of all rows; backbone.go, what is the same in every one
//	blame.go       where there is none, the rows at fault; doubt.go, rows that their count alone tells
package solve
