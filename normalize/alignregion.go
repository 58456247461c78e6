package normalize

import (
	"math"
	"slices"
)

// region is a run of lines that make a table without a drawn grid: header
// lines, lines that number the columns, body lines.
type region struct {
	title             string // above it; empty where no line is one
	head, index, body []printLine
}

// regions parts the lines of a page into tables and the rest. hint says that
// the page before ended in such a table, which may go on without a header. drawn
// are horizontal lines. order is nil where words are told by their places.
func regions(lines []printLine, drawn []segment, hint bool, order *wordOrder, lex Lexicon) (tables []region, rest []printLine) {
	above := 0 // the first line behind the table before
	for i := 0; i < len(lines); {
		end := headerEnd(lines, i, lex)
		if end == i && !(hint && goesOnAt(lines, i, order != nil, lex)) {
			hint = hint && (lines[i].kind == numberLine || lines[i].kind == entityLine || lines[i].continued() || continuedBelow(lines[i:]))
			rest = append(rest, lines[i])
			i++
			continue
		}
		hint = false
		start := headerStart(lines, i, lex)
		if end > i {
			start = drawnStart(lines, start, end, drawn)
		}
		start = max(start, above)
		end = drawnEnd(lines, start, end, drawn)
		if order != nil && end > i {
			start, end = orderedLines(lines, start, end, above, lex, order)
		}
		rest = append(rest, lines[i:max(i, start)]...)
		rest = rest[:len(rest)-max(0, i-start)]
		r := region{title: titleAbove(lines[above:start]), head: lines[start:end]}
		for i = end; i < len(lines) && lines[i].kind == indexLine; i++ {
		}
		r.index = lines[end:i]
		end = bodyEnd(lines, i, order != nil)
		r.body = lines[i:end]
		i, above = end, end
		tables = append(tables, r)
	}
	return tables, rest
}

// goesOnAt reports that the table of the page before goes on at line i, without its header.
// ordered says that words are told by their order.
func goesOnAt(lines []printLine, i int, ordered bool, lex Lexicon) bool {
	row := lines[i].kind == valueLine && len(lines[i].tokens) > 1
	rest := (ordered || i > 0 && lines[i-1].continued()) && goesOnBelow(lines[i:])
	return (row || rest) && !(ordered && headBelow(lines, i, lex)) && !continuedBelow(lines[i:])
}

// titleAbove is the last title among some lines.
func titleAbove(lines []printLine) string {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].kind == titleLine {
			return lines[i].label
		}
	}
	return ""
}

// continued reports a title that says that its table goes on.
func (l *printLine) continued() bool {
	return l.kind == titleLine && stripContinued(l.label) != l.label
}

// maxFurniture is how many lines a page prints again above one that says that a
// table goes on.
const maxFurniture = 4

// continuedBelow reports a line that says alone that a table goes on (接上页), or lines
// without values above one: whose the table is.
func continuedBelow(lines []printLine) bool {
	for i := range min(len(lines), maxFurniture) {
		switch l := &lines[i]; {
		case stripContinued(l.label) == "":
			return true
		case l.kind == valueLine || l.kind == labelLine:
			return false
		}
	}
	return false
}

// headerStart is the line where the header found at line i begins: with the
// first lines of wrapped labels, which stand close above and say nothing known.
func headerStart(lines []printLine, i int, lex Lexicon) int {
	for n := 0; i > 0 && n < maxBegun; {
		if k := labelsOver(lines, i, lex); k < i {
			i = k
			continue
		}
		l, next := &lines[i-1], &lines[i]
		if lettersOver(l, next) {
			i--
			continue
		}
		if l.kind != otherLine || len(l.tokens) > 1 && spread(l) < 0 || next.y0-l.y1 > 0.5*l.tokens[0].size || numbered(l.label) {
			break
		}
		if len(l.tokens) == 1 && (!aside(l, next, n > 0) && !upright(&l.tokens[0], next) || restOfEntity(lines[:i], lex)) {
			break
		}
		n++
		i--
	}
	return i
}

// maxBegun is the most lines above the first known labels that only begin labels.
const maxBegun = 6

// labelsOver is the line above line i, in a header, whose words make labels with words of the lines
// below it down to that line: 经济科目编 above 码, 对附 above 属单 above 位补 above 助支 above 出; i where none does.
// Letters of labels written downwards may stand beside them.
func labelsOver(lines []printLine, i int, lex Lexicon) int {
	for k := i - 1; k >= max(0, i-maxHeader) && lines[k].labels(); k-- {
		if slices.ContainsFunc(lines[k].tokens, func(t token) bool { return labelDown(&t, lines[k+1:], lex) >= i-k }) {
			return k
		}
	}
	return i
}

