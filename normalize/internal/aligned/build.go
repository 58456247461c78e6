package aligned

import (
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/rows"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
	"slices"
)

// gridBuilder puts the rows of an inferred grid together.
type gridBuilder struct {
	page    int
	strips  []layout.Strip
	drawn   []float64 // heights of the lines drawn through the table
	parts   []rows.PartLine
	xs      []float64
	rows    []grid.Row
	anatomy grid.Anatomy

	doubts [][2]int16 // by column of a dump: those in which its amounts may stand as well; nil of a PDF

	decimals int   // of most amounts
	usual    []int // by column: decimals of most of its amounts, 0 where none are usual; nil above the body
}

// head adds the header rows: the upper levels from the top, then the leaves;
// a leaf with nothing above it reaches up.
func (b *gridBuilder) head(t *header.Tree, lex text.Lexicon) {
	n := len(t.Levels)
	spans, top, _ := t.Place(b.strips, b.xs, lex)
	for range n + 1 {
		b.rows = append(b.rows, grid.Row{Page: b.page})
	}
	for row := range n {
		k := n - 1 - row
		for i, s := range spans[k] {
			if s[1] > s[0] {
				b.label(&t.Levels[k][i], row, s[0], 1, s[1]-s[0])
			}
		}
		b.leaves(top, row, n)
	}
	b.leaves(top, n, n)
	for _, r := range b.rows {
		slices.SortStableFunc(r.Cells, func(a, c grid.Cell) int { return a.Column - c.Column })
	}
	b.anatomy = grid.Anatomy{Index: n + 1, Body: n + 1}
}

// leaves adds the leaf labels that begin in a row of n+1 header rows.
func (b *gridBuilder) leaves(top []int, row, n int) {
	for c := range b.strips {
		if top[c] != row {
			continue
		}
		switch h := b.strips[c].Head; {
		case h != nil && b.strips[c].Shared:
			b.label(h, row, c, n+1-row, 2)
		case h != nil && len(h.Tokens) > 0:
			b.label(h, row, c, n+1-row, 1)
		case c == 0 || !b.strips[c-1].Shared:
			b.rows[row].Add(grid.Cell{Column: c, Span: 1, Rows: int32(n + 1 - row)})
		}
	}
}

func (b *gridBuilder) label(l *layout.Label, row, col, rows, cols int) {
	c := grid.Cell{Column: col, Span: cols, Rows: int32(rows)}
	c.Pieces = token.AppendLines(nil, slices.Clone(l.Tokens), b.page)
	if c.SetText(grid.JoinPieces(c.Pieces)); l.Spelled {
		c.SetText(l.Text)
	}
	b.rows[row].Add(c)
}

// index adds the lines that number the columns.
func (b *gridBuilder) index(lines []layout.Line) {
	for i := range lines {
		b.row([]rows.Line{rows.NewLine(&lines[i], b.strips)})
	}
	b.anatomy.Body = len(b.rows)
}

// body adds the rows.
func (b *gridBuilder) body(lines []layout.Line, lex text.Lexicon) {
	body := make([]rows.Line, len(lines))
	for i := range lines {
		body[i] = rows.NewLine(&lines[i], b.strips)
		body[i].Begins = i > 0 && namesApart(&lines[i-1], &lines[i], lex)
	}
	rows.Straighten(body, b.decimals)
	b.group(body)
}

// group adds the rows that some lines make.
func (b *gridBuilder) group(body []rows.Line) {
	b.usual = columnDecimals(body, len(b.strips))
	for _, n := range rows.Group(body, b.strips, b.drawn, b.parts) {
		b.row(body[:n])
		body = body[n:]
	}
	b.anatomy.Tail = len(b.rows)
}

// columnDecimals are by column the decimals that most of its amounts have that have any.
func columnDecimals(body []rows.Line, columns int) []int {
	out := make([]int, columns)
	for c := range out {
		var count [8]int
		pointed := 0
		for i := range body {
			for k := range body[i].Cells[c] {
				if d := text.Decimals(body[i].Cells[c][k].Label); d > 0 && d < len(count) {
					count[d]++
					pointed++
				}
			}
		}
		out[c] = max(0, slices.IndexFunc(count[:], func(n int) bool { return 2*n > pointed }))
	}
	return out
}

