package normalize

// workspace is memory for what a page needs only until its parts are made; the next
// page takes it again.
type workspace struct {
	order *wordOrder // words are told by their order; nil: by their place
	ruled Workspace

	tokens []token
	lines  [][]token // those outside of tables
	parts  []part
}
