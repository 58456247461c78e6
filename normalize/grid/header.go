package grid

import (
	"slices"
	"strings"

	"budgetextract/normalize/text"
)

// Anatomy says which rows of a grid are what: rows before Head are text inside
// the frame (title, entity line), rows from Head on are column headers, rows
// from Index on number the columns, rows from Body to Tail are the table, and
// rows from Tail on are text again (notes).
type Anatomy struct{ Head, Index, Body, Tail int }

// Dissect tells the rows of a grid apart by what they say and by their shape.
func (g *Grid) Dissect(lex text.Lexicon) Anatomy {
	if g.Anatomy != nil {
		return *g.Anatomy
	}
	var a Anatomy
	a.Head = textRows(g, lex)
	a.Index = a.Head + headerRows(g, a.Head, lex)
	a.Body = a.Index
	for a.Body < g.NumRows() && IsIndexRow(g.texts(a.Body), lex) {
		a.Body++
	}
	a.Tail = noteRows(g, a.Body, lex)
	return a
}

// textRows counts the rows at the top that hold a title, an entity line or a
// unit and no cell of the table.
func textRows(g *Grid, lex text.Lexicon) int {
	n := 0
	for r := range g.NumRows() {
		cells := g.texts(r)
		if len(cells) == 0 {
			continue
		}
		if cells[0].Number().Value == text.AmountValue || !spansAll(g, cells) && !aboveTable(cells, lex) || lex.Note(cells[0].Text) {
			break
		}
		n = r + 1
	}
	if n == g.NumRows() {
		return 0
	}
	return n
}

// aboveTable reports cells of which each is a title or an entity line; where the first is a header
// and no labelled field, the others need not be asked about.
func aboveTable(cells []*Cell, lex text.Lexicon) bool {
	if first := cells[0].Text; !text.HoldsColon(first) && lex.Header(first) {
		return false
	}
	return allCells(cells, func(c *Cell) bool { return lex.Entity(c.Text) || lex.Title(c.Text) })
}

// spansAll reports a row that is one cell from side to side.
func spansAll(g *Grid, cells []*Cell) bool {
	return len(cells) == 1 && cells[0].Span == g.NumColumns()
}

func allCells(cells []*Cell, ok func(*Cell) bool) bool {
	return !slices.ContainsFunc(cells, func(c *Cell) bool { return !ok(c) })
}

// headerRows counts the header rows from row r on. The first must head most of
// the columns; each further one must part a header above it into columns, or
// stand beside one that reaches further down.
func headerRows(g *Grid, first int, lex text.Lexicon) int {
	end := first // rows that header cells reach down to
	last := first
	leaf := make([]int, g.NumColumns()) // columns that the last header cell over a column covers
	for r := first; r < g.NumRows(); r++ {
		cells := g.texts(r)
		switch {
		case len(cells) == 0:
			if r >= end {
				return last - first
			}
			continue
		case !labels(cells, lex):
			return last - first
		case last == first:
			if !headsTable(g, cells, lex) {
				return 0
			}
		case r >= end && !refines(cells, leaf, lex):
			return last - first
		}
		last = r + 1
		for _, c := range cells {
			end = max(end, r+int(c.Rows))
			for i := c.Column; i < c.Column+c.Span; i++ {
				leaf[i] = c.Span
			}
		}
	}
	return last - first
}

// labels reports cells that can be column headers: no amounts, no codes, no
// column numbers, no marks of empty cells, no numbered items but known ones.
func labels(cells []*Cell, lex text.Lexicon) bool {
	if IsIndexRow(cells, lex) {
		return false
	}
	return allCells(cells, func(c *Cell) bool {
		if text.IsYear(c.Text) {
			return true
		}
		return !text.IsAmount(c.Text) && !text.IsBlankMark(c.Text) && (!text.IsNumbered(c.Text) || lex.Header(c.Text))
	})
}

// headsTable reports a first header row: its cells fill every column, or they cover most and the
// vocabulary knows some of them.
func headsTable(g *Grid, cells []*Cell, lex text.Lexicon) bool {
	covered := 0
	for _, c := range cells {
		covered += c.Span
	}
	if covered == g.NumColumns() && len(cells) >= 3 {
		return true
	}
	return 4*covered >= 3*g.NumColumns() && thirdKnown(cells, lex)
}

// thirdKnown reports cells of which the vocabulary knows a third as headers.
func thirdKnown(cells []*Cell, lex text.Lexicon) bool {
	known := 0
	for _, c := range cells {
		if lex.Header(c.Text) {
			known++
		}
		if 3*known >= len(cells) {
			return true
		}
	}
	return false
}

// refines reports a header row that parts the wider headers above it: every
// cell stands under a header wider than itself, or all are known.
func refines(cells []*Cell, leaf []int, lex text.Lexicon) bool {
	known, parts := 0, true
	for _, c := range cells {
		if lex.Header(c.Text) {
			known++
		}
		parts = parts && leaf[c.Column] > c.Span
	}
	if !parts {
		return known >= 3 && known == len(cells)
	}
	return len(cells) > 1 || known > 0 && cells[0].Span > 1
}

// IsIndexRow reports the row that numbers the columns: headed by 栏次, or 1, 2,
// 3 … or A, B, C …, with or without a formula (`3=4+5`) and with marks over other columns.
func IsIndexRow(cells []*Cell, lex text.Lexicon) bool {
	if len(cells) == 0 {
		return false
	}
	if lex.ColumnIndex(cells[0].Text) {
		return true
	}
	numbers, last := 0, 0
	for _, c := range cells {
		switch n, ok := text.ColumnNumber(c.Text); {
		case ok && (n == last+1 || numbers == 0 && n <= 3):
			numbers++
			last = n
		case strings.Contains("**——--甲乙丙丁戊", c.Text):
		default:
			return false
		}
	}
	return numbers >= 2 && numbers*3 >= len(cells)
}

// noteRows finds where the text under the table begins that stands inside the
// frame: rows from side to side at the end, or rows that say they are notes.
func noteRows(g *Grid, body int, lex text.Lexicon) int {
	tail := g.NumRows()
	for r := g.NumRows() - 1; r >= body; r-- {
		cells := g.texts(r)
		if len(cells) == 0 {
			continue
		}
		note := len(cells) == 1 && (lex.Note(cells[0].Text) || cells[0].Span == g.NumColumns() && !text.IsAmount(cells[0].Text))
		if !note {
			break
		}
		tail = r
	}
	return tail
}

// SetPaths gives columns their header labels from top to bottom.
func (g *Grid) SetPaths(columns []Column, a Anatomy) {
	depth := a.Index - a.Head
	room := make([]string, depth*len(columns)) // one array for all columns
	for r := a.Head; r < a.Index; r++ {
		for _, c := range g.texts(r) {
			for i := c.Column; i < c.Column+c.Span; i++ {
				p := &columns[i].Path
				if *p == nil {
					*p, room = room[:0:depth], room[depth:]
				}
				*p = append(*p, c.Text)
			}
		}
	}
}
