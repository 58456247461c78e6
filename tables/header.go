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

// headerVocabulary is all header labels.
type headerVocabulary struct {
	labels []string         // each once
	says   map[string]uint8 // the place in headerWords by label
}

var headerLabels = sync.OnceValue(makeHeaderLabels)

func makeHeaderLabels() *headerVocabulary {
	const about = 1600 // labels
	v := &headerVocabulary{says: make(map[string]uint8, about), labels: make([]string, 0, about)}
	var x expansion
	for i, w := range headerWords {
		for _, s := range x.all(w.words) {
			if _, taken := v.says[s]; !taken {
				v.says[s] = uint8(i)
				v.labels = append(v.labels, s)
			}
		}
	}
	return v
}

// headerMeaning is what a label says that stands in the vocabulary as it is.
func headerMeaning(s string) (meaning, bool) {
	i, ok := headerLabels().says[s]
	if !ok {
		return meaning{}, false
	}
	return meaning{headerWords[i].as, headerWords[i].leaf}, true
}

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
	if m, ok := headerMeaning(s); ok {
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
// numbering, without brackets, without what stands in them, without a formula, without an end
// that says nothing.
func plainerHeader(s string) (meaning, bool) {
	plain := plainForm(s)
	m, ok := headerMeaning(plain)
	if !ok && holdsAny(plain, "（(【[") {
		if m, ok = headerMeaning(strings.Map(dropBracketRunes, plain)); !ok {
			plain = plainForm(dropBrackets(s))
			m, ok = headerMeaning(plain)
		}
	}
	if !ok {
		m, ok = headerMeaning(strings.TrimRight(plain, "0123456789=+-*①②③④"))
	}
	for end := range eachWord(labelEnds) {
		if rest, cut := strings.CutSuffix(plain, end); cut && !ok {
			m, ok = headerMeaning(rest)
		}
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

var (
	percentMarkWords  = wordListOf(percentMarks)
	changeMarkWords   = wordListOf(changeMarks)
	previousMarkWords = wordListOf(previousMarks)
)

// markedHeader reads the labels that a mark inside them decides.
func markedHeader(s string) (meaning, bool) {
	if percentMarkWords().standIn(s) {
		return meaning{cPercent, ""}, true
	}
	if changeMarkWords().standIn(s) {
		return meaning{cChange, ""}, true
	}
	if startsWithAny(s, "其中", "#其中", "#") {
		return meaning{cPart, ""}, true
	}
	if previousMarkWords().standIn(s) {
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

var headerPairs = sync.OnceValue(func() *pairSet { return pairsOf(headerLabels().labels) })

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
	for _, label := range headerLabels().labels {
		if !strings.Contains(label, s) {
			continue
		}
		m, _ := headerMeaning(label)
		if found.known && found.meaning != m {
			return headerLabel{}
		}
		found = headerLabel{meaning: m, known: true}
	}
	return found
}
