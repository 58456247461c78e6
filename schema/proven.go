package schema

// Proven are the amounts of b that its identities prove: they stand in
// equations that hold, exactly or within rounding, and in none that fails.
// They are those that [Verify] marks where rows have provenance.
func Proven(b *Budget) map[*Amount]bool {
	equations := draw(newBook(b))
	proofs := make(map[*Amount]result, 4*len(equations))
	for i := range equations {
		if v := evaluate(&equations[i]); v.result >= pass {
			prove(proofs, equations[i].Terms, v.result)
		}
	}
	proven := make(map[*Amount]bool, len(proofs))
	for a, worst := range proofs {
		if worst == pass || worst == rounded {
			proven[a] = true
		}
	}
	return proven
}
