package diff

import (
	"cmp"

	"github.com/shopspring/decimal"

	"budgetextract/schema"
)

// Comparison is what changed from one budget to another.
type Comparison struct {
	Entity    schema.Entity `json:"entity"`
	Scope     string        `json:"scope,omitempty"`
	Before    Side          `json:"before"`
	After     Side          `json:"after"`
	Tables    []Table       `json:"tables"`    // those in which something changed
	Unchanged int           `json:"unchanged"` // amounts
}

// Side is one of the two budgets; the zero value means that there is none.
type Side struct {
	Source     string        `json:"source,omitempty"`
	SHA256     string        `json:"sha256,omitempty"`
	FiscalYear int           `json:"fiscal_year,omitempty"`
	Status     schema.Status `json:"status,omitempty"`
}

// Table is what changed in a table.
type Table struct {
	Kind    schema.Kind `json:"kind"`
	Unit    string      `json:"unit"`              // of the amounts below
	Only    string      `json:"only,omitempty"`    // before or after, where the other has no such table
	Changes []Change    `json:"changes,omitempty"` // in the order of the later table, what went after it
}

// Change is an amount that differs. A row that came or went has all its
// amounts, with null on the other side.
type Change struct {
	List       string        `json:"list"`
	EntityCode string        `json:"entity_code,omitempty"`
	Code       schema.Text   `json:"code"`
	Name       string        `json:"name"`
	Column     string        `json:"column"` // key, or header of an extra column
	Row        string        `json:"row"`    // both, before or after: which side has the row
	Before     schema.Amount `json:"before"`
	After      schema.Amount `json:"after"`
	Difference schema.Amount `json:"difference"`
	Percent    schema.Amount `json:"percent"` // of the amount before, to a tenth; null where that is nothing
}

// The sides a row or table may stand on.
const (
	both   = "both"
	before = "before"
	after  = "after"
)

// Budgets compares two budgets. Either may be nil.
func Budgets(a, b *schema.Budget) Comparison {
	c := Comparison{}
	for _, x := range []*schema.Budget{b, a} {
		if x != nil {
			c.Entity, c.Scope = x.Entity, x.Scope
			break
		}
	}
	for _, f := range schema.Forms {
		c.table(f, tableOf(a, f.Kind), tableOf(b, f.Kind))
	}
	return c
}

func tableOf(b *schema.Budget, k schema.Kind) schema.Table {
	if b == nil {
		return nil
	}
	return b.Tables.Get(k)
}

func (c *Comparison) table(f *schema.Form, a, b schema.Table) {
	if a == nil && b == nil {
		return
	}
	t := Table{Kind: f.Kind, Only: onlySide(a != nil, b != nil)}
	scale := newScale(a, b)
	t.Unit = scale.unit
	for i := range f.Lists {
		m := match(listOf(a, i), listOf(b, i))
		for _, p := range m {
			c.Unchanged += t.pair(&f.Lists[i], p, scale)
		}
	}
	if len(t.Changes) > 0 || t.Only != "" {
		c.Tables = append(c.Tables, t)
	}
}

// onlySide names the side that alone has something, nothing if both have it.
func onlySide(a, b bool) string {
	switch {
	case a && !b:
		return before
	case b && !a:
		return after
	}
	return ""
}

func listOf(t schema.Table, i int) schema.List {
	if t == nil {
		return nil
	}
	return t.Lists()[i]
}

// pair adds the changes between two rows, either of which may be nil, and
// counts the amounts that are the same.
func (t *Table) pair(list *schema.ListForm, p pair, s scale) (unchanged int) {
	h := p.head()
	for _, column := range p.columns(list.Keys) {
		x, y := s.before(amountAt(p.a, column)), s.after(amountAt(p.b, column))
		switch {
		case x.IsNull() && y.IsNull():
		case x.Decimal().Equal(y.Decimal()): // an empty cell is as good as a printed zero
			if p.a != nil && p.b != nil {
				unchanged++
			}
		default:
			t.Changes = append(t.Changes, Change{
				List: list.Name, EntityCode: h.EntityCode, Code: schema.Text(h.Code), Name: h.Name, Column: column,
				Row: cmp.Or(onlySide(p.a != nil, p.b != nil), both), Before: x, After: y,
				Difference: schema.AmountOf(y.Decimal().Sub(x.Decimal())), Percent: percent(x, y),
			})
		}
	}
	return unchanged
}

func amountAt(r schema.Row, column string) schema.Amount {
	if r == nil {
		return schema.Amount{}
	}
	if a := r.Amount(column); a != nil {
		return *a
	}
	if a := r.Head().Extra.Get(column); a != nil {
		return *a
	}
	return schema.Amount{}
}

var hundred = decimal.NewFromInt(100)

// percent is the change from x to y in percent of x.
func percent(x, y schema.Amount) schema.Amount {
	if x.IsNull() || x.IsZero() || y.IsNull() {
		return schema.Amount{}
	}
	change := y.Decimal().Sub(x.Decimal()).Mul(hundred)
	return schema.AmountOf(change.DivRound(x.Decimal().Abs(), 1))
}

// scale brings the amounts of two tables to one unit: their own if they share
// it, else 元.
type scale struct {
	unit string
	a, b int32 // powers of ten
}

func newScale(a, b schema.Table) scale {
	ua, ub := unitOf(a), unitOf(b)
	if ua == "" || ub == "" || ua == ub {
		return scale{unit: cmp.Or(ub, ua)}
	}
	ea, knownA := schema.UnitExponent(ua)
	eb, knownB := schema.UnitExponent(ub)
	if !knownA || !knownB {
		return scale{unit: ua + " | " + ub}
	}
	return scale{"元", int32(ea), int32(eb)}
}

func unitOf(t schema.Table) string {
	if t == nil {
		return ""
	}
	return t.Head().Unit
}

func (s scale) before(a schema.Amount) schema.Amount { return shift(a, s.a) }
func (s scale) after(a schema.Amount) schema.Amount  { return shift(a, s.b) }

func shift(a schema.Amount, e int32) schema.Amount {
	if a.IsNull() || e == 0 {
		return a
	}
	return schema.AmountOf(a.Decimal().Shift(e))
}
