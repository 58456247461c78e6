package inorder

import (
	"fmt"
	"slices"
	"strings"

	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// A header printed again is read once: the dump moves its words from page to page,
// and what they say does not change.

// knownHead is a header that was read, with its labels as places of words in its
// lines, and the columns that its upper labels head.
type knownHead struct {
	leaves [][]wordPlace
	levels [][][]wordPlace
	placed header.Place
}

// headWords are the words of header lines as a text: the same for a header
// printed again.
func headWords(lines [][]token.Token) string {
	var b strings.Builder
	for _, l := range lines {
		for i := range l {
			b.WriteString(l[i].Label)
			b.WriteByte(' ')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// keepHead keeps a header for the pages that print it again, if each of its words
// is in a label.
func (o *Order) keepHead(lines [][]token.Token, t *header.Tree) {
	h := &knownHead{leaves: placesOf(lines, t.Leaves), placed: *t.Placed}
	words := countWords(h.leaves)
	for _, l := range t.Levels {
		level := placesOf(lines, l)
		h.levels, words = append(h.levels, level), words+countWords(level)
	}
	for _, l := range lines {
		words -= len(l)
	}
	if words != 0 {
		return
	}
	o.heads[headWords(lines)] = h
}

// knownHead is a header that was read before, with the words of this page.
func (o *Order) knownHead(lines [][]token.Token, lex text.Lexicon) (header.Tree, bool) {
	h := o.heads[headWords(lines)]
	if h == nil {
		return header.Tree{}, false
	}
	t := header.Tree{Leaves: labelsAt(lines, h.leaves, lex), Placed: &h.placed}
	for _, l := range h.levels {
		t.Levels = append(t.Levels, labelsAt(lines, l, lex))
	}
	return t, true
}

// numberedStrip is a strip of a page before, under a header at the same place.
type numberedStrip struct {
	x0, x1 float64
	number int32
}

// Number gives the strips of a page their numbers: the same as before under a header
// that stands in the same places, where they do.
func (o *Order) Number(r *layout.Region, p *Page) {
	key := headPlaces(r.Head)
	known, taken := o.strips[key], map[int32]bool{}
	for j := range p.strips {
		s := &p.strips[j]
		under := func(n numberedStrip) bool { return s.x0 < n.x1-stripTouch && s.x1 > n.x0+stripTouch }
		if k := slices.IndexFunc(known, under); k >= 0 && !slices.ContainsFunc(known[k+1:], under) && !taken[known[k].number] {
			p.places[j].number, taken[known[k].number] = known[k].number, true
			continue
		}
		o.numbers++
		p.places[j].number = o.numbers
		if key != "" {
			o.strips[key] = append(o.strips[key], numberedStrip{s.x0, s.x1, o.numbers})
		}
	}
}

// headPlaces are the words of header lines with their places as a text.
func headPlaces(head []layout.Line) string {
	var b strings.Builder
	for i := range head {
		for _, t := range head[i].Words {
			fmt.Fprintf(&b, "%.0f %s ", t.Box.X0, t.Label)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func countWords(labels [][]wordPlace) int {
	n := 0
	for _, l := range labels {
		n += len(l)
	}
	return n
}

// placesOf are the places of the words of labels.
func placesOf(lines [][]token.Token, labels []layout.Label) [][]wordPlace {
	at := map[[2]float64]wordPlace{}
	for i, l := range lines {
		for k := range l {
			at[[2]float64{l[k].Box.X0, l[k].Box.Y0}] = wordPlace{i, k}
		}
	}
	out := make([][]wordPlace, len(labels))
	for i := range labels {
		for _, t := range labels[i].Tokens {
			out[i] = append(out[i], at[[2]float64{t.Box.X0, t.Box.Y0}])
		}
	}
	return out
}

// labelsAt are labels of the words at some places.
func labelsAt(lines [][]token.Token, places [][]wordPlace, lex text.Lexicon) []layout.Label {
	out := make([]layout.Label, len(places))
	for i, words := range places {
		var ts []token.Token
		for _, w := range words {
			ts = append(ts, lines[w.line][w.word])
		}
		out[i] = layout.NewLabel(ts, lex)
	}
	return out
}
