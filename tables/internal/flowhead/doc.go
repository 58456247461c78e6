// Package flowhead reads the header of a table of flow text. It takes the words of
// its lines, broken anywhere, stacked, or mixed by an extractor that prints a page
// in blocks, and gives the columns of the table in published order (Read), or the
// labels alone (Labels).
//
//	header.go       the way, and what is known of a header
//	labels.go       pieces, in printed order, to labels; stacked.go, where the lines of all labels
//	                are printed together; inpieces.go, bag.go, where the pieces are mixed;
//	                spelled.go, where letters ran into one another; torn.go, what fits no label
//	order.go        the orders in which the columns of a kind are published
//	listcolumns.go  labels to the columns of a list; paths.go, below the years; sides.go, of two sides
package flowhead
