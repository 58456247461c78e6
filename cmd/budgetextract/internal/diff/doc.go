// Package diff says what changed between two budgets of an entity: two
// versions of a document, or two years.
//
//	for _, c := range diff.Documents(a, b) {
//		c.WriteText(os.Stdout)
//	}
//
// Rows are matched by classification code, rows without one by their label
// without its numbering, which moves when an item is put in.
package diff
