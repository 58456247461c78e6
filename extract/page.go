package extract

// Page is one page of a document, as displayed: rotation, boxes and units are
// settled, so nobody behind this package asks whether it was a PDF.
//
// A page of a PDF, or of layout-preserving text, has Words (and Rules where
// any are drawn). A page of flow text has Lines only: its order is known, its
// geometry is not.
type Page struct {
	Number        int     // counted from 1
	Width, Height float64 // PDF points, as displayed
	Words         []Word  // in the order the producer painted them
	Rules         []Rule  // merged ruling lines, horizontal and vertical
	Pieces        []Rule  // the horizontal lines as painted, from the top, where cells have them and no vertical one is drawn
	Lines         []Line  // flow text: the lines in source order, blank ones included
	Problems      []Problem
}

// Flow reports whether the page has an order of lines but no geometry.
func (p *Page) Flow() bool { return len(p.Words) == 0 && len(p.Lines) > 0 }

// Box is a rectangle in points; the origin is the top left of the page as
// displayed, y grows downwards.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Word is a run of glyphs without a gap, never reaching over a ruling line.
type Word struct {
	Text     string // as printed; folding is the next stage's business
	Box      Box
	Size     float64   // font size in points, as displayed
	Edges    []float32 // left edge of each rune and the right edge of the last, along the writing direction
	Run      int32     // words painted by one text-showing operator share a Run; 0 where unknown
	Vertical bool      // glyphs follow each other downwards (or upwards: then Edges fall)
	Aside    bool      // not to be read with the page: text without ink on a page of visible text, or a watermark
	Red      bool      // begins in red ink
	Line     int32     // layout text: the line of the source, counted from 1; else 0
}

// Line is one line of flow text without its line ending.
type Line struct {
	Text   string
	Number int // in the source, counted from 1
}

// Rule is a ruling line: horizontal when Y0 == Y1, vertical when X0 == X1.
// X0 <= X1 and Y0 <= Y1.
type Rule struct{ X0, Y0, X1, Y1 float64 }

// Horizontal reports the direction of the rule.
func (r Rule) Horizontal() bool { return r.Y0 == r.Y1 }

// Problem is something a user should know about a page or the whole file
// (Page 0). It stops nothing. Code is one of CONTRACT's problem codes.
type Problem struct {
	Code    string // page_without_text, unmapped_glyphs, repaired, limit_exceeded, page_failed …
	Page    int
	Message string
}
