package normalize

import "testing"

// BenchmarkGrid reads the grid of a page alone.
func BenchmarkGrid(b *testing.B) {
	p := benchPage(true)
	tokens := tokensOf(p, nil)
	var w Workspace
	b.ReportAllocs()
	for b.Loop() {
		w.Reset()
		w.Grids(p, tokens, words{})
	}
}
