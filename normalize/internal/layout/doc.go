// Package layout sees in the words of a page without drawn cells what tables are made of: printed
// lines, and what each can be (line.go), with letters set apart joined (spaced.go) and labels
// written downwards known (downwards.go); the labels in a line (segments.go, label.go); the strips
// that words stand in under each other (strip.go). A Region is a run of lines that make a table.
package layout
