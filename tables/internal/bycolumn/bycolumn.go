package bycolumn

import (
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// Some extractors print a page in blocks: a run of codes, a run of names, a run
// of amounts. Which amount stands beside which code is not in the order of such a
// text. Three things still hold: a table stays on its pages, what stands in one
// column keeps its order from top to bottom, and the amounts add up. So a list of
// codes is read again from the bag of what its pages print:
//
//	bycolumnpages    a title and the pages, or the part of one, that belong to it;
//	bycolumnstamps   seals and watermarks are taken out, bycolumnupright rejoins labels in letters
//	bycolumnrows     what the pages print by what it is: codes, amounts, words
//	bycolumnends     amounts on two lines are joined
//	bycolumncodes    codes are joined from their pieces where none is printed whole
//	bycolumnnames    the names that are known go to their codes
//	bycolumnhead     the other words are the header, to the last letter: else nothing is taken
//	bycolumnorders   the rows rise by code, or stand as their classes are printed; 合计 at either end
//	bycolumntotals   the one sequence of amounts in printed order that adds up is the totals
//	bycolumnparts    the others fill columns that keep their order and add up, until none is left
//	bycolumnsheet    the rows that this proves, as a table
//
// Lists whose own amounts leave more than one way may be told by others of the budget
// (bycolumnexplained), and the two-sided tables say again what the lists say
// (bycolumnsides, bycolumnincome). Which column is which is then for the identities of
// the budget, as for all flow text (place/place.go). Where there is more than one way nothing
// is taken.

// Blocks are the tables of flow text, about some entities, that can be proved
// where they are printed column by column, those of each budget together.
func Blocks(lines []normalize.FlowLine, entities []string) []normalize.Block {
	tables, left := columnTables(lines, entities), limits.NewEffort()
	var blocks []normalize.Block
	for len(tables) > 0 {
		n := oneBudget(tables)
		sheets := make([]*normalize.Sheet, n)
		for i, t := range tables[:n] {
			if !wording.TwoSided(t.kind) {
				sheets[i] = t.sheet(left)
			}
		}
		known := knownOf(tables[:n], left)
		for i, t := range tables[:n] {
			switch {
			case wording.TwoSided(t.kind):
				sheets[i] = t.sides(known, left)
			case sheets[i] == nil:
				sheets[i] = t.explained(known, left)
			}
			if sheets[i] != nil {
				blocks = append(blocks, normalize.Block{Sheet: sheets[i]})
			}
		}
		tables = tables[n:]
	}
	return blocks
}

// oneBudget counts the tables at the front that are of one budget: it has one of
// each kind.
func oneBudget(tables []*columnTable) int {
	seen := map[schema.Kind]bool{}
	for i, t := range tables {
		if seen[t.kind] {
			return i
		}
		seen[t.kind] = true
	}
	return len(tables)
}
