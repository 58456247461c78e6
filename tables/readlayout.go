package tables

import (
	"fmt"
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/place"
)

// Text that keeps the layout shows its columns by spaces. Where a table is
// narrow the dump squeezes it, words of neighbouring columns move together, and
// a reading by columns goes wrong; the order of the words still holds. So such a
// text is read by that order too, line by line and as flow text, and of each
// table the reading is kept that the identities of its budget speak for.

// readLayoutAgain reads a document, whose reading by columns is at hand, by the order
// of words in its lines and as flow text too, and makes one document of the
// better tables of all.
func readLayoutAgain(first *reading, flow *extract.Document, o Options, grid *schema.Document) (*schema.Document, error) {
	best, chosen := grid.Budgets, []*otherReading(nil)
	var told []schema.Problem
	for _, r := range []*otherReading{{reading: reading{doc: first.doc}, read: normalize.BlocksInOrder}, {reading: reading{doc: flow}, read: normalize.Blocks}} {
		if err := r.collect(); err != nil {
			return nil, err
		}
		if err := r.assemble(r.again, o); err != nil {
			return nil, err
		}
		any := false
		before, others := best, r.finish().Budgets
		if r.choices, best, any = chooseAll(before, others); any {
			for i, c := range r.choices {
				if len(c.kinds) > 0 {
					entity := ""
					if len(before) > 1 {
						entity = before[i].Entity.Name
					}
					told = append(told, toldAgainstPrint(before[i], others[c.from], c.kinds, entity)...)
				}
			}
			chosen = append(chosen, r)
		}
	}
	if len(chosen) == 0 {
		return withoutMisread(grid, place.UnplaceMisread), nil
	}
	// placing amounts has filled the tables: those that are taken are built again
	columns := &reading{doc: first.doc, targets: first.targets}
	if err := columns.assemble(columns.blocks(first.doc.Pages()), o); err != nil {
		return nil, err
	}
	for _, r := range chosen {
		if err := r.assemble(r.again, o); err != nil {
			return nil, err
		}
		for k, c := range r.choices {
			columns.drafts[k].adopt(r.drafts, c)
		}
	}
	out := columns.finish()
	out.Problems = append(out.Problems, told...)
	return withoutMisread(out, place.UnplaceMisread), nil
}

// otherReading is another way to read a text that keeps the layout, and what is taken of it.
type otherReading struct {
	reading
	read    pageReader
	blocks  []normalize.Block
	choices []choice // by budget of the reading by columns
}

// collect keeps the blocks of the document, which is read twice.
func (r *otherReading) collect() error {
	for b, err := range blocksOf(r.doc.Pages(), r.read, Lexicon()) {
		if err != nil {
			return fmt.Errorf("%s: %w", r.doc.Name(), err)
		}
		r.blocks = append(r.blocks, b)
	}
	return nil
}

// again gives the blocks that were collected.
func (r *otherReading) again(yield func(normalize.Block, error) bool) { yieldAll(r.blocks, yield) }

// choice says which tables of a budget are taken from which budget of the other
// reading.
type choice struct {
	from  int
	kinds []schema.Kind
}

// chooseAll makes the choice for each budget. It gives the budgets with the
// tables chosen, and reports whether any is to be taken from the other reading.
func chooseAll(budgets, others []*schema.Budget) (choices []choice, better []*schema.Budget, any bool) {
	choices, better = make([]choice, len(budgets)), slices.Clone(budgets)
	for i, b := range budgets {
		from := partner(budgets, others, i)
		if b.Status == schema.Verified || from < 0 {
			continue
		}
		if slices.ContainsFunc(choices[:i], func(c choice) bool { return len(c.kinds) > 0 && c.from == from }) {
			continue // its tables are of the budget above
		}
		c := choice{from: from, kinds: chooseTables(b, others[from])}
		trial := *b
		for _, k := range c.kinds {
			trial.Tables.Put(others[from].Tables.Get(k))
		}
		schema.Verify(&trial)
		if trial.Status == schema.Verified && slips(trial.Tables) > 0 {
			trial.Status = schema.Partial // a reading without codes fails no sum of theirs
		}
		choices[i], better[i], any = c, &trial, any || len(c.kinds) > 0
	}
	return choices, better, any
}

// partner is the place of a budget of one reading among those of another: the
// one of the same entity, or the same place where there are as many; -1 without.
func partner(budgets, others []*schema.Budget, i int) int {
	same := func(a, b *schema.Budget) bool { return a.Entity.Name == b.Entity.Name && a.Scope == b.Scope }
	if len(budgets) == len(others) {
		return i
	}
	for j, o := range others {
		if same(budgets[i], o) {
			return j
		}
	}
	return -1
}

// adopt takes the chosen tables from another reading of the same budget. One that only the
// sums of the whole budget told, once the others were read, is none of the draft's: each
// reading tells its own.
func (d *draft) adopt(others []*draft, c choice) {
	for _, k := range c.kinds {
		if p := others[c.from].tables[k]; p != nil {
			d.tables[k] = p
		}
	}
}
