package ruled

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
)

// maxMissing is the most column borders of a grid that are found missing.
const maxMissing = 4

// fill puts tokens into the cells of a frame and gives back those outside it.
func (w *Workspace) fill(f *frame, tokens []token.Token, page, missing int) (grid.Grid, []token.Token) {
	spans, of := w.spansOf(f)
	p := w.assign(f, spans, of, tokens)
	order, ends := p.byCell(w, len(spans))
	if len(order) == 0 {
		return grid.Grid{}, tokens
	}
	if missing > 0 {
		c := filled{f, spans, &p, order, ends}
		if more := c.withMissingColumns(); more != f {
			return w.fill(more, tokens, page, missing-1)
		}
	}
	out := printer{Workspace: w, tokens: p.tokens, page: page, pieces: make([]grid.Piece, 0, len(order))}
	cells := make([]grid.Cell, len(spans)) // one array for all rows
	var crowded []int                      // rows that may be several
	from := int32(0)
	for i := range spans {
		s, c, to := &spans[i], &cells[i], ends[i]
		c.Column, c.Span, c.Rows = int(s.col), int(s.cols), s.rows
		switch to - from {
		case 0:
		case 1: // so it is in most cells
			out.word(order[from], c)
		default:
			if r := int(s.row); out.words(order[from:to], c) && !slices.Contains(crowded, r) {
				crowded = append(crowded, r)
			}
		}
		from = to
	}
	g := grid.Grid{Xs: f.xs, Ys: f.ys, OpenTop: f.openTop, OpenBottom: f.openBottom, Ruled: true, Rows: rowsOf(cells, spans, f.rows(), page)}
	return withMissingRows(g, crowded, page), p.outside(w, len(p.tokens)-len(order))
}

// rowsOf are the rows of the cells with some spans.
func rowsOf(cells []grid.Cell, spans []span, rows, page int) []grid.Row {
	out := make([]grid.Row, rows)
	first := 0
	for r := range out {
		end := first
		for end < len(spans) && int(spans[end].row) == r {
			end++
		}
		out[r] = grid.Row{Cells: cells[first:end:end], Page: page}
		first = end
	}
	return out
}

// printer gives the cells of a grid what is printed in them.
type printer struct {
	*Workspace
	tokens []token.Token
	page   int
	pieces []grid.Piece // one array for all cells; only ever appended to
}

// piece appends a token as a piece, in place: there is room for each.
func (p *printer) piece(t *token.Token) {
	n := len(p.pieces)
	p.pieces = p.pieces[:n+1]
	out := &p.pieces[n]
	out.Raw, out.Page, out.Box, out.Line, out.Red = t.Text, p.page, t.Box, int(t.Line), t.Red
}

// word sets the one token of a cell.
func (p *printer) word(number int32, c *grid.Cell) {
	t, first := &p.tokens[number], len(p.pieces)
	p.piece(t)
	c.Pieces = p.pieces[first : first+1 : first+1]
	c.SetNumber(t.Label, t.Number)
}

// words sets what is printed in a cell, several tokens, and reports that it may be several
// rows.
func (p *printer) words(numbers []int32, c *grid.Cell) (several bool) {
	first := len(p.pieces)
	p.begin()
	if oneOverAnother(p.tokens, numbers) {
		whole := 0
		for _, n := range numbers {
			t := &p.tokens[n]
			p.piece(t)
			p.add(t)
			if isWhole(t.Label, t.Number) || t.Label == "0" { // a nought may be
				whole++
			}
		}
		several = whole > 1
	} else {
		p.cell = p.cell[:0]
		for _, n := range numbers {
			p.cell = append(p.cell, p.tokens[n])
		}
		p.pieces = token.AppendLines(p.pieces, p.cell, p.page)
		for i := range p.cell {
			p.add(&p.cell[i])
		}
		several = severalWhole(p.pieces[first:])
	}
	c.Pieces = p.pieces[first:len(p.pieces):len(p.pieces)]
	text, ok := p.end()
	if !ok {
		text = grid.JoinPieces(c.Pieces)
	}
	c.SetText(text)
	return several || everyLineItem(c.Pieces)
}
