// Package layout has what a table without drawn lines is made of, as the words of a page
// show it:
//
//	Line      a printed line, with what it can be: a title, labels, values … (line.go);
//	          letters that are set apart are one word, 合 计 (spaced.go)
//	Label     words of a line, later of several, that are a header of a column (segments.go,
//	          label.go), or letters below each other (downwards.go)
//	Strip     a column as the body shows it: words that stand under each other (strip.go)
//	Region    the lines of one table: its header, the numbers of its columns, its body
//
// Places and widths are in points.
package layout
