package corrections

import (
	"strconv"
	"strings"

	"budgetextract/schema"
)

// cell is a cell that can be corrected: of a row an amount, or a text; of an
// other table either.
type cell struct {
	amount *schema.Amount
	text   *string
	plain  func(string) bool // whether a text may stand there
	other  *schema.Value
}

// find is the cell of a correction, nil if there is none.
func find(b *schema.Budget, c *schema.Correction) *cell {
	if v := Other(b, c); v != nil {
		return &cell{other: v}
	}
	row := b.Row(c.Ref())
	if row == nil {
		return nil
	}
	return cellOf(row, b.Cell(c.Ref()), c.Column)
}

// Other is the cell of a correction of the other tables, nil if there is none.
func Other(b *schema.Budget, c *schema.Correction) *schema.Value {
	table, column := place(c.List), place(c.Column)
	if c.Table != schema.OtherTables || table < 0 || table >= len(b.OtherTables) {
		return nil
	}
	t := &b.OtherTables[table]
	if row := c.Row - 1; row < 0 || row >= len(t.Rows) || column < 0 || column >= len(t.Rows[row]) {
		return nil
	}
	return &t.Rows[c.Row-1][column]
}

// place is an index from a place counted from 1, -1 if it is none.
func place(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return -1
	}
	return n - 1
}

// cellOf is the cell of a column, nil if the row has no such.
func cellOf(r schema.Row, a *schema.Amount, column string) *cell {
	h := r.Head()
	switch {
	case a != nil:
		return &cell{amount: a}
	case column == "code":
		return &cell{text: &h.Code, plain: isCode}
	case column == "name", column == "item":
		return &cell{text: &h.Name, plain: func(s string) bool { return s != "" }}
	}
	return nil
}

// isCode reports digits alone; a row may have none.
func isCode(s string) bool { return strings.Trim(s, "0123456789") == "" }

func (c *cell) get() schema.Value {
	if c.other != nil {
		return *c.other
	}
	if c.amount != nil {
		return schema.Value{Amount: *c.amount}
	}
	return schema.Value{Text: *c.text}
}

// takes reports whether a value is one of the column's type.
func (c *cell) takes(v schema.Value) bool {
	if c.other != nil {
		return v.Text == "" || v.Amount.IsNull()
	}
	if c.amount != nil {
		return v.Text == ""
	}
	return v.Amount.IsNull() && c.plain(v.Text)
}

func (c *cell) set(v schema.Value) {
	if c.other != nil {
		*c.other = v
		return
	}
	if c.amount != nil {
		*c.amount = v.Amount
		return
	}
	*c.text = v.Text
}

func same(a, b schema.Value) bool { return a.Text == b.Text && a.Amount.Equal(b.Amount) }

// text is a value for messages.
func text(v schema.Value) string {
	switch {
	case !v.Amount.IsNull():
		return v.Amount.String()
	case v.Text != "":
		return v.Text
	}
	return "null"
}

// equal reports whether a budget's correction is that of the entry.
func (x *Entry) equal(c schema.Correction) bool {
	y := x.Correction
	if !same(y.Published, c.Published) || !same(y.Corrected, c.Corrected) {
		return false
	}
	y.Published, y.Corrected = c.Published, c.Corrected // their amounts hold pointers
	return y == c
}
