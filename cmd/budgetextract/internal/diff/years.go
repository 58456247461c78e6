package diff

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"budgetextract/schema"
)

// edition is the budget of an entity for a year, by the place of its document
// among all and its own in it.
type edition struct {
	entity, scope string
	year          int
	document      int
	budget        int
	status        schema.Status
	source        string
}

// Years compares each year's budget of an entity with the one before it. open
// gives the documents, each time anew and in the same order; fetch gives the
// one at a place. Memory holds a line for each budget. Where an entity has
// several budgets for a year, the one with the best verdict counts, and note
// is told.
func Years(open iter.Seq2[*schema.Document, error], fetch func(i int) (*schema.Document, error), note func(string)) iter.Seq2[Comparison, error] {
	return func(yield func(Comparison, error) bool) {
		editions, err := collect(open)
		if err != nil {
			yield(Comparison{}, err)
			return
		}
		editions = best(editions, note)
		for i := 1; i < len(editions); i++ {
			a, b := editions[i-1], editions[i]
			if a.entity != b.entity || a.scope != b.scope {
				continue
			}
			c, err := compareEditions(a, b, fetch)
			if !yield(c, err) || err != nil {
				return
			}
		}
	}
}

func collect(docs iter.Seq2[*schema.Document, error]) ([]edition, error) {
	var all []edition
	n := 0
	for d, err := range docs {
		if err != nil {
			return nil, err
		}
		for i, b := range d.Budgets {
			if b.FiscalYear != 0 && b.Entity.Name != "" {
				all = append(all, edition{
					strings.Clone(b.Entity.Name), b.Scope, b.FiscalYear, n, i, b.Status, d.Source.Name})
			}
		}
		n++
	}
	return all, nil
}

// verdicts are the statuses, best first.
var verdicts = []schema.Status{schema.Verified, schema.Rounded, schema.Partial, schema.Inconsistent}

// best sorts by entity, scope and year, and keeps one of each.
func best(all []edition, note func(string)) []edition {
	slices.SortStableFunc(all, func(a, b edition) int {
		return cmp.Or(
			strings.Compare(a.entity, b.entity), strings.Compare(a.scope, b.scope), a.year-b.year,
			slices.Index(verdicts, a.status)-slices.Index(verdicts, b.status), a.document-b.document)
	})
	kept := all[:0]
	for _, e := range all {
		if n := len(kept) - 1; n >= 0 && kept[n].entity == e.entity && kept[n].scope == e.scope && kept[n].year == e.year {
			note(fmt.Sprintf("%s: %s %d stands in %s too, which counts", e.source, e.entity, e.year, kept[n].source))
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

func compareEditions(a, b edition, fetch func(int) (*schema.Document, error)) (Comparison, error) {
	x, err := fetch(a.document)
	if err != nil {
		return Comparison{}, err
	}
	y, err := fetch(b.document)
	if err != nil {
		return Comparison{}, err
	}
	return compare(x, x.Budgets[a.budget], y, y.Budgets[b.budget]), nil
}
