// Package parquet writes flat tables as Apache Parquet files, in one pass and
// with one row group in memory.
//
//	w, err := parquet.NewWriter(f, []parquet.Column{{Name: "code", Type: parquet.String}})
//	w.String(0, "2010301")
//	w.Null(1)
//	err = w.EndRow()
//	…
//	err = w.Close()
//
// It knows what our tables need and no more: every column may be null, strings
// have a dictionary, pages are compressed with gzip (Zstandard is not in the
// standard library, and its tables take 0.3 ms of every start). The library there
// is for Go takes 8 MB of the program and 1.5 ms of every start; the tests read
// what this one writes with it.
//
// The format: https://parquet.apache.org/docs/file-format/, metadata in
// Thrift's compact protocol (parquet.thrift of parquet-format 2.10).
package parquet
