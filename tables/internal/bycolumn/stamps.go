package bycolumn

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// A seal or a watermark is printed over every page: its words stand among the cells
// of all tables alike.
//
//	财政专用 · 章        政 专用 · 章 · 财

// leastStamped is how many pages must bear the words of a stamp.
const leastStamped = 4

// withoutStamps takes the words of stamps out of the pages of tables: those that no
// header and no list knows and that all of them repeat, the tables of codes and the
// others. Repeated words that may be pieces of a label as well are kept for head.
func withoutStamps(tables []*columnTable) {
	stamps, maybe := stampsOn(tables)
	if len(stamps) == 0 {
		return
	}
	taken := map[pageWord]bool{}
	for _, t := range slices.Backward(tables) {
		t.stamps = maybe
		for i := range slices.Backward(t.pages) {
			t.pages[i].drop(stamps, taken)
		}
	}
}

// pageWord is a word on a page.
type pageWord struct {
	page int
	word string
}

// stampsOn are the words that all pages repeat: those that stand in no label, and
// the others.
func stampsOn(tables []*columnTable) (stamps, maybe map[string]bool) {
	pages, printed, count := map[int]bool{}, map[pageWord]bool{}, map[string]int{}
	coded := map[bool]bool{}
	for _, t := range tables {
		coded[t.coded()] = true
		for _, p := range t.pages {
			pages[p.number] = true
			for _, l := range p.lines {
				for _, f := range l.Fragments {
					if w := (pageWord{p.number, f.Text}); f.Kind == normalize.TextFragment && !printed[w] {
						printed[w] = true
						count[f.Text]++
					}
				}
			}
		}
	}
	stamps, maybe = map[string]bool{}, map[string]bool{}
	for word, n := range count {
		switch {
		case n < len(pages) || n < leastStamped || len(coded) < 2 || knownWord(word):
		case inLabel(word):
			maybe[word] = true
		default:
			stamps[word] = true
		}
	}
	return stamps, maybe
}

// inLabel reports a word that is a part of a label.
func inLabel(s string) bool {
	return slices.ContainsFunc(wording.HeaderLabels().Labels, func(l string) bool { return strings.Contains(l, s) })
}

// knownWord reports a word that headers or lists print.
func knownWord(s string) bool {
	_, text := word.CutItemNumber(s)
	return wording.IsTotal(s) || wording.ReadHeader(s).Known || s == "类" || s == "款" || s == "项" || schema.NamesCode(s) || vocabulary.PlainItemSet().Has(text)
}

// drop takes words out of a page, once each: the last of several.
func (p *columnPage) drop(words map[string]bool, taken map[pageWord]bool) {
	var lines []normalize.FlowLine
	for _, l := range slices.Backward(p.lines) {
		l.Fragments = slices.DeleteFunc(slices.Clone(l.Fragments), func(f normalize.Fragment) bool {
			w := pageWord{p.number, f.Text}
			stamp := f.Kind == normalize.TextFragment && words[f.Text] && !taken[w]
			taken[w] = taken[w] || stamp
			return stamp
		})
		if len(l.Fragments) > 0 {
			lines = append(lines, l)
		}
	}
	slices.Reverse(lines)
	p.lines = lines
}

// unstamped leaves out the words of a header that may be stamped, once on each page.
func (t *columnTable) unstamped(words []columnPiece) []columnPiece {
	taken := map[pageWord]bool{}
	return slices.DeleteFunc(slices.Clone(words), func(w columnPiece) bool {
		at := pageWord{w.Page, w.Text}
		stamp := t.stamps[w.Text] && !taken[at]
		taken[at] = true
		return stamp
	})
}
