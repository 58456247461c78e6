// Package header reads the header of a table without drawn cells: its labels, wrapped over lines
// (wrapped.go) or put one over another (stacks.go), as a Tree of labels over columns and over
// several of them (tree.go); where lines are drawn in it, by these (rules.go). The labels of the
// columns are matched with the strips that the body shows (match.go). Each reading has a cost in
// points, and the cheapest is taken.
package header
