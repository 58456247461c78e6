package layout

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Line is a printed line of a page where no grid is drawn: its words from
// left to right and what it can be.
type Line struct {
	Tokens []token.Token
	Words  []token.Token // the same, letters set apart not joined
	Y0, Y1 float64
	Label  string // folded, without white space
	Kind   Kind
}

// Kind is what a line can be.
type Kind uint8

const (
	OtherLine  Kind = iota // text: a name, a part of one, a heading
	ValueLine              // holds an amount, a code or the mark of an empty cell
	LabelLine              // known column headers
	IndexLine              // numbers the columns
	TitleLine              // names a table
	EntityLine             // entity, year or unit of a table
	NoteLine               // begins a note
	ProseLine              // running text
	NumberLine             // numbers the page
)

// Ends reports a line behind which a table does not go on: a title, a note, prose.
func (k Kind) Ends() bool {
	return k == TitleLine || k == EntityLine || k == NoteLine || k == ProseLine || k == NumberLine
}

// Lines are the lines of a page, with a word cut in two where an amount touches the text of
// the next column, and letters set apart joined to one word.
func Lines(lines [][]token.Token, lex text.Lexicon) []Line {
	for i := range lines {
		lines[i] = parted(lines[i])
	}
	out := make([]Line, 0, len(lines))
	markDownwards(lines, lex)
	for _, ts := range lines {
		ts = joinYears(ts)
		words := ts
		ts = joinSpaced(ts, lex)
		l := Line{Tokens: ts, Words: words, Y0: ts[0].Box.Y0, Y1: ts[0].Box.Y1}
		for i := range ts {
			l.Y0, l.Y1 = min(l.Y0, ts[i].Box.Y0), max(l.Y1, ts[i].Box.Y1)
		}
		l.Label = token.Join(ts)
		out = append(out, l)
	}
	return out
}

// Tell says what each line of a page can be.
func Tell(lines []Line, lex text.Lexicon) {
	for i := range lines {
		lines[i].Kind = lines[i].classify(lex)
	}
	for i := range lines { // a page is numbered at its edge; elsewhere a number is a value
		if lines[i].Kind != NumberLine || strings.ContainsRune(lines[i].Label, '页') {
			continue
		}
		if i > 1 && (i < len(lines)-2 || len(lines[i].Tokens) == 1 && rowsBelow(lines[i+1:])) || finishesValue(lines[max(0, i-2):i], &lines[i]) {
			lines[i].Kind = ValueLine
		}
	}
}

// rowsBelow reports that the last lines of a page are of a table, and no number of the page stands
// above them.
func rowsBelow(lines []Line) bool {
	return slices.ContainsFunc(lines, func(l Line) bool { return l.Kind == ValueLine && len(l.Tokens) > 1 })
}

// HoldsLabels reports as many column headers as head a table: without them, on a page of
// prose with its figures, no table begins, and nothing else need be told of its lines.
func HoldsLabels(lines []Line, lex text.Lexicon) bool {
	known := 0
	for i := range lines {
		l := &lines[i]
		if LettersDown(l) {
			known++
		}
		if len(l.Tokens) == 1 && (text.IsNumbered(l.Label) || l.long()) || strings.Contains(l.Label, "。") || slices.ContainsFunc(l.Tokens, func(t token.Token) bool { return t.Value != text.NoValue }) {
			continue // no line of labels
		}
		for _, s := range l.Segments(lex) {
			if s.Known {
				known++
			}
		}
		if known >= LeastLabels {
			return true
		}
	}
	return false
}

// finishesValue reports numbers close under the beginnings of codes that they
// make whole, or under amounts that lack decimals.
func finishesValue(above []Line, l *Line) bool {
	for i := range l.Tokens {
		if !slices.ContainsFunc(above, func(a Line) bool {
			return slices.ContainsFunc(a.Tokens, func(t token.Token) bool { return finishesNumber(&l.Tokens[i], &t, len(l.Tokens) == 1) })
		}) {
			return false
		}
	}
	return true
}

// finishesNumber reports digits close under a code, at its left, or under an amount,
// at its right, in text at its left or its middle too, that make it whole. alone says that
// no others stand beside them: they may number the page below a whole number.
func finishesNumber(t, begun *token.Token, alone bool) bool {
	aligned, below := 0.3*begun.Size, 0.8*begun.Size
	if t.Line > 0 { // a grid of characters moves words together, and has a line between for the middle of the row
		aligned, below = 2*begun.Size, 1.6*begun.Size
	}
	if t.Box.Y0-begun.Box.Y1 > below || !text.IsDigits(t.Label) {
		return false
	}
	if math.Abs(begun.Box.X0-t.Box.X0) < aligned && text.IsDigits(begun.Label) && !text.IsCode(begun.Label) && text.IsCode(begun.Label+t.Label) {
		return true
	}
	side := math.Abs(begun.Box.X1 - t.Box.X1)
	if t.Line > 0 {
		side = Shift(begun, t)
	}
	if side >= aligned || !text.IsAmount(begun.Label) {
		return false
	}
	if text.BrokenGroup(begun.Label) {
		return text.FinishesGroup(begun.Label, t.Label)
	}
	d := text.Decimals(begun.Label)
	all := d + len(t.Label)
	return d >= 0 && (all == 2 || all == 4 || all == 6) || !alone && text.IsDigits(begun.Label) && len(t.Label) < len(begun.Label)
}

