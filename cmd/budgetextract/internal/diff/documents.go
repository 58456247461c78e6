package diff

import "budgetextract/schema"

// Documents compares two versions of a document, budget by budget: those of
// the same entity and scope, or the only ones there are. A budget that only
// one has is compared with nothing.
func Documents(a, b *schema.Document) []Comparison {
	left := append([]*schema.Budget(nil), a.Budgets...)
	var all []Comparison
	for _, y := range b.Budgets {
		x := take(left, y, len(a.Budgets) == 1 && len(b.Budgets) == 1)
		all = append(all, compare(a, x, b, y))
	}
	for _, x := range left {
		if x != nil {
			all = append(all, compare(a, x, b, nil))
		}
	}
	return all
}

// take finds the budget that y is to be compared with, and takes it out.
func take(left []*schema.Budget, y *schema.Budget, only bool) *schema.Budget {
	for _, same := range []func(x *schema.Budget) bool{
		func(x *schema.Budget) bool { return x.Entity == y.Entity && x.Scope == y.Scope },
		func(x *schema.Budget) bool { return x.Entity.Name == y.Entity.Name && x.Scope == y.Scope },
		func(x *schema.Budget) bool { return x.Entity.Code == y.Entity.Code && y.Entity.Code != "" },
		func(*schema.Budget) bool { return only },
	} {
		for i, x := range left {
			if x != nil && same(x) {
				left[i] = nil
				return x
			}
		}
	}
	return nil
}

func compare(a *schema.Document, x *schema.Budget, b *schema.Document, y *schema.Budget) Comparison {
	c := Budgets(x, y)
	c.Before, c.After = side(a, x), side(b, y)
	return c
}

func side(d *schema.Document, b *schema.Budget) Side {
	if b == nil {
		return Side{}
	}
	return Side{d.Source.Name, d.Source.SHA256, b.FiscalYear, b.Status}
}
