package inorder

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// A header that is printed again with less room than it needs is clipped on paper, and the dump
// prints what is clipped in the first row below:
//
//	编码             支出 位补
//	  传媒支出 2  9    助支1      1 is an amount, 助支 goes on with 对附属单位补
//
// The header of the page before has the label whole.

// Clipped is a header with the rest of its labels, and the lines below it without that.
type Clipped struct {
	Head  header.Tree
	Body  []layout.Line
	after map[float64]int // by the place of a word in the first line that stood right behind such a rest: its column
}

// RestOfLabels moves the rest of clipped labels from the first line below a header to
// their labels. hint are the columns of the page before.
func RestOfLabels(t *header.Tree, hint []grid.Column, body []layout.Line) Clipped {
	out := Clipped{Head: *t, Body: body}
	if len(body) == 0 || len(hint) == 0 {
		return out
	}
	first := body[0]
	first.Tokens = nil
	for i := range body[0].Tokens {
		first.Tokens = append(first.Tokens, out.withoutRest(&body[0].Tokens[i], hint)...)
	}
	out.Body = append([]layout.Line{first}, body[1:]...)
	return out
}

// withoutRest moves the letters in front of a word to the label that they go on with, if
// there is one, and gives what is left of the word.
func (c *Clipped) withoutRest(w *token.Token, hint []grid.Column) []token.Token {
	n := clippedLetters(w)
	if n == 0 {
		return []token.Token{*w}
	}
	letters, all := w.Cut(0, n), len(w.Edges)-1
	at := slices.IndexFunc(c.Head.Leaves, func(l layout.Label) bool { return goesOnWith(&l, &letters, hint) })
	if at < 0 {
		return []token.Token{*w}
	}
	c.Head.Leaves = slices.Clone(c.Head.Leaves)
	l := &c.Head.Leaves[at]
	l.Text, l.Tokens = l.Text+letters.Label, append(slices.Clip(l.Tokens), letters)
	if n == all {
		return nil
	}
	left := w.Cut(n, all)
	if c.after == nil {
		c.after = map[float64]int{}
	}
	c.after[left.Box.X0] = at
	return []token.Token{left}
}

// inColumn is the column of a word behind the rest of a label: of the label's.
func (c *Clipped) inColumn(w *bentWord) (column int, ok bool) {
	if w.place.line > 0 {
		return 0, false
	}
	column, ok = c.after[w.Box.X0]
	return column, ok
}

// clippedLetters counts the letters in front of a word that may be the rest of a label: all
// of it, or those before the digits of an amount.
func clippedLetters(w *token.Token) int {
	letters := strings.TrimRight(w.Text, "0123456789.,")
	n := utf8.RuneCountInString(letters)
	if n == 0 || w.Value != text.NoValue || len(w.Edges) != utf8.RuneCountInString(w.Text)+1 {
		return 0
	}
	return n
}

// goesOnWith reports letters beside the end of a label that the header of the page before goes
// on with.
func goesOnWith(l *layout.Label, letters *token.Token, hint []grid.Column) bool {
	if l.Text == "" || len(l.Tokens) == 0 || layout.Shift(&l.Tokens[len(l.Tokens)-1], letters) > maxEndAside {
		return false
	}
	return slices.ContainsFunc(hint, func(c grid.Column) bool {
		if len(c.Path) == 0 {
			return false
		}
		rest, ok := strings.CutPrefix(c.Path[len(c.Path)-1], l.Text)
		return ok && strings.HasPrefix(rest, letters.Label)
	})
}
