// Package token has the words of a page as tokens: sorted into lines, cut between glyphs where
// a border goes through them, and printed as the pieces of a cell. It joins words written
// downwards (down.go), and knows the mark of a footnote: by its height where it is raised
// (raised.go), by its place in a text dump, which does not show that (marks.go).
package token

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// Token is a word of the page or the part of it that belongs to one cell.
type Token struct {
	Text        string
	Label       string // folded, without white space
	text.Number        // what Label is as one
	Box         extract.Box
	Size        float64
	Edges       []float32
	Run         int32
	Line        int32
	Vertical    bool
	Red         bool     // printed in red
	Letters     bool     // joined from letters set apart
	Down        int32    // the number of the label written downwards that the letter is of; else zero
	Strip       int32    // the strip of a page that it stands in, where its order tells columns; else zero
	Within      [2]int16 // the first and last+1 of the columns that it may stand in, where its order tells them; else zero
}

// SetLabel sets the folded text of a token.
func (t *Token) SetLabel(s string) { t.Label, t.Number = s, text.NumberOf(s) }

// CenterY, CenterX and Left are places of a token that tokens are sorted by.
func (t *Token) CenterY() float64 { return (t.Box.Y0 + t.Box.Y1) / 2 }
func (t *Token) CenterX() float64 { return (t.Box.X0 + t.Box.X1) / 2 }
func (t *Token) Left() float64    { return t.Box.X0 }

// Piece is a token as a piece of a cell.
func (t *Token) Piece(page int) grid.Piece {
	return grid.Piece{Raw: t.Text, Page: page, Box: t.Box, Line: int(t.Line), Red: t.Red}
}

// usualWords is how many words the pages of most documents have at most: memory for them is
// taken once.
const usualWords = 200

// Of are the words of a page that print something, without those set
// aside: invisible ones and watermarks.
func Of(p *extract.Page, into []Token) []Token {
	out := slices.Grow(into[:0], max(usualWords, len(p.Words)))[:len(p.Words)]
	n := 0
	for i := range p.Words {
		w := &p.Words[i]
		if w.Aside || !finite(w.Box) {
			continue
		}
		label, num := text.Read(w.Text)
		if label == "" && strings.TrimSpace(w.Text) == "" {
			continue
		}
		t := &out[n] // set in place: a token is large
		n++
		t.Text, t.Label, t.Number, t.Box, t.Size = w.Text, label, num, w.Box, w.Size
		t.Edges, t.Run, t.Line, t.Vertical, t.Red, t.Letters, t.Down = w.Edges, w.Run, w.Line, w.Vertical, w.Red, false, 0
		if t.Size <= 0 {
			t.Size = max(1, w.Box.Y1-w.Box.Y0)
		}
		if n > 1 && t.Size < maxRaised*out[n-2].Size && t.raised(&out[n-2]) {
			out[n-2].Mark(t)
			n--
		}
	}
	return out[:n]
}

// CountValues counts the amounts, codes and marks of empty cells.
func CountValues(tokens []Token) (n int) {
	for i := range tokens {
		if tokens[i].Value != text.NoValue {
			n++
		}
	}
	return n
}

func finite(b extract.Box) bool {
	s := b.X0 + b.X1 + b.Y0 + b.Y1
	return s-s == 0 // neither of infinity nor of NaN
}

// Cut is the part of a token from rune i to rune j, a whole token where the
// edges of its glyphs are not known.
func (t *Token) Cut(i, j int) Token {
	out := *t
	if len(t.Edges) != utf8.RuneCountInString(t.Text)+1 {
		return out
	}
	from, to := byteOffset(t.Text, i), byteOffset(t.Text, j)
	out.Text, out.Edges = t.Text[from:to], t.Edges[i:j+1]
	out.SetLabel(text.Label(out.Text))
	if t.Vertical {
		out.Box.Y0, out.Box.Y1 = float64(t.Edges[i]), float64(t.Edges[j])
	} else {
		out.Box.X0, out.Box.X1 = float64(t.Edges[i]), float64(t.Edges[j])
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

// AppendLines appends one piece for each printed line of the tokens of a cell,
// in reading order. It sorts the tokens.
func AppendLines(out []grid.Piece, tokens []Token, page int) []grid.Piece {
	if writtenDown(tokens) {
		return appendVertical(out, tokens, page)
	}
	for line := range Lines(tokens) {
		out = append(out, LinePiece(line, page))
	}
	return out
}

// Lines sorts tokens into printed lines and gives these from top to bottom,
// each from left to right. Tokens of one line differ in height by less than
// half a letter.
func Lines(tokens []Token) func(yield func([]Token) bool) {
	Sort(tokens, (*Token).CenterY)
	return func(yield func([]Token) bool) {
		for i := 0; i < len(tokens); {
			j := i + 1
			for j < len(tokens) && SameLine(tokens[i:j], &tokens[j]) {
				j++
			}
			line := tokens[i:j]
			Sort(line, (*Token).Left)
			if !yield(line) {
				return
			}
			i = j
		}
	}
}

// Sort sorts by a place on the page and keeps the order of equals. Nearly
// all documents print in reading order: that is found without moving tokens.
func Sort(tokens []Token, by func(*Token) float64) {
	for i := 1; i < len(tokens); i++ {
		if by(&tokens[i]) < by(&tokens[i-1]) {
			sort.Stable(tokensBy{tokens, by})
			return
		}
	}
}

// tokensBy sorts tokens where they stand: to compare them by value copies both.
type tokensBy struct {
	tokens []Token
	place  func(*Token) float64
}

func (s tokensBy) Len() int           { return len(s.tokens) }
func (s tokensBy) Less(i, j int) bool { return s.place(&s.tokens[i]) < s.place(&s.tokens[j]) }
func (s tokensBy) Swap(i, j int)      { s.tokens[i], s.tokens[j] = s.tokens[j], s.tokens[i] }

// SameLine reports that t, not above any of line, stands beside it: it
// overlaps the line by half a letter and does not lie over one of its words.
func SameLine(line []Token, t *Token) bool {
	first := &line[0]
	return t.CenterY()-first.CenterY() <= 0.45*min(first.Size, t.Size) || t.CenterY()-line[len(line)-1].CenterY() < 0.05*t.Size
}

// LinePiece is a printed line as one piece: words that stand apart are parted
// by a space.
func LinePiece(line []Token, page int) grid.Piece {
	p := line[0].Piece(page)
	if len(line) == 1 {
		return p
	}
	size := len(line)
	for i := range line {
		size += len(line[i].Text)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range line {
		t := &line[i]
		if i > 0 && t.Box.X0-line[i-1].Box.X1 > 0.3*t.Size {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
		p.Box = Hull(p.Box, t.Box)
	}
	p.Raw = b.String()
	return p
}

// Hull is the smallest box around two.
func Hull(a, b extract.Box) extract.Box {
	return extract.Box{X0: min(a.X0, b.X0), Y0: min(a.Y0, b.Y0), X1: max(a.X1, b.X1), Y1: max(a.Y1, b.Y1)}
}

// IsLetter reports a word of one East Asian character.
func IsLetter(t *Token) bool { return len(t.Label) > 1 && text.IsOneRune(t.Label) }

// Join joins the words of a line.
func Join(ts []Token) string {
	if len(ts) == 1 {
		return ts[0].Label
	}
	size := 0
	for i := range ts {
		size += len(ts[i].Text)
	}
	var b strings.Builder
	b.Grow(size)
	for i := range ts {
		b.WriteString(ts[i].Text)
	}
	return text.Label(b.String())
}
