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
//
// The files, by what they are for:
//
//	document form table… list row amount beyond  what the JSON holds
//	encode… decode… jsonschema correction        the JSON, out and in
//	identities identity_…                        the identities, each drawn as equations over cells
//	labels outline family itemmeaning            which items and rows are sums of which, by their words
//	book equation evaluate verify                the rows indexed, the equations, and the verdict
//	explain proven unitproofs                    what else they tell
//	slips slip_…                                 what is wrong in a budget and no sum shows
//	codes…                                       the classification
package schema
