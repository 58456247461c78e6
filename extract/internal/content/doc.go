// Package content interprets the content streams of a page: it collects the
// glyphs shown and the lines drawn, in points of the page as displayed, with
// the origin at the top left and y downwards (PDF 32000-1, 7.8, 8 and 9).
//
//	interpreter.go   the pages of a document, one after the other; page.go, what comes out
//	tokenizer.go     a stream to operands and operators (strings.go), and each operator to
//	                 what it does here (action.go, execute.go)
//	state.go         the graphics state: matrices, colours (color.go), marked content (marked.go)
//	showtext.go      strings to glyphs, in runs (run.go); upright.go, which way they go
//	path.go          paths to lines and areas; rectangle.go, the usual one; mitre.go, sides of frames
//	                 cut aslant; tiles.go, what is left between painted cells
//	covered.go       text that is painted over; unseen.go, too small to be seen or cut by an edge
//	resources.go     fonts, forms and images by name; xobject.go, inlineimage.go
package content
