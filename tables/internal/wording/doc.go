// Package wording says what printed words mean, a line or a label at a time. It takes
// text, most of it without white space (Label), and gives what the vocabulary knows of it.
//
//	title.go    the title of a table; titlenumber.go, its number; kind.go, the kind that it
//	            names; formtitle.go, the titles of forms
//	heading.go  the lines above a table together; line.go, the fields of one: entity, date, unit (unit.go)
//	header.go   the label of a column; item.go, an item of a table
//	cover.go    whose budget it is; pagenumber.go, the number of a page
//	said.go     Reader, which remembers what lines said; lexicon.go, what package normalize may ask
package wording
