package corrections

import (
	"slices"

	"budgetextract/schema"
)

// Undo takes the corrections of d back, so that it says again what was
// published, verifies it anew and gives them; nil if it has none.
func Undo(d *schema.Document) *File {
	f := Of(d)
	if f == nil {
		return nil
	}
	for _, b := range d.Budgets {
		for i := range slices.Backward(b.Corrections) {
			undo(b, &b.Corrections[i])
		}
		b.Corrections = nil
	}
	d.Verify()
	return f
}

func undo(b *schema.Budget, c *schema.Correction) {
	cell := find(b, c)
	if cell == nil || c.Action == schema.ActionConfirm {
		return
	}
	cell.set(c.Published)
	if row := b.Row(c.Ref()); row != nil && c.Action == schema.ActionPlace {
		row.Head().Unplaced = append(row.Head().Unplaced, c.Corrected.Amount)
	}
}
