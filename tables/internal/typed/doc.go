// Package typed makes the typed table of a kind from a sheet. It takes a whole sheet
// with its heading, and gives the rows of the contract's lists, those of them that
// are open for package place, and the problems (Builder).
//
//	build.go        a sheet to a table of its kind; append.go, which sheet is the rest of the one before
//	rows.go         the rows of a list; twosided.go, of two; threepublic.go (itempath.go), of “三公”
//	open.go         amounts whose columns the text does not tell; doubtful.go, those that could as well
//	                stand in a neighbouring column
//	cellunits.go    units in cells; redink.go, signs told by red
//	other.go        a table that is none of the nine kinds, kept as it is printed (OtherTable)
package typed
