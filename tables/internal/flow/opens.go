package flow

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// opens reports a line that another document, or a part of this one, begins with: its
// cover, the name of the entity above that, or its table of contents. Where documents
// were put together it follows the last row of a table.
func (r *flowReader) opens(i int) bool {
	if contentsLine(r.lines[i].Label) || r.coverAt(i) {
		return true
	}
	next := i + 1
	for next < len(r.lines) && (wording.PageNumberLine(r.lines[next].Label) || r.Pages.MayBe(r.lines[next])) {
		next++
	}
	return r.coverAt(next) && wording.Organisation(r.lines[i].Label)
}

// coverAt reports a line with the year of a published budget and no other words. One
// that is printed again and again runs on top of the pages.
func (r *flowReader) coverAt(i int) bool {
	if i >= len(r.lines) || !strings.Contains(r.lines[i].Label, "年") {
		return false
	}
	s := r.lines[i].Label
	if _, ok := wording.ReadCover("", s); !ok {
		return false
	}
	same := func(l normalize.FlowLine) bool { return l.Label == s }
	return !slices.ContainsFunc(r.lines[:i], same) && !slices.ContainsFunc(r.lines[i+1:], same)
}

// leastDots is how many dots lead from an entry of a table of contents to its page.
const leastDots = 3

// contentsLine reports the heading of a table of contents, or an entry: words, dots and
// the number of a page.
func contentsLine(s string) bool {
	if s == vocabulary.ContentsTitle {
		return true
	}
	words := strings.TrimRight(s, "0123456789")
	entry := strings.TrimRight(words, "….·")
	return words != s && utf8.RuneCountInString(words)-utf8.RuneCountInString(entry) >= leastDots && flowtext.HasWords(entry)
}
