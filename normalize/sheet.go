package normalize

import "budgetextract/extract"

// Block is what a document is made of, in reading order: a whole table, or a
// line of text outside the tables. Exactly one of the two is set.
type Block struct {
	Sheet *Sheet
	Text  *Text
}

// Sheet is one whole table as published: rows of whole cells in a column grid,
// continued over pages, with its repeated headers set aside.
type Sheet struct {
	Before  []Text   // text lines above the table since the last one: title, entity line, unit
	After   []Text   // text lines below it that belong to it by position: notes
	Aside   []Text   // lines that were set aside: numbers of pages, titles that a page repeats
	Heads   []Row    // the rows of the header and of the numbers of the columns, as each page prints them
	Columns []Column // leaf columns from left to right
	Rows    []Row
	Pages   [2]int // first and last page
	Ruled   bool   // the grid came from ruling lines and not from alignment
	Torn    string // a word of the header that is in no label whole; empty where there is none, or the columns were seen
	Lines   bool   // nothing tells the columns: the only one holds the lines as printed
}

// Text is a line of text outside the grid, or a line that spans it (a title
// inside the frame).
type Text struct {
	Text  string // folded; runs of white space kept as one space
	Piece        // where it stands
	label string // Text as a label, where that is known
}

// asLabel is the text of a line without white space.
func (t *Text) asLabel() string {
	if t.label != "" {
		return t.label
	}
	return Label(t.Text)
}

// Column is a leaf column. Path is its header from top to bottom, each label
// folded and without inner white space; empty where the column has no header. Parts are
// the labels below it, 类 款 项, where its cells hold the text of several joined.
type Column struct {
	Path   []string
	Parts  []string `json:",omitempty"`
	X0, X1 float64  // points; zero in flow text
}

// Row is one row of the table, whole again where the publisher split it over
// pages.
type Row struct {
	Cells []Cell
	Page  int // page of its first piece
}

// Cell is one cell. Text is rejoined and folded, without white space. A document has very
// many cells: what is rarely told of one is kept small.
type Cell struct {
	Text   string
	Column int      // first leaf column; -1 where flow text does not tell it
	Span   int      // leaf columns covered, at least 1
	Strip  int32    // a number for all cells of a page whose amounts stand in one column, where Within leaves open in which; else zero
	Within [2]int16 // where the text leaves open in which of several columns an amount stands: the first and last+1; else zero
	Rows   int32    // rows covered from this one down, at least 1 (0 in flow text)
	Above  bool     // part of a cell that began in a row above; Text repeats a label but no amount and no mark
	number          // what Text is as one
	Pieces []Piece  // what was printed, in reading order, one for each printed line; empty for an empty cell
}

// setText sets the text of a cell.
func (c *Cell) setText(s string) { c.Text, c.number = s, numberOf(s) }

// Piece is a printed part of a cell and its place.
type Piece struct {
	Raw  string
	Page int
	Box  extract.Box // zero in flow text
	Line int         // source line of text; 0 in a PDF
}
