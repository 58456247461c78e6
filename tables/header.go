package tables

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// meaning is what a header label says.
type meaning struct {
	as, leaf concept
}

// headerMeanings are all header labels of the vocabulary.
var headerMeanings = sync.OnceValue(func() map[string]meaning {
	m := make(map[string]meaning, 4096)
	for _, w := range headerWords {
		for _, s := range expandAll(w.words) {
			if _, taken := m[s]; !taken {
				m[s] = meaning{w.as, w.leaf}
			}
		}
	}
	return m
})

// headerLabel is a header label taken apart.
type headerLabel struct {
	meaning
	year  int
	known bool
}

// readHeader says what a label without white space means. Units, years,
// numbering and bracketed remarks do not change what it says.
func readHeader(s string) headerLabel {
	s = strings.Map(dropQuotes, s)
	if m, ok := headerMeanings()[s]; ok {
		return headerLabel{m, 0, true}
	}
	h := headerLabel{year: yearIn(s)}
	if h.meaning, h.known = markedHeader(s); h.known {
		return h
	}
	if h.meaning, h.known = plainerHeader(s); h.known {
		return h
	}
	if h.year != 0 && plainForm(s) == "" {
		h.meaning, h.known = meaning{cAmount, cAmount}, true
		return h
	}
	h.meaning, h.known = looseHeader(s)
	return h
}

// plainerHeader looks the plainer forms of a label up: without year and
// numbering, without brackets, without what stands in them, without a formula.
func plainerHeader(s string) (meaning, bool) {
	meanings := headerMeanings()
	plain := plainForm(s)
	m, ok := meanings[plain]
	if !ok && strings.ContainsAny(plain, "（(【[") {
		if m, ok = meanings[strings.Map(dropBracketRunes, plain)]; !ok {
			plain = plainForm(dropBrackets(s))
			m, ok = meanings[plain]
		}
	}
	if !ok {
		m, ok = meanings[strings.TrimRight(plain, "0123456789=+-*①②③④")]
	}
	return m, ok
}

// plainForm takes year and numbering off the front of a label.
func plainForm(s string) string {
	if n := yearLen(s); n > 4 {
		s = s[n:]
	}
	if rest, ok := cutOneNumber(s); ok && rest != "" {
		s = rest
	}
	return strings.TrimSuffix(s, "（元）")
}

// dropBrackets takes bracketed remarks out.
func dropBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '（', '(', '[', '【':
			depth++
		case '）', ')', ']', '】':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

func dropBracketRunes(r rune) rune {
	switch r {
	case '（', '）', '(', ')', '[', ']', '【', '】':
		return -1
	}
	return r
}

func dropQuotes(r rune) rune {
	switch r {
	case '“', '”', '"', '‘', '’', '\'', '＂', '「', '」', ' ':
		return -1
	}
	return r
}

// markedHeader reads the labels that a mark inside them decides.
func markedHeader(s string) (meaning, bool) {
	for _, m := range []struct {
		marks string
		as    concept
	}{{percentMarks, cPercent}, {changeMarks, cChange}} {
		if containsAny(s, m.marks) {
			return meaning{m.as, ""}, true
		}
	}
	if startsWithAny(s, "其中", "#其中", "#") {
		return meaning{cPart, ""}, true
	}
	if containsAny(s, previousMarks) {
		return meaning{cPrevious, ""}, true
	}
	return meaning{}, false
}

// looseHeader reads a label by its end alone: codes and names of whatever.
func looseHeader(s string) (meaning, bool) {
	if utf8.RuneCountInString(s) > 24 {
		return meaning{}, false
	}
	for _, m := range []struct {
		end string
		as  concept
	}{{"科目编码", cCode}, {"科目代码", cCode}, {"科目名称", cName}, {"单位代码", cEntityCode}, {"单位编码", cEntityCode}, {"单位名称", cEntity}, {"备注", cText}} {
		if strings.HasSuffix(s, m.end) {
			return meaning{m.as, ""}, true
		}
	}
	return meaning{}, false
}

func containsAny(s, marks string) bool {
	for m := range eachWord(marks) {
		if strings.Contains(s, m) {
			return true
		}
	}
	return false
}

var headerPairs = sync.OnceValue(func() *pairSet { return pairsOf(headerMeanings()) })

// minPart is how much of a label must be printed for the rest to be told.
const minPart = 4

// partOfHeader reads a label of which a page break or its cell's border cut
// off the beginning or the end: it says what all labels say that contain it.
func partOfHeader(s string) headerLabel {
	s = strings.Map(dropQuotes, s)
	if utf8.RuneCountInString(s) < minPart || !headerPairs().mayHold(s) {
		return headerLabel{}
	}
	found := headerLabel{}
	for label, m := range headerMeanings() {
		switch {
		case !strings.Contains(label, s):
		case found.known && found.meaning != m:
			return headerLabel{}
		default:
			found = headerLabel{meaning: m, known: true}
		}
	}
	return found
}
