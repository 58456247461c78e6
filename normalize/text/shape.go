package text

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The shapes a folded cell text without white space can have. They tell a
// header from a body and whole values from halves; what they mean is not this
// package's business.

// ValueKind tells what cells of codes and amounts hold from texts.
type ValueKind uint8

const (
	NoValue     ValueKind = iota
	AmountValue           // digits, with or without a sign, separators and a point: a code or a line number too
	MarkValue             // the mark of an empty cell
)

// Number is what a text is as a number: whether it is one, and how many decimals it
// has, -1 without a point.
type Number struct {
	Value    ValueKind
	Decimals int8
}

// NumberOf reads a text.
func NumberOf(s string) Number {
	if s == "" || !beginsValue(s[0]) {
		return Number{Decimals: -1} // a name
	}
	if n, ok := PlainNumber(s); ok {
		return n
	}
	n := Number{KindOf(s), -1}
	if n.Value == AmountValue {
		n.Decimals = int8(min(Decimals(s), math.MaxInt8))
	}
	return n
}

// Read is the label of a printed text, and what that is as a number.
func Read(s string) (label string, n Number) {
	if n, ok := PlainNumber(s); ok {
		return s, n
	}
	label = Label(s)
	return label, NumberOf(label)
}

// beginsValue reports the first byte of an amount or of the mark of an empty cell.
func beginsValue(b byte) bool { return IsDigit(b) || b == '.' || maySign(b) || MayBlank(b) }

// PlainNumber reads an amount of digits, commas and a point, which folding leaves as it
// is. Half of all words are such.
func PlainNumber(s string) (Number, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return Number{}, false
	}
	point := -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
		case point >= 0:
			return Number{}, false
		case c == '.':
			point = i
		case c != ',':
			return Number{}, false
		}
	}
	if point < 0 {
		return Number{AmountValue, -1}, true
	}
	return Number{AmountValue, int8(min(len(s)-point-1, math.MaxInt8))}, true
}

// KindOf tells an amount, the mark of an empty cell and what is neither.
func KindOf(s string) ValueKind {
	switch {
	case IsAmount(s):
		return AmountValue
	case IsBlankMark(s):
		return MarkValue
	}
	return NoValue
}

// IsAmount reports a printed amount: `507.41`, `13,297.11`, `-1.20`, `(1.20)`,
// `△1.2`, `12%`, with the marks of notes and the unit that Bare takes off.
func IsAmount(s string) bool {
	if _, plain := PlainNumber(s); plain {
		return true
	}
	if !HoldsDigit(s) {
		return false // so are names
	}
	if s = unsigned(s); s == "" || s[0] >= 0x80 {
		return false
	}
	digits, points := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '.':
			points++
		case c == ',' && i > 0 && points == 0:
		default:
			return false
		}
	}
	return digits > 0 && points <= 1
}

// unsigned is an amount without its sign and what may stand behind it.
func unsigned(s string) string {
	if plainNumeral(s) {
		return s
	}
	s = WithoutMarks(TrimSign(WithoutMarks(s)))
	if whole, ok := strings.CutSuffix(s, "-"); ok && strings.Contains(whole, ".") { // of an office that prints it behind
		return whole
	}
	return s
}

// TrimSign takes the sign or the brackets of a negative amount off.
func TrimSign(s string) string {
	if s == "" || !maySign(s[0]) {
		return s
	}
	for _, p := range []string{"-", "+", "△", "▲", "−", "－", "¥"} {
		s = strings.TrimPrefix(s, p)
	}
	for _, b := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if in, ok := strings.CutPrefix(s, b[0]); ok {
			if in, ok = strings.CutSuffix(in, b[1]); ok {
				return strings.TrimPrefix(in, "-")
			}
		}
	}
	return s
}

// maySign reports the first byte of a sign or a bracket: few cells begin so, and
// every cell is asked.
func maySign(b byte) bool {
	switch b {
	case '-', '+', '(', "△"[0], "－"[0], "¥"[0]:
		return true
	}
	return false
}

// IsBlankMark reports a mark printed in an empty amount cell: `-`, `—`, `--`.
func IsBlankMark(s string) bool {
	return s != "" && len(s) <= 12 && MayBlank(s[0]) && strings.Trim(s, "-—–－─―/") == ""
}

// MayBlank reports the first byte of a mark: names are asked too, and begin with
// none of them.
func MayBlank(b byte) bool {
	switch b {
	case '-', '/', "—"[0], "－"[0]: // the other dashes begin like the first
		return true
	}
	return false
}

