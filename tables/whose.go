package tables

import "budgetextract/normalize"

// said is what covers and headings have said so far about whose budget follows.
type said struct {
	cover cover
	fresh bool // no table came since
}

// readCover takes a line outside the tables as a cover, if it is one. What it
// says does not hold for a table above it.
func (a *assembler) readCover(t normalize.Text) {
	if c, ok := readCover(a.before, t.Text); ok {
		known := a.cover.name != "" || a.current != nil && a.current.name != ""
		if a.held != nil && a.earlier == nil && known {
			a.earlier = &said{a.cover, a.fresh}
		}
		a.cover, a.fresh = c.over(a.cover), true
	}
	a.before = t.Text
}

// draftOfHeld is the budget of the table held, and the year that a cover above
// it gives.
func (a *assembler) draftOfHeld(h heading) (d *draft, year int) {
	if a.earlier == nil {
		return a.draftOf(h), a.cover.year
	}
	later := said{a.cover, a.fresh}
	a.cover, a.fresh, a.earlier = a.earlier.cover, a.earlier.fresh, nil
	d, year = a.draftOf(h), a.cover.year
	a.cover, a.fresh = later.cover, later.fresh
	return d, year
}

// over keeps from an earlier cover what this one does not say.
func (c cover) over(old cover) cover {
	if c.name == "" {
		c.name = old.name
	}
	if c.scope == "" {
		c.scope = old.scope
	}
	return c
}

// unnamed reports that nothing but titles has said whose budget follows. A
// title may shorten the name that an entity line or a cover gives.
func (a *assembler) unnamed() bool {
	return a.cover.name == "" && (a.current == nil || a.current.titled || a.current.name == "")
}

// draftTitled finds or begins the budget of a table whose title names its
// entity, in a document that names it nowhere else.
func (a *assembler) draftTitled(owner string, h heading) *draft {
	a.fresh = false
	switch d := a.current; {
	case d == nil || d.titled && d.name != owner || d.restarts(h):
		a.begin(owner, h.code).titled = true
	case d.name == "":
		d.name, d.titled = owner, true
	}
	return a.current
}
