package tables

import (
	"budgetextract/normalize"
	"budgetextract/schema"
)

// openCells are the amounts of a row whose columns flow text does not tell, in
// printed order.
func openCells(r *normalize.Row) []*normalize.Cell {
	var cells []*normalize.Cell
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column < 0 {
			cells = append(cells, c)
		}
	}
	return cells
}

// leaveOpen hands the open amounts of the row just added to the placement, or
// keeps them in the row where not even the row is certain.
func (b *builder) leaveOpen(row schema.Row, page int) {
	cells := b.open
	b.open = nil
	if len(cells) == 0 {
		return
	}
	head := row.Head()
	o := openRow{List: b.list.Name(), Row: b.list.Len() - 1, InOrder: true}
	certain := true
	for _, c := range cells {
		a, err := parseAmount(c.Text)
		if err != nil {
			b.problems.add(schema.Error, codeBadNumber, page, head.Line, "%s: %q is no amount", rowLabel(head), c.Text)
			continue
		}
		o.Amounts = append(o.Amounts, a)
		o.InOrder = o.InOrder && c.Column == openInOrder
		certain = certain && c.Column != openUnplaced
	}
	for _, c := range b.cols {
		if c.key != "" {
			o.Columns = append(o.Columns, c.key)
		} else if c.amounts() {
			o.Columns = append(o.Columns, c.header)
		}
	}
	if !certain {
		b.keepUnplaced(head, o.Amounts, page)
		return
	}
	*b.opened = append(*b.opened, o)
}

// keepUnplaced keeps amounts that may belong to another row.
func (b *builder) keepUnplaced(head *schema.RowHead, amounts []schema.Amount, page int) {
	n := len(head.Unplaced)
	for _, a := range amounts {
		if !a.IsNull() {
			head.Unplaced = append(head.Unplaced, a)
		}
	}
	if len(head.Unplaced) > n {
		b.problems.add(schema.Warning, codeAmbiguousColumn, page, head.Line,
			"%s: the text is not in the order of the rows; the amounts behind it may belong to another row", rowLabel(head))
	}
}
