package normalize

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// printLine is a printed line of a page where no grid is drawn: its words from
// left to right and what it can be.
type printLine struct {
	tokens []token
	words  []token // the same, letters set apart not joined
	y0, y1 float64
	label  string // folded, without white space
	kind   lineKind
}

type lineKind uint8

const (
	otherLine  lineKind = iota // text: a name, a part of one, a heading
	valueLine                  // holds an amount, a code or the mark of an empty cell
	labelLine                  // known column headers
	indexLine                  // numbers the columns
	titleLine                  // names a table
	entityLine                 // entity, year or unit of a table
	noteLine                   // begins a note
	proseLine                  // running text
	numberLine                 // numbers the page
)

// ends reports a line that no table goes on over.
func (k lineKind) ends() bool {
	return k == titleLine || k == entityLine || k == noteLine || k == proseLine || k == numberLine
}

// printLines are lines of loose words, with words cut and joined where they are not what is
// told by their place.
func printLines(lines [][]token, lex Lexicon) []printLine {
	for i := range lines {
		lines[i] = parted(lines[i])
	}
	out := make([]printLine, 0, len(lines))
	markDownwards(lines, lex)
	for _, ts := range lines {
		ts = joinYears(ts)
		words := ts
		ts = joinSpaced(ts, lex)
		l := printLine{tokens: ts, words: words, y0: ts[0].box.Y0, y1: ts[0].box.Y1}
		for i := range ts {
			l.y0, l.y1 = min(l.y0, ts[i].box.Y0), max(l.y1, ts[i].box.Y1)
		}
		l.label = joinTokens(ts)
		out = append(out, l)
	}
	return out
}

// tellLines says what each line of a page can be.
func tellLines(lines []printLine, lex Lexicon) {
	for i := range lines {
		lines[i].kind = lines[i].classify(lex)
	}
	for i := range lines { // a page is numbered at its edge; elsewhere a number is a value
		if lines[i].kind != numberLine || strings.ContainsRune(lines[i].label, '页') {
			continue
		}
		if i > 1 && i < len(lines)-2 || finishesValue(lines[max(0, i-2):i], &lines[i]) {
			lines[i].kind = valueLine
		}
	}
}

// holdsLabels reports as many column headers as head a table: without them, on a page of
// prose with its figures, no table begins, and nothing else need be told of its lines.
func holdsLabels(lines []printLine, lex Lexicon) bool {
	known := 0
	for i := range lines {
		l := &lines[i]
		if lettersDown(l) {
			known++
		}
		if strings.Contains(l.label, "。") || len(l.tokens) == 1 && l.long() || slices.ContainsFunc(l.tokens, func(t token) bool { return t.value != noValue }) {
			continue // no line of labels
		}
		for _, s := range l.segments(lex) {
			if s.known {
				known++
			}
		}
		if known >= leastLabels {
			return true
		}
	}
	return false
}

// finishesValue reports numbers close under the beginnings of codes that they
// make whole, or under amounts that lack decimals.
func finishesValue(above []printLine, l *printLine) bool {
	for i := range l.tokens {
		if !slices.ContainsFunc(above, func(a printLine) bool {
			return slices.ContainsFunc(a.tokens, func(t token) bool { return l.tokens[i].finishes(&t) })
		}) {
			return false
		}
	}
	return true
}

// finishes reports digits close under a code, at its left, or under an amount,
// at its right, in text at its left or its middle too, that make it whole.
func (t *token) finishes(begun *token) bool {
	aligned, below := 0.3*begun.size, 0.8*begun.size
	if t.line > 0 { // a grid of characters moves words together, and has a line between for the middle of the row
		aligned, below = 2*begun.size, 1.6*begun.size
	}
	if t.box.Y0-begun.box.Y1 > below || !isDigits(t.label) {
		return false
	}
	if math.Abs(begun.box.X0-t.box.X0) < aligned && isDigits(begun.label) && !isCode(begun.label) && isCode(begun.label+t.label) {
		return true
	}
	d := decimals(begun.label)
	all := d + len(t.label)
	side := math.Abs(begun.box.X1 - t.box.X1)
	if t.line > 0 {
		side = shift(begun, t)
	}
	return side < aligned && isAmount(begun.label) && d >= 0 && (all == 2 || all == 4 || all == 6)
}

// parted cuts words of a line in which the amount of one column touches the text of the
// next (`575.15一、教育支出`): the amount has decimals, or room is left behind it.
func parted(line []token) []token {
	out := line
	for i := range line {
		if t := &line[i]; t.glued() > 0 { // few are
			at, n := t.glued(), len(out)-len(line)+i
			out = slices.Concat(out[:n], []token{t.cut(0, at), t.cut(at, len(t.edges)-1)}, line[i+1:])
		}
	}
	sortTokens(out, (*token).left)
	return out
}

