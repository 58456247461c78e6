// Package flowtext is what flow text is made of: lines, and what each of them is by
// itself (LineReader, Title), the fragments of a table's body, and amounts printed
// in pieces, with the decimals that complete them.
package flowtext