func (l *Line) classify(lex text.Lexicon) Kind {
	values, texts := 0, 0
	for i := range l.Tokens {
		if l.Tokens[i].Value != text.NoValue {
			values++
		} else {
			texts++
		}
	}
	segments := l.Segments(lex)
	known := 0
	for _, s := range segments {
		if !s.Known {
			continue
		}
		known++
		for i := range s.Tokens {
			if s.Tokens[i].Value != text.NoValue { // 2023 年预算数: Latin set a little apart from Chinese
				values, texts = values-1, texts+1
			}
		}
	}
	switch {
	case text.IsPageNumber(l.Label) && (values <= 1 || strings.ContainsAny(l.Label, "第页/") || len(l.Tokens) <= 3):
		return NumberLine
	case indexTokens(segments, lex):
		return IndexLine
	case texts == 0:
		return ValueLine
	case strings.ContainsRune(l.Label, '。') || texts > 0 && len(segments) <= 2 && l.long():
		if lex.Note(l.Label) {
			return NoteLine
		}
		return ProseLine
	case lex.Entity(l.Label) && !(len(segments) > 1 && BracketEnds(segments)) || l.holdsField(lex):
		return EntityLine
	case lex.Title(text.StripContinued(l.Label)):
		return TitleLine
	case lex.Note(l.Label) && values == 0:
		return NoteLine
	case values > 0:
		return ValueLine
	case known > 0 && (len(segments) > 1 || known == len(segments)):
		return LabelLine
	case text.IsPartHeading(l.Label):
		return ProseLine
	}
	return OtherLine
}

// long reports more letters than one or two labels have: a line of prose.
func (l *Line) long() bool { return len(l.Label) > 45 && utf8.RuneCountInString(l.Label) > 45 }

// holdsField reports a line of text that keeps the layout with a labelled field
// among its words (预算年度：2024), whatever the dump has broken beside it.
func (l *Line) holdsField(lex text.Lexicon) bool {
	return slices.ContainsFunc(l.Tokens, func(t token.Token) bool {
		return t.Line > 0 && strings.ContainsAny(t.Label, ":：") && lex.Entity(t.Label)
	})
}

func indexTokens(segments []Label, lex text.Lexicon) bool {
	cells := make([]*grid.Cell, len(segments))
	for i := range segments {
		cells[i] = &grid.Cell{Text: segments[i].Text}
	}
	return grid.IsIndexRow(cells, lex)
}

// MaxHeader is the most lines a header has: labels written downwards.
const MaxHeader = 24

// LeastLabels is how many known labels head a table.
const LeastLabels = 2

// Continued reports a title that says that its table goes on.
func (l *Line) Continued() bool {
	return l.Kind == TitleLine && text.StripContinued(l.Label) != l.Label
}

// RestOfEntity reports that the last line is a word under the beginning of one
// of the two lines above that name an entity, and no label: the end of the name.
func RestOfEntity(lines []Line, lex text.Lexicon) bool {
	last := lines[len(lines)-1].Tokens[0]
	for i := len(lines) - 2; i >= 0 && i >= len(lines)-3; i-- {
		l := &lines[i]
		if l.Kind == EntityLine && math.Abs(l.Tokens[0].Box.X0-last.Box.X0) < 1.2*last.Size {
			return !lex.Header(last.Label)
		}
	}
	return false
}

// Across is how far lines of text reach to the left and right.
func Across(lines []Line) (x0, x1 float64) {
	x0, x1 = math.Inf(1), math.Inf(-1)
	for i := range lines {
		t := lines[i].Tokens
		x0, x1 = min(x0, t[0].Box.X0), max(x1, t[len(t)-1].Box.X1)
	}
	return x0, x1
}

// Labels reports a line that may hold labels of a header.
func (l *Line) Labels() bool { return l.Kind == LabelLine || l.Kind == OtherLine }

// CenterY is the middle of its height.
func (l *Line) CenterY() float64 { return (l.Y0 + l.Y1) / 2 }

// LettersDown reports a line of single letters: of labels written downwards.
func LettersDown(l *Line) bool {
	return len(l.Tokens) > 1 && !slices.ContainsFunc(l.Tokens, func(t token.Token) bool { return !token.IsLetter(&t) })
}

// Shift is how far a word stands from under another: from its sides or its
// middle, whichever is nearest.
func Shift(x, y *token.Token) float64 {
	return min(math.Abs(x.Box.X0-y.Box.X0), math.Abs(x.Box.X1-y.Box.X1), math.Abs(x.CenterX()-y.CenterX()))
}
