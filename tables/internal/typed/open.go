package typed

import (
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/problem"
)

// openCells are the amounts of a row whose columns flow text does not tell, in
// printed order.
func openCells(r *grid.Row) []*grid.Cell {
	var cells []*grid.Cell
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
	o := place.OpenRow{List: b.list.Name(), Row: b.list.Len() - 1, InOrder: true}
	certain := true
	for _, c := range cells {
		a, err := cell.ParseAmount(c.Text)
		if err != nil || cell.UnitOf(c.Text) != "" { // its column is not known, nor that its table has one unit
			b.problems.Add(schema.Error, problem.BadNumber, page, head.Line, "%s: %q is no amount", rowLabel(head), c.Text)
			continue
		}
		if c.Column == cell.OpenRest {
			o.Rest = append(o.Rest, a)
			continue
		}
		o.Amounts = append(o.Amounts, a)
		o.InOrder = o.InOrder && c.Column == cell.OpenInOrder
		certain = certain && c.Column != cell.OpenUnplaced
	}
	for _, c := range b.cols {
		if c.Key != "" {
			o.Columns = append(o.Columns, c.Key)
		} else if c.Amounts() {
			o.Columns = append(o.Columns, c.Header)
		}
	}
	if !certain {
		b.keepUnplaced(head, append(o.Amounts, o.Rest...), page)
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
		b.problems.Add(schema.Warning, problem.AmbiguousColumn, page, head.Line,
			"%s: the text is not in the order of the rows; the amounts behind it may belong to another row", rowLabel(head))
	}
}
