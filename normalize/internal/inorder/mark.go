package inorder

import (
	"slices"
	"strings"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// The line that numbers the columns of a table stands in the columns as its rows
// do: where a number is printed its column is, whatever the dump has moved.

// columnNumbers are the numbers in the lines that number the columns of a table.
func columnNumbers(index []layout.Line) []*token.Token {
	var marks []*token.Token
	for i := range index {
		var found []*token.Token
		for k := range index[i].Tokens {
			t := &index[i].Tokens[k]
			if number, ok := text.ColumnNumber(t.Label); ok && number == len(found)+1 {
				found = append(found, t)
			}
		}
		if len(found) > len(marks) {
			marks = found
		}
	}
	return marks
}

// markedColumns are the numbers of columns that the lines which number them allow: one
// more where they begin with a label, 栏次 under 序号. It is nil without such lines.
func markedColumns(index []layout.Line, lex text.Lexicon) []int {
	n := len(columnNumbers(index))
	if n < LeastOrdered {
		return nil
	}
	var first strings.Builder
	for i := range index {
		if t := &index[i].Tokens[0]; t.Value == text.NoValue {
			first.WriteString(t.Label)
		}
	}
	if lex.ColumnIndex(first.String()) {
		return []int{n + 1}
	}
	return []int{n, n + 1}
}

// ColumnMarks are the numbers of a table's columns, from the lines that number
// them: for each of n columns its number, nil for one in front that has none, as
// that of 序号 beside 栏次. It is nil where they number other columns than these.
func ColumnMarks(index []layout.Line, n int, lex text.Lexicon) []*token.Token {
	if !slices.Contains(markedColumns(index, lex), n) {
		return nil
	}
	marks := columnNumbers(index)
	return append(make([]*token.Token, n-len(marks), n), marks...)
}

// markedAt puts a column where its number stands.
func (l *lane) markedAt(t *token.Token) {
	l.mark = t
	l.begin, l.end = [2]float64{t.Box.X0, t.Box.X0}, [2]float64{t.Box.X1, t.Box.X1}
}

// reachMark widens a column to where its number stands.
func (l *lane) reachMark() {
	if m := l.mark; m != nil {
		l.begin = [2]float64{min(l.begin[0], m.Box.X0), max(l.begin[1], m.Box.X0)}
		l.end = [2]float64{min(l.end[0], m.Box.X1), max(l.end[1], m.Box.X1)}
	}
}