// labelDown is how many lines below a word hold the words that make a label with it; 0 where
// none do, or the lower words are one by themselves.
func labelDown(t *token, below []printLine, lex Lexicon) int {
	first, rest := t.label, ""
	for i := range below[:min(len(below), maxHeader)] {
		l := &below[i]
		if l.y0-t.box.Y1 > labelPitch*t.size || !l.labels() {
			return 0
		}
		k := slices.IndexFunc(l.tokens, func(o token) bool { return o.box.X0 < t.box.X1 && o.box.X1 > t.box.X0 })
		if k < 0 {
			continue
		}
		t = &l.tokens[k]
		rest += t.label
		if lex.Label(rest) {
			return 0
		}
		if lex.Label(first + rest) {
			return i + 1
		}
	}
	return 0
}

// lettersOver reports a line of letters, one of them over another letter: the beginnings
// of labels written downwards.
func lettersOver(l, next *printLine) bool {
	return len(l.tokens) > 0 && l.kind == otherLine && next.y0-l.y1 <= labelPitch*l.tokens[0].size &&
		!slices.ContainsFunc(l.tokens, func(t token) bool { return !letter(&t) }) &&
		slices.ContainsFunc(l.tokens, func(t token) bool { return upright(&t, next) })
}

// labelPitch is the widest gap between the lines of one label, in type sizes: a text
// that keeps the layout may print a blank line between them.
const labelPitch = 1.5

// restOfEntity reports that the last line is a word under the beginning of one
// of the two lines above that name an entity, and no label: the end of the name.
func restOfEntity(lines []printLine, lex Lexicon) bool {
	last := lines[len(lines)-1].tokens[0]
	for i := len(lines) - 2; i >= 0 && i >= len(lines)-3; i-- {
		l := &lines[i]
		if l.kind == entityLine && math.Abs(l.tokens[0].box.X0-last.box.X0) < 1.2*last.size {
			return !lex.Header(last.label)
		}
	}
	return false
}

// spread is the widest gap between the words of a line.
func spread(l *printLine) float64 {
	best := -1.0
	for i := 1; i < len(l.tokens); i++ {
		best = max(best, l.gap(i))
	}
	return best
}

// aside reports a lone word that is the beginning of one of the labels below
// it and not a line above all of them. found says that the line below is one of
// such beginnings itself, and may be a lone word too.
func aside(l, next *printLine, found bool) bool {
	t := &l.tokens[0]
	return (found || len(next.tokens) > 1) && t.box.X1-t.box.X0 < 12*t.size && !overlaps(t, next)
}

// upright reports a letter over another: a label written downwards.
func upright(t *token, l *printLine) bool {
	return letter(t) && slices.ContainsFunc(l.tokens, func(o token) bool { return letter(&o) && math.Abs(o.centerX()-t.centerX()) < 0.2*t.size })
}

// letter reports a word of one East Asian character.
func letter(t *token) bool { return len(t.label) > 1 && oneRune(t.label) }

// overlaps reports that a word stands over one of the words of a line.
func overlaps(t *token, l *printLine) bool {
	return slices.ContainsFunc(l.tokens, func(o token) bool { return o.box.X0 < t.box.X1 && o.box.X1 > t.box.X0 })
}

// headerEnd is the place behind a header that begins at line i; i where none
// does. A header begins with known labels and goes on to the last line of them
// before the first row, and over the lines that finish labels begun there.
func headerEnd(lines []printLine, i int, lex Lexicon) int {
	if lines[i].kind != labelLine || !headsBody(lines, i, lex) {
		return i
	}
	start := headerStart(lines, i, lex)
	end := i + 1
	for j := end; j < len(lines) && j-i < maxHeader && !firstRow(&lines[j], lex); j++ {
		if lines[j].kind == labelLine && !(onlyTotal(&lines[j]) && !labelAhead(lines, j)) || lettersDown(&lines[j]) {
			end = j + 1
		}
	}
	for end < len(lines) && end-i < maxHeader && !firstRow(&lines[end], lex) && finishes(lines[start:end], &lines[end], lex) {
		end++
	}
	return end
}

// drawnEnd is the end of the header of lines start to end where a line drawn
// below it, through all of it, says better: labels of many lines end above that.
func drawnEnd(lines []printLine, start, end int, drawn []segment) int {
	if end <= start {
		return end
	}
	last := &lines[end-1]
	for _, y := range linesThrough(lines[start:end], drawn) {
		if y < last.y1-0.3*(last.y1-last.y0) {
			continue
		}
		n := end
		for n < len(lines) && n-start < maxHeader && lines[n].centerY() < y {
			if !lines[n].labels() {
				return end
			}
			n++
		}
		return n
	}
	return end
}

// drawnStart is, in the same way, where the header begins: below the last line
// drawn above it.
func drawnStart(lines []printLine, start, end int, drawn []segment) int {
	through := linesThrough(lines[start:end], drawn)
	k := len(through) - 1
	for k >= 0 && through[k] > lines[start].centerY() {
		k--
	}
	if k < 0 {
		return start
	}
	n := start
	for n > 0 && end-n < maxHeader && lines[n-1].centerY() > through[k] {
		if n--; !lines[n].labels() {
			return start
		}
	}
	return n
}

