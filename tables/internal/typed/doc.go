// Package typed makes the typed table of a kind from a sheet. It takes a whole sheet
// with its heading, and gives the rows of the contract's lists, those of them that
// are open for package place, and the problems (Builder). A table that is none of the
// nine kinds is kept whole, as it is printed (OtherTable).
package typed
