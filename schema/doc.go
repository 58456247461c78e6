// Package schema is the JSON contract of budgetextract as Go types: what a
// department's budget holds, the accounting identities that prove its
// amounts, and the classification codes. It needs no other package of the
// module; whoever only reads the JSON needs this one alone.
//
// A document is read back, verified and written again like this:
//
//	doc, err := schema.Decode(r)        // the JSON of one document
//	for _, b := range doc.Budgets {
//		schema.Verify(b)            // b.Status, b.Checks
//	}
//	err = doc.Encode(w, "  ")           // byte for byte as it was read
//
// Tables are typed (b.Tables.ExpenditureSummary.Rows[0].Total) and, for code
// that treats all kinds alike, the same data is a [Table] of [List]s of
// [Row]s with amounts by key.
package schema
