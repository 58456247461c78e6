// Package corrections reads what people put right after a document was read,
// and applies it.
//
//	file, err := corrections.Read(r)            // FILE.corrections.json
//	err = corrections.Apply(doc, file)          // corrected, verified anew
//
// A file names its document by hash and each cell by budget, table, list, row
// and column, together with what was published there. A correction is applied
// only where exactly that still stands: corrections made for another reading
// of the document never end in a wrong cell.
package corrections
