package bycolumn

import (
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// Blocks are the tables of flow text, about some entities, that can be proved
// where they are printed column by column, those of each budget together.
func Blocks(lines []normalize.FlowLine, entities []string) []normalize.Block {
	tables, left := columnTables(lines, entities), limits.NewEffort()
	var blocks []normalize.Block
	for len(tables) > 0 {
		n := oneBudget(tables)
		sheets := make([]*normalize.Sheet, n)
		for i, t := range tables[:n] {
			if !wording.TwoSided(t.kind) {
				if sheets[i] = t.emptied(left); sheets[i] == nil {
					sheets[i] = t.filled(left)
				}
				if sheets[i] == nil {
					sheets[i] = t.itemsTold(left)
				}
				if sheets[i] == nil {
					sheets[i] = t.sheet(left)
				}
			}
		}
		known := knownOf(tables[:n], left)
		for i, t := range tables[:n] {
			if t.bounds = known.bounds(t.kind); sheets[i] == nil && t.bounds != nil && t.coded() {
				sheets[i] = t.sheet(left)
			}
		}
		known = knownOf(tables[:n], left)
		known.fundsAlone(tables[:n])
		for i, t := range tables[:n] {
			switch {
			case wording.TwoSided(t.kind):
				if sheets[i] = t.filledSides(known, left); sheets[i] == nil {
					sheets[i] = t.sides(known, left)
				}
			case sheets[i] == nil:
				sheets[i] = t.explained(known, left)
			}
		}
		if sources, ok := sourcesOf(tables[:n], sheets); ok {
			for i, t := range tables[:n] {
				if told := t.bySources(known, sources, left); told != nil && (sheets[i] == nil || openIn(sheets[i]) > openIn(told)) {
					sheets[i] = told
				}
			}
		}
		tellColumns(tables[:n], sheets, func(t *columnTable) *normalize.Sheet {
			if wording.TwoSided(t.kind) {
				return t.sides(known, left)
			}
			return t.sheet(left)
		})
		for _, sheet := range sheets {
			if sheet != nil {
				blocks = append(blocks, normalize.Block{Sheet: sheet})
			}
		}
		tables = tables[n:]
	}
	return blocks
}

// openIn counts the cells of a sheet that have no column.
func openIn(sheet *normalize.Sheet) int {
	n := 0
	for _, r := range sheet.Rows {
		for _, c := range r.Cells {
			if c.Column < 0 {
				n++
			}
		}
	}
	return n
}

// oneBudget counts the tables at the front that are of one budget: it has one of
// each kind.
func oneBudget(tables []*columnTable) int {
	seen := map[schema.Kind]bool{}
	for i, t := range tables {
		if seen[t.kind] {
			return i
		}
		seen[t.kind] = true
	}
	return len(tables)
}
