package place

import (
	"fmt"
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/solve"
)

// maxPasses bounds how often place asks for the identities again. Some hold
// only where two totals agree, so cells that one pass fills give the next one
// more to go by; what is told falls into place in two or three.
const maxPasses = 4

// The work of a pass, in steps of some ten nanoseconds: what easy budgets need
// a hundred times over, and no more than grows with the rows.
const (
	leastWork  = 1 << 20
	workPerRow = 1 << 14
)

// Amounts finds the columns of open amounts. An assignment gives every open amount of the
// budget a column; those that satisfy all identities at once are looked at, and a cell is filled
// only if it is the same in all of them. The other amounts go to the Unplaced of their row, in
// printed order, and the problems say so. The search takes its work from allowed.
//
// 251 251 over 合计, 基本支出 and 项目支出 is 251 251 · or 251 · 251, for 合计 is the sum of the
// others; where the class above has nothing in 基本支出, only the second is left.
func Amounts(b *schema.Budget, open []OpenRow, allowed *limits.Effort) []schema.Problem {
	if len(open) == 0 {
		return nil
	}
	var all, left []*openState
	headers := map[schema.Kind]map[string]string{}
	for _, o := range open {
		row := rowOf(b, o)
		if row == nil {
			continue
		}
		if headers[o.Table] == nil {
			headers[o.Table] = headersOf(b.Tables.Get(o.Table))
		}
		s := newOpenState(row, o)
		s.headers = headers[o.Table]
		all = append(all, s)
		if !s.single() {
			left = append(left, s)
		}
	}
	unsure, places := unsureLists(b), decimals(b, all)
	for pass := 0; pass < maxPasses && len(left) > 0; pass++ {
		progress := false
		left, progress = placeOnce(newPlacement(b, left, unsure, places), allowed)
		if !progress && !narrow(all, left) {
			break
		}
	}
	problems := ordersDiffer(all)
	for _, s := range all {
		s.fillRest()
		if s.leave() {
			problems = append(problems, s.problem())
		}
	}
	return problems
}

// placeOnce fills what the identities tell as the budget stands. It returns
// the rows that are not wholly told, and whether a cell was filled.
func placeOnce(p *placement, allowed *limits.Effort) (left []*openState, progress bool) {
	schema.WithEquations(p.budget, func(equations []schema.Equation) {
		p.reserve(equations)
		for i := range equations {
			p.identity(&equations[i])
		}
	})
	for _, terms := range boundsOf(p.budget) {
		p.bound(terms)
	}
	p.problem.Work = max(1, min(max(leastWork, workPerRow*len(p.open)), allowed.Place))
	result := solve.Solve(p.problem)
	allowed.Place -= result.Work
	for i, s := range p.open {
		filled := s.settle(result.Rows[i])
		progress = progress || filled
		if s.verdict != solve.Told {
			left = append(left, s)
		}
	}
	return left, progress
}

// openState is an open row on its way to its answer.
type openState struct {
	OpenRow
	row     schema.Row
	headers map[string]string // of the table, by key; the same for all its rows
	columns []string          // the cells that were empty at the start, of those it may fill
	among   []int             // per column its place among those of the row; nil where none was filled
	placed  []bool            // per amount
	at      []string          // per amount the column that it was placed in
	verdict solve.Verdict
}

func newOpenState(row schema.Row, o OpenRow) *openState {
	s := &openState{OpenRow: o, row: row, columns: o.Columns, placed: make([]bool, len(o.Amounts)), at: make([]string, len(o.Amounts))}
	if slices.ContainsFunc(o.Columns, func(c string) bool { return !isOpen(row, c) }) {
		s.columns = nil
		for i, c := range o.Columns {
			if isOpen(row, c) {
				s.columns, s.among = append(s.columns, c), append(s.among, i)
			}
		}
	}
	return s
}

// single fills the cell of a row with one amount and one column.
func (s *openState) single() bool {
	if len(s.Amounts) != 1 || len(s.columns) != 1 {
		return false
	}
	if !s.Amounts[0].IsNull() {
		fill(s.row, s.columns[0], s.Amounts[0])
	}
	s.placed[0] = true
	return true
}

// fillRest fills the cells that the amounts leave with what is printed in all of them, where
// every amount has its place and the cells are as many.
func (s *openState) fillRest() {
	var empty []string
	for _, c := range s.Columns {
		if isOpen(s.row, c) {
			empty = append(empty, c)
		}
	}
	if len(s.Rest) != len(empty) || slices.Contains(s.placed, false) {
		s.Amounts, s.placed = append(s.Amounts, s.Rest...), append(s.placed, make([]bool, len(s.Rest))...)
		if len(s.Rest) > 0 && s.verdict == solve.Told {
			s.verdict = solve.Ambiguous
		}
		return
	}
	for i, c := range empty {
		fill(s.row, c, s.Rest[i])
	}
}

