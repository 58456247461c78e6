// Package flow reads the tables of flow text row by row. It takes the lines of a
// whole text and gives what pages with geometry give: sheets of whole rows, and the
// lines of text around them (Blocks).
//
// An empty cell left no trace: where the columns of a row are not told, its cells stay
// open for package place. The files, in the order in which they are needed:
//
//	flow.go        the way: sections, and each as a sheet or, where it is none, as lines
//	section.go     a title, a header (read by package flowhead) and a body; opens.go, head.go:
//	               where another document or another head begins
//	body.go        the lines of a body, page after page, without what each page prints again
//	moved.go       pieces of the header that are printed behind the rows
//	codes.go       fragments to rows of codes: row.go, digits.go (what digits alone are),
//	               serial.go (序号), levels.go (类 款 项), codename.go, entities.go, wide.go
//	itemrow.go     fragments to rows of items, and sides.go, of two sides
//	tail.go        names that are printed behind the rows of their page; of items (tailitems.go), of two
//	               sides (tailsides.go, tailsearch.go)
//	centred.go     rows whose pieces stand above and below their line, of codes; of items gathereditems.go
//	wrap.go        whole numbers cut at the edge of their cells; cutinline.go, loose.go (zeros left out)
//	rowsums.go     the sums that hold in each row, for those
//	sheet.go       rows to a sheet: sheetwriter.go, sheetrow.go
package flow
