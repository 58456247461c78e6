package solve

// solver is a problem on its way to its answer.
type solver struct {
	space
	rows    []Row
	own     [][]equation // per row: the equations over its cells alone
	relaxed []bool       // per row: its own equations hold only with slack
	suspect []bool       // per row: it takes part in a contradiction
	broken  []bool       // per row: it contradicts its own equations
	unknown []bool       // per row: its candidates are too many to list
	verdict []Verdict
	lister  lister
	total   int // work allowed in all
}

// Solve tells what the equations tell about the rows. Equations that
// contradict each other tell nothing: the rows that they join are left to
// their own equations, and every other equation of these rows is dropped, for
// one of their numbers must be wrong.
func Solve(p Problem) Result {
	s := newSolver(p)
	for !s.round() {
	}
	out := Result{Rows: make([]Answer, len(p.Rows)), Work: s.work}
	for i := range p.Rows {
		out.Rows[i] = s.answer(int32(i))
	}
	s.doubt(out.Rows)
	return out
}

func newSolver(p Problem) *solver {
	n := len(p.Rows)
	s := &solver{
		rows: p.Rows, own: make([][]equation, n), relaxed: make([]bool, n), suspect: make([]bool, n),
		broken: make([]bool, n), unknown: make([]bool, n), verdict: make([]Verdict, n), total: p.Work,
	}
	if s.total <= 0 {
		s.total = defaultWork
	}
	s.limit = s.total
	s.domains = make([]domain, n)
	s.byRow = make([][]int32, n)
	s.witnesses = make([]witness, n)
	s.last = make([]int32, n)
	s.seen = make([]int32, n)
	all := compile(p)
	s.equations = all[:0]
	for _, e := range all {
		switch len(e.parts) {
		case 0:
		case 1:
			row := e.parts[0].row
			s.own[row] = append(s.own[row], e)
		default:
			s.equations = append(s.equations, e)
		}
	}
	s.active = make([]bool, len(s.equations))
	s.slack = make([]bool, len(s.equations))
	s.queued = make([]bool, len(s.equations))
	s.indexRows()
	for i := range p.Rows {
		s.start(int32(i))
	}
	return s
}

// round solves all components. It returns false if one was contradictory, and
// then has marked at least one more row as suspect or unknown.
func (s *solver) round() bool {
	s.undo(0)
	clear(s.witnesses)
	for e := range s.equations {
		s.active[e], s.slack[e] = s.usable(e), false
	}
	all := make([]int32, len(s.rows))
	for i := range all {
		all[i] = int32(i)
		s.verdict[i] = Told
	}
	if !s.closedHold() {
		return false
	}
	consistent := true
	for _, component := range s.split(s.openRows(all)) {
		if s.suspect[component[0]] || s.unknown[component[0]] {
			continue
		}
		if !s.component(component) {
			consistent = false
		}
	}
	return consistent
}

// component solves rows that equations join: exactly, else with slack. If
// there is no assignment it marks suspects and returns false.
func (s *solver) component(rows []int32) bool {
	mark := len(s.trail)
	equations := s.equationsOf(rows)
	if !s.anyRelaxed(rows) && s.attempt(rows, equations) {
		return true
	}
	s.undo(mark)
	clearWitnesses(s.witnesses, rows)
	for _, r := range rows {
		if s.list(r, s.own[r], true); s.unknown[r] {
			return false
		}
	}
	for _, e := range equations {
		s.slack[e] = true
	}
	if s.attempt(rows, equations) {
		return true
	}
	s.undo(mark)
	clearWitnesses(s.witnesses, rows)
	s.blame(equations)
	return false
}

func (s *solver) anyRelaxed(rows []int32) bool {
	for _, r := range rows {
		if s.relaxed[r] {
			return true
		}
	}
	return false
}

// equationsOf are the active equations of rows, in order, each once.
func (s *solver) equationsOf(rows []int32) []int32 {
	member := make([]bool, len(s.equations))
	for _, r := range rows {
		for _, e := range s.byRow[r] {
			member[e] = s.active[e]
		}
	}
	var out []int32
	for e, in := range member {
		if in {
			out = append(out, int32(e))
		}
	}
	return out
}

// allow gives the next search its share of the work.
func (s *solver) allow() {
	s.limit = min(s.total, s.work+s.total/searchShare)
}

// attempt finds the backbone of a component; false if it has no assignment.
func (s *solver) attempt(rows, equations []int32) bool {
	s.allow()
	for _, e := range equations {
		s.queued[e] = true
		s.queue = append(s.queue, e)
	}
	if !s.propagate() {
		return false
	}
	if s.out() { // what is left of the queue was dropped: nothing is sure
		s.exhaust(rows)
		return true
	}
	groups := s.split(s.openRows(rows))
	for _, g := range groups {
		if !s.first(g) {
			return false
		}
	}
	for _, g := range groups {
		s.backbone(g)
	}
	return true
}

// first finds one assignment of a group; false if there is none.
func (s *solver) first(group []int32) bool {
	s.allow()
	mark := len(s.trail)
	result := s.satisfy(group)
	if result == found {
		s.record(group)
	}
	s.undo(mark)
	for _, r := range group {
		s.verdict[r] = Ambiguous
		if result == gaveUp {
			s.verdict[r] = Exhausted
		}
	}
	return result != none
}

// exhaust says of rows that the work did not suffice.
func (s *solver) exhaust(rows []int32) {
	for _, r := range rows {
		s.verdict[r] = Exhausted
	}
	clearWitnesses(s.witnesses, rows)
}

func clearWitnesses(w []witness, rows []int32) {
	for _, r := range rows {
		w[r] = witness{}
	}
}

// backbone finds the cells of a group that are the same in all assignments.
func (s *solver) backbone(group []int32) {
	if s.verdict[group[0]] == Exhausted {
		return
	}
	for _, r := range group {
		s.allow()
		if !s.challenge(group, r) {
			s.verdict[r] = Exhausted
		}
	}
}

// answer reads off what is known of a row.
func (s *solver) answer(row int32) Answer {
	out := Answer{Verdict: s.verdict[row], Broken: s.broken[row], Cells: make([]int, s.rows[row].Columns)}
	for c := range out.Cells {
		out.Cells[c] = Nothing
	}
	if s.unknown[row] {
		out.Verdict = Exhausted
		return out
	}
	if s.witnesses[row].cells == nil {
		s.ownBackbone(row)
	}
	if s.suspect[row] {
		out.Verdict = Contradictory
	}
	if s.fill(row, out.Cells) {
		out.Verdict = Told
	}
	return out
}

// ownBackbone takes as assignments of a row all its candidates: those that
// propagation left, or, where the search told nothing, those of its own
// equations.
func (s *solver) ownBackbone(row int32) {
	d := &s.domains[row]
	size := d.size
	if s.suspect[row] || s.verdict[row] == Exhausted {
		size = len(d.order)
	}
	for _, c := range d.order[:size] {
		s.note(row, d.candidate(c))
	}
}

// fill puts the numbers that do not vary into cells, equal ones in printed
// order, and says whether these are all.
func (s *solver) fill(row int32, cells []int) bool {
	w := &s.witnesses[row]
	used := make([]bool, len(s.rows[row].Values))
	placed := 0
	for c, cell := range w.cells {
		if w.varies[c] || cell < 0 {
			continue
		}
		i := int(cell)
		for used[i] || w.same[i] != int(cell) {
			i++
		}
		used[i] = true
		cells[c] = i
		placed++
	}
	return placed == len(used)
}
