package schema

import "sync"

// workspace is the memory of one verification, kept for the next: the rows,
// cells and equations of a budget are many, and none outlives it. A nil one gives
// new memory.
type workspace struct {
	arenas    [][]Term
	taken     int // arenas in use
	equations []Equation
	rows      slab[entry]
	cells     slab[*Amount]
	listed    slab[listed]
	ints      slab[int32]
	proofs    []result
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// arena gives room for n terms at least; without a workspace, new room.
func (w *workspace) arena(n int) []Term {
	if w == nil {
		return make([]Term, 0, n)
	}
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

// entries gives n empty rows.
func (w *workspace) entries(n int) []entry {
	if w == nil {
		return make([]entry, n)
	}
	return w.rows.take(n)
}

// listedOf gives n empty rows for the slips.
func (w *workspace) listedOf(n int) []listed {
	if w == nil {
		return make([]listed, n)
	}
	return w.listed.take(n)
}

// cellsOf gives n cells that are none.
func (w *workspace) cellsOf(n int) []*Amount {
	if w == nil {
		return make([]*Amount, n)
	}
	return w.cells.take(n)
}

// numbers gives n zeros.
func (w *workspace) numbers(n int) []int32 {
	if w == nil {
		return make([]int32, n)
	}
	return w.ints.take(n)
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

// take gives n zero values.
func (s *slab[T]) take(n int) []T {
	from := len(s.taken)
	if from+n > cap(s.taken) {
		from, s.taken = 0, make([]T, 0, max(n, 2*cap(s.taken), 1<<8))
	}
	s.taken = s.taken[:from+n]
	return s.taken[from : from+n : from+n]
}

// reset takes all back.
func (s *slab[T]) reset() {
	clear(s.taken)
	s.taken = s.taken[:0]
}

// release lets go of the budget, and keeps the memory unless it is out of the
// ordinary.
func (w *workspace) release() {
	w.reset()
	const ordinary = 256 // arenas
	if len(w.arenas) <= ordinary {
		workspaces.Put(w)
	}
}

// reset takes all back.
func (w *workspace) reset() {
	for _, a := range w.arenas[:w.taken] {
		clear(a[:cap(a)])
	}
	clear(w.equations) // those behind its end were cleared before, or point to arenas alone
	w.rows.reset()
	w.cells.reset()
	w.listed.reset()
	w.ints.reset()
	w.equations = w.equations[:0]
	w.taken = 0
}
