package tables

import (
	"slices"
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// coverSaid is a cover, or what several of them say.
type coverSaid struct {
	wording.Cover
	of *draft // the first budget that began below it
}

// said is what covers and headings have said so far about whose budget follows.
type said struct {
	cover coverSaid
	fresh bool // no table came since
	heads bool // the last of them heads the tables that follow
}

// nextSaid is what a document has said about the budget that comes next.
type nextSaid struct {
	said
	earlier *said             // what was said before a cover below the table held
	before  string            // the line before without white space, for a cover over two lines
	alone   string            // the name over a cover's words without a year
	unit    oneUnit           // that was stated for its tables
	prose   *beyond.Prose     // the narrative since the budget before
	early   []typed.Published // rows of amounts as printed in front of all budgets
}

// readCover takes a line outside the tables as a cover, if it is one. What it
// says does not hold for a table above it.
func (a *assembler) readCover(line *wording.Said) {
	next := &a.next
	if c, ok := line.Cover(next.before); ok {
		known := next.cover.Name != "" || a.current != nil && a.current.name != ""
		if a.held != nil && next.earlier == nil && known {
			earlier := next.said
			next.earlier = &earlier
		}
		next.said = said{coverSaid{Cover: c}.over(next.cover), true, c.Tables}
		if d := a.current; d != nil && d.cover.Year == 0 && d.year == 0 && c.Name != "" && d.is(c.Name, "") {
			d.cover = c
		}
	}
	if a.current == nil && wording.OrganisationAlone(next.before) && wording.CoverWords(line.Label) {
		next.alone = next.before
	}
	next.before = line.Label
}

// draftOfHeld is the budget of the table held. What a cover below it says, and the
// unit stated there, is of the next.
func (a *assembler) draftOfHeld(h wording.Heading) *draft {
	next := &a.next
	if next.earlier == nil {
		d := a.draftOf(h)
		d.units.stated.merge(next.unit)
		next.unit = oneUnit{}
		return d
	}
	later := next.said
	next.said, next.earlier = *next.earlier, nil
	d := a.draftOf(h)
	next.said = later
	return d
}

// draftOf finds or begins the budget that a table belongs to.
func (a *assembler) draftOf(h wording.Heading) *draft {
	name, code := h.Name, h.Code
	if name == "" && a.next.fresh {
		name = a.next.cover.Name
	}
	if owner := h.Title.Owner(); name == "" && owner != "" && a.unnamed() {
		return a.draftTitled(owner, h)
	}
	fresh := a.next.fresh
	a.next.fresh, a.next.heads = false, a.next.heads && fresh
	if a.current == nil {
		return a.begin(name, code)
	}
	if name != "" && !a.current.is(name, code) && (fresh || !a.current.cutShort(h)) {
		for _, d := range a.drafts {
			if d.is(name, code) && !d.restarts(h) {
				a.current = d
				return d
			}
		}
		return a.begin(name, code)
	}
	if d := a.ofYear(h.Year); d != nil {
		a.current = d
	}
	if a.current.restarts(h) || fresh && a.current.complete() && a.current.has(h) {
		return a.begin(a.current.name, a.current.code)
	}
	return a.current
}

// begin begins a budget.
func (a *assembler) begin(name, code string) *draft {
	d := &draft{name: name, code: code, names: map[string]int{}, alone: map[string]int{}, tables: map[schema.Kind]*typed.Published{}, prose: a.next.prose}
	if a.next.prose = nil; d.prose == nil {
		d.prose = &beyond.Prose{}
	}
	d.head = a.headOf(d)
	d.cover = a.coverFor(d)
	for _, p := range a.next.early {
		d.keepOther(p)
	}
	a.next.early = nil
	a.drafts = append(a.drafts, d)
	a.current = d
	return d
}

// coverFor is what was said last about whose budget follows, where that is of the one
// that begins: documents that were put together may have a cover each, or none. A heading
// of the tables that follow gives their year alone.
func (a *assembler) coverFor(d *draft) wording.Cover {
	cover := &a.next.cover
	if cover.of == nil {
		cover.of = d
	} else if cover.of.head != d.head && (cover.Name == "" || !d.is(cover.Name, "")) {
		if a.next.heads {
			return wording.Cover{Year: cover.Year}
		}
		return wording.Cover{}
	}
	return cover.Cover
}

// headOf is the first budget of the publication that one belongs to which begins: that of
// the nearest it is related to. No publication has two organisations with the same code.
func (a *assembler) headOf(d *draft) *draft {
	for _, near := range slices.Backward(a.drafts) {
		if !near.related(d) {
			continue
		}
		taken := func(other *draft) bool {
			return other.head == near.head && other.code != "" && other.code == d.code && otherOrganisation(d.name, other.name)
		}
		if slices.ContainsFunc(a.drafts, taken) {
			break
		}
		return near.head
	}
	return d
}

// publication is the other budgets that were published with one, nearest first.
func (a *assembler) publication(d *draft) []*draft {
	at := slices.Index(a.drafts, d)
	list := slices.Concat(a.drafts[:at], a.drafts[at+1:])
	slices.Reverse(list[:at])
	return slices.DeleteFunc(list, func(other *draft) bool { return other.head != d.head })
}

// related reports two budgets of one publication: a department and its units, or two of
// these, by their codes or their names.
func (d *draft) related(other *draft) bool {
	if d.code != "" && other.code != "" && relatedCodes(d.code, other.code) {
		return true
	}
	return d.name == "" || other.name == "" || strings.HasPrefix(d.name, other.name) || strings.HasPrefix(other.name, d.name)
}

// lengthOfUnit is how many digits the code of a unit has behind that of its department.
const lengthOfUnit = 3

// relatedCodes reports the codes of a department (434) and a unit of it (434001), or of
// two of its units.
func relatedCodes(a, b string) bool {
	if len(a) == len(b) && len(a) > lengthOfUnit {
		a = a[:len(a)-lengthOfUnit]
	}
	return a != b && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// ofYear is the budget of a year of the entity whose tables are being read, where these are of
// another year; nil where they are not.
func (a *assembler) ofYear(year int) *draft {
	if year == 0 || a.current.year == 0 || a.current.year == year {
		return nil
	}
	for _, d := range slices.Backward(a.drafts) {
		if d.year == year && d.is(a.current.name, a.current.code) {
			return d
		}
	}
	return nil
}

// over keeps from an earlier cover what this one, without a name, does not say.
func (c coverSaid) over(old coverSaid) coverSaid {
	if c.Name != "" && c.Name != old.Name {
		return c
	}
	c.Name, c.of = old.Name, old.of
	if c.Scope == "" {
		c.Scope = old.Scope
	}
	return c
}

// unnamed reports that nothing but titles has said whose budget follows. A
// title may shorten the name that an entity line or a cover gives.
func (a *assembler) unnamed() bool {
	return a.next.cover.Name == "" && (a.current == nil || a.current.titled || a.current.name == "")
}

// draftTitled finds or begins the budget of a table whose title names its
// entity, in a document that names it nowhere else.
func (a *assembler) draftTitled(owner string, h wording.Heading) *draft {
	a.next.fresh = false
	switch d := a.current; {
	case d == nil || d.titled && d.name != owner || d.restarts(h):
		a.begin(owner, h.Code).titled = true
	case d.name == "":
		d.name, d.titled = owner, true
	}
	return a.current
}
