package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
)

// findSides splits columns at their items. The 序号 in front of an item counts
// for its side; one in front of all counts for all.
func findSides(columns []normalize.Column, itemScheme scheme) []side {
	var sides []side
	line, common := -1, -1
	second, amounts := secondClassification(columns), false // amounts of the last side
	for i, c := range columns {
		role := itemScheme.read(c.Path).role
		if second[i] && !amounts {
			role = cText // the row's item stands before it
		}
		switch {
		case role == cLine:
			line = i
			if len(sides) == 0 {
				common = i
			}
		case role == cItem || role == cEntity:
			n := len(sides)
			if n > 0 && sides[n-1].to == i && sides[n-1].item == i-1 && onlyItem(sides[n-1], columns, i) {
				continue // an item over two columns
			}
			if n > 0 && itemScheme.namesUnits(columns[sides[n-1].item:i]) {
				sides = sides[:n-1]
			}
			amounts = false
			if line < 0 {
				line = common
			}
			sides = append(sides, side{from: i, to: i, item: i, line: line, path: strings.Join(c.Path, "/")})
			line = -1
		}
		if n := len(sides); n > 0 && role != cLine {
			sides[n-1].to = i + 1
		}
		amounts = amounts || role == ""
	}
	return sides
}

// side is one side of a two-sided table: its item column and the columns up to
// the next item.
type side struct {
	list string // empty: the kind has no list for it
	from int    // first column
	to   int    // behind the last
	item int
	line int // place of the 序号 column that counts for it, -1
	path string
}

// onlyItem reports that column i has the same header as the item before it.
func onlyItem(s side, columns []normalize.Column, i int) bool {
	return slices.Equal(columns[s.item].Path, columns[i].Path)
}

// namesUnits reports columns that begin with the name of a unit and hold no
// amounts: they stand before the items of a side and are no side.
func (s scheme) namesUnits(columns []normalize.Column) bool {
	return s.read(columns[0].Path).role == cEntity && !slices.ContainsFunc(columns, func(c normalize.Column) bool { return s.read(c.Path).amounts() })
}