// linesThrough are the heights of the lines drawn through what some lines of text
// cover, from the top.
func linesThrough(lines []printLine, drawn []segment) []float64 {
	x0, x1 := across(lines)
	return wide(drawn, []float64{x0, x1})
}

// across is how far lines of text reach to the left and right.
func across(lines []printLine) (x0, x1 float64) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	for i := range lines {
		t := lines[i].tokens
		x0, x1 = min(x0, t[0].box.X0), max(x1, t[len(t)-1].box.X1)
	}
	return x0, x1
}

// labels reports a line that may hold labels of a header.
func (l *printLine) labels() bool { return l.kind == labelLine || l.kind == otherLine }

func (l *printLine) centerY() float64 { return (l.y0 + l.y1) / 2 }

// maxHeader is the most lines a header has: labels written downwards.
const maxHeader = 24

// firstRow reports a line that no header holds.
func firstRow(l *printLine, lex Lexicon) bool {
	return l.kind != labelLine && l.kind != otherLine && !(l.kind == entityLine && bracketEnds(l.segments(lex))) || slices.ContainsFunc(l.segments(lex), func(s label) bool { return numbered(s.text) })
}

func labelAhead(lines []printLine, j int) bool {
	return j+1 < len(lines) && lines[j+1].kind == labelLine && !onlyTotal(&lines[j+1])
}

// onlyTotal reports a line of one label under a header: a total without
// amounts, a row.
func onlyTotal(l *printLine) bool { return len(l.tokens) == 1 && len(l.label) <= 6 }

// leastLabels is how many known labels head a table.
const leastLabels = 2

// headsBody reports that rows, numbers of columns or a note follow the header
// that begins at line i, or that it says enough by itself.
func headsBody(lines []printLine, i int, lex Lexicon) bool {
	known := 0
	for j := i; j < len(lines) && j < i+maxHeader; j++ {
		switch k := lines[j].kind; k {
		case labelLine:
			for _, s := range lines[j].segments(lex) {
				if s.known {
					known++
				}
			}
		case valueLine, indexLine:
			return known >= leastLabels
		case otherLine:
			if lettersDown(&lines[j]) {
				known++ // of labels written downwards
			}
		case titleLine, proseLine:
			return known >= 3
		}
	}
	return known >= 3
}

// finishes reports a line of parts that go on with labels begun above.
func finishes(head []printLine, l *printLine, lex Lexicon) bool {
	above := headLabels(head, lex)
	line := l.segments(lex)
	for _, s := range line {
		k := wrapped(above, &s, line, lex)
		if k >= 0 && goesDown(&above[k], &s) {
			continue
		}
		if k < 0 || numbered(s.text) || above[k].known && !lex.Header(above[k].text+s.text) {
			return false
		}
	}
	return true
}

// lettersDown reports a line of single letters: of labels written downwards.
func lettersDown(l *printLine) bool {
	return len(l.tokens) > 1 && !slices.ContainsFunc(l.tokens, func(t token) bool { return !letter(&t) })
}

// goesDown reports the next letter of a label written downwards.
func goesDown(above, s *label) bool {
	a, b := &above.tokens[len(above.tokens)-1], &s.tokens[0]
	return len(s.tokens) == 1 && letter(a) && letter(b) && math.Abs(a.centerX()-b.centerX()) < 0.2*a.size
}

// bodyEnd is the place behind the last row of the table whose body begins at
// line i. ordered says that words are told by their order.
func bodyEnd(lines []printLine, i int, ordered bool) int {
	end := i
	for j := i; j < len(lines) && (!lines[j].kind.ends() || ordered && rowBelow(lines, j) || beginsEntityRow(lines[j:])); j++ {
		if lines[j].kind == labelLine && len(lines[j].tokens) > 2 && end > i && headerAhead(lines, j) {
			break
		}
		end = j + 1
	}
	return end
}

// beginsEntityRow reports the code and the name of an entity above amounts: the
// first line of a row that is wrapped, and no line that says whose table it is.
func beginsEntityRow(lines []printLine) bool {
	l := &lines[0]
	if l.kind != entityLine || l.tokens[0].value != amountValue || len(lines) < 2 || lines[1].kind != valueLine {
		return false
	}
	values := 0
	for i := range lines[1].tokens {
		if lines[1].tokens[i].value != noValue {
			values++
		}
	}
	return values > 1 && lines[1].y0-l.y1 < 0.8*l.tokens[0].size
}

// headerAhead reports that another table's header begins at line j: labels in
// every part of it, and no amounts beside.
func headerAhead(lines []printLine, j int) bool {
	return j+1 < len(lines) && lines[j].y0-lines[j-1].y1 > 1.5*(lines[j].y1-lines[j].y0)
}