// glued is the number of runes of an amount at the beginning of the word that a
// text follows; 0 where there is none.
func (t *token) glued() int {
	if c := t.text[0]; c < '0' && c != '-' || c > '9' || t.vertical || len(t.edges) != utf8.RuneCountInString(t.text)+1 {
		return 0
	}
	n := 0
	for n < len(t.text) && (t.text[n] >= '0' && t.text[n] <= '9' || strings.IndexByte(".,-", t.text[n]) >= 0) {
		n++
	}
	if n < 2 || n == len(t.text) || t.text[n] < utf8.RuneSelf || !isAmount(t.text[:n]) || isAmount(t.text) {
		return 0
	}
	room := t.edges[n] - t.edges[n-1] - (t.edges[n-1] - t.edges[n-2])
	if decimals(t.text[:n]) > 0 || float64(room) > 0.12*t.size {
		return n
	}
	return 0
}

func (l *printLine) classify(lex Lexicon) lineKind {
	values, texts := 0, 0
	for i := range l.tokens {
		if l.tokens[i].value != noValue {
			values++
		} else {
			texts++
		}
	}
	segments := l.segments(lex)
	known := 0
	for _, s := range segments {
		if s.known {
			known++
		}
	}
	switch {
	case isPageNumber(l.label) && (values <= 1 || strings.ContainsAny(l.label, "第页/") || len(l.tokens) <= 3):
		return numberLine
	case indexTokens(segments, lex):
		return indexLine
	case texts == 0:
		return valueLine
	case strings.ContainsRune(l.label, '。') || texts > 0 && len(segments) <= 2 && l.long():
		if lex.Note(l.label) {
			return noteLine
		}
		return proseLine
	case lex.Entity(l.label) && !(len(segments) > 1 && bracketEnds(segments)) || l.holdsField(lex):
		return entityLine
	case lex.Title(stripContinued(l.label)):
		return titleLine
	case lex.Note(l.label) && values == 0:
		return noteLine
	case values > 0:
		return valueLine
	case known > 0 && (len(segments) > 1 || known == len(segments)):
		return labelLine
	}
	return otherLine
}

// long reports more letters than one or two labels have: a line of prose.
func (l *printLine) long() bool { return len(l.label) > 45 && utf8.RuneCountInString(l.label) > 45 }

// bracketEnds reports parts that each end a bracket: the units of wrapped labels
// (`千元）  （千元）`), and no line that says whose table it is.
func bracketEnds(parts []label) bool {
	return !slices.ContainsFunc(parts, func(p label) bool {
		return !strings.HasSuffix(p.text, "）") && !strings.HasSuffix(p.text, ")") || strings.ContainsAny(p.text, "：:")
	})
}

// holdsField reports a line of text that keeps the layout with a labelled field
// among its words (预算年度：2024), whatever the dump has broken beside it.
func (l *printLine) holdsField(lex Lexicon) bool {
	return slices.ContainsFunc(l.tokens, func(t token) bool {
		return t.line > 0 && strings.ContainsAny(t.label, ":：") && lex.Entity(t.label)
	})
}

// valueShape reports a text that fills a code or amount cell.
func valueShape(s string) bool { return isAmount(s) || isBlankMark(s) }

// valuePiece reports a value or a part of one: the sign of a percentage may
// stand on a line of its own.
func valuePiece(s string) bool { return valueShape(s) || percentSign(s) }

func percentSign(s string) bool { return s == "%" || s == "％" }

// percentage reports an amount with its sign of a percentage behind it.
func percentage(s string) bool {
	return isAmount(s) && (strings.HasSuffix(s, "%") || strings.HasSuffix(s, "％"))
}

func indexTokens(segments []label, lex Lexicon) bool {
	cells := make([]*Cell, len(segments))
	for i := range segments {
		cells[i] = &Cell{Text: segments[i].text}
	}
	return isIndexRow(cells, lex)
}

// label is a column header or a part of one: words of one line, later of
// several, that belong together.
type label struct {
	text           string
	x0, y0, x1, y1 float64
	tokens         []token
	known          bool // the vocabulary knows it
	beside         int  // parts that stand beside another and not under it
	spelled        bool // of letters that do not stand in its order
}

func (l *label) centerX() float64 { return (l.x0 + l.x1) / 2 }
func (l *label) centerY() float64 { return (l.y0 + l.y1) / 2 }

// segments joins the words of a line to labels: words a letter apart or less,
// and letters set wide apart (`合    计`) where the vocabulary knows them joined.
func (l *printLine) segments(lex Lexicon) []label {
	out := make([]label, 0, len(l.tokens))
	for i := 0; i < len(l.tokens); {
		n := l.spaced(i, lex)
		if n == 1 {
			for i+n < len(l.tokens) && l.close(i+n) && l.tokens[i+n].value == noValue {
				n++
			}
		}
		out = append(out, newLabel(l.tokens[i:i+n], lex))
		i += n
	}
	return out
}

// close reports that word i goes on with the one before it: they nearly touch,
// or are single letters set a little apart.
func (l *printLine) close(i int) bool {
	a, b := &l.tokens[i-1], &l.tokens[i]
	return l.gap(i) < 0.3*a.size || l.gap(i) < 0.55*a.size && oneRune(a.text) && oneRune(b.text)
}

