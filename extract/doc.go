// Package extract reads documents page by page: PDF files, and the text that an
// extractor made of one. It knows what a PDF is, and nothing of tables.
//
//	doc, err := extract.Open("434.pdf", extract.Options{})
//	for page, err := range doc.Pages() {
//		… page.Words, page.Rules, or page.Lines where there is no geometry
//	}
//
// Open and Read tell a PDF from text by its content (document.go, foreign.go). From
// a PDF, package object reads the objects, package content glyphs and lines from the
// streams of a page, with package font and package cmap for their characters; here
// (pdf.go) they become words and ruling lines:
//
//	twins.go        glyphs painted twice are one, but for digits over digits of the next cell (twinschance.go)
//	words.go        glyphs that touch are a word (follows.go); setapart.go, where letters are set apart
//	oddorder.go     glyphs that were painted one by one and out of order
//	arc.go          the text along the arc of a seal is set aside; watermark.go, what is stamped over the page
//	rules.go        the pieces of lines are ruling lines; largeunit.go, pages in the dots of a printer
//	annotations.go  what annotations lay over the page is a problem
//
// Text (text.go, textdecode.go) that keeps the layout is put on a grid of characters
// (textgrid.go) and has words too; other text has lines alone. All limits stand in
// internal/limits.
package extract
