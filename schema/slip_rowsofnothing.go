package schema

import (
	"fmt"
	"slices"
)

// rowsOfNothing are errors for the rows without code and amounts that are none:
// name_split for those that hold the end of the name above (the classification
// knows the two as one name and the first alone as none; an entity has a code, and a
// row in a list of numbered names a number), empty_row for those
// without a name, for those among items with the name of the budget's entity, and for
// those within the codes of a class: the line above a table that goes on. All sums hold
// with them, and every row below is counted one too far.
func rowsOfNothing(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i, r := range g.rows {
			if r.Code != "" || r.EntityCode != "" || g.printsAmount(i) {
				continue
			}
			if code, message := g.rowOfNothing(i); code != "" {
				problems = append(problems, g.problem(r.Line, code, message))
			}
		}
	}
	return problems
}

// rowOfNothing tells what is wrong with row i, which has neither code nor amount; ""
// where nothing is.
func (g *listing) rowOfNothing(i int) (code, message string) {
	name := g.rows[i].Name
	switch {
	case name == "":
		return "empty_row", "the row has neither a code nor a name nor an amount"
	case name == g.budget.Entity.Name && i > 1 && (!g.coded || i+1 == len(g.rows)) && !g.entities: // among codes it may head what follows
		return "empty_row", "the row among items holds nothing but the name of the entity"
	case i > 0 && g.entities && !slices.Contains(totalLabels, name):
		return "name_split", name + " has neither code nor amounts among rows of entities: a part of a name"
	case i > 0 && !g.form.Item && g.allNumbered(i):
		return "name_split", name + " has neither number nor amounts among numbered names: a part of one"
	case i > 0 && g.rows[i].level == 0 && g.rows[i-1].endsWith(name, g.budget.FiscalYear): // no name goes on with the number of an item
		return "name_split", fmt.Sprintf("%s reads like the end of the name above, %s", name, g.rows[i-1].Name)
	case g.withinClass(i) && !slices.Contains(totalLabels, name):
		return "empty_row", name + " has neither code nor amounts within the codes of a class"
	}
	return "", ""
}

// withinClass reports a row that parts the codes of a class (类): what heads the codes
// of an entity stands where they begin again.
func (g *listing) withinClass(i int) bool {
	if i == 0 || i+1 == len(g.rows) || g.entities {
		return false
	}
	above, below := g.rows[i-1].Code, g.rows[i+1].Code
	return len(above) >= 3 && len(below) > 3 && above[:3] == below[:3] && above < below
}

// allNumbered reports a list whose rows are all numbered but for the totals and row i,
// which does not stand between two of them as 上年结转 does.
func (g *listing) allNumbered(i int) bool {
	if i+1 < len(g.rows) && g.rows[i-1].isTotal() && g.rows[i+1].isTotal() {
		return false
	}
	numbered := 0
	for j := range g.rows {
		r := &g.rows[j]
		switch {
		case r.level > 0 && j != i:
			numbered++
		case j != i && !r.isTotal(), j == i && (r.level > 0 || r.isTotal()):
			return false
		}
	}
	return numbered > 1
}

// isTotal reports a row that is a total of others.
func (r *listed) isTotal() bool { return slices.Contains(totalLabels, r.label) }

// endsWith reports that the name of a row is known with an end and not, in the year,
// without it: that of its code, or of a class (类) where a number stands before it.
func (r *listed) endsWith(end string, year int) bool {
	if r.Code != "" {
		return !isNamedIn(year, r.known, plainName(r.Name)) && isNamed(r.known, plainName(r.Name+end))
	}
	return classCodes()[plainName(r.label)] == "" && classCodes()[plainName(r.label+end)] != ""
}
