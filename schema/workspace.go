package schema

import "sync"

// workspace is the memory of one verification, kept for the next: the rows,
// cells and equations of a budget are many, and none outlives it.
type workspace struct {
	arenas    [][]Term
	taken     int // arenas in use
	equations []Equation
	ledgers   slab[ledger]
	rows      slab[entry]
	cells     slab[*Amount]
	listed    slab[listed]
	ints      slab[int32]
	places    slab[int] // of rows and columns
	coded     slab[codedRow]
	proofs    []result
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// withWorkspace lends a workspace.
func withWorkspace(use func(*workspace)) {
	w := workspaces.Get().(*workspace)
	defer w.release()
	use(w)
}

// arena gives room for n terms at least.
func (w *workspace) arena(n int) []Term {
	for w.taken < len(w.arenas) {
		a := w.arenas[w.taken]
		w.taken++
		if cap(a) >= n {
			return a[:0]
		}
	}
	w.arenas = append(w.arenas, make([]Term, 0, n))
	w.taken = len(w.arenas)
	return w.arenas[w.taken-1]
}

// proofsOf gives n results, all silent.
func (w *workspace) proofsOf(n int) []result {
	if cap(w.proofs) < n {
		w.proofs = make([]result, n)
	}
	w.proofs = w.proofs[:n]
	clear(w.proofs)
	return w.proofs
}

// slab is memory that pieces are taken from; those taken stay where they are.
type slab[T any] struct{ taken []T }

// reserve makes room for n values in one piece.
func (s *slab[T]) reserve(n int) {
	if len(s.taken)+n > cap(s.taken) {
		s.taken = make([]T, 0, n)
	}
}

// take gives n zero values.
func (s *slab[T]) take(n int) []T {
	const least = 1 << 6
	if len(s.taken)+n > cap(s.taken) {
		s.reserve(max(n, 2*cap(s.taken), least))
	}
	from := len(s.taken)
	s.taken = s.taken[:from+n]
	return s.taken[from : from+n : from+n]
}

// reset takes all back.
func (s *slab[T]) reset() {
	clear(s.taken)
	s.taken = s.taken[:0]
}

// redraw takes the equations back, and their terms.
func (w *workspace) redraw() { w.equations, w.taken = w.equations[:0], 0 }

// release takes all back, and keeps the memory unless it is out of the ordinary.
func (w *workspace) release() {
	w.reset()
	const ordinary = 256 // arenas
	if len(w.arenas) <= ordinary {
		workspaces.Put(w)
	}
}

// reset takes all back, and lets go of the budget.
func (w *workspace) reset() {
	w.redraw()
	for _, a := range w.arenas {
		clear(a[:cap(a)])
	}
	clear(w.equations[:cap(w.equations)])
	w.ledgers.reset()
	w.rows.reset()
	w.cells.reset()
	w.listed.reset()
	w.ints.reset()
	w.places.reset()
	w.coded.reset()
}
