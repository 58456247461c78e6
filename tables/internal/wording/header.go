package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Meaning is what a header label says.
type Meaning struct {
	As, Leaf vocabulary.Concept
}

// headerMeaning is what a label says that stands in the vocabulary as it is.
func headerMeaning(s string) (Meaning, bool) {
	i := vocabulary.HeaderLabels.Index(s)
	if i < 0 {
		return Meaning{}, false
	}
	return meaningOf(i), true
}

// meaningOf is what a label of vocabulary.HeaderLabels says.
func meaningOf(label int) Meaning {
	w := &vocabulary.HeaderWords[vocabulary.HeaderSays[label]]
	return Meaning{w.As, w.Leaf}
}

// HeaderLabel is a header label taken apart.
type HeaderLabel struct {
	Meaning
	Year  int
	Known bool
}

// ReadHeader says what a label without white space means. Units, years,
// numbering and bracketed remarks do not change what it says.
func ReadHeader(s string) HeaderLabel {
	s = WithoutQuotes(s)
	if m, ok := headerMeaning(s); ok {
		return HeaderLabel{m, 0, true}
	}
	h := HeaderLabel{Year: YearIn(s)}
	if h.Meaning, h.Known = markedHeader(s); h.Known {
		return h
	}
	if h.Meaning, h.Known = plainerHeader(s); h.Known {
		return h
	}
	if h.Year != 0 && plainForm(s) == "" {
		h.Meaning, h.Known = Meaning{vocabulary.ColumnAmount, vocabulary.ColumnAmount}, true
		return h
	}
	h.Meaning, h.Known = looseHeader(s)
	return h
}

// WholeHeader reports a label that is known as it stands, and not by a part of it.
func WholeHeader(s string) bool {
	_, ok := headerMeaning(WithoutQuotes(s))
	return ok
}

// plainerHeader looks the plainer forms of a label up: without year and
// numbering, without brackets, without what stands in them, without a formula, without an end
// that says nothing.
func plainerHeader(s string) (Meaning, bool) {
	plain := plainForm(s)
	m, ok := headerMeaning(plain)
	if !ok && word.HoldsAny(plain, "（(【[") {
		if m, ok = headerMeaning(strings.Map(dropBracketRunes, plain)); !ok {
			plain = plainForm(DropBrackets(s))
			m, ok = headerMeaning(plain)
		}
	}
	if !ok {
		if bare := word.TrimRight(plain, "0123456789=+-*①②③④"); len(bare) < len(plain) {
			m, ok = headerMeaning(bare)
		}
	}
	if ok || !vocabulary.LabelEndsList.End(plain) {
		return m, ok
	}
	for end := range word.EachWord(vocabulary.LabelEnds) {
		if rest, cut := strings.CutSuffix(plain, end); cut && !ok {
			m, ok = headerMeaning(rest)
		}
	}
	return m, ok
}

// plainForm takes year and numbering off the front of a label.
func plainForm(s string) string {
	if n := YearLen(s); n > 4 {
		s = s[n:]
	}
	if rest, ok := CutOneNumber(s); ok && rest != "" {
		s = rest
	}
	return strings.TrimSuffix(s, "（元）")
}

// DropBrackets takes bracketed remarks out.
func DropBrackets(s string) string {
	if !word.HoldsAny(s, "（([【）)]】") {
		return s
	}
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

// WithoutQuotes is s without quotation marks and spaces. Most labels have none.
func WithoutQuotes(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case word.Ideograph(s, i):
			i += 2
		case c >= utf8.RuneSelf || c == ' ' || c == '"' || c == '\'':
			return strings.Map(dropQuotes, s)
		}
	}
	return s
}

// dropQuotes drops quotation marks and spaces; for strings.Map.
func dropQuotes(r rune) rune {
	switch r {
	case '“', '”', '"', '‘', '’', '\'', '＂', '「', '」', ' ':
		return -1
	}
	return r
}

// markedHeader reads the labels that a mark inside them decides.
func markedHeader(s string) (Meaning, bool) {
	if vocabulary.PercentMarksList.StandIn(s) {
		return Meaning{vocabulary.ColumnPercent, ""}, true
	}
	if vocabulary.ChangeMarksList.StandIn(s) {
		return Meaning{vocabulary.ColumnChange, ""}, true
	}
	if word.StartsWithAny(s, vocabulary.PartMarks...) {
		return Meaning{vocabulary.ColumnPart, ""}, true
	}
	if vocabulary.PreviousMarksList.StandIn(s) {
		return Meaning{vocabulary.ColumnPrevious, ""}, true
	}
	return Meaning{}, false
}

// looseHeader reads a label by its end alone: codes and names of whatever.
func looseHeader(s string) (Meaning, bool) {
	if !vocabulary.HeaderEndsList.End(s) || word.Longer(s, 24) {
		return Meaning{}, false
	}
	for _, w := range vocabulary.HeaderEnds {
		for end := range word.EachWord(w.Words) {
			if strings.HasSuffix(s, end) {
				return Meaning{w.As, w.Leaf}, true
			}
		}
	}
	return Meaning{}, false
}

// minPart is how much of a label must be printed for the rest to be told.
const minPart = 4

// PartOfHeader reads a label of which a page break or its cell's border cut
// off the beginning or the end: it says what all labels say that contain it.
func PartOfHeader(s string) HeaderLabel {
	s = WithoutQuotes(s)
	if !word.Longer(s, minPart-1) {
		return HeaderLabel{}
	}
	found, sign := HeaderLabel{}, word.SignOf(s)
	for i, label := range vocabulary.HeaderSigns {
		if !label.MayHold(sign) || !strings.Contains(vocabulary.HeaderLabels.Words[i], s) {
			continue
		}
		m := meaningOf(i)
		if found.Known && found.Meaning != m {
			return HeaderLabel{}
		}
		found = HeaderLabel{Meaning: m, Known: true}
	}
	return found
}

// minBeginning is how much of a label must be printed for a list to tell it by its beginning.
const minBeginning = 3

// Beginning is what the labels say that begin with s: the end of one is cut off where its cell
// is too low for all its lines. A list may know which of them is a column of its own.
func Beginning(s string) (says []vocabulary.Concept) {
	s = WithoutQuotes(s)
	if !word.Longer(s, minBeginning-1) {
		return nil
	}
	for i, label := range vocabulary.HeaderLabels.Words {
		if as := meaningOf(i).As; strings.HasPrefix(label, s) && !slices.Contains(says, as) {
			says = append(says, as)
		}
	}
	return says
}

// LeafLabel is the label of a column itself: the last of its header path, of which
// the others head more columns than it.
func LeafLabel(header string) string { return header[strings.LastIndexByte(header, '/')+1:] }
