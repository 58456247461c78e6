package ruled

import (
	"cmp"
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// A table that goes on on the next page may have lines around its header alone. Where the
// header ends with a row that numbers its columns, each number stands in the cell of one:
//
//	---  --------  -------  -------
//	栏次    **        1        2
//	---  --------  -------  -------
//	201  公共服务   758.45   758.45
//
// the borders of these cells are those of the rows below, too.

// leastNumbered is how many columns a row of their numbers has at least.
const leastNumbered = 3

// numberedBelow are the borders of the rows below the last line of a page, nil where the
// cells above that do not number their columns.
func numberedBelow(lines []pieceLine, bands [][]token.Token, xs []float64, lex text.Lexicon) []extract.Rule {
	last := len(lines) - 1
	if last == 0 {
		return nil
	}
	first, ok := columnNumbers(bands[last])
	if !ok {
		return nil
	}
	xs = slices.DeleteFunc(slices.Clone(xs), func(x float64) bool { return !lines[last-1].meets(x) || !lines[last].meets(x) })
	body := rowsBelow(bands[last+1], lines[last].at, xs, lex)
	if len(body) == 0 {
		return nil
	}
	end := lines[last].at
	for i := range body {
		end = max(end, body[i].Box.Y1)
	}
	var out []extract.Rule
	for _, x := range xs {
		if x < first && slices.ContainsFunc(body, func(t token.Token) bool { return t.Value == text.AmountValue && t.Box.X0 < x && t.Box.X1 > x }) {
			return nil // codes that run together over the border of their columns
		}
		out = append(out, extract.Rule{X0: x, Y0: lines[last].at, X1: x, Y1: end})
	}
	return out
}

// columnNumbers is where the first of the values of a band stands that count columns from one.
func columnNumbers(tokens []token.Token) (x float64, ok bool) {
	values := slices.DeleteFunc(slices.Clone(tokens), func(t token.Token) bool { return t.Value != text.AmountValue })
	slices.SortStableFunc(values, func(a, b token.Token) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
	for i := range values {
		if n, ok := text.ColumnNumber(values[i].Label); !ok || n != i+1 {
			return 0, false
		}
	}
	if len(values) < leastNumbered {
		return 0, false
	}
	return values[0].Box.X0, true
}

// rowsBelow are the words of the rows of a table that begin at y: those above a line that says
// something of tables or pages, or stands further off than lines of rows do; none where no line
// holds several values.
func rowsBelow(tokens []token.Token, y float64, xs []float64, lex text.Lexicon) []token.Token {
	n, valued := 0, false
	for l := range token.Lines(tokens) {
		if l[0].Box.Y0-y > emptyRoom/2*l[0].Size || betweenTables(l, xs, lex) || slices.ContainsFunc(l, turnsPage) {
			break
		}
		n, y = n+len(l), l[0].Box.Y1
		valued = valued || token.CountValues(l) >= leastValues
	}
	if !valued {
		return nil
	}
	return tokens[:n]
}
