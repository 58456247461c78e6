package ruled

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/rows"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// The lines between rows may be missing:
//
//	| 201   | 一般公共服务支出 |  7.20 |
//	| 20101 | 人大事务         |  7.20 |   one drawn row, two codes, two amounts
//
// withMissingRows parts those of some drawn rows of a grid that hold more than one
// row; it gives the same grid where there are none.
func withMissingRows(g grid.Grid, drawn []int, page int) grid.Grid {
	var parts []rowParts
	for _, r := range drawn {
		if p := splitDrawnRow(&g, r, page); p != nil {
			parts = append(parts, rowParts{r, p})
		}
	}
	for i := len(parts) - 1; i >= 0; i-- {
		g = withRows(g, parts[i])
	}
	return g
}

// rowParts are the rows found in one drawn row: for each the pieces of each of
// its cells, in the order of the cells of the drawn row.
type rowParts struct {
	row   int
	cells [][][]grid.Piece
}

// splitDrawnRow parts one drawn row, nil where it is one: it takes two whole
// amounts or codes in one cell, in at least two of the cells.
func splitDrawnRow(g *grid.Grid, r, page int) [][][]grid.Piece {
	cells := g.Rows[r].Cells
	crowded := 0
	for i := range cells {
		if cells[i].Rows > 1 {
			return nil
		}
		pieces := cells[i].Pieces
		if len(pieces) < 2 {
			continue
		}
		if severalWhole(pieces) {
			crowded++
		}
		if len(cells) >= 4 && everyLineItem(pieces) || everyLineCode(pieces) {
			crowded += 2
		}
	}
	if crowded == 0 || crowded == 1 && len(cells) > 2 {
		return nil
	}
	strips := make([]layout.Strip, len(cells))
	var tokens []token.Token
	for i := range cells {
		box := g.Box(r, &cells[i])
		strips[i] = layout.Strip{X0: box.X0, X1: box.X1}
		for _, p := range cells[i].Pieces {
			t := token.Token{Text: p.Raw, Box: p.Box, Size: p.Box.Y1 - p.Box.Y0, Line: int32(p.Line), Red: p.Red}
			t.SetLabel(text.Label(p.Raw))
			tokens = append(tokens, t)
			strips[i].Words++
			if t.Value != text.NoValue {
				strips[i].Values++
			}
		}
	}
	parts := groupPieces(tokens, strips, cells, page)
	if len(parts) < 2 || !wholeParts(parts, g.UsualDecimals()) {
		return nil
	}
	return parts
}

// wholeParts reports that the parts of a drawn row are rows of their own and
// not the lines of one: each has a key, or the same cells of each hold amounts, or
// they stand alone; and no amount goes on from one part to the next.
func wholeParts(parts [][][]grid.Piece, digits int) bool {
	texts := textsOf(parts)
	if digits == 0 {
		digits = usualDecimalsOf(texts)
	}
	before := keyCells(texts)
	keyed, alike, amounts := false, digits > 0, false
	for c := range texts[0] {
		keys, values := 0, 0
		above := "" // the last text of the column, blank cells left out: a wrapped amount need not begin in the line above its end
		for i := range texts {
			cell := texts[i][c]
			if above != "" && text.Joint(above, cell, digits) == text.Half {
				return false
			}
			if cell != "" {
				above = cell
			}
			if c < before && (text.IsCode(cell) || i > 0 && len(cell) < 4 && text.CountsOn(texts[i-1][c], cell) || i == 0 && len(cell) < 3 && text.IsDigits(cell)) || text.IsNumbered(cell) {
				keys++
			}
			if text.IsValue(cell) {
				values++
			}
		}
		keyed = keyed || keys == len(texts)
		alike = alike && (values == 0 || values == len(texts) || c < before) // a sum has no code
		amounts = amounts || values == len(texts) && c >= before
	}
	return keyed || alike && amounts || standAlone(texts, before, digits)
}

// leastAlone is how many rows a drawn row of which some show nothing of their own holds at least.
const leastAlone = 3

