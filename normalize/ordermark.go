package normalize

// The line that numbers the columns of a table stands in the columns as its rows
// do: where a number is printed its column is, whatever the dump has moved.

// columnMarks are the numbers of a table's columns, from the lines that number
// them: for each of n columns its number, nil for one in front that has none, as
// that of 序号 beside 栏次. It is nil where they number other columns than these.
func columnMarks(index []printLine, n int) []*token {
	var marks []*token
	for i := range index {
		var found []*token
		for k := range index[i].tokens {
			t := &index[i].tokens[k]
			if number, ok := indexNumber(t.label); ok && number == len(found)+1 {
				found = append(found, t)
			}
		}
		if len(found) > len(marks) {
			marks = found
		}
	}
	switch len(marks) {
	case n:
		return marks
	case n - 1:
		return append([]*token{nil}, marks...)
	}
	return nil
}

// markedAt puts a column where its number stands.
func (l *lane) markedAt(t *token) {
	l.mark = t
	l.begin, l.end = [2]float64{t.box.X0, t.box.X0}, [2]float64{t.box.X1, t.box.X1}
}

// reachMark widens a column to where its number stands.
func (l *lane) reachMark() {
	if m := l.mark; m != nil {
		l.begin = [2]float64{min(l.begin[0], m.box.X0), max(l.begin[1], m.box.X0)}
		l.end = [2]float64{min(l.end[0], m.box.X1), max(l.end[1], m.box.X1)}
	}
}
