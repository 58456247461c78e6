package normalize

import "budgetextract/normalize/text"

// lastRows is how many of the last rows of a sheet tell what its columns hold.
const lastRows = 60

// usualDecimals are the decimals most amounts of the last rows of the sheet have, or of the
// rows to come where it has no other than its last.
func (a *assembly) usualDecimals() int {
	var count text.DecimalCount
	rows := a.sheet.Rows
	if len(rows) == 1 && len(a.below) > 0 {
		rows = a.below
	}
	rows = rows[max(0, len(rows)-lastRows):]
	for i := range rows {
		for k := range rows[i].Cells {
			count.Add(rows[i].Cells[k].Number())
		}
	}
	return count.Usual()
}
