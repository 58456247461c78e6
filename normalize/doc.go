// Package normalize makes whole tables of whole cells. It takes pages with the
// places of their words and gives sheets and the lines of text around them (Blocks);
// it takes pages of flow text, which have no places, and gives lines cut into
// fragments (FlowLines). It knows what a table is, and asks a text.Lexicon what words mean.
//
// A page goes this way. The files here whose names begin with the same word are one step;
// the others are packages of their own, each importing only those below it:
//
//	page      the pages on a sheet of paper, small type enlarged (pages.go: the way;
//	          pagegrids.go: one page)
//	ruled     a grid from drawn lines
//	aligned   a grid where no lines are drawn; inorder tells its columns where the text
//	          is bent, header its labels, rows which lines make a row, and layout sees
//	          lines, labels and strips in the words of a page
//	part      what one page holds of a sheet
//	join      the parts of all pages as one sheet: rows broken over pages, and what
//	          stands around the table
//	sheet     what comes out
//
// All of them take words as tokens (token), give cells in rows (grid), and ask what a text
// is by its characters (text); limits bounds them. Beside the way stands flow text (flow).
package normalize
