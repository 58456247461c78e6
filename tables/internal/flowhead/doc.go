// Package flowhead reads the header of a table of flow text. It takes the words of
// its lines, broken anywhere, stacked, or mixed by an extractor that prints a page
// in blocks, and gives the columns of the table in published order (Read), or the
// labels alone (Labels).
package flowhead
