package tables

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/schema"
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
	words []flowFragment
}

// addTail keeps a word behind the last number of a page.
func (p *codeParser) addTail(f flowFragment) {
	if n := len(p.tails); n == 0 || p.tails[n-1].rows != len(p.rows) {
		p.tails = append(p.tails, flowTail{rows: len(p.rows)})
	}
	t := &p.tails[len(p.tails)-1]
	t.words = append(t.words, f)
}

// goesOn takes the words behind a row as the rest of its name, unless they
// head columns or the name is known and whole.
func (p *codeParser) goesOn(t flowTail, words []flowFragment) {
	if t.rows == 0 {
		return
	}
	r := p.rows[t.rows-1]
	if known := knownNames(r.code); !isKnown(r.nameText()+joinWords(words), known) && !p.namedLikeParent(r, words) {
		_, n := headLabels(piecesOf(words))
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
func (p *codeParser) namedLikeParent(r *flowRow, words []flowFragment) bool {
	name := r.nameText() + joinWords(words)
	return len(r.code) > 3 && slices.ContainsFunc(p.rows, func(above *flowRow) bool {
		return above.code == r.code[:len(r.code)-2] && above.nameText() == name
	})
}

func piecesOf(words []flowFragment) []headPiece {
	out := make([]headPiece, 0, len(words))
	for _, f := range words {
		out = append(out, headPiece{f.Text, f.gap || !f.first && !f.Glued, f.first})
	}
	return out
}

// assignNames cuts the words into as many names as rows lack one: at blank
// lines, at line ends, or at lines that do not fill their cell. The first cut
// that gives the right number and no row a name that its code forbids, counts.
func (p *codeParser) assignNames(rows []*flowRow, words []flowFragment) {
	for _, cut := range []func(before, f flowFragment, width int) bool{
		func(_, f flowFragment, _ int) bool { return f.gap },
		func(_, f flowFragment, _ int) bool { return f.first },
		func(before, f flowFragment, width int) bool {
			return f.first && utf8.RuneCountInString(before.Text) < width
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
func cutWords(words []flowFragment, cut func(before, f flowFragment, width int) bool) [][]flowFragment {
	width := 0
	for _, f := range words {
		width = max(width, utf8.RuneCountInString(f.Text))
	}
	var groups [][]flowFragment
	for i, f := range words {
		if i == 0 || cut(words[i-1], f, width) {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], f)
	}
	return groups
}

// fit reports that no name contradicts the names known of the row's code.
func (p *codeParser) fit(rows []*flowRow, names [][]flowFragment) bool {
	for i, r := range rows {
		if known := knownNames(r.code); len(known) > 0 && !resembles(joinWords(names[i]), known) {
			return false
		}
	}
	return true
}

// knownNames gives rows the names known of their codes where the words begin
// with them, in order.
func (p *codeParser) knownNames(rows []*flowRow, words []flowFragment) {
	if len(rows)*len(words) > maxNameSearch {
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
func spells(words []flowFragment, names []schema.CodeName) int {
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
			if n.Name == text && (i+1 == len(words) || words[i+1].first) {
				return i + 1
			}
		}
	}
	return 0
}

func joinWords(words []flowFragment) string {
	var b strings.Builder
	for _, f := range words {
		b.WriteString(f.Text)
	}
	return b.String()
}

// knownNames are the names that published documents give a code.
func knownNames(code string) []schema.CodeName {
	list := schema.Functional
	switch {
	case strings.HasPrefix(code, "3"):
		list = schema.DepartmentEconomic
	case strings.HasPrefix(code, "5"):
		list = schema.GovernmentEconomic
	}
	return schema.CodeNames(list, code)
}

// isKnown reports a name that is one of those known.
func isKnown(name string, known []schema.CodeName) bool {
	return slices.ContainsFunc(known, func(k schema.CodeName) bool { return k.Name == name })
}

// resembles reports that a name begins like one of those known.
func resembles(name string, known []schema.CodeName) bool {
	for _, k := range known {
		if firstRunes(k.Name, 2) == firstRunes(name, 2) {
			return true
		}
	}
	return false
}

// plainTail reports a fragment that can stand in a name behind the rows.
func plainTail(f, next flowFragment) bool {
	return f.Kind == normalize.TextFragment && !isShare(f.Text) || f.Kind == normalize.DigitsFragment && (f.Glued && !f.first || next.Glued && next.Line == f.Line && !classCode(firstRunes(f.Text, 3)))
}