// IsDigit reports one of the digits 0 to 9.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }

// IsHan reports a Chinese character.
func IsHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x2E80 && unicode.Is(unicode.Han, r)
}

// HoldsDigit reports a digit anywhere.
func HoldsDigit(s string) bool {
	for i := range len(s) {
		if IsDigit(s[i]) {
			return true
		}
	}
	return false
}

// IsDigits reports digits alone, one or more.
func IsDigits(s string) bool { return s != "" && LeadingDigits(s) == len(s) }

// LeadingDigits counts the digits that a text begins with.
func LeadingDigits(s string) (n int) {
	for n < len(s) && IsDigit(s[n]) {
		n++
	}
	return n
}

// CountsOn reports that b is the number after a: of a line, or of a code.
func CountsOn(a, b string) bool {
	n, err := strconv.Atoi(a)
	m, err2 := strconv.Atoi(b)
	return err == nil && err2 == nil && m == n+1
}

// IsCode reports a whole classification code: 3, 5 or 7 digits.
func IsCode(s string) bool {
	return IsDigits(s) && (len(s) == 3 || len(s) == 5 || len(s) == 7)
}

// IsYear reports a year standing alone, with or without 年 or 年度 behind it.
func IsYear(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "度"), "年")
	return len(s) == 4 && IsDigits(s) && (s[:2] == "20" || s[:2] == "19")
}

// Decimals is the number of digits behind the point, -1 without a point.
func Decimals(s string) int {
	if strings.IndexByte(s, '.') < 0 {
		return -1
	}
	s = unsigned(s)
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return -1
	}
	return len(s) - i - 1
}

// beginsNumber reports that a numbered item may begin with r.
func beginsNumber(r rune) bool {
	switch {
	case r == '（', r == '(', r >= '①' && r <= '⑩':
		return true
	}
	return IsNumeralOrDigit(r)
}

// IsNumeralOrDigit reports a digit or a Chinese numeral.
func IsNumeralOrDigit(r rune) bool { return r >= '0' && r <= '9' || IsNumeral(r) }

// ChineseNumerals are the numerals that items are numbered with.
const ChineseNumerals = Numerals + "百"

// IsNumeral reports one of the Chinese numerals. It is a switch because every
// name is asked.
func IsNumeral(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百':
		return true
	}
	return false
}

func opensBracket(r rune) bool { return r == '（' || r == '(' }

// IsNumbered reports an item that begins with its own number: `一、`, `（一）`,
// `1.`, `2、`, `(3)`, `①`; such a text begins a row and never goes on in one.
func IsNumbered(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); !beginsNumber(r) {
		return false
	}
	t := strings.TrimLeftFunc(s, opensBracket)
	bracket := len(t) < len(s)
	rest := strings.TrimLeftFunc(t, IsNumeralOrDigit)
	if len(rest) == len(t) {
		r, _ := utf8.DecodeRuneInString(s)
		return r >= '①' && r <= '⑩'
	}
	if bracket {
		return strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, ")")
	}
	for _, mark := range []string{"、", ".", "．", "，"} {
		if r, ok := strings.CutPrefix(rest, mark); ok {
			return r == "" || r[0] < '0' || r[0] > '9'
		}
	}
	return false
}

// IsOneRune reports a text of one character.
func IsOneRune(s string) bool {
	if s == "" || len(s) > utf8.UTFMax {
		return false
	}
	_, n := utf8.DecodeRuneInString(s)
	return n == len(s)
}

// IsValue reports a text that fills a code or amount cell.
func IsValue(s string) bool { return IsAmount(s) || IsBlankMark(s) }

// IsValuePiece reports a value or a part of one: the sign of a percentage may
// stand on a line of its own.
func IsValuePiece(s string) bool { return IsValue(s) || IsPercentSign(s) }

// IsPercentSign reports the sign alone.
func IsPercentSign(s string) bool { return s == "%" || s == "％" }

// IsPercentage reports an amount with its sign of a percentage behind it.
func IsPercentage(s string) bool {
	return IsAmount(s) && (strings.HasSuffix(s, "%") || strings.HasSuffix(s, "％"))
}

// HoldsColon reports a text with a colon.
func HoldsColon(s string) bool { return strings.Contains(s, "：") || strings.Contains(s, ":") }

// FirstRune is the first character of a text.
func FirstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}
