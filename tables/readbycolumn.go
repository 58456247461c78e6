package tables

import (
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/bycolumn"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/wording"
)

// readFlowAgain reads flow text again, by its columns where it is not in the order of its
// rows, and takes the places from what is misread all the same.
func readFlowAgain(doc *extract.Document, o Options, first *schema.Document) (*schema.Document, error) {
	all := scattered(first.Budgets)
	if !all && !slices.ContainsFunc(first.Budgets, holdsUntold) {
		return withoutMisread(first, place.UnplaceLost), nil
	}
	again, err := readByColumn(doc, o, first)
	if err != nil {
		return nil, err
	}
	if all {
		again = withoutMisread(again, place.UnplaceUntold)
	}
	return withoutMisread(again, place.UnplaceLost), nil
}

// readByColumn reads flow text again whose tables are printed column by column.
// It takes the tables that this reading proves and that the first one left
// unplaced, if the identities of their budget speak for them.
func readByColumn(doc *extract.Document, o Options, first *schema.Document) (*schema.Document, error) {
	blocks := bycolumn.Blocks(flowLinesOf(doc), entitiesOf(first))
	if len(blocks) == 0 {
		return first, nil
	}
	again, proved := &reading{doc: doc}, &reading{doc: doc}
	if err := again.assemble(blocksOf(noting(doc.Pages(), &again.found), normalize.Blocks, Lexicon()), o); err != nil {
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
	return normalize.PartTouching(lines)
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
// budget, as read first, lacks them, has amounts of theirs without a place, or fewer
// amounts than the other.
func (d *draft) takeProved(other *draft, read *schema.Budget) {
	for _, f := range schema.Forms {
		p := other.tables[f.Kind]
		if p == nil || d.ofAnotherScope(p.Heading.Title) {
			continue
		}
		if t := read.Tables.Get(f.Kind); t == nil || place.UnplacedIn(t) > 0 || place.PlacedIn(t) < place.PlacedIn(p.Table) {
			d.tables[f.Kind] = p
		}
	}
}

// ofAnotherScope reports a title that says it is of a unit where the budget is of a
// department, or the other way.
func (d *draft) ofAnotherScope(t wording.Title) bool {
	scope := wording.ScopeOf(t)
	return d.scope != "" && scope != "" && scope != d.scope
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

// scattered reports a budget a good part of whose amounts have no place: its
// tables may be printed column by column.
func scattered(budgets []*schema.Budget) bool {
	return slices.ContainsFunc(budgets, func(b *schema.Budget) bool {
		unplaced, placed := 0, 0
		for _, t := range b.Tables.All() {
			unplaced += place.UnplacedIn(t)
			placed += place.PlacedIn(t)
		}
		return unplaced*scatteredShare > placed
	})
}

// holdsUntold reports a budget with a table none of whose amounts has a place, though the others
// may be in the order of their rows.
func holdsUntold(b *schema.Budget) bool {
	return slices.ContainsFunc(b.Tables.All(), func(t schema.Table) bool { return place.UnplacedIn(t) > 0 && place.PlacedIn(t) == 0 })
}

// scatteredShare is how many amounts with a place come on one without in a text
// that is read in the order of its rows.
const scatteredShare = 4
