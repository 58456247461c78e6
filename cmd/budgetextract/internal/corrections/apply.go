package corrections

import (
	"errors"
	"fmt"
	"slices"

	"budgetextract/schema"
)

// unplacedCodes are the problems that tell of a row's unplaced amounts.
var unplacedCodes = []string{"unplaced_amount", "ambiguous_column"}

// Error is a correction that does not fit.
type Error struct {
	Number int // place in the file, counted from 1
	Entry  Entry
	Err    error
}

func (e *Error) Error() string {
	return fmt.Sprintf("correction %d: %s %s row %d, %s: %v", e.Number, e.Entry.Table, e.Entry.List, e.Entry.Row, e.Entry.Column, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// Apply applies the corrections to d and verifies it anew. Those that do not
// fit are left out and told, each by an [*Error], all joined. A document of
// another hash is refused whole, by [ErrOther].
func Apply(d *schema.Document, f *File) error {
	if d.Source.SHA256 != f.Source.SHA256 {
		return ErrOther
	}
	var errs []error
	for i := range f.Corrections {
		x := &f.Corrections[i]
		if err := applyEntry(d, x); err != nil {
			errs = append(errs, &Error{i + 1, *x, err})
		}
	}
	d.Verify()
	return errors.Join(errs...)
}

// Tolerate applies like [Apply], and makes a problem of each correction that
// does not fit.
func Tolerate(d *schema.Document, f *File) {
	err := Apply(d, f)
	for _, err := range split(err) {
		p := schema.Problem{Severity: schema.Warning, Code: "correction_not_applied", Message: err.Error()}
		var at *Error
		if errors.As(err, &at) {
			p.Table, p.Line = string(at.Entry.Table), at.Entry.Line
			if len(d.Budgets) > 1 {
				p.Entity = at.Entry.Entity
			}
		}
		d.Problems = append(d.Problems, p)
	}
}

func split(err error) []error {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	return []error{err}
}

func applyEntry(d *schema.Document, x *Entry) error {
	if x.Budget < 1 || x.Budget > len(d.Budgets) {
		return fmt.Errorf("budget %d: %w", x.Budget, ErrNoCell)
	}
	b := d.Budgets[x.Budget-1]
	if b.Entity.Name != x.Entity {
		return fmt.Errorf("budget %d is of %s, not of %s: %w", x.Budget, b.Entity.Name, x.Entity, ErrNoCell)
	}
	if slices.ContainsFunc(b.Corrections, x.equal) {
		return nil // applied before
	}
	if err := applyTo(b, &x.Correction); err != nil {
		return err
	}
	b.Corrections = append(b.Corrections, x.Correction)
	if x.Action == schema.ActionPlace {
		settle(d, b, x)
	}
	return nil
}

// applyTo changes the cell of a correction.
func applyTo(b *schema.Budget, c *schema.Correction) error {
	cell := find(b, c)
	if cell == nil {
		return ErrNoCell
	}
	if !same(cell.get(), c.Published) {
		return fmt.Errorf("%w: it is %s, not %s", ErrChanged, text(cell.get()), text(c.Published))
	}
	if !cell.takes(c.Corrected) {
		return fmt.Errorf("%s: %w", text(c.Corrected), ErrValue)
	}
	switch c.Action {
	case schema.ActionConfirm:
		if !same(c.Published, c.Corrected) {
			return fmt.Errorf("%s: %w: a confirmation changes nothing", text(c.Corrected), ErrValue)
		}
	case schema.ActionPlace:
		if !takeUnplaced(b.Row(c.Ref()), c.Corrected.Amount) {
			return fmt.Errorf("%s: %w", text(c.Corrected), ErrNotThere)
		}
		cell.set(c.Corrected)
	case schema.ActionEdit:
		cell.set(c.Corrected)
	default:
		return fmt.Errorf("%q: %w", c.Action, ErrAction)
	}
	return nil
}

// takeUnplaced takes an amount from those of a row that have no column; false
// if it is none of them.
func takeUnplaced(row schema.Row, a schema.Amount) bool {
	if row == nil || a.IsNull() {
		return false
	}
	h := row.Head()
	at := slices.IndexFunc(h.Unplaced, a.Equal)
	if at < 0 {
		return false
	}
	h.Unplaced = slices.Delete(slices.Clone(h.Unplaced), at, at+1)
	return true
}

// settle takes the problem away that tells of a row's unplaced amounts when it
// has none any more.
func settle(d *schema.Document, b *schema.Budget, x *Entry) {
	h := b.Row(x.Ref()).Head()
	if len(h.Unplaced) > 0 {
		return
	}
	d.Problems = slices.DeleteFunc(d.Problems, func(p schema.Problem) bool {
		return slices.Contains(unplacedCodes, p.Code) && p.Table == string(x.Table) && p.Line == h.Line && (p.Entity == "" || p.Entity == x.Entity)
	})
}
