// Package export writes documents as tables that DuckDB, pandas, R, Stata and
// Excel read as they are: one table per kind in long form, a row for each row
// published, and one tidy table of facts, a row for each amount.
//
// A [schema.Document] is flattened to rows of cells ([Flatten]), and a format
// writes them one after the other: memory does not grow with their number.
//
//	documents ─▶ Flatten ─▶ rows of expenditure_summary ─▶ CSV, NDJSON, Parquet, XLSX
//	                        …
//	                        rows of facts               ─▶ …
//
// [WriteDir] writes every table in every format asked for, with a
// datapackage.json that describes them; [Write] one table to a stream.
package export
