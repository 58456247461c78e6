package normalize

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/aligned"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// readPage reads the tables of a page and the lines outside them.
func (w *workspace) readPage(p *extract.Page, hint []grid.Column, lex text.Lexicon) ([]part, []Text) {
	grids, lines := w.pageGrids(p, hint, lex)
	parts := w.parts[:0]
	for i := range grids {
		parts = append(parts, newPart(&grids[i], p.Number, lex))
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		if b.standsBeside(&a) || a.standsBeside(&b) {
			return cmp.Compare(a.columns[0].X0, b.columns[0].X0)
		}
		return cmp.Compare(a.top, b.top)
	})
	w.parts = parts
	return parts, lines
}

// pageGrids are the grids of a page, drawn and inferred, and the lines outside
// them.
func (w *workspace) pageGrids(p *extract.Page, hint []grid.Column, lex text.Lexicon) ([]grid.Grid, []Text) {
	w.tokens = token.TakeMarks(token.Of(p, w.tokens))
	f := enlargement(w.tokens)
	if f == 1 {
		return w.gridsOf(p, hint, lex)
	}
	enlarge(w.tokens, f)
	grids, lines := w.gridsOf(enlarged(p, f), enlargedColumns(hint, f), lex)
	reduce(grids, lines, f)
	return grids, lines
}

// gridsOf are the grids that the words of a page make, in type of the usual size.
func (w *workspace) gridsOf(p *extract.Page, hint []grid.Column, lex text.Lexicon) ([]grid.Grid, []Text) {
	grids, loose, drawn := w.ruled.Grids(p, w.tokens, lex)
	w.lines = slices.AppendSeq(w.lines[:0], token.Lines(loose))
	lines := w.lines
	if len(grids) == 0 || mayHoldTable(lines, hint != nil || w.order != nil) {
		inferred, rest := aligned.Grids(lines, drawn, p.Number, hint, lex, w.order)
		lines, grids = rest, append(grids, inferred...)
	}
	return grids, asTexts(partedLines(lines, grids, lex), p.Number, lex)
}

// partedLines parts the lines of words above grids that stand side by side: each
// has its own.
func partedLines(lines [][]token.Token, grids []grid.Grid, lex text.Lexicon) [][]token.Token {
	for i := range grids {
		for j := range grids {
			a, b := &grids[i], &grids[j]
			x := (a.Xs[len(a.Xs)-1] + b.Xs[0]) / 2
			if b.Xs[0] < a.Xs[len(a.Xs)-1] || b.Ys[0] > a.Ys[len(a.Ys)-1] || a.Ys[0] > b.Ys[len(b.Ys)-1] {
				continue
			}
			lines = partAt(lines, x, b.Xs[0], lex)
		}
	}
	return lines
}

// partAt parts every line at the word that begins where the table on the right does, at
// edge; else at x where it has words on both sides and none across, and two titles of
// which one is longer than its table. A word in letters set apart is one.
func partAt(lines [][]token.Token, x, edge float64, lex text.Lexicon) [][]token.Token {
	out := make([][]token.Token, 0, len(lines))
	for _, l := range lines {
		n := slices.IndexFunc(l, func(t token.Token) bool { return math.Abs(t.Box.X0-edge) < t.Size/2 })
		if n <= 0 {
			n = slices.IndexFunc(l, func(t token.Token) bool { return t.Box.X1 > x })
			if n >= 0 && l[n].Box.X0 < x {
				n = betweenTitles(l, lex)
			}
		}
		if n <= 0 || withinLetters(l, n) {
			out = append(out, l)
			continue
		}
		out = append(out, l[:n], l[n:])
	}
	return out
}

// evenGap is how much wider than the one before a gap between letters may be.
const evenGap = 1.3

// withinLetters reports that the n-th word of a line goes on with the letters before
// it, set apart from each other as far as from it.
func withinLetters(l []token.Token, n int) bool {
	if n < 2 || slices.ContainsFunc(l[n-2:n+1], func(t token.Token) bool { return utf8.RuneCountInString(t.Label) > 1 }) {
		return false
	}
	return l[n].Box.X0-l[n-1].Box.X1 <= evenGap*(l[n-1].Box.X0-l[n-2].Box.X1)
}

// betweenTitles is the place of the word that begins the second of two titles
// on one line, at least three letters behind the first; 0 without.
func betweenTitles(l []token.Token, lex text.Lexicon) int {
	for n := 1; n < len(l); n++ {
		if l[n].Box.X0-l[n-1].Box.X1 > 3*l[n].Size && lex.Title(text.Label(token.LinePiece(l[:n], 0).Raw)) && lex.Title(text.Label(token.LinePiece(l[n:], 0).Raw)) {
			return n
		}
	}
	return 0
}

// mayHoldTable reports lines outside the drawn grids that could be a table of their own: an
// amount with something beside it and, unless the table may do without, the words of a header on
// lines that hold no amounts.
func mayHoldTable(lines [][]token.Token, headless bool) bool {
	words, row := 0, false
	for _, l := range lines {
		switch valued := slices.ContainsFunc(l, func(t token.Token) bool { return t.Value != text.NoValue }); {
		case !valued:
			words += len(l)
		case len(l) > 1:
			row = true
		}
	}
	return row && (headless || words >= layout.LeastLabels)
}

// asTexts are lines of words as text.
func asTexts(lines [][]token.Token, page int, lex text.Lexicon) []Text {
	lines = unwrapEntities(lines, lex)
	out := make([]Text, len(lines))
	for i, l := range lines {
		t := &out[i]
		t.Piece = token.LinePiece(l, page)
		if len(l) == 1 && l[0].Label == l[0].Text {
			t.Text, t.label = l[0].Text, l[0].Text // nothing to fold
			continue
		}
		if t.Text = plainSpaces(t.Raw); strings.Contains(t.Text, " ") {
			t.label = text.Label(t.Text)
		} else {
			t.label = t.Text
		}
	}
	return out
}

// Grids are the tables of a page before they are joined with those of other
// pages: borders, and cells with their boxes and texts.
func Grids(p *extract.Page, lex text.Lexicon) []grid.Grid {
	grids, _ := new(workspace).pageGrids(p, nil, text.NewMemo(lex))
	return grids
}
