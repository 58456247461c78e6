package flowtext

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// A seal or a watermark is printed over every page: its words stand among the cells
// of all tables alike.
//
//	财政专用 · 章        政 专用 · 章 · 财

// leastStamped is how many pages of tables must bear the words of a stamp.
const leastStamped = 4

// WithoutStamps takes the words of stamps out of a text, once from each page: those that no
// header and no list knows, that are no name, and that all pages of tables repeat, with
// codes and with items. Beside such words it takes those that may be pieces of labels, and
// those that most pages bear and one without a table.
func WithoutStamps(lines []normalize.FlowLine) []normalize.FlowLine {
	s := &stamper{lines: lines, tables: map[int]bool{}, count: map[string]int{}, outside: map[string]bool{}}
	if s.findTables(); len(s.tables) < leastStamped || !s.codes || !s.items {
		return lines
	}
	s.countWords()
	stamps := s.stamps()
	if len(stamps) == 0 {
		return lines
	}
	var rest []normalize.FlowLine
	taken := map[wordOnPage]bool{}
	for _, l := range slices.Backward(lines) {
		page, top := l.Page, l.Top
		if l = withoutWords(l, stamps, taken); len(l.Fragments) > 0 {
			rest = append(rest, l)
		} else if n := len(rest); top && n > 0 && rest[n-1].Page == page {
			rest[n-1].Top = true
		}
	}
	slices.Reverse(rest)
	return rest
}

// stamper looks for the stamps of a text.
type stamper struct {
	lines   []normalize.FlowLine
	tables  map[int]bool    // the pages with titles or amounts
	codes   bool            // some have rows of codes
	items   bool            // some have items
	count   map[string]int  // on how many of these a word stands
	outside map[string]bool // words of other pages
}

// wordOnPage is a word on a page.
type wordOnPage struct {
	page int
	word string
}

// findTables finds the pages of tables, and of which sort these are.
func (s *stamper) findTables() {
	for i, l := range s.lines {
		t, titled := Title(s.lines[i : i+1])
		if titled || HasAmount(l) {
			s.tables[l.Page] = true
		}
		if kind, _, ok := wording.KindOf(t); titled && ok && kind != "" {
			listed := !wording.TwoSided(kind) && kind != schema.KindThreePublicExpenditure
			s.codes, s.items = s.codes || listed, s.items || !listed
		}
	}
}

// countWords counts the pages of the words of the first pages: stamps are among these.
func (s *stamper) countWords() {
	seen, from := map[wordOnPage]bool{}, map[int]bool{}
	for _, l := range s.lines {
		from[l.Page] = from[l.Page] || len(from) < leastStamped
		for _, f := range l.Fragments {
			w := wordOnPage{l.Page, f.Text}
			if n := s.count[f.Text]; f.Kind != normalize.TextFragment || n == 0 && !from[l.Page] || seen[w] {
				continue
			}
			seen[w] = true
			if s.tables[l.Page] {
				s.count[f.Text]++
			} else {
				s.outside[f.Text] = true
			}
		}
	}
}

// stamps are the words that are stamped.
func (s *stamper) stamps() map[string]bool {
	stamps := map[string]bool{}
	var beside []string // stamped where others are
	for w, n := range s.count {
		all := n == len(s.tables)
		switch {
		case n*4 < len(s.tables)*3 || knownWord(w) || s.meant(w):
		case all && !inLabel(w):
			stamps[w] = true
		case all || s.outside[w]:
			beside = append(beside, w)
		}
	}
	if len(stamps) > 0 {
		for _, w := range beside {
			stamps[w] = true
		}
	}
	return stamps
}

// inLabel reports a word that is a part of a label.
func inLabel(s string) bool {
	return slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool { return strings.Contains(l, s) })
}

// knownWord reports a word that headers or lists print.
func knownWord(s string) bool {
	_, text := word.CutItemNumber(s)
	return wording.IsTotal(s) || wording.ReadHeader(s).Known || (wording.Lexicon{}).ColumnIndex(s) || slices.Contains(vocabulary.LevelLabels, s) || schema.NamesCode(s) || vocabulary.PlainItems.Has(text)
}

// meant reports a word that mostly, alone or with the line before or behind it, is a
// field, a label or the name of an organisation or a place.
func (s *stamper) meant(text string) bool {
	n := 0
	for i, l := range s.lines {
		if !slices.ContainsFunc(l.Fragments, func(f normalize.Fragment) bool { return f.Text == text }) {
			continue
		}
		if meansSomething(l.Label) || i > 0 && joinMeans(s.lines[i-1].Label, l.Label) || i+1 < len(s.lines) && joinMeans(l.Label, s.lines[i+1].Label) {
			n++
		}
	}
	return n*2 > s.count[text]
}

// joinMeans reports two lines that mean something together only.
func joinMeans(a, b string) bool {
	return !meansSomething(a) && !meansSomething(b) && meansSomething(a+b)
}

func meansSomething(s string) bool {
	if wording.Organisation(s) || wording.PlaceName(s) || wording.IsTotal(s) || wording.ReadHeader(s).Known || wording.OtherHeader(s) {
		return true
	}
	l := wording.ParseLine(s)
	return l.Fields > 0 || l.Unit != ""
}

// withoutWords takes words out of a line, the last of several on a page.
func withoutWords(l normalize.FlowLine, words map[string]bool, taken map[wordOnPage]bool) normalize.FlowLine {
	var left []normalize.Fragment
	rest := ""
	for _, f := range l.Fragments {
		w := wordOnPage{l.Page, f.Text}
		if f.Kind == normalize.TextFragment && words[f.Text] && !taken[w] {
			taken[w] = true
			continue
		}
		left, rest = append(left, f), rest+" "+f.Text
	}
	if len(left) < len(l.Fragments) {
		l.Fragments, l.Text = left, strings.TrimSpace(rest)
		l.Label = text.Label(l.Text)
	}
	return l
}
