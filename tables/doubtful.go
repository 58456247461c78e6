package tables

import (
	"budgetextract/normalize"
	"budgetextract/schema"
)

// Text that keeps the layout moves the words of narrow neighbours together.
// What it leaves open then is in which of a few neighbouring columns an amount
// stands; the order of the amounts of a row is sure. The identities choose.

// leaveDoubtful hands the amounts of the row just added to the placement, each
// with the columns that it may stand in.
func (b *builder) leaveDoubtful(row schema.Row, cells rowCells, page int) {
	o := openRow{List: b.list.Name(), Row: b.list.Len() - 1, InOrder: true}
	var at []int // of the columns, in the sheet
	for _, c := range b.cols {
		if !c.amounts() {
			continue
		}
		name := c.key
		if name == "" {
			name = c.header
		}
		o.Columns, at = append(o.Columns, name), append(at, c.at)
	}
	for i, c := range b.cols {
		cell := cells.at(c.at)
		if !c.amounts() || cell == nil || cell.Text == "" {
			continue
		}
		o.Amounts = append(o.Amounts, b.amount(&b.cols[i], cell.Text, row.Head(), page))
		o.Within = append(o.Within, columnsWithin(cell, at))
		o.Strips = append(o.Strips, cell.Strip)
	}
	if len(o.Amounts) > 0 {
		*b.opened = append(*b.opened, o)
	}
}

// columnsWithin are the first and last+1 of the columns at the given places of
// a sheet that a cell may stand in.
func columnsWithin(c *normalize.Cell, at []int) [2]int {
	w := c.Within
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
