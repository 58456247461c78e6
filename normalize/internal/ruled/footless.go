package ruled

import (
	"slices"
	"strings"

	"budgetextract/extract"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// The last row of a table may have no line below it: some producers draw none around a
// table, others leave it to the next page when the paper ends within the row.
//
//	---  --------  -------  -------
//	201  公共服务   758.45   758.45
//	---  --------  -------  -------
//	202  外交支出     7.20     7.20

// footRoom is how far below the line above it such a row begins at most, in type sizes.
const footRoom = 1.0

// footless are the borders of the cells of such rows: of those above.
func footless(lines []pieceLine, bands [][]token.Token, xs []float64, apart, shown []bool, lex text.Lexicon) (sides []extract.Rule) {
	for k := 2; k <= len(lines); k++ {
		if k < len(lines) && !apart[k] || apart[k-1] || !shown[k-1] || !hasValues(bands[k-1]) {
			continue
		}
		above := &lines[k-1]
		borders := slices.DeleteFunc(slices.Clone(xs), func(x float64) bool { return !above.meets(x) })
		if end, ok := footlessRow(bands[k], bands[:k], above, borders, lex); ok {
			for _, x := range borders {
				sides = append(sides, extract.Rule{X0: x, Y0: above.at, X1: x, Y1: end})
			}
		}
	}
	return sides
}

// footlessRow is where a row ends whose words stand right below a line, each in a cell: a
// note, a title or who has filled in the form is none. A code may reach over its border where
// one of the rows before does.
func footlessRow(tokens []token.Token, before [][]token.Token, above *pieceLine, borders []float64, lex text.Lexicon) (end float64, ok bool) {
	from, to := reach(above.pieces)
	codeCrosses := func(band []token.Token) bool {
		return slices.ContainsFunc(band, func(t token.Token) bool { return text.IsCode(t.Label) && crosses(&t, borders) })
	}
	for l := range token.Lines(tokens) {
		if len(l) < 2 || l[0].Box.Y0-above.at > footRoom*l[0].Size || betweenTables(l, borders, lex) || slices.ContainsFunc(l, turnsPage) {
			return 0, false
		}
		amounts := false
		for i := range l {
			t := &l[i]
			if t.Box.X0 < from-meeting || t.Box.X1 > to+meeting || strings.ContainsAny(t.Label, "：:。") || crosses(t, borders) && !(text.IsCode(t.Label) && slices.ContainsFunc(before, codeCrosses)) {
				return 0, false
			}
			amounts = amounts || t.Value == text.AmountValue && strings.Contains(t.Label, ".")
			end = max(end, t.Box.Y1)
		}
		return end, amounts
	}
	return 0, false
}

// crosses reports a word on both sides of a border.
func crosses(t *token.Token, borders []float64) bool {
	return slices.ContainsFunc(borders, func(x float64) bool { return t.Box.X0 < x-meeting && t.Box.X1 > x+meeting })
}
