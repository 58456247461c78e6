// Package normalize finds the tables of a document and makes them whole. Blocks takes pages
// with the places of their words, and gives sheets (a table with all its rows, over all its
// pages) and the lines of text around them. FlowLines takes a page of flow text, which has
// no places, and gives its lines cut into fragments; PartTouching parts what an extractor
// wrote together in them. The package knows what a table is; what
// a word means it asks a text.Lexicon. It has no errors of its own: those of the pages are
// passed on, and a page that holds no table is lines of text.
//
// A page goes through these steps. A step is the files here whose names begin with its name,
// or a package of that name:
//
//	page      two pages printed on one sheet of paper are told apart, small type is
//	          enlarged (pages.go has the way of a document, pagegrids.go that of a page)
//	ruled     a grid where lines are drawn between the cells
//	aligned   a grid where none are drawn
//	part      what one page holds of a sheet: columns, rows, the lines in the frame
//	join      the parts of all pages as one sheet: repeated headers are set aside, and rows
//	          that a page break parts are one again: 2010 and 301 are 2010301
//	sheet     what comes out
//
// Below aligned stand inorder (columns by the order of words), header (labels), rows (which
// lines are one row) and layout (lines, labels and strips of words). All take words as tokens
// (token), give cells in rows (grid), ask what a text is by its characters (text), and keep
// to limits. The files flow… are about flow text alone.
package normalize
