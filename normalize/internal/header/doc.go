// Package header reads the header of a table that has no drawn cells. It takes the lines of
// the header and gives a Tree: the labels over one column (leaves) and, above them, those over
// several (tree.go):
//
//	科目编码  科目名称     本年支出          本年支出 heads three columns
//	                  合计 基本支出 项目      项目支出 is wrapped over two lines
//	                                支出
//
// A wrapped label is joined (wrapped.go) and stacked ones are told apart (stacks.go; by their tops, tops.go); where
// lines are drawn inside the header, they tell its levels (rules.go). Each leaf is then given
// its column among the strips of the body (match.go). There are several readings: each has a
// cost in points, and the cheapest is taken.
package header
