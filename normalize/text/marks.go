package text

import (
	"strings"
	"unicode/utf8"
)

// FootnoteMarks may stand behind an amount or a title.
const FootnoteMarks = "①②③④⑤⑥⑦⑧⑨⑩*＊※†‡＃#⁰¹²³⁴⁵⁶⁷⁸⁹"

// noteWord may begin the mark of a note: 注1, [注2].
const noteWord = "注"

// noteBrackets may stand around one: [2], 〔注1〕.
var noteBrackets = [...]struct{ open, closed string }{{"[", "]"}, {"【", "】"}, {"〔", "〕"}, {"(", ")"}, {"（", "）"}}

// What may stand around a code: brackets that are square, and all of them.
const (
	SquareOpening = "[【［〔"
	SquareClosing = "]】］〕"
	Opening       = SquareOpening + "（("
	Closing       = SquareClosing + "）)"
)

// cellUnits may stand behind the digits of an amount in its cell, the longest first.
var cellUnits = [...]string{"亿元", "百万元", "万元", "千元", "元", "亿", "万"}

// currency may stand before them, as folding leaves it.
var currency = [...]string{"¥", "人民币", "RMB"}

// Bare parts the text of an amount cell, folded, from the unit that it names and from what
// says nothing of the amount: marks of notes and the sign of the currency. A text that holds
// no digit is given as it is.
//
//	123.45[2], 123.45注1, 123.45* · 12.34万元 · ¥12.34
func Bare(s string) (amount, unit string) {
	if !HoldsDigit(s) {
		return cutCurrency(s), "" // as most cells of words
	}
	amount = cutMarks(s)
	for _, u := range cellUnits {
		if rest, ok := strings.CutSuffix(amount, u); ok && closesAmount(rest) {
			amount, unit = cutMarks(rest), u
			break
		}
	}
	return cutCurrency(amount), unit
}

// IsFootnoteMark reports marks that stand without their amount.
func IsFootnoteMark(s string) bool {
	return s != "" && len(s) <= 9 && strings.Trim(s, FootnoteMarks) == ""
}

// cutCurrency takes the sign of the currency off, which a minus may stand before.
func cutCurrency(s string) string {
	sign := s[:len(s)-len(strings.TrimLeft(s, "-"))]
	for _, c := range currency {
		if rest, ok := strings.CutPrefix(s[len(sign):], c); ok {
			return sign + rest
		}
	}
	return s
}

// cutMarks takes the marks of notes behind an amount off.
func cutMarks(s string) string {
	for {
		rest := cutMark(s)
		if len(rest) == len(s) || !closesAmount(rest) {
			return s
		}
		s = rest
	}
}

// cutMark takes the last mark of a note off a text.
func cutMark(s string) string {
	r, n := utf8.DecodeLastRuneInString(s)
	switch {
	case n == 0:
		return s
	case strings.ContainsRune(FootnoteMarks, r):
		return s[:len(s)-n]
	case strings.HasSuffix(s, noteWord):
		return strings.TrimSuffix(s, noteWord)
	case r >= '0' && r <= '9':
		rest := strings.TrimRight(s, "0123456789")
		if word, ok := strings.CutSuffix(rest, noteWord); ok && countsNotes(s[len(rest):]) {
			return word
		}
		return s
	}
	for _, b := range noteBrackets {
		inner, closed := strings.CutSuffix(s, b.closed)
		if !closed {
			continue
		}
		if at := strings.LastIndex(inner, b.open); at >= 0 && marksNote(inner[at+len(b.open):]) {
			return inner[:at]
		}
	}
	return s
}

// marksNote reports what stands in the brackets of a mark.
func marksNote(s string) bool {
	number, word := strings.CutPrefix(s, noteWord)
	return countsNotes(number) || word && number == "" || IsOneRune(s) && strings.Contains(FootnoteMarks, s)
}

// countsNotes reports the number of a note. Notes are few.
func countsNotes(s string) bool { return IsDigits(s) && len(s) <= 2 && s[0] != '0' }

// closesAmount reports a text that an amount may end: with a digit, a bracket, a unit or
// another mark.
func closesAmount(s string) bool {
	if !HoldsDigit(s) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= '0' && r <= '9' || strings.ContainsRune(")）]】〕%％元万亿-"+noteWord+FootnoteMarks, r)
}

// WithoutMarks is an amount without what may stand behind it.
func WithoutMarks(s string) string {
	if plainNumeral(s) {
		return s
	}
	for {
		bare, _ := Bare(s)
		if bare = strings.TrimRight(bare, "%％"); bare == s {
			return s
		}
		s = bare
	}
}

// plainNumeral reports digits, points and commas alone.
func plainNumeral(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != '.' && c != ',' {
			return false
		}
	}
	return true
}
