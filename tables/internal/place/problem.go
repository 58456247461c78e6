package place

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/solve"
)

// placement turns the open rows of a budget and its identities into a problem
// for the solver. The first rows of the problem are the open ones; then comes
// each other row that an identity involves, with its amounts where they stand,
// so that a contradiction makes it suspect as it does an open one.
type placement struct {
	budget  *schema.Budget
	open    []*openState
	problem solve.Problem
	cells   map[*schema.Amount]placeCell // the open cells, and the told ones met so far
	filled  map[rowRef]int               // rows of the problem that hold told cells
	unsure  map[listRef]bool             // lists whose empty cells may not be empty
	places  int                          // decimals of every scaled number
	arena   []solve.Term                 // what the equations' terms are cut from
}

// placeCell is where the problem has a cell of the budget.
type placeCell struct {
	row, column int
	places      int // digits after the point, at least
}

// rowRef names a row of a budget.
type rowRef struct {
	kind schema.Kind
	list string
	row  int
}

func newPlacement(b *schema.Budget, open []*openState, unsure map[listRef]bool, places int) *placement {
	p := &placement{
		budget: b,
		open:   open,
		cells:  make(map[*schema.Amount]placeCell, 8*len(open)),
		filled: map[rowRef]int{},
		unsure: unsure,
		places: places,
	}
	for i, s := range open {
		p.problem.Rows = append(p.problem.Rows, solve.Row{
			Values: p.values(s.Amounts), Columns: len(s.columns), AnyOrder: !s.InOrder, May: s.may(),
		})
		fewest := fewestDecimals(s.Amounts)
		for c, name := range s.columns {
			if a := cellOf(s.row, name); a != nil {
				p.cells[a] = placeCell{i, c, fewest}
			}
		}
	}
	return p
}

// reserve makes room for the terms of equations.
func (p *placement) reserve(equations []schema.Equation) {
	terms := 0
	for i := range equations {
		terms += len(equations[i].Terms)
	}
	p.arena = make([]solve.Term, 0, terms)
	p.problem.Equations = make([]solve.Equation, 0, 2*len(equations))
}

// decimals is the number of digits after the point that no amount exceeds.
func decimals(b *schema.Budget, open []*openState) int {
	most := 0
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				row := l.Row(i)
				for k := range l.Keys() {
					most = max(most, row.At(k).Decimals())
				}
				for _, x := range row.Head().Extra {
					most = max(most, x.Amount.Decimals())
				}
			}
		}
	}
	for _, o := range open {
		for _, a := range o.Amounts {
			most = max(most, a.Decimals())
		}
	}
	return most
}

// tooLarge stands for a number that scaled leaves an int64; the solver uses no
// equation with such a number.
const tooLarge = solve.Unbounded

// scaled is an amount as an integer in units of its last possible digit; null
// is zero.
func (p *placement) scaled(a schema.Amount) int64 {
	if n, ok := a.Scaled(p.places); ok {
		return n
	}
	return tooLarge
}

func (p *placement) values(amounts []schema.Amount) []int64 {
	out := make([]int64, len(amounts))
	for i, a := range amounts {
		if out[i] = p.scaled(a); out[i] == tooLarge {
			out[i] += int64(i) // two of them need not be equal
		}
	}
	return out
}

// power is 10^n.
func power(n int) int64 {
	out := int64(1)
	for range n {
		out *= 10
	}
	return out
}

// identity adds an equation of the schema.
func (p *placement) identity(q *schema.Equation) {
	if q.Missing != "" {
		return
	}
	e, ok := p.equation(q.Terms)
	if !ok {
		return
	}
	if q.WholeOptional && !p.printsParts(&q.Terms[0]) {
		return
	}
	if _, whole := p.cell(&q.Terms[0]); q.PartsOptional && whole {
		if len(e.Terms) == 1 {
			return // there are no parts
		}
		e.Optional = true
	}
	if more := p.possibleParts(q, e); len(more) > 0 {
		p.between(e, more)
		return
	}
	p.problem.Equations = append(p.problem.Equations, e)
}

// printsParts says that the row of a whole prints more than its total. One
// that does prints every part, so that an empty one counts as zero; one that
// does not may leave them out.
func (p *placement) printsParts(t *schema.Term) bool {
	filled := 0
	if c, ok := p.cells[t.Amount]; ok && c.row < len(p.open) {
		for _, a := range p.open[c.row].Amounts {
			if !a.IsNull() {
				filled++
			}
		}
		return filled > 1
	}
	row := p.budget.Row(t.Ref())
	for _, key := range schema.FormOf(t.In.Kind).List(t.In.List).Keys {
		if !row.Amount(key).IsNull() {
			filled++
		}
	}
	return filled > 1
}

