// Package convert is the conversion of many documents as an Apache Beam
// pipeline, for more of them than one machine holds:
//
//	patterns, lists ─▶ names, each once ─▶ results ─▶ shards ─▶ datapackage.json
//	         find               group   convert   group   write      finish
//
// A result is a document's line of the manifest and its JSON, or the reason why
// there is none. The name of a document says which shard it falls into. A shard
// is put together on the local disk, sorted by name, and then its files take
// their final names; whoever writes it again writes the same files:
//
//	OUT/documents/documents-00000-of-00008.ndjson   one document a line
//	OUT/tables/KIND-00000-of-00008.parquet          the tables of package export, facts too
//	OUT/manifest/manifest-00000-of-00008.jsonl      one line a document: what became of it
//	OUT/failed/failed-00000-of-00008.jsonl          those lines of which nothing could be made
//	OUT/datapackage.json                            which files there are; written last
//
// Documents are converted in child processes of the program, as package worker
// has it: [ServeChild] is what a child runs.
package convert
