package place

import (
	"fmt"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// ordersDiffer are errors for the lists whose rows print an amount in every column, in an order that
// the header does not tell: all rows have the same. Where the sums put the amounts that stand
// at one place of two rows into two columns, or at two places into one, one of the rows is printed
// otherwise than it adds up.
func ordersDiffer(rows []*openState) (problems []schema.Problem) {
	places, told := map[printedPlace]string{}, map[listRef]bool{}
	columns := map[listColumn]int{}
	for _, s := range rows {
		list := listRef{s.Table, s.List}
		if s.InOrder || s.Within != nil || len(s.Amounts) != len(s.Columns) || told[list] {
			continue
		}
		for i, column := range s.at {
			if column == "" || !s.tells(i) {
				continue
			}
			before, at := places[printedPlace{list, i}], columns[listColumn{list, column}]
			if before != "" && before != column || at > 0 && at != i+1 {
				told[list] = true
				problems = append(problems, schema.Problem{
					Severity: schema.Error, Code: problem.AmbiguousColumn, Table: string(s.Table), Line: s.row.Head().Line,
					Message: fmt.Sprintf("%s adds up in the column %q and stands elsewhere than its amounts in other rows", s.Amounts[i], s.header(column)),
				})
				break
			}
			places[printedPlace{list, i}], columns[listColumn{list, column}] = column, i+1
		}
	}
	return problems
}

// printedPlace is a place among the amounts of a list's rows as printed.
type printedPlace struct {
	listRef
	at int
}

// listColumn is a column of a list.
type listColumn struct {
	listRef
	column string
}

// tells reports an amount that is not zero, and that no other amount of its row equals.
func (s *openState) tells(n int) bool {
	if s.Amounts[n].IsNull() || s.Amounts[n].IsZero() {
		return false
	}
	for i, a := range s.Amounts {
		if i != n && !a.IsNull() && a.Same(s.Amounts[n]) {
			return false
		}
	}
	return true
}

// header is what is printed over a column.
func (s *openState) header(column string) string {
	if h := s.headers[column]; h != "" {
		return h
	}
	return column
}
