package wording

import (
	"cmp"
	"strings"
	"sync"
	"unicode/utf8"

	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// unitOf is the unit of amounts at the start of s (人民币万元, 万元、%), empty
// if there is none.
func unitOf(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); !unitStarts().Has(r) {
		return ""
	}
	for p := range strings.FieldsSeq(vocabulary.UnitPrefixes) {
		s = strings.TrimPrefix(s, p)
	}
	for _, w := range vocabulary.UnitWords {
		if rest, ok := strings.CutPrefix(s, w.Printed); ok && unitEnds(rest) && !goesOnWithAnother(rest, w.Unit) {
			return w.Unit
		}
	}
	return ""
}

// goesOnWithAnother reports another unit behind one: of 万元/亿元 nobody can tell which is meant.
func goesOnWithAnother(rest, unit string) bool {
	if !word.StartsWithAny(rest, "、", "，", ",", "/") {
		return false
	}
	rest = word.TrimLeft(rest, "、，,/ ")
	for _, w := range vocabulary.UnitWords {
		if behind, ok := strings.CutPrefix(rest, w.Printed); ok {
			return w.Unit != unit && unitEnds(behind)
		}
	}
	return false
}

// unitStarts are the runes that a unit, or what may stand before it, begins with. Every
// line is asked, and most begin otherwise.
var unitStarts = sync.OnceValue(func() *word.RuneBits {
	starts := new(word.RuneBits)
	starts.AddFirst(vocabulary.UnitPrefixes)
	for _, w := range vocabulary.UnitWords {
		starts.AddFirst(w.Printed)
	}
	return starts
})

// unitInFront is the unit that a value begins with, where words of a header follow it
// on the line: 万元 财政专户管理资. 元 alone begins the names of places.
func unitInFront(value string) string {
	for _, w := range vocabulary.UnitWords {
		if w.Printed == w.Unit && w.Unit != vocabulary.LowerUnit && strings.HasPrefix(value, w.Unit) {
			return w.Unit
		}
	}
	return ""
}

// otherUnit is a value that reads like a unit of amounts and is none of the known;
// empty for others. No entity has so short a name that ends so, or one of such runes.
func otherUnit(value string) string {
	if n := utf8.RuneCountInString(value); n > 1 && n <= 5 && vocabulary.OtherUnitEndsList.End(value) {
		return value
	}
	return moneyWord(value)
}

// moneyWord is a short value that is written with nothing but what units of money are; empty for others.
func moneyWord(value string) string {
	if value == "" || word.Longer(value, 8) || !strings.ContainsAny(value, vocabulary.MoneyMarks) || strings.Trim(value, vocabulary.MoneyRunes) != "" {
		return ""
	}
	return value
}

// unitEnds reports that a unit may be followed by s.
func unitEnds(s string) bool {
	return s == "" || word.StartsWithAny(s, "、", "，", ",", "/", "）", ")", "%", "。", "；", ";", "（", "(", " ", "整")
}

// unitBroken reports a line that ends within a unit, behind its label or a bracket:
// the line below goes on with 元.
func unitBroken(s string) bool {
	for s != "" {
		i := word.IndexAny(s, "：:（(")
		if i < 0 {
			break
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return s != "" && !strings.HasSuffix(s, vocabulary.LowerUnit) && unitOf(s+vocabulary.LowerUnit) != ""
}

// UnitGoesOn reports a line that is the end of the unit that the one above is broken in:
// 单位：万 · 元.
func UnitGoesOn(above, s string) bool { return s == vocabulary.LowerUnit && unitBroken(above) }

// UnitInBrackets is the unit in a pair of brackets anywhere in s: （万元）,
// (单位：元).
func UnitInBrackets(s string) string {
	for {
		i := word.IndexAny(s, "（(")
		if i < 0 {
			return ""
		}
		s = word.TrimLeft(s[i:], "（(")
		inner := s
		if j := word.IndexAny(s, "）)"); j >= 0 {
			inner = s[:j]
		}
		if u := unitWithin(inner); u != "" {
			return u
		}
	}
}

// unitWithin is the unit that stands alone between brackets, or behind its label there.
func unitWithin(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, vocabulary.AmountWord), vocabulary.UnitWord)
	s = word.TrimLeft(s, "：:")
	return cmp.Or(unitOf(s), moneyWord(s))
}

// UnitInSentence is the unit that a line of prose states for the tables.
func UnitInSentence(s string) string {
	if !vocabulary.UnitSentences.StandIn(s) {
		return ""
	}
	for _, p := range vocabulary.UnitPhrases {
		head, tail, _ := strings.Cut(p, "*")
		for _, w := range vocabulary.UnitWords {
			if strings.Contains(s, head+w.Printed+tail) {
				return w.Unit
			}
		}
	}
	return ""
}
