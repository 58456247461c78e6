package normalize

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// BeginsAnew reports that some rows under the same title begin as a table does, with its first two rows word for
// word: they are the same table once more, or another of its form, and do not go on with it. The
// first alone may be the sum, which some tables print at their end too.
func BeginsAnew(table, rows []grid.Row) bool {
	return len(table) > 1 && len(rows) > 1 && sameRow(&table[0], &rows[0]) && sameRow(&table[1], &rows[1])
}

// sameRow reports rows of the same texts, an amount among them.
func sameRow(a, b *grid.Row) bool {
	x, y := printedIn(a), printedIn(b)
	return slices.Equal(x, y) && slices.ContainsFunc(x, text.IsAmount)
}

// printedIn are the texts of a row that are not empty.
func printedIn(r *grid.Row) []string {
	var out []string
	for i := range r.Cells {
		if t := r.Cells[i].Text; t != "" {
			out = append(out, t)
		}
	}
	return out
}
