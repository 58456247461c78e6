package tables

import (
	"cmp"
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// draft is a budget in the making.
type draft struct {
	code, name string
	titled     bool           // the name is known from titles of tables alone
	names      map[string]int // how often each name was printed
	alone      map[string]int // … and each that stands without a label, where no other names the entity
	year       int
	scope      string
	head       *draft        // the first of its publication
	cover      wording.Cover // what was said about it before its first table
	units      unitsSaid
	tables     map[schema.Kind]*typed.Published
	others     []*schema.OtherTable
	problems   []schema.Problem
	nameless   []nameless
	prose      *beyond.Prose
	first      schema.Kind      // of the first of its tables
	last       schema.Kind      // of the last
	latest     *typed.Published // the last of the nine kinds
}

// put gives a table to a budget. A kind that stands twice: the standard form
// is the kind, the other goes to the other tables.
func (d *draft) put(p typed.Published) {
	d.note(p.Heading)
	d.units.note(p)
	if p.Table == nil {
		d.latest = nil
		d.keepOther(p)
		return
	}
	kind := p.Table.Kind()
	d.first, d.last, d.latest = cmp.Or(d.first, kind), kind, nil
	if d.tables[kind] == nil {
		d.tables[kind] = &p
		d.latest = &p
		return
	}
	if old := d.tables[kind]; old.Weak && !p.Weak {
		better := p
		d.tables[kind], d.latest, p = &better, &better, *old
	}
	p.Table, p.Open = nil, nil
	d.keepOther(p)
}

// holds reports that the budget has a table of this kind already, which p yields
// to: it goes to the other tables.
func (d *draft) holds(p typed.Published) bool {
	return p.Table != nil && d.tables[p.Table.Kind()] != nil && (p.Weak || !d.tables[p.Table.Kind()].Weak)
}

// keepOther keeps a table that is none of the budget's nine.
func (d *draft) keepOther(p typed.Published) {
	if p.Other != nil {
		d.others = append(d.others, p.Other)
	}
	d.problems = append(d.problems, p.Problems...)
}

// note keeps what a heading says about the budget.
func (d *draft) note(h wording.Heading) {
	if d.year == 0 {
		d.year = h.Year
	}
	if d.scope == "" && h.Named {
		d.scope = wording.ScopeOf(h.Title)
	}
	if d.code == "" {
		d.code = h.Code
	}
	if h.Alone != "" {
		d.alone[h.Alone]++
	}
	if h.Name == "" {
		return
	}
	d.names[h.Name]++
	d.titled = false
	for name, n := range d.names {
		if best := d.names[d.name]; n > best || n == best && len(name) > len(d.name) {
			d.name = name
		}
	}
}

// is reports that a budget is of this entity. A name cut off by a line break
// is that of the whole, and one in a title may lack the place in front of it.
func (d *draft) is(name, code string) bool {
	if code != "" && d.code != "" {
		return code == d.code && !otherOrganisation(name, d.name)
	}
	if d.titled && (strings.HasSuffix(name, d.name) || strings.HasSuffix(d.name, name)) {
		return true
	}
	if d.name == "" || name == d.name {
		return true
	}
	return strings.HasPrefix(d.name, name) && !wording.Organisation(name) || strings.HasPrefix(name, d.name) && !wording.Organisation(d.name)
}

// cutShort reports the name of the budget's entity without its end, which the edge of a cell cut
// off: 中共某县委 for 中共某县委宣传部. What is left may name an organisation too, but one whose
// budget begins with a table that this one has yet to come to.
func (d *draft) cutShort(h wording.Heading) bool {
	kind, _, ok := wording.KindOf(h.Title)
	return h.Named && ok && kind != "" && d.tables[kind] == nil && len(d.tables) > 1 && d.names[d.name] > 1 && h.Code == "" && strings.HasPrefix(d.name, h.Name)
}

// otherOrganisation reports two whole names of which neither shortens the other: in
// documents of two places that were put together codes are the same by chance.
func otherOrganisation(a, b string) bool {
	return a != b && wording.Organisation(a) && wording.Organisation(b) && !shortens(a, b) && !shortens(b, a)
}

// shortens reports a name whose characters all stand in another, in order.
func shortens(short, name string) bool {
	rest := []rune(short)
	for _, r := range name {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// restarts reports that a table begins the budget of another reporting entity
// with the same entity line, a department and its own unit, or that of another year. One that
// stands twice in a row begins none.
func (d *draft) restarts(h wording.Heading) bool {
	kind, weak, _ := wording.KindOf(h.Title)
	old := d.tables[kind]
	if !h.Named || kind == "" || weak || old == nil || old.Weak {
		return false
	}
	a, b := wording.ScopeOf(old.Heading.Title), wording.ScopeOf(h.Title)
	if a != b && a != "" && b != "" {
		return true
	}
	return d.complete() && (old.Heading.Title.Name == h.Title.Name && kind != d.last || kind == d.first && old.Heading.Title.OfAnotherYear(h.Title))
}

// has reports that the budget has a table with this title.
func (d *draft) has(h wording.Heading) bool {
	kind, _, _ := wording.KindOf(h.Title)
	return d.tables[kind] != nil && d.tables[kind].Heading.Title.Name == h.Title.Name
}

// complete reports a budget that has most of its tables.
func (d *draft) complete() bool { return len(d.tables) >= 5 }