// possibleParts are the open cells of the row of a row sum that may be parts
// of the whole as well: extra columns, of which only their amounts would say
// whether they are (单位预留机动经费 is, 上年预算数 is not).
func (p *placement) possibleParts(q *schema.Equation, e solve.Equation) (more []solve.Term) {
	if q.Check != "row_sum" {
		return nil
	}
	row := slices.IndexFunc(e.Terms, func(t solve.Term) bool { return t.Row < len(p.open) })
	if row < 0 {
		return nil
	}
	row = e.Terms[row].Row
	s := p.open[row]
	for c, name := range s.columns {
		counted := slices.ContainsFunc(e.Terms, func(t solve.Term) bool { return t.Row == row && t.Column == c })
		if !counted && s.row.Amount(name) == nil && schema.MayBePart(name, s.headers[q.Terms[0].Key()]) {
			more = append(more, solve.Term{Row: row, Column: c, Coef: 1})
		}
	}
	return more
}

// between adds, for a sum that may have more parts than it says, what holds
// whether it has or not: the whole is no less than the certain parts, and no
// more than all.
func (p *placement) between(e solve.Equation, more []solve.Term) {
	for _, t := range e.Terms {
		for _, v := range p.problem.Rows[t.Row].Values {
			if v < 0 {
				return
			}
		}
	}
	most := e
	most.Terms = append(slices.Clip(e.Terms), more...)
	most.Hi = solve.Unbounded
	if !e.Optional {
		p.problem.Equations = append(p.problem.Equations, most)
	}
	e.Optional = false
	e.Lo = -solve.Unbounded
	p.problem.Equations = append(p.problem.Equations, e)
}

// bound adds the equation that signed terms do not sum to more than zero.
func (p *placement) bound(terms []schema.Term) {
	if e, ok := p.equation(terms); ok {
		e.Lo = -solve.Unbounded
		p.problem.Equations = append(p.problem.Equations, e)
	}
}

// equation turns terms into cells of the problem. What an amount of another
// unit, or one printed with fewer digits, may be off by is the slack. ok is
// false where nothing is left to tell, or a unit is not known.
func (p *placement) equation(terms []schema.Term) (e solve.Equation, ok bool) {
	unit, differ := terms[0].Unit, false
	for _, t := range terms {
		differ = differ || t.Unit != unit
		unit = min(unit, t.Unit)
	}
	if differ && unit < 0 {
		return e, false
	}
	start := len(p.arena)
	for i := range terms {
		t := &terms[i]
		c, ok := p.cell(t)
		if !ok {
			if p.unsure[listRef{t.In.Kind, t.In.List}] {
				return e, false
			}
			continue
		}
		coef := power(int(t.Unit - unit))
		p.arena = append(p.arena, solve.Term{Row: c.row, Column: c.column, Coef: int64(t.Sign) * coef})
		e.Slack += coef * power(p.places-c.places)
	}
	e.Terms = p.arena[start:len(p.arena):len(p.arena)]
	e.Slack /= 2
	return e, len(e.Terms) > 0
}

// cell finds a cell in the problem; ok is false for one that is empty for
// certain.
func (p *placement) cell(t *schema.Term) (c placeCell, ok bool) {
	if c, ok = p.cells[t.Amount]; ok {
		return c, true
	}
	if t.Amount == nil || t.Amount.IsNull() {
		return c, false
	}
	ref := rowRef{t.In.Kind, t.In.List, t.Row()}
	row, known := p.filled[ref]
	if !known {
		row = len(p.problem.Rows)
		p.filled[ref] = row
		p.problem.Rows = append(p.problem.Rows, solve.Row{})
	}
	r := &p.problem.Rows[row]
	c = placeCell{row, r.Columns, t.Amount.Decimals()}
	r.Values = append(r.Values, p.scaled(*t.Amount))
	r.Columns++
	p.cells[t.Amount] = c
	return c, true
}

func fewestDecimals(amounts []schema.Amount) int {
	fewest := 0
	for i, a := range amounts {
		if i == 0 || a.Decimals() < fewest {
			fewest = a.Decimals()
		}
	}
	return fewest
}
