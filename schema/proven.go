package schema

// Proven are the amounts of b that its identities prove: they stand in
// equations that hold, exactly or within rounding, and in none that fails.
// They are those that [Verify] marks where rows have provenance.
func Proven(b *Budget) map[*Amount]bool {
	var proven map[*Amount]bool
	withWorkspace(func(w *workspace) { proven = provenIn(b, w) })
	return proven
}

func provenIn(b *Budget, space *workspace) map[*Amount]bool {
	bk := newBook(b, space)
	proofs := space.proofsOf(bk.cells)
	drawEach(space, bk, func(equations []Equation) {
		for i := range equations {
			if r := weigh(&equations[i]); r >= pass {
				prove(proofs, equations[i].Terms, r)
			}
		}
	})
	proven := make(map[*Amount]bool, len(proofs))
	for _, g := range bk.ledgers {
		for i, a := range g.cells {
			if p := proofs[int(g.first)+i]; a != nil && a.valid && (p == pass || p == rounded) {
				proven[a] = true
			}
		}
	}
	return proven
}
