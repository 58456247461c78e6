package corrections

import (
	"strings"

	"budgetextract/schema"
)

// cell is a cell of a row that can be corrected: an amount, or a text.
type cell struct {
	amount *schema.Amount
	text   *string
	plain  func(string) bool // whether a text may stand there
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
	if c.amount != nil {
		return schema.Value{Amount: *c.amount}
	}
	return schema.Value{Text: *c.text}
}

// takes reports whether a value is one of the column's type.
func (c *cell) takes(v schema.Value) bool {
	if c.amount != nil {
		return v.Text == ""
	}
	return v.Amount.IsNull() && c.plain(v.Text)
}

func (c *cell) set(v schema.Value) {
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
