package grid

// Add appends a cell.
func (r *Row) Add(c Cell) { r.Cells = append(r.Cells, c) }

// CellOver is the place of the cell over a column, -1 without.
func (r *Row) CellOver(col int) int {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Column <= col && col < c.Column+c.Span {
			return i
		}
	}
	return -1
}

// At is the text of the cell over a column.
func (r *Row) At(col int) string {
	if i := r.CellOver(col); i >= 0 {
		return r.Cells[i].Text
	}
	return ""
}

// NumTexts counts the cells of a row that hold text.
func (r *Row) NumTexts() int {
	n := 0
	for i := range r.Cells {
		if r.Cells[i].Text != "" {
			n++
		}
	}
	return n
}

// Printed reports that a row holds anything of its own.
func (r *Row) Printed() bool {
	for i := range r.Cells {
		if len(r.Cells[i].Pieces) > 0 {
			return true
		}
	}
	return false
}

// ReachesOver reports a cell that covers more than n rows.
func (r *Row) ReachesOver(n int) bool {
	for i := range r.Cells {
		if int(r.Cells[i].Rows) > n {
			return true
		}
	}
	return false
}

// JoinRows makes one row of two halves, cell by cell.
func JoinRows(a, b Row) Row {
	out := Row{Page: a.Page, Cells: make([]Cell, len(a.Cells))}
	copy(out.Cells, a.Cells)
	for i := range b.Cells {
		c := &b.Cells[i]
		if len(c.Pieces) == 0 {
			continue
		}
		into := out.CellOver(c.Column)
		if into < 0 {
			out.Cells = append(out.Cells, *c)
			continue
		}
		d := &out.Cells[into]
		d.Pieces = append(d.Pieces[:len(d.Pieces):len(d.Pieces)], c.Pieces...)
		d.SetText(JoinPieces(d.Pieces))
	}
	return out
}
