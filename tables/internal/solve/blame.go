package solve

// usable says that no row of an equation is suspect or unknown.
func (s *solver) usable(e int) bool {
	for i := range s.equations[e].parts {
		row := s.equations[e].parts[i].row
		if s.suspect[row] || s.unknown[row] {
			return false
		}
	}
	return true
}

// closedHold checks the equations whose rows all have one candidate, and
// suspects the rows of those that fail.
func (s *solver) closedHold() bool {
	hold := true
	for e := range s.equations {
		if s.active[e] && s.closed(e) && !s.feasible(int32(e)) {
			s.suspectRows(e)
			hold = false
		}
	}
	return hold
}

func (s *solver) closed(e int) bool {
	for i := range s.equations[e].parts {
		if s.domains[s.equations[e].parts[i].row].size != 1 {
			return false
		}
	}
	return true
}

// feasible says that an equation by itself can hold, with slack.
func (s *solver) feasible(e int32) bool {
	mark, slack := len(s.trail), s.slack[e]
	s.slack[e] = true
	ok := s.filter(e)
	s.slack[e] = slack
	s.drain()
	s.undo(mark)
	return ok
}

func (s *solver) suspectRows(e int) {
	for i := range s.equations[e].parts {
		s.suspect[s.equations[e].parts[i].row] = true
	}
}

// blame suspects the rows of the equations that cannot hold even by
// themselves; if all can, those of some equations that cannot hold together;
// if none are found, the rows of all.
func (s *solver) blame(equations []int32) {
	local := false
	for _, e := range equations {
		if !s.feasible(e) {
			s.suspectRows(int(e))
			local = true
		}
	}
	if local {
		return
	}
	core := s.core(equations)
	if core == nil {
		core = equations
	}
	for _, e := range core {
		s.suspectRows(int(e))
	}
}

// core finds a set of equations that propagation shows to contradict each
// other, none of which can be left out; nil if propagation shows no
// contradiction. One by one the equations are added until they contradict
// each other: the last one belongs to the core, and those behind it are not
// needed. Then again, beginning with the core.
func (s *solver) core(equations []int32) []int32 {
	mark := len(s.trail)
	defer func() { s.undo(mark) }()
	for _, e := range equations {
		s.active[e] = false
	}
	var core []int32
	for {
		s.undo(mark)
		if !s.allHold(core) {
			return core
		}
		at := 0
		for at < len(equations) && s.allHold(equations[at:at+1]) {
			at++
		}
		if at == len(equations) || s.out() {
			return nil
		}
		core = append(core, equations[at])
		for _, e := range equations[:at+1] {
			s.active[e] = false
		}
		equations = equations[:at]
	}
}

// allHold activates equations, propagates, and says whether they can hold for
// all that propagation shows.
func (s *solver) allHold(equations []int32) bool {
	for _, e := range equations {
		s.active[e] = true
		if !s.queued[e] {
			s.queued[e] = true
			s.queue = append(s.queue, e)
		}
	}
	return s.propagate()
}
