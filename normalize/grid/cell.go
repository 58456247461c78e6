package grid

import (
	"strings"

	"budgetextract/extract"
	"budgetextract/normalize/text"
)

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
	Column int         // first leaf column; -1 where flow text does not tell it
	Span   int         // leaf columns covered, at least 1
	Strip  int32       // a number for all cells of a page whose amounts stand in one column, where Within leaves open in which; else zero
	Within [2]int16    // where the text leaves open in which of several columns an amount stands: the first and last+1; else zero
	Rows   int32       // rows covered from this one down, at least 1 (0 in flow text)
	Above  bool        // part of a cell that began in a row above; Text repeats a label but no amount and no mark
	number text.Number // what Text is as one
	Pieces []Piece     // what was printed, in reading order, one for each printed line; empty for an empty cell
}

// Piece is a printed part of a cell and its place.
type Piece struct {
	Raw  string
	Page int
	Box  extract.Box // zero in flow text
	Line int         // source line of text; 0 in a PDF
	Red  bool        // printed in red
}

// SetText sets the text of a cell.
func (c *Cell) SetText(s string) { c.SetNumber(s, text.NumberOf(s)) }

// SetNumber sets the text of a cell of which it is known what it is as a number.
func (c *Cell) SetNumber(s string, n text.Number) { c.Text, c.number = s, n }

// Number is what the text of a cell is as a number.
func (c *Cell) Number() text.Number { return c.number }

// JoinPieces is the text of a cell: what was printed, folded, without the
// white space and the line breaks.
func JoinPieces(pieces []Piece) string {
	switch len(pieces) {
	case 0:
		return ""
	case 1:
		return text.Label(pieces[0].Raw)
	}
	size := 0
	for i := range pieces {
		size += len(pieces[i].Raw)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range pieces {
		b.WriteString(pieces[i].Raw)
	}
	return text.Label(b.String())
}