// standAlone reports parts of which all but a few show by themselves that they are rows:
// nothing is drawn between the rows of a whole table.
func standAlone(texts [][]string, before, digits int) bool {
	alone := 0
	for _, row := range texts {
		if isRow(row, before, digits) {
			alone++
		}
	}
	return len(texts) >= leastAlone && alone*4 >= len(texts)*3 && !oneCode(texts, before)
}

// oneCode reports parts with the pieces of one code, not with codes: 212 over 010 over 1.
// A single digit on top is the number of a row.
func oneCode(texts [][]string, before int) bool {
	for c := range before {
		first, joined := "", ""
		for _, row := range texts {
			if first == "" {
				first = row[c]
			}
			joined += row[c]
		}
		if len(first) > 1 && joined != first && text.IsCode(joined) {
			return true
		}
	}
	return false
}

// isRow reports texts that are a row by themselves: with a code, an item that begins with its
// number, a sum, or an amount that has all of its decimals or groups.
func isRow(row []string, before, digits int) bool {
	for c, cell := range row {
		if c < before && text.IsCode(cell) || text.BeginsRow(cell) || text.IsAmount(cell) && (inGroups(cell) || digits > 0 && text.Decimals(cell) == digits) {
			return true
		}
	}
	return false
}

// textsOf are the texts of the cells of the parts of a drawn row.
func textsOf(parts [][][]grid.Piece) [][]string {
	out := make([][]string, len(parts))
	for i, cells := range parts {
		out[i] = make([]string, len(cells))
		for c := range cells {
			out[i][c] = grid.JoinPieces(cells[c])
		}
	}
	return out
}

// usualDecimalsOf are the decimals that most amounts of some rows have.
func usualDecimalsOf(texts [][]string) int {
	var count text.DecimalCount
	for _, row := range texts {
		for _, cell := range row {
			if !text.IsPercentage(cell) {
				count.Add(text.NumberOf(cell))
			}
		}
	}
	return count.Usual()
}

// keyCells counts the cells in front of the first that holds a name.
func keyCells(texts [][]string) int {
	for c := range texts[0] {
		for i := range texts {
			if cell := texts[i][c]; cell != "" && !text.IsValue(cell) {
				return c
			}
		}
	}
	return 0
}

// isWhole reports a label that is a whole amount or code, or the mark of an empty cell.
func isWhole(label string, n text.Number) bool {
	switch n.Value {
	case text.AmountValue:
		return n.Decimals > 0 || text.IsCode(label) || inGroups(label)
	case text.MarkValue:
		return true
	}
	return false
}

// severalWhole reports two lines of a cell that are whole amounts or codes. A nought on top
// is a whole amount: no other begins with it alone.
func severalWhole(pieces []grid.Piece) bool {
	n := 0
	for i := range pieces {
		if n+len(pieces)-i < 2 {
			break // the rest are too few
		}
		if r, _ := utf8.DecodeRuneInString(pieces[i].Raw); text.IsHan(r) {
			continue
		}
		if isWholeLine(pieces[i].Raw) || noughts(pieces[:i]) && text.Label(pieces[i].Raw) == "0" {
			n++
		}
	}
	return n > 1
}

// isWholeLine is isWhole for a printed line of a cell, the sign of the currency before it or not.
func isWholeLine(raw string) bool {
	if n, ok := text.PlainNumber(raw); ok {
		return isWhole(raw, n) // so are most
	}
	s := text.Label(raw)
	return text.IsAmount(s) && (text.IsCode(s) || text.Decimals(s) >= 1 || inGroups(s)) || text.IsBlankMark(s)
}

// noughts reports that lines are nothing but noughts.
func noughts(pieces []grid.Piece) bool {
	return !slices.ContainsFunc(pieces, func(p grid.Piece) bool { return p.Raw != "0" })
}

// inGroups reports an amount without decimals whose last group of digits is whole: 4,128,500.
func inGroups(s string) bool {
	i := strings.LastIndexByte(s, ',')
	return i > 0 && len(s)-i-1 == 3 && text.IsDigits(s[i+1:])
}

// everyLineCode reports lines that are codes, more than the pieces of one.
func everyLineCode(pieces []grid.Piece) bool {
	if len(pieces) < 2 {
		return false
	}
	digits := 0
	for i := range pieces {
		if r, _ := utf8.DecodeRuneInString(pieces[i].Raw); text.IsHan(r) {
			return false
		}
		s, number := text.Read(pieces[i].Raw)
		if number.Decimals >= 0 || !text.IsCode(s) {
			return false
		}
		digits += len(s)
	}
	return digits > longestCode
}

