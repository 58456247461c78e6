package wording

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// CutNumber takes the form's number off the front of a title, and the mark of
// a continued table with it.
func CutNumber(s string) (rest string, number, continued bool) {
	for range 4 {
		if !mayBeginNumber(s) {
			break
		}
		next, ok := cutContinued(s)
		continued = continued || ok
		if !ok {
			next, ok = CutOneNumber(s)
			number = number || ok
		}
		if !ok {
			break
		}
		s = word.TrimLeft(next, "：:、.．,，-—")
	}
	return s, number, continued
}

// mayBeginNumber reports that the first rune of s does not rule out that a
// number or a mark stands there. Every line is asked, and most begin otherwise.
func mayBeginNumber(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return numberStarts().Has(r)
}

func cutContinued(s string) (string, bool) {
	inner := strings.TrimPrefix(strings.TrimPrefix(s, "（"), "(")
	words := &vocabulary.ContinuedWordsList
	k := words.Longest(inner)
	if k < 0 {
		return s, false
	}
	return word.TrimLeft(inner[len(words.Words[k]):], "）)"), true
}

// CutOneNumber takes one number off: 公开01表, 表一, 1-1, 一、, （一）.
func CutOneNumber(s string) (string, bool) {
	if !mayBeginNumber(s) {
		return s, false
	}
	if open, _ := utf8.DecodeRuneInString(s); word.HoldsRune("（([【", open) {
		if rest, ok := cutBracketed(s, CutOneNumber); ok {
			return rest, true
		}
		if rest, ok := cutBracketed(s, CutNumeral); ok {
			return rest, true
		}
	}
	if rest, ok := cutWordNumber(s); ok {
		return rest, true
	}
	if rest, ok := CutNumeral(s); ok && word.StartsWithAny(rest, "、", ".", "．", "，", ",", "　") {
		return rest, true
	}
	rest, ok := cutDigits(s)
	return rest, ok && rest != ""
}

type bracketPair struct{ open, shut string }

var (
	brackets      = []bracketPair{{"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}}
	roundBrackets = brackets[:2]
)

// cutBracketed applies cut to what stands in brackets at the start of s.
func cutBracketed(s string, cut func(string) (string, bool)) (string, bool) {
	for _, b := range brackets {
		inner, ok := strings.CutPrefix(s, b.open)
		if !ok {
			continue
		}
		inner, rest, ok := strings.Cut(inner, b.shut)
		if !ok {
			continue
		}
		if left, ok := cut(inner); ok && (left == "" || left == "表") {
			return rest, true
		}
		if text.IsDigits(inner) && len(inner) <= 2 {
			return rest, true
		}
	}
	return s, false
}

// cutWordNumber takes off a word with its number, the longest: 公开01表, 附件2-1,
// 表一.
func cutWordNumber(s string) (string, bool) {
	best, found := s, false
	for _, intros := range []*word.List{&vocabulary.NumeralWordsList, &vocabulary.DigitWordsList} {
		for k := intros.Longest(s); k >= 0; k = intros.Within[k] {
			rest := s[len(intros.Words[k]):]
			left, ok := cutDigits(rest)
			if !ok && intros == &vocabulary.NumeralWordsList {
				left, ok = CutNumeral(rest)
			}
			if ok && (!found || len(left) < len(best)) {
				best, found = cutTrailingForm(strings.TrimPrefix(left, "号")), true
			}
		}
	}
	return best, found
}

// cutTrailingForm takes off the 表 of 公开01表, not that of 表1表….
func cutTrailingForm(s string) string {
	rest, ok := strings.CutPrefix(s, "表")
	if !ok {
		return s
	}
	return rest
}

// cutDigits takes off a number of one to three digits with its parts: 01,
// 1-1, 2.1. The digits of a year are none.
func cutDigits(s string) (string, bool) {
	i := text.LeadingDigits(s)
	if i > 4 && s[i-4:i-2] == "20" && strings.HasPrefix(s[i:], "年") {
		i -= 4 // 表12025年… is 表1 2025年…
	}
	if i == 0 || i > 3 || word.StartsWithAny(s[i:], "年", "月", "日", "%", "家", "个") {
		return s, false
	}
	rest := s[i:]
	for _, sep := range []string{"-", "－", "—", ".", "．"} {
		if part, ok := strings.CutPrefix(rest, sep); ok && part != "" && text.IsDigit(part[0]) {
			if left, ok := cutDigits(part); ok {
				return left, true
			}
		}
	}
	return rest, true
}

// CutNumeral takes off a Chinese numeral. The 一 of 一般 is none.
func CutNumeral(s string) (string, bool) {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isNumeral(r) || r == '一' && strings.HasPrefix(s[i+n:], "般") {
			break
		}
		i += n
	}
	return s[i:], i > 0 && i <= 9
}

// isNumeral reports one of vocabulary.Numerals. It is asked of the first character of every line.
func isNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return false
}

// cutBehind takes the form's number and the mark of a continued table off the
// end of a title.
func cutBehind(s string, t *Title) string {
	for _, w := range vocabulary.ContinuedEnds {
		if rest, ok := strings.CutSuffix(s, w); ok && rest != "" {
			s, t.Continued = rest, true
		}
	}
	for _, b := range roundBrackets {
		if !strings.HasSuffix(s, b.shut) {
			continue
		}
		if i := strings.LastIndex(s, b.open); i > 0 { // （表一）
			if rest, ok := cutBracketed(s[i:], cutWordNumber); ok && rest == "" {
				return cutBehindNumber(s[:i], t)
			}
		}
	}
	if last := word.TrimRight(s, vocabulary.NumberEnds); last == "" || !text.IsDigit(last[len(last)-1]) {
		return s // no digits of a number end it
	}
	for _, open := range vocabulary.NumberOpeners {
		i := strings.LastIndex(s, open)
		if i <= 0 {
			continue
		}
		if rest, ok := CutOneNumber(s[i:]); ok && rest == "" && strings.ContainsAny(s[i:], "0123456789") {
			return cutBehindNumber(s[:i], t)
		}
	}
	return s
}

func cutBehindNumber(s string, t *Title) string {
	t.number = true
	return word.TrimRight(s, "-—")
}
