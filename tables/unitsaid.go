package tables

import (
	"cmp"

	"budgetextract/schema"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// oneUnit is a unit that is stated again and again. Where two are stated, none is
// that of all tables.
type oneUnit struct {
	unit   string // the last stated
	differ bool
}

func (o *oneUnit) state(unit string) {
	o.differ = o.differ || o.unit != "" && o.unit != unit
	o.unit = unit
}

func (o *oneUnit) merge(other oneUnit) {
	if other.unit != "" {
		o.state(other.unit)
		o.differ = o.differ || other.differ
	}
}

// agreed is the unit, empty if none was stated or they differ.
func (o *oneUnit) agreed() string {
	if o.differ {
		return ""
	}
	return o.unit
}

// unitsSaid is what a document says about the units of a budget.
type unitsSaid struct {
	stated oneUnit // for all its tables
	tables oneUnit // by its tables, each for itself
	three  string  // by the “三公” table: often another than that of all the rest, it counts where no other table states one
}

// note takes the unit that a table states.
func (u *unitsSaid) note(p typed.Published) {
	unit := p.Heading.Unit
	if p.Table != nil {
		unit = p.Table.Head().Unit
	}
	if above := p.Heading.UnitAbove; above != "" {
		u.stated.state(above)
	}
	switch {
	case unit == "":
	case p.Table != nil && p.Table.Kind() == schema.KindThreePublicExpenditure:
		u.three = unit
	default:
		u.tables.state(unit)
	}
}

// forAll is the unit stated for all tables. One that a table states otherwise is that of
// the text, or of another document.
func (u *unitsSaid) forAll() string {
	if u.tables.unit != "" && u.tables.unit != u.stated.unit {
		return ""
	}
	return u.stated.agreed()
}

// readUnit reads a unit that is stated for all tables of a budget: on a line before
// them, or in a sentence.
func (a *assembler) readUnit(line *wording.Said) {
	next := a.current == nil || a.next.fresh && !a.current.is(a.next.cover.Name, "") // nothing of its budget came yet
	unit := wording.UnitInSentence(line.Label)
	if next && a.held == nil {
		if l := line.Line(); l.Unit != "" && l.Fields > 0 {
			unit = l.Unit
		}
	}
	switch {
	case unit == "":
	case next || a.held != nil:
		a.next.unit.state(unit)
	default:
		a.current.units.stated.state(unit)
	}
}

// unitsOf are the units for the tables of a budget that state none: the one stated for
// all of them, and the only one that any of them states. Where nothing is said in the
// budget, what is said in the nearest of its publication counts. Where only a sentence
// says a unit, and the tables of the others another, it may be of the document behind.
func (a *assembler) unitsOf(d *draft) (stated, only string) {
	stated, only = d.units.forAll(), d.units.tables.agreed()
	own, three, none := stated+only, d.units.three, d.units.tables.unit == ""
	for _, other := range a.publication(d) {
		u := &other.units
		three, none = cmp.Or(three, u.three), none && u.tables.unit == ""
		switch {
		case own == "" && stated+only == "":
			stated, only = u.forAll(), u.tables.agreed()
		case own != "" && only == "" && u.tables.unit != "" && u.tables.unit != stated:
			return "", ""
		}
	}
	if none {
		only = three
	}
	return stated, only
}