func (l *printLine) gap(i int) float64 { return l.tokens[i].box.X0 - l.tokens[i-1].box.X1 }

// joinSpaced joins letters that are set apart to the label they make
// (`合    计`): single letters, evenly spaced and no more than six letters apart.
func joinSpaced(ts []token, lex Lexicon) []token {
	single := func(i int) bool {
		return i < len(ts) && len(ts[i].text) > 1 && oneRune(ts[i].text) && ts[i].down == 0
	}
	var out []token
	for i := 0; i < len(ts); {
		n := 1
		if single(i) && single(i+1) {
			n = spacedLetters(ts[i:], lex)
			if n > 2 && i > 0 && !single(i-1) && ts[i].box.X0-ts[i-1].box.X1 < 1.2*ts[i].size && spacedLetters(ts[i+1:], lex) == n-1 {
				n = 1 // the first letter goes on with the word before it
			}
		}
		switch {
		case n > 1:
			if out == nil {
				out = append(make([]token, 0, len(ts)), ts[:i]...)
			}
			out = append(out, joinTokenRun(ts[i:i+n]))
		case out != nil:
			out = append(out, ts[i])
		}
		i += n
	}
	if out == nil {
		return ts
	}
	return out
}

// spacedLetters counts the letters at the beginning of a line that make a known
// label together, 1 where none do.
func spacedLetters(ts []token, lex Lexicon) int {
	text, best, widest := ts[0].text, 1, 0.0
	for n := 1; n < len(ts) && n < 10; n++ {
		gap := ts[n].box.X0 - ts[n-1].box.X1
		even := 1.8
		if best == n {
			even = 1.3
		}
		if utf8.RuneCountInString(ts[n].text) > 1 || gap > 6*ts[0].size || n > 1 && gap > even*widest+0.5 || closes(text, ts[n].text) {
			break
		}
		widest = max(widest, gap)
		text += ts[n].text
		if lex.Header(Label(text)) {
			best = n + 1
		}
	}
	return best
}

// closes reports a bracket that closes none opened in the text before it: it ends
// a label of another column.
func closes(text, s string) bool {
	return strings.Count(text+s, "）")+strings.Count(text+s, ")") > strings.Count(text, "（")+strings.Count(text, "(")
}

// joinYears joins years to the words a space behind them, where the text keeps the
// layout: a dump parts digits from letters (2021 年预算).
func joinYears(ts []token) []token {
	var out []token
	for i := 0; i < len(ts); i++ {
		t := &ts[i]
		joins := t.line > 0 && i+1 < len(ts) && len(t.label) == 4 && isYear(t.label) && strings.HasPrefix(ts[i+1].label, "年") && moved(ts, i+1)
		if joins && out == nil {
			out = append(make([]token, 0, len(ts)), ts[:i]...)
		}
		switch {
		case joins:
			y := joinTokenRun(ts[i : i+2])
			y.letters = false
			out = append(out, y)
			i++
		case out != nil:
			out = append(out, *t)
		}
	}
	if out == nil {
		return ts
	}
	return out
}

// joinTokenRun is one token of several on a line.
func joinTokenRun(ts []token) token {
	out := ts[0]
	out.edges, out.text, out.letters = nil, "", true
	for i := range ts {
		out.text += ts[i].text
		out.box = hull(out.box, ts[i].box)
	}
	out.setLabel(Label(out.text))
	return out
}

// word reports more than a letter, and no letters set apart.
func (t *token) word() bool { return !t.letters && t.text != "" && !oneRune(t.text) }

// spaced counts the words from i on that make a known label only together: a
// word and letters set apart from it.
func (l *printLine) spaced(i int, lex Lexicon) int {
	text, best, widest := l.tokens[i].label, 1, 0.0
	known := lex.Header(text)
	for n := 1; i+n < len(l.tokens) && n < 10; n++ {
		a, b, gap := &l.tokens[i+n-1], &l.tokens[i+n], l.gap(i+n)
		even := 1.8
		if known {
			even = 1.3
		}
		if a.word() && b.word() || (a.word() || b.word()) && gap > 1.3*a.size || gap > 6*a.size || n > 1 && gap > even*widest+0.5 || closes(text, b.label) {
			break
		}
		if n == 1 && known && gap > 1.5*a.size && utf8.RuneCountInString(a.text) > 1 {
			break
		}
		widest = max(widest, gap)
		text += b.label
		if known = lex.Header(text); known {
			best = n + 1
		}
	}
	return best
}

func newLabel(tokens []token, lex Lexicon) label {
	b, text := tokens[0].box, tokens[0].label
	for i := 1; i < len(tokens); i++ {
		b = hull(b, tokens[i].box)
		text += tokens[i].label
	}
	if len(tokens) > 1 {
		text = Label(text)
	}
	out := label{text: text, x0: b.X0, y0: b.Y0, x1: b.X1, y1: b.Y1, tokens: tokens}
	out.known = lex.Header(out.text)
	return out
}
