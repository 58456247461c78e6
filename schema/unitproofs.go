package schema

import "slices"

// UnitProofs counts, for each of some units that a table could have, the
// identities between it and others that would hold then. Only the amounts of
// tables whose unit is told prove anything. It changes nothing in b.
func UnitProofs(b *Budget, kind Kind, units []string) []int {
	proofs := make([]int, len(units))
	if t := b.Tables.Get(kind); t == nil || !hasAmounts(t) {
		return proofs // there is nothing to prove
	}
	bk := newBook(b)
	space := workspaces.Get().(*workspace)
	defer space.release()
	d := &drawer{book: bk, space: space, identity: &Identity{}, out: space.equations[:0]}
	drawRowSums(d) // it settles which columns are parts of a row, in any unit
	for i, u := range units {
		bk.setUnit(kind, unitOf(u))
		d.out = d.out[:0]
		for _, x := range identities {
			if x.tables {
				d.identity = x
				x.draw(d)
			}
		}
		for k := range d.out {
			if terms := d.out[k].Terms; reaches(terms, b, kind) && vanishes(terms) {
				proofs[i]++
			}
		}
	}
	space.equations = d.out
	return proofs
}

// hasAmounts reports an amount other than zero in a table.
func hasAmounts(t Table) bool {
	some := func(a *Amount) bool { return a.valid && !a.dec.IsZero() }
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
		if g.kind == kind {
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
		case t.Ref.Kind == kind:
			own = true
		default:
			others = others || b.Tables.Get(t.Ref.Kind).Head().Unit != ""
		}
	}
	return own && others
}

// vanishes reports operands that sum to nothing.
func vanishes(terms []Term) bool {
	s, _ := measure(terms)
	if sum, exact := s.sum(terms); exact {
		return sum == 0
	}
	return figures(terms).difference.IsZero()
}
