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
		s.total = DefaultWork
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
	equations := make([]rowEquation, len(own))
	for i, e := range own {
		equations[i] = newRowEquation(e, slack, s.rows[row].Columns)
	}
	cells, tries, ok := list(s.rows[row], equations)
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
			if u.column == t.column {
				coef += u.coef
			}
		}
		if coef != 0 && t.column != e.whole {
			return false
		}
	}
	return true
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
