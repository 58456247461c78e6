package columns

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/vocabulary"
)

// itemScheme reads headers as those of items and their amounts.
var itemScheme = Scheme{Whole: vocabulary.KeyAmount, Item: true}

// itemRoles are the roles of the columns, read so.
func (h *Header) itemRoles() []vocabulary.Concept {
	if h.roles == nil {
		h.roles = make([]vocabulary.Concept, len(h.paths))
		for i, path := range h.paths {
			h.roles[i] = itemScheme.read(path).Role
		}
	}
	return h.roles
}

// Sides are the sides of a table. The caller may change them.
func (h *Header) Sides() []Side {
	if !h.sided {
		h.sides, h.sided = h.findSides(), true
	}
	return slices.Clone(h.sides)
}

// findSides splits columns at their items. The 序号 in front of an item counts
// for its side; one in front of all counts for all.
func (h *Header) findSides() []Side {
	var sides []Side
	line, common := -1, -1
	second, amounts := h.SecondClassification(&itemScheme), false // amounts of the last side
	roles := h.itemRoles()
	for i, c := range h.Columns {
		role := roles[i]
		if second[i] && !amounts {
			role = vocabulary.ColumnText // the row's item stands before it
		}
		switch {
		case role == vocabulary.ColumnLine:
			line = i
			if len(sides) == 0 {
				common = i
			}
		case role == vocabulary.ColumnItem || role == vocabulary.ColumnEntity:
			n := len(sides)
			if n > 0 && sides[n-1].To == i && sides[n-1].Item == i-1 && onlyItem(sides[n-1], h.Columns, i) {
				continue // an item over two columns
			}
			if n > 0 && role == vocabulary.ColumnEntity && !amounts {
				break // whose the row is, behind its name
			}
			if n > 0 && namesUnits(roles[sides[n-1].Item:i]) {
				sides = sides[:n-1]
			}
			amounts = false
			if line < 0 {
				line = common
			}
			sides = append(sides, Side{From: i, To: i, Item: i, Line: line, Path: strings.Join(c.Path, "/")})
			line = -1
		}
		if n := len(sides); n > 0 && role != vocabulary.ColumnLine {
			sides[n-1].To = i + 1
		}
		amounts = amounts || role == ""
	}
	return sides
}

// ItemSides puts together what the headers part: a label that is cut down to 支出 reads like one
// of items, and over a column of numbers it heads amounts of the side before.
func ItemSides(sides []Side, sheet *normalize.Sheet) []Side {
	out := sides[:0]
	for _, s := range sides {
		if n := len(out); n > 0 && onlyNumbers(sheet, s.Item) {
			out[n-1].To = s.To
			continue
		}
		out = append(out, s)
	}
	return out
}

// Side is one side of a two-sided table: its item column and the columns up to
// the next item.
type Side struct {
	List string // empty: the kind has no list for it
	From int    // first column
	To   int    // behind the last
	Item int
	Line int // place of the 序号 column that counts for it, -1
	Path string
}

// onlyItem reports that column i has the same header as the item before it.
func onlyItem(s Side, columns []grid.Column, i int) bool {
	return slices.Equal(columns[s.Item].Path, columns[i].Path)
}

// namesUnits reports columns that begin with the name of a unit and hold no
// amounts: they stand before the items of a side and are no side.
func namesUnits(roles []vocabulary.Concept) bool {
	return roles[0] == vocabulary.ColumnEntity && !slices.Contains(roles, "")
}
