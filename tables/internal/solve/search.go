package solve

import "slices"

// searchShare is the part of all work that one search may use, so that one
// hard group does not leave the others without an answer.
const searchShare = 8

// outcome of a search for one assignment.
type outcome int

const (
	found outcome = iota
	none
	gaveUp
)

// satisfy looks for one assignment of the rows, on top of what is decided. If
// it finds one it leaves the domains at it; the caller undoes. Groups that no
// equation joins are solved one by one, so that a group without an assignment
// is not met again for each assignment of another.
func (s *space) satisfy(rows []int32) outcome {
	if s.out() {
		return gaveUp
	}
	open := s.openRows(rows)
	if len(open) == 0 {
		return found
	}
	for _, g := range s.split(open) {
		if r := s.branch(g); r != found {
			return r
		}
	}
	return found
}

// branch tries the candidates of the row with the fewest.
func (s *space) branch(group []int32) outcome {
	row := s.tightest(group)
	d := &s.domains[row]
	for _, c := range s.preferred(row, slices.Clone(d.order[:d.size])) {
		mark := len(s.trail)
		s.only(row, c)
		if s.propagate() {
			if r := s.satisfy(group); r != none {
				return r
			}
		}
		s.undo(mark)
		if s.out() {
			return gaveUp
		}
	}
	return none
}

// tightest is the row with the fewest candidates, the first of several.
func (s *space) tightest(group []int32) int32 {
	best := group[0]
	for _, r := range group {
		if s.domains[r].size < s.domains[best].size {
			best = r
		}
	}
	return best
}

// preferred puts the candidate of the last assignment found first: most of it
// serves again when a single row is asked to differ.
func (s *space) preferred(row int32, candidates []int32) []int32 {
	slices.Sort(candidates)
	if at := slices.Index(candidates, s.last[row]); at > 0 {
		candidates = append(append([]int32{candidates[at]}, candidates[:at]...), candidates[at+1:]...)
	}
	return candidates
}
