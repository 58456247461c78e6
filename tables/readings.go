package tables

import (
	"fmt"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
)

// Text that keeps the layout shows its columns by spaces. Where a table is
// narrow the dump squeezes it, words of neighbouring columns move together, and
// a reading by columns goes wrong; the order of the words still holds, which is
// all that the reading of flow text needs. So such a text is read both ways, and
// of each table the reading is kept that the identities of its budget speak for.

// proven reports budgets that leave nothing to be read better.
func proven(budgets []*schema.Budget) bool {
	for _, b := range budgets {
		if b.Status != schema.Verified {
			return false
		}
	}
	return len(budgets) > 0
}

// readBoth reads a document, whose reading by columns is at hand, as flow text
// too and makes one document of the better tables of both.
func readBoth(doc, flow *extract.Document, o Options, grid *schema.Document) (*schema.Document, error) {
	other := &reading{doc: flow}
	var blocks []normalize.Block // they are read twice
	for b, err := range Blocks(flow) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", doc.Name(), err)
		}
		blocks = append(blocks, b)
	}
	again := func(yield func(normalize.Block, error) bool) { yieldAll(blocks, yield) }
	if err := other.assemble(again, o); err != nil {
		return nil, err
	}
	choices, any := chooseAll(grid.Budgets, other.finish().Budgets)
	if !any {
		return withoutMisread(grid), nil
	}
	// placing amounts has filled the tables: they are built again
	columns := &reading{doc: doc}
	if err := columns.assemble(blocksOf(noting(doc.Pages(), &columns.found)), o); err != nil {
		return nil, err
	}
	if err := other.assemble(again, o); err != nil {
		return nil, err
	}
	for i, c := range choices {
		columns.drafts[i].adopt(other.drafts, c)
	}
	return withoutMisread(columns.finish()), nil
}

// withoutMisread takes the places from the amounts that were read wrong all the
// same, and verifies the document as it is then.
func withoutMisread(d *schema.Document) *schema.Document {
	for _, b := range d.Budgets {
		problems := unplaceMisread(b)
		if len(d.Budgets) > 1 {
			for i := range problems {
				problems[i].Entity = b.Entity.Name
			}
		}
		d.Problems = append(d.Problems, problems...)
	}
	d.Verify()
	return d
}

// choice says which tables of a budget are taken from which budget of the other
// reading.
type choice struct {
	from  int
	kinds []schema.Kind
}

// chooseAll makes the choice for each budget, and reports whether any table is
// to be taken from the other reading.
func chooseAll(budgets, others []*schema.Budget) ([]choice, bool) {
	out, any := make([]choice, len(budgets)), false
	for i, b := range budgets {
		from := partner(budgets, others, i)
		if b.Status == schema.Verified || from < 0 {
			continue
		}
		out[i] = choice{from, chooseTables(b, others[from])}
		any = any || len(out[i].kinds) > 0
	}
	return out, any
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

// chooseTables names the kinds of which the other reading has the better table: with
// it more identities hold, or fewer fail. Each is tried in the place it would
// have, beside what is chosen so far.
func chooseTables(b, other *schema.Budget) []schema.Kind {
	trial := *b
	var kinds []schema.Kind
	best := standing(&trial)
	for again := true; again; {
		again = false
		for _, f := range schema.Forms {
			mine, theirs := trial.Tables.Get(f.Kind), other.Tables.Get(f.Kind)
			if theirs == nil || mine == theirs {
				continue
			}
			before := trial.Tables
			trial.Tables.Put(theirs)
			if s := standing(&trial); s > best || s == best && mine == nil {
				best, again = s, true
				kinds = append(kinds, f.Kind)
				continue
			}
			trial.Tables = before
		}
	}
	return kinds
}

// failureWeight is how many identities that hold outweigh one that fails: a
// wrong table breaks few and makes many unknown.
const failureWeight = 4

// standing is what the identities say for a budget.
func standing(b *schema.Budget) int {
	schema.Verify(b)
	return b.Checks.Passed - failureWeight*b.Checks.Failed
}

// adopt takes the chosen tables from another reading of the same budget.
func (d *draft) adopt(others []*draft, c choice) {
	for _, k := range c.kinds {
		d.tables[k] = others[c.from].tables[k]
	}
}