// longestCode is how many digits a code has at most.
const longestCode = 7

// everyLineItem reports two or more lines that each begin with a Chinese number
// (二十二、 over 二十三、).
func everyLineItem(pieces []grid.Piece) bool {
	if len(pieces) < 2 {
		return false
	}
	for i := len(pieces) - 1; i >= 0; i-- { // the first of several lines often does
		if r, _ := utf8.DecodeRuneInString(pieces[i].Raw); text.IsHan(r) && !text.IsNumeral(r) || r < utf8.RuneSelf && text.IsDigit(byte(r)) {
			return false
		}
		s := text.Label(pieces[i].Raw)
		if !text.IsNumbered(s) || !strings.ContainsAny(text.FirstRune(strings.TrimLeft(s, "（(")), text.ChineseNumerals) {
			return false
		}
	}
	return true
}

// groupPieces parts the lines of a drawn row into rows.
func groupPieces(tokens []token.Token, strips []layout.Strip, cells []grid.Cell, page int) [][][]grid.Piece {
	var body []rows.Line
	edges := stripEdges(strips)
	for ts := range token.Lines(tokens) {
		l := rows.Line{Cells: make([][]token.Token, len(strips)), Y: ts[0].CenterY(), Size: ts[0].Size}
		for _, t := range ts {
			c := interval(edges, t.CenterX())
			l.Cells[c] = append(l.Cells[c], t)
			l.Valued = l.Valued || text.IsValuePiece(t.Label)
		}
		body = append(body, l)
	}
	groups := rows.Group(body, strips, nil, nil)
	if len(groups) < 2 {
		return nil
	}
	out := make([][][]grid.Piece, 0, len(groups))
	for _, n := range groups {
		row := make([][]grid.Piece, len(cells))
		for c := range cells {
			for _, l := range body[:n] {
				for _, t := range l.Cells[c] {
					row[c] = append(row[c], t.Piece(page))
				}
			}
		}
		body = body[n:]
		out = append(out, row)
	}
	return out
}

func stripEdges(s []layout.Strip) []float64 {
	xs := make([]float64, 0, len(s)+1)
	for i := range s {
		xs = append(xs, s[i].X0)
	}
	return append(xs, s[len(s)-1].X1)
}

// withRows is the grid with one drawn row replaced by its parts.
func withRows(g grid.Grid, p rowParts) grid.Grid {
	out, drawn := g, g.Rows[p.row]
	out.Ys = slices.Concat(g.Ys[:p.row+1], partBorders(p.cells), g.Ys[p.row+1:])
	out.Rows = make([]grid.Row, 0, len(g.Rows)+len(p.cells)-1)
	for r, row := range g.Rows[:p.row] {
		row.Cells = slices.Clone(row.Cells)
		for i := range row.Cells {
			if c := &row.Cells[i]; r+int(c.Rows) > p.row {
				c.Rows += int32(len(p.cells) - 1)
			}
		}
		out.Rows = append(out.Rows, row)
	}
	for _, cells := range p.cells {
		row := grid.Row{Cells: slices.Clone(drawn.Cells), Page: drawn.Page}
		for i := range row.Cells {
			c := &row.Cells[i]
			c.Pieces = cells[i]
			c.SetText(grid.JoinPieces(c.Pieces))
		}
		out.Rows = append(out.Rows, row)
	}
	out.Rows = append(out.Rows, g.Rows[p.row+1:]...)
	return out
}

// partBorders are the y between the parts of a drawn row.
func partBorders(parts [][][]grid.Piece) []float64 {
	var ys []float64
	bottom := 0.0
	for k, cells := range parts {
		top, low := 1e9, bottom
		for _, ps := range cells {
			for i := range ps {
				top, low = min(top, ps[i].Box.Y0), max(low, ps[i].Box.Y1)
			}
		}
		if k > 0 {
			ys = append(ys, (bottom+top)/2)
		}
		bottom = low
	}
	return ys
}
