package typed

import (
	"fmt"
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/word"
)

// amounts reads the amount cells of a row: by key, else into extra.
func (b *builder) amounts(row schema.Row, cells cell.Row, page int) {
	if cells.Doubtful() {
		b.leaveDoubtful(row, cells, page)
		return
	}
	h := row.Head()
	if b.extras > 0 {
		b.beside = slices.Grow(b.beside, b.extras)
		at := len(b.beside)
		h.Extra, b.beside = b.beside[at:at:at+b.extras], b.beside[:at+b.extras]
	}
	for i := range b.held {
		c := &b.held[i]
		a := b.amount(c.Column, cells.Text(c.At), h, page)
		if c.key >= 0 {
			*row.At(c.key) = a
		} else {
			h.Extra.Set(c.Header, a)
		}
	}
	if b.extras > 0 {
		b.signRed(row, cells, page)
	}
	b.leaveOpen(row, page)
}

// amount reads one cell. What is no number is null, and a problem says so.
func (b *builder) amount(c *columns.Column, text string, h *schema.RowHead, page int) schema.Amount {
	if text == "" {
		return schema.Amount{}
	}
	parse := cell.ParseAmount
	if c.Key == "" {
		parse = cell.ParsePercent
	}
	a, err := parse(text)
	if err != nil {
		a, err = parse(c.WithoutHeader(text))
	}
	if err != nil || c.Key != "" && word.LeadingZeros(text) { // two amounts stand in one cell
		b.problems.Add(schema.Error, problem.BadNumber, page, h.Line, "%s, column %q: %q is no amount; the cell is null", rowLabel(h), c.Header, text)
		return schema.Amount{}
	}
	if other, own := b.units.agree(c, text, a); other != "" {
		b.problems.Add(schema.Error, problem.BadNumber, page, h.Line, "%s, column %q: %q is in %s, and the table in %s; the cell is null", rowLabel(h), c.Header, text, other, own)
		return schema.Amount{}
	}
	return a
}

// rowLabel names a row in a message, by its line where it has no name.
func rowLabel(h *schema.RowHead) string {
	switch {
	case h.Code != "":
		return h.Code + " " + h.Name
	case h.Name != "":
		return h.Name
	}
	return fmt.Sprintf("#%d", h.Line)
}

// places keeps where the cells of a row were printed.
func (b *builder) places(h *schema.RowHead, cells cell.Row) {
	if !b.provenance {
		return
	}
	h.Cells = map[string]*schema.Cell{}
	for _, c := range b.cols {
		if c.At >= len(cells) || cells[c.At] == nil {
			continue
		}
		if key := c.CellKey(b.list.Form().Item); key != "" {
			addPlace(h.Cells, key, cells[c.At])
		}
	}
}

// addPlace adds a cell to the place of a key, which several columns may share.
func addPlace(cells map[string]*schema.Cell, key string, c *grid.Cell) {
	p := cell.Provenance(c)
	if p == nil {
		return
	}
	old := cells[key]
	if old == nil {
		cells[key] = p
		return
	}
	old.Boxes = append(old.Boxes, p.Boxes...)
	old.Lines = append(old.Lines, p.Lines...)
	old.Raw = append(old.Raw, p.Raw...)
}
