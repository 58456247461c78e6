// Package typed makes the typed table of a kind from a sheet. Builder.Build takes a whole sheet
// and what the lines above it say, and gives a Published: the table with its rows, those rows
// that are open (some amounts have no column yet; package place finds it), and the problems. A
// sheet of no known kind is kept as it is printed.
//
//	build.go        a sheet to a table of its kind; append.go, which sheet is the rest of the one before
//	rows.go         the rows of a list: their names and codes (rowhead.go), their amounts
//	                (rowamounts.go); twosided.go, of two; threepublic.go (itempath.go), of “三公”
//	open.go         amounts whose columns the text does not tell; doubtful.go, those that could as well
//	                stand in a neighbouring column; withouttotals.go, those that stand under the
//	                labels of their neighbours
//	cellunits.go    units in cells; redink.go, signs told by red
//	other.go        a table that is none of the nine kinds, kept as it is printed (OtherTable)
package typed
