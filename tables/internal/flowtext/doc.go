// Package flowtext is what flow text is made of. It takes lines and gives what each
// of them is by itself (LineReader, Title); of the fragments of a table's body it
// gives amounts, joined from the pieces they are printed in (Amount), and how many
// decimals complete them (OwnDecimals, Decimals). Words stamped over its pages are
// taken out first (WithoutStamps).
package flowtext
