// Package object reads the objects of a PDF file: what a page of it is made of,
// decoded, decrypted and checked, whatever state the file is in.
//
// A file is hostile until read. Its cross-references are read here, bounded and
// without recursion; where they are missing or wrong the file is searched for
// its objects instead. The text of each object is vetted before
// github.com/ledongthuc/pdf parses it (see ledongthuc.go). Streams are decoded
// by filters of our own, encryption is taken off by the standard library's
// ciphers. What had to be repaired or was cut off is told in notes.
//
// A repair library was weighed for damaged and encrypted files. The vetting
// needs the cross-references, lengths and object bounds of every file anyway,
// which is most of a repair; the known libraries hang on a page count of 1e9 or
// read the whole document into objects first, and what they write must be vetted
// again. So structure is repaired here.
//
//	file.go        a file and its objects by number; value.go, what an object is
//	xref.go        where objects stand (xrefstream.go, pack.go: in streams); scan.go and
//	               rebuild.go search the file where that is lost
//	vet.go         the text of an object as it should have been; lex.go, vetstring.go, vetvalue.go
//	parts.go       what need not be parsed is taken out of it: plainparts.go, references.go
//	pagetree.go    the pages and what they inherit (pages.go)
//	stream.go      streams through their filters (filter.go, flate.go, lzw.go, ascii.go,
//	               predictor.go); inflate.go, inflatetable.go decode deflate
//	lock.go        encryption (crypt.go)
package object
