package schema

import "slices"

// UnitProofs tells in which units the tables of a budget can be: see Count. The
// units of its tables may be set in between, nothing else may.
type UnitProofs struct {
	budget *Budget
	book   *book // nil until a table asks
	space  *workspace
}

// WithUnitProofs lends the proofs of a budget. They change nothing in it.
func WithUnitProofs(b *Budget, use func(*UnitProofs)) {
	withWorkspace(func(w *workspace) { use(&UnitProofs{budget: b, space: w}) })
}

// Count counts, for each of some units that a table could have, the identities
// between it and others that would hold then. Only the amounts of tables whose
// unit is told prove anything.
func (p *UnitProofs) Count(kind Kind, units []string) []int {
	counts := make([]int, len(units))
	if t := p.budget.Tables.Get(kind); t == nil || !hasAmounts(t) || !p.toldBeside(kind) {
		return counts // there is nothing to prove
	}
	p.ready()
	for i, u := range units {
		p.book.setUnit(kind, unitOf(u))
		p.space.redraw()
		d := &drawer{book: p.book, about: kind, space: p.space, out: p.space.equations}
		for _, x := range identities {
			if x.tables {
				d.identity = x
				x.draw(d)
			}
		}
		p.space.equations = d.out
		for k := range d.out {
			if terms := d.out[k].Terms; reaches(terms, p.budget, kind) && vanishes(terms) {
				counts[i]++
			}
		}
	}
	return counts
}

// toldBeside reports a unit that is told of another table.
func (p *UnitProofs) toldBeside(kind Kind) bool {
	return slices.ContainsFunc(p.budget.Tables.All(), func(t Table) bool { return t.Kind() != kind && t.Head().Unit != "" })
}

// ready makes the book, and sets the units in it as they are by now.
func (p *UnitProofs) ready() {
	if p.book == nil {
		p.book = newBook(p.budget, p.space)
		// it settles which columns are parts of a row, in any unit
		d := &drawer{book: p.book, identity: &Identity{}, space: p.space, out: p.space.equations}
		for _, g := range p.book.ledgers {
			if g.extras > 0 {
				d.rowSums(g)
			}
		}
		p.space.equations = d.out
	}
	for _, t := range p.budget.Tables.All() {
		p.book.setUnit(t.Kind(), unitOf(t.Head().Unit))
	}
}

// hasAmounts reports an amount other than zero in a table.
func hasAmounts(t Table) bool {
	some := func(a *Amount) bool { return a.valid && !a.IsZero() }
	for _, l := range t.Lists() {
		for i := range l.Len() {
			row := l.Row(i)
			for k := range l.Keys() {
				if some(row.At(k)) {
					return true
				}
			}
			if slices.ContainsFunc(row.Head().Extra, func(x ExtraAmount) bool { return some(&x.Amount) }) {
				return true
			}
		}
	}
	return false
}

func (bk *book) setUnit(kind Kind, unit int) {
	for _, g := range bk.ledgers {
		if g.Kind == kind {
			g.unit = unit
		}
	}
}

// reaches reports amounts, other than zero, of a table and of another whose
// unit is told.
func reaches(terms []Term, b *Budget, kind Kind) bool {
	own, others := false, false
	for i := range terms {
		switch t := &terms[i]; {
		case t.Amount.IsNull() || t.Amount.IsZero():
		case t.In.Kind == kind:
			own = true
		default:
			others = others || b.Tables.Get(t.In.Kind).Head().Unit != ""
		}
	}
	return own && others
}

// vanishes reports operands that sum to nothing.
func vanishes(terms []Term) bool {
	s, _ := measure(terms)
	if sum, exact := s.total(terms); exact {
		return sum == 0
	}
	return figures(terms).difference.IsZero()
}
