package normalize

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
)

// token is a word of the page or the part of it that belongs to one cell.
type token struct {
	text     string
	label    string // folded, without white space
	number          // what label is as one
	box      extract.Box
	size     float64
	edges    []float32
	run      int32
	line     int32
	vertical bool
	letters  bool     // joined from letters set apart
	down     int32    // the number of the label written downwards that the letter is of; else zero
	strip    int32    // the strip of a page that it stands in, where its order tells columns; else zero
	within   [2]int16 // the first and last+1 of the columns that it may stand in, where its order tells them; else zero
}

// setLabel sets the folded text of a token.
func (t *token) setLabel(s string) { t.label, t.number = s, numberOf(s) }

func (t *token) centerY() float64 { return (t.box.Y0 + t.box.Y1) / 2 }
func (t *token) centerX() float64 { return (t.box.X0 + t.box.X1) / 2 }
func (t *token) left() float64    { return t.box.X0 }

func (t *token) piece(page int) Piece {
	return Piece{Raw: t.text, Page: page, Box: t.box, Line: int(t.line)}
}

// usualWords is how many words the pages of most documents have at most: memory for them is
// taken once.
const usualWords = 200

// tokensOf are the words of a page that print something, without those set
// aside: invisible ones and watermarks.
func tokensOf(p *extract.Page, into []token) []token {
	out := slices.Grow(into[:0], max(usualWords, len(p.Words)))[:len(p.Words)]
	n := 0
	for i := range p.Words {
		w := &p.Words[i]
		if w.Aside || !finite(w.Box) {
			continue
		}
		label := w.Text
		num, ok := plainNumber(label)
		if !ok {
			label = Label(label)
			num = numberOf(label)
		}
		if label == "" && strings.TrimSpace(w.Text) == "" {
			continue
		}
		t := &out[n] // set in place: a token is large
		n++
		t.text, t.label, t.number, t.box, t.size = w.Text, label, num, w.Box, w.Size
		t.edges, t.run, t.line, t.vertical, t.letters, t.down = w.Edges, w.Run, w.Line, w.Vertical, false, 0
		if t.size <= 0 {
			t.size = max(1, w.Box.Y1-w.Box.Y0)
		}
		if n > 1 && t.size < maxRaised*out[n-2].size && t.raised(&out[n-2]) {
			out[n-2].mark(t)
			n--
		}
	}
	return out[:n]
}

func finite(b extract.Box) bool {
	s := b.X0 + b.X1 + b.Y0 + b.Y1
	return s-s == 0 // neither of infinity nor of NaN
}

// cut is the part of a token from rune i to rune j, a whole token where the
// edges of its glyphs are not known.
func (t *token) cut(i, j int) token {
	out := *t
	if len(t.edges) != utf8.RuneCountInString(t.text)+1 {
		return out
	}
	from, to := byteOffset(t.text, i), byteOffset(t.text, j)
	out.text, out.edges = t.text[from:to], t.edges[i:j+1]
	out.setLabel(Label(out.text))
	if t.vertical {
		out.box.Y0, out.box.Y1 = float64(t.edges[i]), float64(t.edges[j])
	} else {
		out.box.X0, out.box.X1 = float64(t.edges[i]), float64(t.edges[j])
	}
	return out
}

func byteOffset(s string, runes int) int {
	at := 0
	for range runes {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	return at
}

// appendLines appends one piece for each printed line of the tokens of a cell,
// in reading order. It sorts the tokens.
func appendLines(out []Piece, tokens []token, page int) []Piece {
	if writtenDown(tokens) {
		return appendVertical(out, tokens, page)
	}
	for line := range linesOf(tokens) {
		out = append(out, linePiece(line, page))
	}
	return out
}

// linesOf sorts tokens into printed lines and gives these from top to bottom,
// each from left to right. Tokens of one line differ in height by less than
// half a letter.
func linesOf(tokens []token) func(yield func([]token) bool) {
	sortTokens(tokens, (*token).centerY)
	return func(yield func([]token) bool) {
		for i := 0; i < len(tokens); {
			j := i + 1
			for j < len(tokens) && sameLine(tokens[i:j], &tokens[j]) {
				j++
			}
			line := tokens[i:j]
			sortTokens(line, (*token).left)
			if !yield(line) {
				return
			}
			i = j
		}
	}
}

// sortTokens sorts by a place on the page and keeps the order of equals. Nearly
// all documents print in reading order: that is found without moving tokens.
func sortTokens(tokens []token, by func(*token) float64) {
	for i := 1; i < len(tokens); i++ {
		if by(&tokens[i]) < by(&tokens[i-1]) {
			sort.Stable(tokensBy{tokens, by})
			return
		}
	}
}

// tokensBy sorts tokens where they stand: to compare them by value copies both.
type tokensBy struct {
	tokens []token
	place  func(*token) float64
}

func (s tokensBy) Len() int           { return len(s.tokens) }
func (s tokensBy) Less(i, j int) bool { return s.place(&s.tokens[i]) < s.place(&s.tokens[j]) }
func (s tokensBy) Swap(i, j int)      { s.tokens[i], s.tokens[j] = s.tokens[j], s.tokens[i] }

// sameLine reports that t, not above any of line, stands beside it: it
// overlaps the line by half a letter and does not lie over one of its words.
func sameLine(line []token, t *token) bool {
	first := &line[0]
	return t.centerY()-first.centerY() <= 0.45*min(first.size, t.size) || t.centerY()-line[len(line)-1].centerY() < 0.05*t.size
}

// linePiece is a printed line as one piece: words that stand apart are parted
// by a space.
func linePiece(line []token, page int) Piece {
	p := line[0].piece(page)
	if len(line) == 1 {
		return p
	}
	size := len(line)
	for i := range line {
		size += len(line[i].text)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range line {
		t := &line[i]
		if i > 0 && t.box.X0-line[i-1].box.X1 > 0.3*t.size {
			b.WriteByte(' ')
		}
		b.WriteString(t.text)
		p.Box = hull(p.Box, t.box)
	}
	p.Raw = b.String()
	return p
}

func hull(a, b extract.Box) extract.Box {
	return extract.Box{X0: min(a.X0, b.X0), Y0: min(a.Y0, b.Y0), X1: max(a.X1, b.X1), Y1: max(a.Y1, b.Y1)}
}

// joinPieces is the text of a cell: what was printed, folded, without the
// white space and the line breaks.
func joinPieces(pieces []Piece) string {
	switch len(pieces) {
	case 0:
		return ""
	case 1:
		return Label(pieces[0].Raw)
	}
	size := 0
	for i := range pieces {
		size += len(pieces[i].Raw)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range pieces {
		b.WriteString(pieces[i].Raw)
	}
	return Label(b.String())
}
