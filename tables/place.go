package tables

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/solve"
)

// place fills the cells of open rows that the identities of the budget tell,
// leaves the other amounts in the rows' Unplaced in printed order, and says so.
// A cell is filled only if it is the same in every assignment of all open
// amounts to columns that satisfies all identities at once.
func place(b *schema.Budget, open []openRow) []schema.Problem {
	if len(open) == 0 {
		return nil
	}
	p := newPlacement(b, open)
	for _, e := range schema.Equations(b) {
		p.identity(e.Terms)
	}
	for _, l := range limits(b) {
		p.limit(l)
	}
	result := solve.Solve(p.problem)
	var problems []schema.Problem
	for i := range open {
		if why := p.settle(i, result.Rows[i]); why != "" {
			problems = append(problems, p.problemOf(i, why))
		}
	}
	return problems
}

// settle fills the told cells of an open row. It returns why others are not
// told, empty if all are.
func (p *placement) settle(i int, answer solve.Answer) string {
	o, row := p.open[i], p.rows[i]
	placed := make([]bool, len(o.Amounts))
	for c, n := range answer.Cells {
		if n == solve.Nothing || answer.Verdict != solve.Told && printedOtherwise(o.Amounts, n) {
			continue
		}
		placed[n] = true
		fill(row, p.columns[i][c], o.Amounts[n])
	}
	head := row.Head()
	left := 0
	for n, a := range o.Amounts {
		if !placed[n] && !a.IsNull() {
			head.Unplaced = append(head.Unplaced, a)
			left++
		}
	}
	if left == 0 {
		return ""
	}
	return openBecause[answer.Verdict]
}

// printedOtherwise says that another amount of a row is the same number in
// other digits, so that a cell of that number does not tell which was printed.
func printedOtherwise(amounts []schema.Amount, n int) bool {
	for _, a := range amounts {
		if a.Decimal().Equal(amounts[n].Decimal()) && !a.Equal(amounts[n]) {
			return true
		}
	}
	return false
}

// fill sets a cell by key, or by header where the form has no such key.
func fill(row schema.Row, column string, a schema.Amount) {
	if cell := row.Amount(column); cell != nil {
		*cell = a
		return
	}
	row.Head().Extra.Set(column, a)
}

// openBecause says in a problem why amounts have no column.
var openBecause = map[solve.Verdict]string{
	solve.Told:          "more amounts than columns",
	solve.Ambiguous:     "more than one column satisfies the identities",
	solve.Contradictory: "the identities of these rows contradict each other",
	solve.Exhausted:     "too many ways to place them to try",
}

// problemOf says that amounts of an open row have no column.
func (p *placement) problemOf(i int, why string) schema.Problem {
	head := p.rows[i].Head()
	message := "unplaced"
	for _, a := range head.Unplaced {
		message += " " + a.String()
	}
	return schema.Problem{
		Severity: schema.Warning,
		Code:     "ambiguous_column",
		Table:    string(p.open[i].Table),
		Line:     head.Line,
		Message:  message + ": " + why,
	}
}
