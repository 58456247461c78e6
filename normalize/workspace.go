package normalize

import (
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/ruled"
	"budgetextract/normalize/internal/token"
)

// workspace is memory for what a page needs only until its parts are made; the next
// page takes it again.
type workspace struct {
	order *inorder.Order // words are told by their order; nil: by their place
	ruled ruled.Workspace

	tokens []token.Token
	lines  [][]token.Token // those outside of tables
	parts  []part
}
