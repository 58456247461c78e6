// Package flow reads the tables of flow text row by row. It takes the lines of a
// whole text and gives what pages with geometry give: sheets of whole rows, and the
// lines of text around them (Blocks).
//
// A reader cuts the text into sections, each a table with the page furniture set
// aside (section.go, body.go). The header of a section gives its columns (package
// flowhead). Its body is parsed into rows of codes (codes.go, row.go, tail.go) or of
// items (itemrow.go), and these are written into a sheet (sheet.go). An empty cell
// left no trace: where the columns of a row are not told, its cells stay open.
package flow
