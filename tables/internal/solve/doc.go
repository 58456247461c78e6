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
package solve
