package solve

// witness is what the assignments found so far say of a row.
type witness struct {
	cells  []int8 // the first assignment, numbers by the first equal one
	varies []bool // per column: another assignment differs
	same   []int  // per number: the first equal one
}

// canonical is the cell of a candidate, equal numbers not told apart.
func (w *witness) canonical(cell int8) int8 {
	if cell < 0 {
		return Nothing
	}
	return int8(w.same[cell])
}

// record takes the assignment at which the domains of rows stand.
func (s *space) record(rows []int32) {
	for _, r := range rows {
		d := &s.domains[r]
		s.last[r] = d.order[0]
		s.note(r, d.candidate(d.order[0]))
	}
}

// note takes one candidate of a row as part of an assignment.
func (s *space) note(row int32, cells []int8) {
	w := &s.witnesses[row]
	s.work += len(cells)
	if w.cells == nil {
		w.same = firstEqual(nil, s.domains[row].values)
		w.varies = make([]bool, len(cells))
		w.cells = make([]int8, len(cells))
		for c, cell := range cells {
			w.cells[c] = w.canonical(cell)
		}
		return
	}
	for c, cell := range cells {
		if w.canonical(cell) != w.cells[c] {
			w.varies[c] = true
		}
	}
}

// challenge looks, for each cell of an open row that was the same in all
// assignments found, for one in which it differs. What it cannot find is the
// backbone, and is fixed. A cell on which the search gives up counts as
// varying; ok is false if there was one.
func (s *space) challenge(group []int32, row int32) (ok bool) {
	ok = true
	w := &s.witnesses[row]
	for c := range w.cells {
		if w.varies[c] || !s.differs(row, c) {
			continue
		}
		switch s.differently(group, row, c) {
		case none:
			s.keep(row, func(k int32) bool { return s.agrees(row, k, c) })
			s.propagate()
		case gaveUp:
			w.varies[c] = true
			ok = false
		}
	}
	return ok
}

// differently looks for an assignment of the group in which a cell differs
// from the first one, and records it.
func (s *space) differently(group []int32, row int32, column int) outcome {
	mark := len(s.trail)
	defer func() { s.undo(mark) }()
	s.keep(row, func(k int32) bool { return !s.agrees(row, k, column) })
	if !s.propagate() {
		return none
	}
	result := s.satisfy(group)
	if result == found {
		s.record(group)
	}
	return result
}

// agrees says that a candidate has in a column what the first assignment has.
func (s *space) agrees(row, candidate int32, column int) bool {
	w := &s.witnesses[row]
	return w.canonical(s.domains[row].candidate(candidate)[column]) == w.cells[column]
}

// differs says that a candidate still possible has something else there.
func (s *space) differs(row int32, column int) bool {
	d := &s.domains[row]
	for _, c := range d.order[:d.size] {
		if !s.agrees(row, c, column) {
			return true
		}
	}
	return false
}
