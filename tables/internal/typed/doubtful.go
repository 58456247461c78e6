package typed

import (
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/place"
)

// Text that keeps the layout moves the words of narrow neighbours together.
// What it leaves open then is in which of a few neighbouring columns an amount
// stands; the order of the amounts of a row is sure. The identities choose.

// leaveDoubtful hands the amounts of the row just added to the placement, each
// with the columns that it may stand in.
func (b *builder) leaveDoubtful(row schema.Row, cells cell.Row, page int) {
	o := place.OpenRow{List: b.list.Name(), Row: b.list.Len() - 1, InOrder: true}
	var at []int // of the columns, in the sheet
	for _, c := range b.held {
		name := c.Key
		if name == "" {
			name = c.Header
		}
		o.Columns, at = append(o.Columns, name), append(at, c.At)
	}
	for _, c := range b.held {
		cell := cells.At(c.At)
		if cell == nil || cell.Text == "" {
			continue
		}
		o.Amounts = append(o.Amounts, b.amount(c.Column, cell.Text, row.Head(), page))
		o.Within = append(o.Within, columnsWithin(cell, at))
		o.Strips = append(o.Strips, int(cell.Strip))
	}
	if len(o.Amounts) > 0 {
		*b.opened = append(*b.opened, o)
	}
}

// columnsWithin are the first and last+1 of the columns at the given places of
// a sheet that a cell may stand in.
func columnsWithin(c *grid.Cell, at []int) [2]int {
	w := [2]int{int(c.Within[0]), int(c.Within[1])}
	if w[1] == 0 {
		w = [2]int{c.Column, c.Column + 1}
	}
	var out [2]int
	for i, x := range at {
		if x < w[0] {
			out[0] = i + 1
		}
		if x < w[1] {
			out[1] = i + 1
		}
	}
	return out
}
