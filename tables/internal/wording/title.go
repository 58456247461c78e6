package wording

import (
	"cmp"
	"strings"
	"sync"
	"unicode/utf8"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Title is the title of a table, taken apart.
type Title struct {
	Name      string             // as published, without the form's number
	Says      vocabulary.Feature // what its words say
	Year      int                // 0 where it names none
	unit      string             // a unit in brackets behind it, else empty
	number    bool               // the form's number stood with it
	Continued bool               // 续表
	Prefix    string             // words before the known ones: the name of an entity, or of a project
}

// Known reports that every word of the title is in the vocabulary.
func (t Title) Known() bool { return t.Prefix == "" }

// ParseTitle takes a line without white space apart as the title of a table.
// It says no to a sentence or a heading that only mentions a table, and to a
// line of a table of contents.
func ParseTitle(s string) (Title, bool) {
	t := Title{}
	s = word.TrimRight(s, text.FootnoteMarks)
	if !mayNameTable(s) || (strings.Contains(s, "。") || strings.Contains(s, "；")) && !word.EndsWithAny(s, "）", ")") {
		return t, false // running text: no mark is cut off with a number or a unit but from brackets
	}
	s, t.number, t.Continued = CutNumber(s)
	s, t.unit = cutUnitBracket(s)
	s = cutBehind(s, &t)
	if !word.Longer(s, 2) || word.Longer(s, 60) || word.HoldsAny(s, "。；;，:：?？!！…") {
		return Title{}, false
	}
	t.Name, t.Year = s, YearIn(s)
	words, remark := strings.Map(dropTitleMarks, s), vocabulary.Feature(0)
	from, says, ok := coverTitle(words)
	if !ok || says&vocabulary.TitleForm == 0 {
		words, remark = withoutRemark(s)
		from, says, ok = coverTitle(words)
	}
	if !ok || says&vocabulary.TitleForm == 0 {
		return Title{}, false
	}
	t.Says, t.Prefix = says|remark, withoutRestOfYear(words[:from], words[from:])
	if t.Prefix != "" && !titlePrefix(t.Prefix) {
		return Title{}, false
	}
	return t, true
}

// withoutRestOfYear is what stands before the known words of a title, but for the end of a year of
// which the edge of its cell cut the beginning: 022年部门收支总表.
func withoutRestOfYear(prefix, known string) string {
	if len(prefix) < len("2022") && text.IsDigits(prefix) && strings.HasPrefix(known, vocabulary.YearEnds[len(vocabulary.YearEnds)-1]) {
		return ""
	}
	return prefix
}

// dropTitleMarks drops quotation marks, brackets and separators.
func dropTitleMarks(r rune) rune {
	switch r {
	case '“', '”', '"', '‘', '’', '\'', '＂', '「', '」', '『', '』', '《', '》', '〈', '〉',
		'（', '）', '(', ')', '[', ']', '【', '】', '、', '-', '—', '－', '·', '.', '．', '/':
		return -1
	}
	return r
}

// withoutRemark takes a remark in brackets off the end of a title of which the vocabulary
// does not know every word (部门收支总表（汇总各乡镇）), and tells what those say that it knows.
// A reference (见附件) and a number make no title of what stands before them.
func withoutRemark(s string) (words string, says vocabulary.Feature) {
	for _, b := range roundBrackets {
		inner, ok := strings.CutSuffix(s, b.shut)
		if !ok {
			continue
		}
		head, remark, ok := word.CutLast(inner, b.open)
		if !ok || !word.EndsWithAny(head, "表") || strings.ContainsAny(remark, "0123456789") || vocabulary.TitleStopsList.Begin(remark) {
			return "", 0
		}
		return strings.Map(dropTitleMarks, head), saidInside(strings.Map(dropTitleMarks, remark))
	}
	return "", 0
}

// saidInside is what the known words of a text say, whatever stands between them.
func saidInside(s string) (says vocabulary.Feature) {
	tokens := &vocabulary.TitleTokens
	for i := 0; i < len(s); {
		if k := tokens.Longest(s[i:]); k >= 0 {
			says |= vocabulary.TitlePlaces[k].Says
			i += len(tokens.Words[k])
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return says
}

// titlePrefix reports that words before a title may belong to it.
func titlePrefix(s string) bool {
	if word.Longer(s, 40) {
		return false
	}
	return !vocabulary.TitleStopsList.Begin(s)
}

// mayNameTable reports that no rune of s rules out that it names a table.
func mayNameTable(s string) bool {
	return vocabulary.TitleEnds.In(s)
}

// coverTitle finds the longest end of s that is known words altogether. It
// returns where that end begins and what its words say.
func coverTitle(s string) (from int, says vocabulary.Feature, ok bool) {
	var short [128]coverage // most titles are, and need no memory of their own
	reach := short[:]
	if len(s) >= len(reach) {
		reach = make([]coverage, len(s)+1)
	}
	reach[len(s)].ok = true
	from = len(s)
	for i := len(s) - 1; i >= 0; i-- {
		if !utf8.RuneStart(s[i]) {
			continue
		}
		reach[i] = coverAt(s, i, reach)
		if reach[i].ok {
			from = i
		}
	}
	return from, reach[from].says, from < len(s)
}

// coverage is the best cover of an end of a title: the fewest words.
type coverage struct {
	ok    bool
	words int
	says  vocabulary.Feature
}

func coverAt(s string, i int, reach []coverage) coverage {
	if n := YearLen(s[i:]); n > 0 && reach[i+n].ok {
		return reach[i+n]
	}
	best, place := coverage{}, int16(0)
	tokens := &vocabulary.TitleTokens
	for k := tokens.Longest(s[i:]); k >= 0; k = tokens.Within[k] {
		next, t := reach[i+len(tokens.Words[k])], vocabulary.TitlePlaces[k]
		if !next.ok || best.ok && (next.words+1 > best.words || next.words+1 == best.words && t.Place > place) {
			continue
		}
		best, place = coverage{true, next.words + 1, next.says | t.Says}, t.Place
	}
	return best
}

// YearLen is the length of a year at the start of s: 2024年, 2024年度, 2024.
func YearLen(s string) int {
	if len(s) < 4 || s[:2] != "20" || !text.IsDigits(s[:4]) || len(s) > 4 && text.IsDigit(s[4]) {
		return 0
	}
	for _, end := range vocabulary.YearEnds {
		if strings.HasPrefix(s[4:], end) {
			return 4 + len(end)
		}
	}
	return 4
}

// OfAnotherYear reports titles that are the same but for their years.
func (t Title) OfAnotherYear(o Title) bool {
	return t.Year != o.Year && t.Year != 0 && o.Year != 0 && withoutYear(t.Name) == withoutYear(o.Name)
}

// withoutYear is a title without the first year that it names.
func withoutYear(s string) string {
	i := YearAt(s)
	if i < 0 {
		return s
	}
	return s[:i] + s[i+YearLen(s[i:]):]
}

// YearIn is the first year that s names, 0 if it names none.
func YearIn(s string) int {
	if i := YearAt(s); i >= 0 {
		return word.Atoi(s[i : i+4])
	}
	return 0
}

// CutYear is the end of a year that s begins with, which the edge of its cell cuts off: 024 of
// 024年预算数. It is empty where s begins otherwise.
func CutYear(s string) string {
	digits := s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
	if digits == "" || len(digits) >= len("2024") || !word.StartsWithAny(s[len(digits):], "年") {
		return ""
	}
	return digits
}

// numberStarts are the runes that a form's number, or the mark of a continued
// table, begins with.
var numberStarts = sync.OnceValue(func() *word.RuneBits {
	starts := new(word.RuneBits)
	for _, list := range []string{vocabulary.NumeralWords, vocabulary.DigitWords, vocabulary.ContinuedWords} {
		starts.AddFirst(list)
	}
	for _, r := range "0123456789（([【" + vocabulary.Numerals {
		starts.Add(r)
	}
	return starts
})

// cutUnitBracket takes a unit in brackets off the end of a title.
func cutUnitBracket(s string) (string, string) {
	for _, b := range roundBrackets {
		inner, ok := strings.CutSuffix(s, b.shut)
		if !ok {
			continue
		}
		i := strings.LastIndex(inner, b.open)
		if i < 0 {
			continue
		}
		inner, head := inner[i+len(b.open):], inner[:i]
		if _, value, ok := strings.Cut(inner, "："); ok {
			inner = value
		} else if _, value, ok := strings.Cut(inner, ":"); ok {
			inner = value
		}
		if u := cmp.Or(unitOf(inner), moneyWord(inner)); u != "" {
			return head, u
		}
	}
	return s, ""
}

// OwnPrefix reports that the words before a title name an entity.
func OwnPrefix(s string) bool {
	if i := YearAt(s); i >= 0 {
		s = s[:i]
	}
	return s == "" || Organisation(s) || utf8.RuneCountInString(s) > 3 && word.ContainsAny(s, vocabulary.OwnerRunes)
}
