package normalize

import "slices"

// region is a run of lines that make a table without a drawn grid: header
// lines, lines that number the columns, body lines.
type region struct {
	head, index, body []printLine
}

// regions parts the lines of a page into tables and the rest. hint says that
// the page before ended in such a table, which may go on without a header.
func regions(lines []printLine, hint bool, lex Lexicon) (tables []region, rest []printLine) {
	for i := 0; i < len(lines); {
		end := headerEnd(lines, i, lex)
		start := end > i
		if !start && hint && lines[i].kind == valueLine && len(lines[i].tokens) > 1 {
			end, start = i, true
		}
		if !start {
			hint = hint && (lines[i].kind == numberLine || lines[i].kind == entityLine)
			rest = append(rest, lines[i])
			i++
			continue
		}
		hint = false
		r := region{head: lines[i:end]}
		for i = end; i < len(lines) && lines[i].kind == indexLine; i++ {
		}
		r.index = lines[end:i]
		end = bodyEnd(lines, i)
		r.body = lines[i:end]
		i = end
		tables = append(tables, r)
	}
	return tables, rest
}

// headerEnd is the place behind a header that begins at line i; i where none
// does. A header begins with known labels and goes on over the lines that hold
// more of them or finish those begun above, up to the first row.
func headerEnd(lines []printLine, i int, lex Lexicon) int {
	if lines[i].kind != labelLine || !headsBody(lines, i, lex) {
		return i
	}
	end := i + 1
	for end < len(lines) && end-i < 9 {
		l := &lines[end]
		if l.kind == labelLine && !onlyTotal(l) || l.kind == otherLine && finishes(lines[i:end], l, lex) {
			end++
			continue
		}
		break
	}
	return end
}

// onlyTotal reports a line of one label under a header: a total without
// amounts, a row.
func onlyTotal(l *printLine) bool { return len(l.tokens) == 1 && len(l.label) <= 6 }

// headsBody reports that rows, numbers of columns or a note follow the header
// that begins at line i, or that it says enough by itself.
func headsBody(lines []printLine, i int, lex Lexicon) bool {
	known := 0
	for j := i; j < len(lines) && j < i+9; j++ {
		switch k := lines[j].kind; k {
		case labelLine:
			for _, s := range lines[j].segments(lex) {
				if s.known {
					known++
				}
			}
		case valueLine, indexLine:
			return known >= 2
		case titleLine, proseLine:
			return known >= 3
		}
	}
	return known >= 3
}

// finishes reports a line of unknown words that go on with labels begun above,
// each standing under one.
func finishes(head []printLine, l *printLine, lex Lexicon) bool {
	if numbered(l.label) {
		return false
	}
	last := head[len(head)-1]
	if l.y0-last.y1 > 1.2*(last.y1-last.y0) {
		return false
	}
	for _, s := range l.segments(lex) {
		if numbered(s.text) || !underUnknown(head, &s) {
			return false
		}
	}
	return true
}

// underUnknown reports a part of a label under a part that is no known label
// by itself.
func underUnknown(head []printLine, s *label) bool {
	for h := range slices.Backward(head) {
		for i := range head[h].tokens {
			t := &head[h].tokens[i]
			if t.box.X0 < s.x1 && t.box.X1 > s.x0 {
				return true
			}
		}
	}
	return false
}

// bodyEnd is the place behind the last row of the table whose body begins at
// line i.
func bodyEnd(lines []printLine, i int) int {
	end := i
	for j := i; j < len(lines) && !lines[j].kind.ends(); j++ {
		if lines[j].kind == labelLine && len(lines[j].tokens) > 2 && end > i && headerAhead(lines, j) {
			break
		}
		end = j + 1
	}
	return end
}

// headerAhead reports that another table's header begins at line j: labels in
// every part of it, and no amounts beside.
func headerAhead(lines []printLine, j int) bool {
	return j+1 < len(lines) && lines[j].y0-lines[j-1].y1 > 1.5*(lines[j].y1-lines[j].y0)
}
