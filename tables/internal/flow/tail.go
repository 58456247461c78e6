package flow

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/word"
)

// Some extractors print the cells that wrap behind the page they stand on: the
// rows come without their names, the names follow in the order of the rows.
//
//	208 10.19 10.19 10.19
//	20805 10.19 10.19 10.19
//	社会保障和就业支
//	出
//	行政事业单位养老
//	支出

// giveNames gives the words behind the rows of each page to the rows of that
// page that have no name. Where they do not tell which is whose, the rows stay
// without.
func (p *codeParser) giveNames() {
	from := 0
	for _, t := range p.tails {
		words := t.words
		var nameless []*flowRow
		for _, r := range p.rows[from:t.rows] {
			if len(r.name) == 0 && r.code != "" {
				nameless = append(nameless, r)
			}
		}
		from = t.rows
		switch {
		case len(words) == 0:
		case len(nameless) == 0:
			p.goesOn(t, words)
		default:
			p.assignNames(nameless, words)
		}
	}
}

// flowTail is what stands behind the last number of a page.
type flowTail struct {
	rows  int // rows up to there
	words []flowtext.Fragment
}

// addTail keeps a word behind the last number of a page.
func (p *codeParser) addTail(f flowtext.Fragment) {
	if n := len(p.tails); n == 0 || p.tails[n-1].rows != len(p.rows) {
		p.tails = append(p.tails, flowTail{rows: len(p.rows)})
	}
	t := &p.tails[len(p.tails)-1]
	t.words = append(t.words, f)
}

// goesOn takes the words behind a row as the rest of its name, unless they
// head columns or the name is known and whole.
func (p *codeParser) goesOn(t flowTail, words []flowtext.Fragment) {
	if t.rows == 0 {
		return
	}
	r := p.rows[t.rows-1]
	if known := knownNames(r.code); !isKnown(r.nameText()+joinWords(words), known) && !p.namedLikeParent(r, words) {
		_, n := flowhead.Labels(piecesOf(words))
		if n == len(words) && len(words) > 1 || isKnown(r.nameText(), known) {
			for _, f := range words {
				p.stray = append(p.stray, f.Fragment)
			}
			return
		}
	}
	for _, f := range words {
		r.name = append(r.name, f.Fragment)
	}
}

// namedLikeParent reports a row that has, with the words, the name of the row above
// its own: 2239999 is often called what 22399 is.
func (p *codeParser) namedLikeParent(r *flowRow, words []flowtext.Fragment) bool {
	name := r.nameText() + joinWords(words)
	return len(r.code) > 3 && slices.ContainsFunc(p.rows, func(above *flowRow) bool {
		return above.code == r.code[:len(r.code)-2] && above.nameText() == name
	})
}

func piecesOf(words []flowtext.Fragment) []flowhead.Piece {
	out := make([]flowhead.Piece, 0, len(words))
	for _, f := range words {
		out = append(out, flowhead.Piece{Text: f.Text, Gap: f.Gap || !f.First && !f.Glued, Line: f.First})
	}
	return out
}

// assignNames cuts the words into as many names as rows lack one: at blank
// lines, at line ends, or at lines that do not fill their cell. The first cut
// that gives the right number and no row a name that its code forbids, counts.
func (p *codeParser) assignNames(rows []*flowRow, words []flowtext.Fragment) {
	for _, cut := range []func(before, f flowtext.Fragment, width int) bool{
		func(_, f flowtext.Fragment, _ int) bool { return f.Gap },
		func(_, f flowtext.Fragment, _ int) bool { return f.First },
		func(before, f flowtext.Fragment, width int) bool {
			return f.First && utf8.RuneCountInString(before.Text) < width
		},
	} {
		names := cutWords(words, cut)
		if len(names) != len(rows) || !p.fit(rows, names) {
			continue
		}
		for i, r := range rows {
			for _, f := range names[i] {
				r.name = append(r.name, f.Fragment)
			}
		}
		return
	}
	p.knownNames(rows, words)
}

// cutWords cuts words into groups.
func cutWords(words []flowtext.Fragment, cut func(before, f flowtext.Fragment, width int) bool) [][]flowtext.Fragment {
	width := 0
	for _, f := range words {
		width = max(width, utf8.RuneCountInString(f.Text))
	}
	var groups [][]flowtext.Fragment
	for i, f := range words {
		if i == 0 || cut(words[i-1], f, width) {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], f)
	}
	return groups
}

// fit reports that no name contradicts the names known of the row's code.
func (p *codeParser) fit(rows []*flowRow, names [][]flowtext.Fragment) bool {
	for i, r := range rows {
		if known := knownNames(r.code); len(known) > 0 && !resembles(joinWords(names[i]), known) {
			return false
		}
	}
	return true
}

// knownNames gives rows the names known of their codes where the words begin
// with them, in order.
func (p *codeParser) knownNames(rows []*flowRow, words []flowtext.Fragment) {
	if len(rows)*len(words) > limits.MaxNameSearch {
		return
	}
	for _, r := range rows {
		for from := range words {
			if n := spells(words[from:], knownNames(r.code)); n > 0 {
				for _, f := range words[from : from+n] {
					r.name = append(r.name, f.Fragment)
				}
				words = words[from+n:]
				break
			}
		}
	}
}

// spells is the number of words that together are one of the names.
func spells(words []flowtext.Fragment, names []schema.CodeName) int {
	longest := 0
	for _, n := range names {
		longest = max(longest, len(n.Name))
	}
	text := ""
	for i, f := range words {
		if text += f.Text; len(text) > longest {
			return 0
		}
		for _, n := range names {
			if n.Name == text && (i+1 == len(words) || words[i+1].First) {
				return i + 1
			}
		}
	}
	return 0
}

func joinWords(words []flowtext.Fragment) string {
	var b strings.Builder
	for _, f := range words {
		b.WriteString(f.Text)
	}
	return b.String()
}

// knownNames are the names that published documents give a code.
func knownNames(code string) []schema.CodeName {
	return schema.CodeNames(cell.ClassificationOf(code), code)
}

// isKnown reports a name that is one of those known.
func isKnown(name string, known []schema.CodeName) bool {
	return slices.ContainsFunc(known, func(k schema.CodeName) bool { return k.Name == name })
}

// resembles reports that a name begins like one of those known.
func resembles(name string, known []schema.CodeName) bool {
	for _, k := range known {
		if word.FirstRunes(k.Name, 2) == word.FirstRunes(name, 2) {
			return true
		}
	}
	return false
}

// plainTail reports a fragment that can stand in a name behind the rows.
func plainTail(f, next flowtext.Fragment) bool {
	return f.Kind == normalize.TextFragment && !flowtext.IsShare(f.Text) || f.Kind == normalize.DigitsFragment && (f.Glued && !f.First || next.Glued && next.Line == f.Line && !cell.ClassCode(word.FirstRunes(f.Text, 3)))
}
