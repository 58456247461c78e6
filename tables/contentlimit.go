package tables

import (
	"fmt"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/problem"
)

// pastLimit counts what a document holds. Where it passes a limit nothing more is
// read, and the problem says so.
func (a *assembler) pastLimit(b normalize.Block) *extract.Problem {
	page := 0
	switch {
	case b.Text != nil:
		a.content += len(b.Text.Text)
		page = b.Text.Page
	case b.Sheet != nil:
		a.content += contentOf(b.Sheet)
		page = b.Sheet.Pages[0]
	}
	switch {
	case a.content > limits.MaxContent:
		return limitProblem(page, "the tables hold more than %d bytes: the rest is not read", limits.MaxContent)
	case len(a.drafts) > limits.MaxBudgets:
		return limitProblem(page, "there are more than %d budgets: the rest is not read", limits.MaxBudgets)
	}
	return nil
}

func limitProblem(page int, format string, limit int) *extract.Problem {
	return &extract.Problem{Code: problem.LimitExceeded, Page: page, Message: fmt.Sprintf(format, limit)}
}

// contentOf is what a sheet holds, in bytes. A column that is not known has
// its header in every row.
func contentOf(s *normalize.Sheet) int {
	header := 0
	for _, c := range s.Columns {
		for _, label := range c.Path {
			header += len(label)
		}
	}
	total := header * (1 + len(s.Rows))
	for i := range s.Rows {
		cells := s.Rows[i].Cells
		for k := range cells {
			total += limits.CellCost + len(cells[k].Text)
		}
	}
	return total
}
