package tables

import (
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
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
// the budget, as for all flow text (place.go). Where there is more than one way nothing
// is taken.

// scattered reports a budget a good part of whose amounts have no place: its
// tables may be printed column by column.
func scattered(budgets []*schema.Budget) bool {
	return slices.ContainsFunc(budgets, func(b *schema.Budget) bool {
		unplaced, placed := 0, 0
		for _, t := range b.Tables.All() {
			unplaced += unplacedIn(t)
			placed += placedIn(t)
		}
		return unplaced*scatteredShare > placed
	})
}

// scatteredShare is how many amounts with a place come on one without in a text
// that is read in the order of its rows.
const scatteredShare = 4

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

// readByColumn reads flow text again whose tables are printed column by column.
// It takes the tables that this reading proves and that the first one left
// unplaced, if the identities of their budget speak for them.
func readByColumn(doc *extract.Document, o Options, first *schema.Document) (*schema.Document, error) {
	blocks := columnBlocks(flowLinesOf(doc), entitiesOf(first))
	if len(blocks) == 0 {
		return first, nil
	}
	again, proved := &reading{doc: doc}, &reading{doc: doc}
	if err := again.assemble(blocksOf(noting(doc.Pages(), &again.found), normalize.Blocks), o); err != nil {
		return nil, err
	}
	source := func(yield func(normalize.Block, error) bool) { yieldAll(blocks, yield) }
	if err := proved.assemble(source, o); err != nil {
		return nil, err
	}
	for i, p := range proved.drafts {
		if to := partnerDraft(proved.drafts, again.drafts, i); to >= 0 && to < len(first.Budgets) {
			again.drafts[to].takeProved(p, first.Budgets[to])
		}
	}
	out := again.finish()
	if !moreHolds(out.Budgets, first.Budgets) {
		return first, nil
	}
	return out, nil
}

// columnBlocks are the tables of flow text, about some entities, that can be proved
// where they are printed column by column, those of each budget together.
func columnBlocks(lines []normalize.FlowLine, entities []string) []normalize.Block {
	tables, left := columnTables(lines, entities), newEffort()
	var blocks []normalize.Block
	for len(tables) > 0 {
		n := oneBudget(tables)
		sheets := make([]*normalize.Sheet, n)
		for i, t := range tables[:n] {
			if !twoSided(t.kind) {
				sheets[i] = t.sheet(left)
			}
		}
		known := knownOf(tables[:n], left)
		for i, t := range tables[:n] {
			switch {
			case twoSided(t.kind):
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

// entitiesOf are the names of the entities that a document is about.
func entitiesOf(d *schema.Document) []string {
	var names []string
	for _, b := range d.Budgets {
		names = append(names, b.Entity.Name)
	}
	return names
}

// flowLinesOf are the lines of the pages of flow text.
func flowLinesOf(doc *extract.Document) []normalize.FlowLine {
	var lines []normalize.FlowLine
	for p, err := range doc.Pages() {
		if err != nil || !p.Flow() {
			return nil
		}
		lines = append(lines, normalize.FlowLines(p)...)
	}
	return lines
}

// partnerDraft is the place of the draft of the same entity in another reading, the
// first of several; -1 if there is none.
func partnerDraft(drafts, others []*draft, i int) int {
	if len(drafts) == len(others) {
		return i
	}
	return slices.IndexFunc(others, func(o *draft) bool { return o.name == drafts[i].name && o.scope == drafts[i].scope })
}

// takeProved takes the tables of another reading of the same budget where the
// budget, as read first, lacks them or has amounts of theirs without a place.
func (d *draft) takeProved(other *draft, read *schema.Budget) {
	for _, f := range schema.Forms {
		p := other.tables[f.Kind]
		if p == nil {
			continue
		}
		if t := read.Tables.Get(f.Kind); t == nil || unplacedIn(t) > 0 {
			d.tables[f.Kind] = p
		}
	}
}

// moreHolds reports that the identities speak for one reading of budgets against
// another.
func moreHolds(budgets, others []*schema.Budget) bool {
	sum := func(list []*schema.Budget) int {
		n := 0
		for _, b := range list {
			n += standing(b)
		}
		return n
	}
	return sum(budgets) > sum(others)
}
