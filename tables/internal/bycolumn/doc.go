// Package bycolumn reads the tables of flow text that is printed column by column.
// It takes the lines of a text and the names of the entities it is about, and gives
// the tables that it can prove (Blocks).
//
// Some extractors print a page in blocks: a run of codes, a run of names, a run
// of amounts. Which amount stands beside which code is not in the order of such a
// text. Three things still hold: a table stays on its pages, what stands in one
// column keeps its order from top to bottom, and the amounts add up. So a list of
// codes is read again from the bag of what its pages print:
//
//	pages.go    a title and the pages, or the part of one, that belong to it
//	upright.go  labels in letters below each other are rejoined
//	rows.go     what the pages print by what it is: codes, amounts, words
//	ends.go     amounts on two lines are joined
//	codes.go    codes are joined from their pieces where none is printed whole (codeforms.go)
//	names.go    the names that are known go to their codes
//	head.go     the other words are the header, to the last letter: else nothing is taken
//	orders.go   the rows rise by code, or stand as their classes are printed; 合计 at either end
//	beside.go   amounts printed behind the code or the name of a row
//	totals.go   the one sequence of amounts in printed order that adds up is the totals (totalssearch.go)
//	bounds.go   of two such sequences another table may exclude one
//	parts.go    the others fill columns that keep their order and add up, until none is left
//	sheet.go    the rows that this proves, as a table
//	emptied.go  a list that prints no figures and says so
//	filled.go   a list that leaves no cell empty is read by its cells in their order
//	filleditems.go  and so is a “三公” table
//	itemstold.go    one that leaves cells empty is told by its sums
//
// Lists whose own amounts leave more than one way may be told by others of the budget
// (explained.go), or by those of the funds where there is no other money (funded.go),
// 收入总表 by the sources that 收支总表 names (sources.go), and the two-sided tables say
// again what the lists say (sides.go, items.go, income.go, incomefunds.go,
// sidesfilled.go), but for one of two equal amounts whose line is lost (losttwin.go).
// Where a whole column is printed before one on its left, the other tables tell which is
// which (told.go). Which column is which is then for the identities of the budget, as for
// all flow text (package place). Where there is more than one way nothing is taken.
package bycolumn
