// Package batch converts many documents into a folder that can be resumed:
//
//	OUT/documents/<hash>-<name>.json   one document each
//	OUT/manifest.jsonl                 one line a document: what became of it
//	OUT/tables/                        the tables of package export
//	OUT/datapackage.json               what the tables hold
//	OUT/corrections/*.corrections.json what people put right, applied again whenever a document is made
//
// [Run] may be killed at any moment. A document is there whole or not at all;
// it is done when its line stands in the manifest, and the line comes after
// the document. A line that was cut is dropped when the next run reads the
// manifest. Tables are made from the documents at the end, in the order of
// their names, so that neither the number of workers nor the order in which
// they finish can be seen in them.
package batch
