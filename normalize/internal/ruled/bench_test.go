package ruled

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// BenchmarkGrid reads the grid of a page alone.
func BenchmarkGrid(b *testing.B) {
	p := paint.BenchPage(true)
	tokens := token.Of(p, nil)
	var w Workspace
	b.ReportAllocs()
	for b.Loop() {
		w.Reset()
		w.Grids(p, tokens, paint.Lexicon{})
	}
}
