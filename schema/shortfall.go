package schema

import (
	"fmt"
	"slices"
)

// Shortfall is something that keeps a budget from being verified though no identity fails.
type Shortfall struct {
	Kind Kind
	Line int // of the row, 0 where none is meant
	What string
}

// Shortfalls are what a budget lacks: tables of the standard forms, operands of identities, and
// amounts that none proves. It changes nothing in b. Of each table the first of a sort is told.
func Shortfalls(b *Budget) []Shortfall {
	var all []Shortfall
	for _, f := range Forms {
		if t := b.Tables.Get(f.Kind); f.Standard && !filled(t) {
			what := "the table is not there"
			if t != nil {
				what = "the table has no rows, and no note says that it is empty"
			}
			all = append(all, Shortfall{f.Kind, 0, what})
		}
	}
	withWorkspace(func(w *workspace) {
		bk := newBook(b, w)
		if len(bk.ledgers) > 0 && !slices.ContainsFunc(bk.ledgers, (*ledger).holdsFigures) {
			all = append(all, Shortfall{What: "no table has an amount other than zero"})
		}
		proofs, lacking := make([]result, bk.cells), map[Kind]bool{}
		for _, q := range drawIn(w, bk) {
			r := weigh(&q)
			if r >= pass {
				prove(proofs, q.Terms, r)
			}
			if what := q.lacks(r); what != "" && !lacking[q.Terms[0].In.Kind] {
				ref := q.Terms[0].Ref()
				lacking[ref.Kind] = true
				all = append(all, Shortfall{ref.Kind, bk.ledger(ref.Kind, ref.List).rows[ref.Row].head.Line, what})
			}
		}
		for _, g := range bk.ledgers {
			if n, line, column := g.unproven(proofs); n > 0 {
				all = append(all, Shortfall{g.Kind, line, fmt.Sprintf("no sum says anything about %d of its amounts, first one under %s", n, column)})
			}
		}
	})
	return all
}

// lacks says what an equation that cannot be evaluated should have.
func (q *Equation) lacks(r result) string {
	switch {
	case len(q.Terms) == 0:
		return ""
	case q.Missing != "":
		return "nothing to compare an amount with: " + q.Missing
	case q.WholeOptional && r == unknown:
		return "amounts without the sum of them"
	}
	return ""
}

// unproven counts the amounts that an identity should prove and none does, and says where the
// first of them stands.
func (g *ledger) unproven(proofs []result) (n, line int, column string) {
	for i := range g.rows {
		if g.rows[i].role == roleMemo {
			continue
		}
		for k, key := range g.form.Keys {
			at := i*len(g.names) + k
			if a := g.cells[at]; a == nil || !a.valid || proofs[int(g.first)+at] >= pass {
				continue
			}
			if n++; n == 1 {
				line, column = g.rows[i].head.Line, key
			}
		}
	}
	return n, line, column
}
