package normalize

import (
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// Block is what a document is made of, in reading order: a whole table, or a
// line of text outside the tables. Exactly one of the two is set.
type Block struct {
	Sheet *Sheet
	Text  *Text
}

// Sheet is one whole table as published: rows of whole cells in a column grid,
// continued over pages, with its repeated headers set aside.
type Sheet struct {
	Before  []Text        // text lines above the table since the last one: title, entity line, unit
	After   []Text        // text lines below it that belong to it by position: notes
	Aside   []Text        // lines that were set aside: numbers of pages, titles that a page repeats
	Heads   []grid.Row    // the rows of the header and of the numbers of the columns, as each page prints them
	Columns []grid.Column // leaf columns from left to right
	Rows    []grid.Row
	Pages   [2]int // first and last page
	Ruled   bool   // the grid came from ruling lines and not from alignment
	Torn    string // a word of the header that is in no label whole; empty where there is none, or the columns were seen
	Vacant  bool   // below the header are drawn rows, and nothing is printed in any
	Lines   bool   // nothing tells the columns: the only one holds the lines as printed
}

// Text is a line of text outside the grid, or a line that spans it (a title
// inside the frame).
type Text struct {
	Text       string // folded; runs of white space kept as one space
	grid.Piece        // where it stands
	label      string // Text as a label, where that is known
}

// Label is the text of a line without white space.
func (t *Text) Label() string {
	if t.label != "" {
		return t.label
	}
	return text.Label(t.Text)
}