// listRef names a list of a budget.
type listRef struct {
	kind schema.Kind
	list string
}

// unsureLists are the lists with amounts that may belong to any of their rows:
// an empty cell there need not be one.
func unsureLists(b *schema.Budget) map[listRef]bool {
	unsure := map[listRef]bool{}
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				if len(l.Row(i).Head().Unplaced) > 0 {
					unsure[listRef{t.Kind(), l.Name()}] = true
				}
			}
		}
	}
	return unsure
}

// headersOf are the published headers of a table's keys.
func headersOf(t schema.Table) map[string]string {
	headers := map[string]string{}
	for _, c := range t.Head().Columns {
		if c.Key != nil {
			headers[*c.Key] = c.Header
		}
	}
	return headers
}

// rowOf finds the row of the budget that an open row stands for.
func rowOf(b *schema.Budget, o OpenRow) schema.Row {
	return b.Row(schema.CellRef{Kind: o.Table, List: o.List, Row: o.Row})
}

// isOpen says that the cell of a column is not filled.
func isOpen(row schema.Row, column string) bool {
	a := cellOf(row, column)
	return a == nil || a.IsNull()
}

// cellOf is the cell of a key, or of the header of an extra column; nil if the
// row has neither.
func cellOf(row schema.Row, column string) *schema.Amount {
	if a := row.Amount(column); a != nil {
		return a
	}
	return row.Head().Extra.Get(column)
}

// settle fills the told cells, and says whether one was empty before.
func (s *openState) settle(answer solve.Answer) (progress bool) {
	s.verdict = answer.Verdict
	if answer.Broken && s.marked() {
		s.verdict = solve.Contradictory
		return false
	}
	for c, n := range answer.Cells {
		if n == solve.Nothing || s.placed[n] || s.verdict != solve.Told && printedOtherwise(s.Amounts, n) {
			continue
		}
		s.placed[n], s.at[n] = true, s.columns[c]
		if !s.Amounts[n].IsNull() {
			fill(s.row, s.columns[c], s.Amounts[n])
			progress = true
		}
	}
	return progress
}

// marked says that marks of empty cells stand among the amounts. In a row that
// does not add up one of them may be the sign of the amount behind it.
func (s *openState) marked() bool {
	return slices.ContainsFunc(s.Amounts, schema.Amount.IsNull)
}

// printedOtherwise says that another amount of a row is the same number in
// other digits, so that a cell of that number does not tell which was printed.
func printedOtherwise(amounts []schema.Amount, n int) bool {
	for _, a := range amounts {
		if a.Same(amounts[n]) && !a.Equal(amounts[n]) {
			return true
		}
	}
	return false
}

// fill sets a cell by key, or by header where the form has no such key.
func fill(row schema.Row, column string, a schema.Amount) {
	if cell := cellOf(row, column); cell != nil {
		*cell = a
		return
	}
	row.Head().Extra.Set(column, a)
}

// leave puts the amounts that are not told into the row's Unplaced, and says
// whether there are any.
func (s *openState) leave() bool {
	head := s.row.Head()
	for n, a := range s.Amounts {
		if !s.placed[n] && !a.IsNull() {
			head.Unplaced = append(head.Unplaced, a)
		}
	}
	return len(head.Unplaced) > 0
}

// openBecause says in a problem why amounts have no column.
var openBecause = map[solve.Verdict]string{
	solve.Ambiguous:     "more than one column satisfies the identities",
	solve.Contradictory: "the identities of these rows contradict each other",
	solve.Exhausted:     "too many ways to place them to try",
}

// maxSpelled is how many amounts a message spells out.
const maxSpelled = 50

// problem says that amounts of the row have no column.
func (s *openState) problem() schema.Problem {
	head := s.row.Head()
	message := "unplaced"
	for i, a := range head.Unplaced {
		if i == maxSpelled {
			message += fmt.Sprintf(" and %d more", len(head.Unplaced)-i)
			break
		}
		message += " " + a.String()
	}
	because := openBecause[s.verdict]
	if len(s.Amounts) > len(s.columns) {
		because = "more amounts than columns"
	}
	return schema.Problem{
		Severity: schema.Warning,
		Code:     "ambiguous_column",
		Table:    string(s.Table),
		Line:     head.Line,
		Message:  message + ": " + because,
	}
}

// may says for the solver which columns each amount may stand in; nil where all.
func (s *openState) may() func(n, column int) bool {
	switch {
	case s.Within == nil:
		return nil
	case s.among == nil:
		return s.mayStand
	}
	return func(n, column int) bool { return s.mayStand(n, s.among[column]) }
}