// wide are the heights of lines that reach through most of a table.
func wide(lines []grid.Segment, xs []float64) []float64 {
	x0, x1 := xs[0], xs[len(xs)-1]
	covered := map[float64]float64{}
	var ys []float64
	for _, l := range lines {
		if n := min(l.To, x1) - max(l.From, x0); n > 0 {
			if covered[l.At] == 0 {
				ys = append(ys, l.At)
			}
			covered[l.At] += n
		}
	}
	return slices.DeleteFunc(ys, func(y float64) bool { return covered[y] < 0.7*(x1-x0) })
}

// row adds one row of some lines.
func (b *gridBuilder) row(lines []rows.Line) {
	row := grid.Row{Cells: make([]grid.Cell, len(b.strips)), Page: b.page}
	for c := range b.strips {
		var ts []token.Token
		for i := range lines {
			ts = append(ts, lines[i].Cells[c]...)
		}
		ts = b.marked(ts, c)
		cell := &row.Cells[c]
		cell.Column, cell.Span, cell.Rows = c, 1, 1
		if len(ts) > 0 {
			cell.Strip, cell.Within = ts[0].Strip, inorder.Within(ts)
			if b.doubts != nil && b.doubts[c] != ([2]int16{}) && len(b.rows) >= b.anatomy.Body {
				cell.Strip, cell.Within = int32(c+1), b.doubts[c]
			}
			cell.Pieces = token.AppendLines(nil, ts, b.page)
			cell.SetText(grid.JoinPieces(cell.Pieces))
		}
	}
	b.rows = append(b.rows, row)
}

// marked are the words of a cell of column c, digits behind or above an amount that has
// all its decimals as the mark of a footnote: a dump does not show that they are raised.
// Behind it those are enough that most amounts of the column have.
func (b *gridBuilder) marked(ts []token.Token, c int) []token.Token {
	n := len(ts) - 1
	if n < 1 || ts[0].Line == 0 || b.decimals == 0 {
		return ts
	}
	has := func(t *token.Token, digits int) bool {
		return text.IsAmount(t.Label) && text.Decimals(t.Label) == digits
	}
	whole := func(t *token.Token) bool { return has(t, b.decimals) }
	switch first, last := &ts[0], &ts[n]; {
	case text.IsDigits(last.Label) && len(last.Label) < 3 && last.Line == ts[n-1].Line && (whole(&ts[n-1]) || b.usual != nil && has(&ts[n-1], b.usual[c])):
		ts = slices.Clone(ts)
		ts[n-1].Mark(last)
		return ts[:n]
	case text.IsDigits(first.Label) && len(first.Label) == 1 && first.Line < ts[1].Line && whole(&ts[1]):
		ts = slices.Clone(ts[1:])
		ts[0].Mark(first)
	}
	return ts
}

// grid is the finished grid, its rows parted in the middle between what is
// printed in them.
func (b *gridBuilder) grid() grid.Grid {
	return grid.Grid{Xs: b.xs, Ys: rowBorders(b.rows), Rows: b.rows, Anatomy: &b.anatomy}
}

// rowBorders are the y between rows of cells without drawn borders.
func rowBorders(printed []grid.Row) []float64 {
	rows := len(printed)
	top, bottom := make([]float64, rows), make([]float64, rows)
	seen := make([]bool, rows)
	for r := range printed {
		for _, c := range printed[r].Cells {
			if c.Rows > 1 {
				continue
			}
			for _, p := range c.Pieces {
				if !seen[r] {
					top[r], bottom[r], seen[r] = p.Box.Y0, p.Box.Y1, true
				}
				top[r], bottom[r] = min(top[r], p.Box.Y0), max(bottom[r], p.Box.Y1)
			}
		}
	}
	ys := make([]float64, rows+1)
	for r := range rows {
		switch {
		case r == 0:
			ys[r] = top[r]
		case !seen[r]:
			ys[r] = ys[r-1]
		default:
			ys[r] = max(ys[r-1], (bottom[r-1]+top[r])/2)
		}
	}
	if rows > 0 {
		ys[rows] = max(ys[rows-1], bottom[rows-1])
	}
	return ys
}
