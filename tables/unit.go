package tables

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// unitOf is the unit of amounts at the start of s (人民币万元, 万元、%), empty
// if there is none.
func unitOf(s string) string {
	for p := range strings.FieldsSeq(unitPrefixes) {
		s = strings.TrimPrefix(s, p)
	}
	for _, w := range unitWords {
		if rest, ok := strings.CutPrefix(s, w.printed); ok && unitEnds(rest) {
			return w.unit
		}
	}
	return ""
}

// otherUnit is a value that reads like a unit of amounts and is none of the known;
// empty for others. No entity has so short a name that ends so.
func otherUnit(value string) string {
	if n := utf8.RuneCountInString(value); n < 2 || n > 5 || !otherUnitWords().end(value) {
		return ""
	}
	return value
}

var otherUnitWords = wordListOf(otherUnitEnds)

// unitEnds reports that a unit may be followed by s.
func unitEnds(s string) bool {
	return s == "" || startsWithAny(s, "、", "，", ",", "/", "）", ")", "%", "。", "；", ";", "（", "(", " ")
}

// unitBroken reports a line that ends within a unit, behind its label or a bracket:
// the line below goes on with 元.
func unitBroken(s string) bool {
	for s != "" {
		i := indexAny(s, "：:（(")
		if i < 0 {
			break
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return s != "" && !strings.HasSuffix(s, lowerUnit) && unitOf(s+lowerUnit) != ""
}

// unitInBrackets is the unit in a pair of brackets anywhere in s: （万元）,
// (单位：元).
func unitInBrackets(s string) string {
	for {
		i := indexAny(s, "（(")
		if i < 0 {
			return ""
		}
		s = strings.TrimLeft(s[i:], "（(")
		inner := s
		if j := indexAny(s, "）)"); j >= 0 {
			inner = s[:j]
		}
		inner = strings.TrimPrefix(strings.TrimPrefix(inner, "金额"), "单位")
		if u := unitOf(strings.TrimLeft(inner, "：:")); u != "" {
			return u
		}
	}
}

// unitPhrases state the unit of all tables in a sentence; the unit stands in
// place of the star.
var unitPhrases = []string{"以*为单位", "单位均为*", "单位为*", "单位都是*", "单位是*"}

// unitSentences are the phrases with each of the units.
var unitSentences = sync.OnceValue(func() *wordList {
	var words []string
	for _, p := range unitPhrases {
		for _, w := range unitWords {
			words = append(words, strings.Replace(p, "*", w.printed, 1))
		}
	}
	return newWordList(words)
})

// unitInSentence is the unit that a line of prose states for the tables.
func unitInSentence(s string) string {
	if !unitSentences().standIn(s) {
		return ""
	}
	for _, p := range unitPhrases {
		head, tail, _ := strings.Cut(p, "*")
		for _, w := range unitWords {
			if strings.Contains(s, head+w.printed+tail) {
				return w.unit
			}
		}
	}
	return ""
}
