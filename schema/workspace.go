package schema

import "sync"

// workspace is the memory of one verification, kept for the next: the
// equations of a budget are many, and none outlives it.
type workspace struct {
	arenas    [][]Term
	taken     int // arenas in use
	equations []Equation
	proofs    map[*Amount]result
}

var workspaces = sync.Pool{New: func() any { return &workspace{proofs: map[*Amount]result{}} }}

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

// release lets go of the budget, and keeps the memory unless it is out of the
// ordinary.
func (w *workspace) release() {
	const ordinary = 256 // arenas
	if len(w.arenas) > ordinary {
		return
	}
	for _, a := range w.arenas[:w.taken] {
		clear(a[:cap(a)])
	}
	clear(w.equations) // those behind its end were cleared before, or point to arenas alone
	clear(w.proofs)
	w.taken = 0
	workspaces.Put(w)
}
