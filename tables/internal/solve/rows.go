package solve

// indexRows finds the equations of each row.
func (s *solver) indexRows() {
	count := make([]int32, len(s.rows))
	total := 0
	for e := range s.equations {
		for i := range s.equations[e].parts {
			count[s.equations[e].parts[i].row]++
			total++
		}
	}
	all := make([]int32, total)
	for row, n := range count {
		s.byRow[row], all = all[:0:n], all[n:]
	}
	for e := range s.equations {
		for i := range s.equations[e].parts {
			row := s.equations[e].parts[i].row
			s.byRow[row] = append(s.byRow[row], int32(e))
		}
	}
}

// start lists the candidates of a row: those of its own equations, else those
// that rounding allows, else all.
func (s *solver) start(row int32) {
	s.last[row] = -1
	own := s.own[row]
	if s.list(row, own, false) || s.unknown[row] {
		return
	}
	s.relaxed[row] = true
	if s.list(row, own, true) || s.unknown[row] {
		return
	}
	s.suspect[row], s.broken[row] = true, true
	s.list(row, nil, false)
}

// list sets the domain of a row and says whether it has a candidate.
func (s *solver) list(row int32, own []equation, slack bool) bool {
	if r := &s.rows[row]; len(r.Values) == r.Columns && !r.AnyOrder && r.Columns <= maxColumns {
		return s.full(row, own, slack)
	}
	cells, tries, ok := s.lister.list(s.rows[row], own, slack)
	s.work += tries
	if !ok {
		s.unknown[row] = true
		s.domains[row] = domain{}
		return false
	}
	s.domains[row] = newDomain(s.rows[row], cells)
	return s.domains[row].size > 0
}

// inOrder are the cells of the only candidate of a row with as many numbers as
// columns, oneCandidate its order. Domains share them, and do not change them.
var (
	inOrder = func() (cells [maxColumns]int8) {
		for c := range cells {
			cells[c] = int8(c)
		}
		return cells
	}()
	oneCandidate [1]int32
)

// full sets the domain of a row with as many numbers as columns, and says
// whether its own equations hold.
func (s *solver) full(row int32, own []equation, slack bool) bool {
	d := domain{values: s.rows[row].Values, columns: len(s.rows[row].Values), size: 1, order: oneCandidate[:]}
	d.cells = inOrder[:d.columns]
	s.domains[row] = d
	for i := range own {
		lo, hi := own[i].bounds(slack)
		sum := own[i].constant + d.value(0, own[i].parts[0].terms)
		if (sum < lo || sum > hi) && !(own[i].optional && onlyWhole(&own[i])) {
			return false
		}
	}
	return true
}

// onlyWhole says that no column but that of its whole counts in an equation
// over one row.
func onlyWhole(e *equation) bool {
	terms := e.parts[0].terms
	for _, t := range terms {
		var coef int64
		for _, u := range terms {
			if u.Column == t.Column {
				coef += u.Coef
			}
		}
		if coef != 0 && t.Column != e.whole {
			return false
		}
	}
	return true
}
