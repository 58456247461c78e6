package ruled

import (
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
)

// Workspace is memory for what the grids of a page need only until they are read. The
// next page takes it again: most of what reading a grid allocates is gone with
// its page.
type Workspace struct {
	outside slab[token.Token] // of tables
	borders slab[grid.Segment]
	spans   slab[span]
	numbers slab[int32]
	places  slab[float64]
	flags   slab[bool]
	cell    []token.Token // those of one cell
	grids   []grid.Grid
	joiner  // of their labels
}

// Reset gives all back; nothing taken before may be used any more.
func (w *Workspace) Reset() {
	w.outside.used, w.borders.used, w.spans.used = 0, 0, 0
	w.numbers.used, w.places.used, w.flags.used = 0, 0, 0
}

// slab hands out pieces of one block.
type slab[T any] struct {
	block []T
	used  int
}

// take gives n zero values.
func (s *slab[T]) take(n int) []T {
	if len(s.block)-s.used < n {
		s.block, s.used = make([]T, max(n, 2*len(s.block))), 0
	}
	out := s.block[s.used : s.used+n : s.used+n]
	s.used += n
	clear(out)
	return out
}
