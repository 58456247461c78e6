// Package normalize makes whole tables of whole cells. It takes pages with the
// places of their words and gives sheets and the lines of text around them (Blocks);
// it takes pages of flow text, which have no places, and gives lines cut into
// fragments (FlowLines). It knows what a table is, and asks a Lexicon what words mean.
//
// A page goes this way, and the files of each step begin with the same word:
//
//	page    the pages on a sheet of paper, small type enlarged (pages.go: the way)
//	words   words as tokens; marks of footnotes and vertical writing
//	ruled   a grid from drawn lines: borders, a frame of them, its cells, the words
//	        in each; borders that are missing or only painted in pieces
//	align   a grid where no lines are drawn: the lines of a table, strips that words
//	        stand in, the lines that make a row
//	head    … its header: labels over several lines, and over several columns
//	order   … where the text is bent: columns by the order of the words in a line
//	grid    what both give: cells in rows, which of them are header and which table
//	part    what one page holds of a sheet
//	join    the parts of all pages as one sheet: rows broken over pages, and what
//	        stands around the table
//	sheet   what comes out
//
// Beside the way stand what a text is by its characters (text…: folded, an amount, a
// code, a numbered item), flow text (flow…), and a drawing of a page to look at
// (draw.go).
//
// Ruled grids read cells by lines, aligned ones by costs: each reading of a header
// and each way to part lines into rows has a cost in points, and the cheapest is taken.
package normalize
