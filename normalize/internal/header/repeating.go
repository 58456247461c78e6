package header

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/layout"
)

// The header that a page repeats may stand otherwise over its rows: where all names are short,
// 功能分类科目 stands beside them, in the middle of a column that they do not fill. The page
// before has told what it heads.

// Repeating is the tree with the labels over others that the columns of the page before have,
// where its leaves are then these columns, each maybe without some labels above it.
func (t *Tree) Repeating(columns []grid.Column) (Tree, bool) {
	out := Tree{Levels: t.Levels}
	var upper []layout.Label
	for _, l := range t.Leaves {
		if heads(l.Text, columns) {
			upper = append(upper, l)
		} else {
			out.Leaves = append(out.Leaves, l)
		}
	}
	if len(columns) == 0 || !slices.EqualFunc(out.Leaves, columns, isLeaf) {
		return Tree{}, false
	}
	if len(upper) > 0 {
		out.Levels = LevelsOf(slices.Concat(append(slices.Clone(t.Levels), upper)...))
	}
	return out, true
}

// heads reports a label over columns that is none itself.
func heads(label string, columns []grid.Column) bool {
	over := false
	for _, c := range columns {
		switch i := slices.Index(c.Path, label); {
		case i >= 0 && i == len(c.Path)-1:
			return false
		case i >= 0:
			over = true
		}
	}
	return over
}

// isLeaf reports that a label ends like the path of a column, with all of its last label.
func isLeaf(l layout.Label, c grid.Column) bool {
	n := len(c.Path)
	return n > 0 && strings.HasSuffix(l.Text, c.Path[n-1]) && strings.HasSuffix(strings.Join(c.Path, ""), l.Text)
}
