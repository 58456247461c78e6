package solve

import "slices"

// domain is a row with the candidates that are still possible: the first size
// entries of order. Candidates that were excluded stand behind them, so that
// setting size back restores them.
type domain struct {
	values  []int64
	columns int
	cells   []int8 // all candidates, columns apiece
	order   []int32
	size    int
}

// candidate is the cells of a candidate.
func (d *domain) candidate(c int32) []int8 {
	return d.cells[int(c)*d.columns : int(c+1)*d.columns]
}

// value is what a candidate adds by the terms, mostly one.
func (d *domain) value(c int32, terms []Term) int64 {
	if len(terms) == 1 {
		if i := d.cells[int(c)*d.columns+terms[0].Column]; i >= 0 {
			return terms[0].Coef * d.values[i]
		}
		return 0
	}
	var sum int64
	cells := d.candidate(c)
	for _, t := range terms {
		if i := cells[t.Column]; i >= 0 {
			sum += t.Coef * d.values[i]
		}
	}
	return sum
}

// newDomain takes the candidates of a row, all possible.
func newDomain(row Row, cells []int8) domain {
	d := domain{values: row.Values, columns: row.Columns, cells: cells, size: 1}
	if row.Columns > 0 {
		d.size = len(cells) / row.Columns
	}
	d.order = make([]int32, d.size)
	for i := range d.order {
		d.order[i] = int32(i)
	}
	return d
}

// space is the state of a search: the domains, and what to undo.
type space struct {
	domains   []domain
	equations []equation
	active    []bool    // per equation: it is used
	slack     []bool    // per equation: rounding is granted
	byRow     [][]int32 // per row: the equations that it takes part in
	trail     []saved
	queue     []int32
	queued    []bool
	sums      sums
	lists     [][]int64 // per open part of the equation at hand: the sums it may add
	options   [][]int64 // the same, cut at both ends
	last      []int32   // per row: its candidate in the last assignment found, or -1
	witnesses []witness // per row
	seen      []int32   // per row: the last split that met it
	splits    int32
	work      int
	limit     int
}

type saved struct {
	row  int32
	size int
}

// only leaves a row a single candidate.
func (s *space) only(row, candidate int32) {
	s.keep(row, func(c int32) bool { return c == candidate })
}

// keep leaves a row the candidates for which ok holds, and puts the equations
// of the row in the queue if it lost any.
func (s *space) keep(row int32, ok func(int32) bool) {
	d := &s.domains[row]
	size := d.size
	s.work += size
	for i := 0; i < d.size; {
		if ok(d.order[i]) {
			i++
			continue
		}
		d.size--
		d.order[i], d.order[d.size] = d.order[d.size], d.order[i]
	}
	if d.size != size {
		s.trail = append(s.trail, saved{row, size})
		s.enqueue(row)
	}
}

func (s *space) enqueue(row int32) {
	for _, e := range s.byRow[row] {
		if s.active[e] && !s.queued[e] {
			s.queued[e] = true
			s.queue = append(s.queue, e)
		}
	}
}

// undo restores the domains as they were when the trail had that length.
func (s *space) undo(mark int) {
	for i := len(s.trail) - 1; i >= mark; i-- {
		s.domains[s.trail[i].row].size = s.trail[i].size
	}
	s.trail = s.trail[:mark]
}

// out says that the work allowed is done.
func (s *space) out() bool { return s.work > s.limit }

// openRows are those of rows with a choice left.
func (s *space) openRows(rows []int32) []int32 {
	open := make([]int32, 0, len(rows))
	for _, r := range rows {
		if s.domains[r].size > 1 {
			open = append(open, r)
		}
	}
	return open
}

// split sorts open rows into groups that no active equation joins, in the
// order of their first rows.
func (s *space) split(open []int32) [][]int32 {
	s.splits++
	inside := s.splits
	for _, r := range open {
		s.seen[r] = inside
	}
	s.splits++
	var groups [][]int32
	for _, r := range open {
		if s.seen[r] == inside {
			groups = append(groups, s.reach(r, inside))
		}
	}
	return groups
}

// reach collects the rows marked inside that equations join to a row, in order.
func (s *space) reach(row, inside int32) []int32 {
	group := []int32{row}
	s.seen[row] = s.splits
	for i := 0; i < len(group); i++ {
		for _, e := range s.byRow[group[i]] {
			if !s.active[e] {
				continue
			}
			s.work += len(s.equations[e].parts)
			for j := range s.equations[e].parts {
				if r := s.equations[e].parts[j].row; s.seen[r] == inside {
					s.seen[r] = s.splits
					group = append(group, r)
				}
			}
		}
	}
	slices.Sort(group)
	return group
}
