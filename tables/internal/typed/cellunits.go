package typed

import (
	"cmp"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// cellUnits are the units that the cells of a table name: 12.34万元. An amount is kept as
// printed, in the unit of its table, so a cell that names another one has none.
type cellUnits struct {
	table  string // the unit of the table; of its first cell that names one, where nothing else does
	stated string // that of all tables of the document, empty where it states none
	named  bool   // by a cell alone
	bare   bool   // an amount stands without a unit
}

// unitsOf begins with the unit that the heading of a table or its header says.
func unitsOf(sheet *normalize.Sheet, h wording.Heading, stated string) *cellUnits {
	u := &cellUnits{table: h.Unit, stated: stated}
	if u.table == "" {
		u.table = headerUnit(sheet)
	}
	return u
}

// agree takes a cell that holds an amount. It gives the unit that it names, and that of the
// table, where the table is in another.
func (u *cellUnits) agree(c *columns.Column, printed string, a schema.Amount) (other, own string) {
	if text.IsDigit(printed[len(printed)-1]) {
		u.bare = u.bare || c.Key != "" && !a.IsNull() && !a.IsZero()
		return "", ""
	}
	unit := cell.UnitOf(printed)
	switch {
	case unit == "":
	case u.table == "" && (u.stated == "" || u.stated == unit):
		u.table, u.named = unit, u.stated == ""
	case cmp.Or(u.table, u.stated) != unit:
		return unit, cmp.Or(u.table, u.stated)
	}
	return "", ""
}

// tell says that only some amounts of a table name the unit that it is taken to be in.
func (u *cellUnits) tell(sheet *normalize.Sheet, p *problem.List) {
	if u.named && u.bare {
		p.Add(schema.Error, problem.UnitInferred, sheet.Pages[0], 0, "no unit is stated; taken for %s, which some of the amounts name and others do not", u.table)
	}
}

// tellOtherUnits says that a label over amounts names another unit than the table: which of the
// two they are in nobody can tell.
func tellOtherUnits(head *schema.TableHead, p *problem.List) {
	for _, c := range head.Columns {
		if u := wording.UnitInBrackets(c.Header); c.Key != nil && u != "" && head.Unit != "" && u != head.Unit {
			p.Add(schema.Error, problem.UnitsDiffer, head.Pages[0], 0, "the table is in %s, and the label %q says %s", head.Unit, c.Header, u)
			return
		}
	}
}
