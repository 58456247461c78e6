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
		if len(l.tokens) == 1 && (numbered(l.label) || l.long()) || strings.Contains(l.label, "。") || slices.ContainsFunc(l.tokens, func(t token) bool { return t.value != noValue }) {
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
			return slices.ContainsFunc(a.tokens, func(t token) bool { return l.tokens[i].finishes(&t, len(l.tokens) == 1) })
		}) {
			return false
		}
	}
	return true
}

// finishes reports digits close under a code, at its left, or under an amount,
// at its right, in text at its left or its middle too, that make it whole. alone says that
// no others stand beside them: they may number the page below a whole number.
func (t *token) finishes(begun *token, alone bool) bool {
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
	side := math.Abs(begun.box.X1 - t.box.X1)
	if t.line > 0 {
		side = shift(begun, t)
	}
	if side >= aligned || !isAmount(begun.label) {
		return false
	}
	if brokenGroup(begun.label) {
		return finishesGroup(begun.label, t.label)
	}
	d := decimals(begun.label)
	all := d + len(t.label)
	return d >= 0 && (all == 2 || all == 4 || all == 6) || !alone && isDigits(begun.label) && len(t.label) < len(begun.label)
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

// holdsField reports a line of text that keeps the layout with a labelled field
// among its words (预算年度：2024), whatever the dump has broken beside it.
func (l *printLine) holdsField(lex Lexicon) bool {
	return slices.ContainsFunc(l.tokens, func(t token) bool {
		return t.line > 0 && strings.ContainsAny(t.label, ":：") && lex.Entity(t.label)
	})
}

func indexTokens(segments []label, lex Lexicon) bool {
	cells := make([]*Cell, len(segments))
	for i := range segments {
		cells[i] = &Cell{Text: segments[i].text}
	}
	return isIndexRow(cells, lex)
}
