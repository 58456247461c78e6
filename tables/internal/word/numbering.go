package word

import (
	"strings"

	"budgetextract/normalize/text"
)

// Numbering is the number an item begins with: its style tells the level.
type Numbering struct {
	Style byte // 'A' for 一、 'B' for （一） 'C' for 1. 'D' for （1） 'Z' for 其中：
	N     int
}

// chineseDigit is the number that a Chinese digit stands for; zero for other
// characters.
func chineseDigit(r rune) int {
	switch r {
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return 0
}

// ItemNumber reads the number at the front of an item; zero if there is none.
func ItemNumber(s string) Numbering {
	num, _ := CutItemNumber(s)
	return num
}

// CutItemNumber reads the number and gives what stands behind it.
func CutItemNumber(s string) (Numbering, string) {
	inner, open := strings.CutPrefix(s, "（")
	if !open {
		inner, open = strings.CutPrefix(s, "(")
	}
	if open {
		if n, l := chineseNumber(inner); n > 0 {
			if rest, ok := cutMarks(inner[l:], "）", ")"); ok {
				return Numbering{'B', n}, rest
			}
		}
		if d := text.LeadingDigits(inner); d > 0 && d < 3 {
			if rest, ok := cutMarks(inner[d:], "）", ")"); ok {
				return Numbering{'D', Atoi(inner[:d])}, rest
			}
		}
	}
	if n, l := chineseNumber(s); n > 0 {
		if rest, ok := cutMarks(s[l:], "、", "．", "."); ok {
			return Numbering{'A', n}, rest
		}
	}
	if d := text.LeadingDigits(s); d > 0 && d < 3 && len(s) > d+1 && !text.IsDigit(s[d+1]) {
		if rest, ok := cutMarks(s[d:], ".", "．", "、"); ok {
			return Numbering{'C', Atoi(s[:d])}, rest
		}
	}
	if rest, ok := strings.CutPrefix(s, "其中"); ok {
		rest, _ = cutMarks(rest, "：", ":")
		return Numbering{'Z', 0}, rest
	}
	return Numbering{}, s
}

// cutMarks takes all of some marks off the front of s.
func cutMarks(s string, marks ...string) (rest string, ok bool) {
	for i := 0; i < len(marks); i++ {
		if cut, found := strings.CutPrefix(s, marks[i]); found {
			s, ok, i = cut, true, -1
		}
	}
	return s, ok
}

// chineseNumber reads 一 to 九十九 and the bytes it takes.
func chineseNumber(s string) (n, length int) {
	tens := false
	for length < len(s) {
		r, size := decode(s, length)
		d := chineseDigit(r)
		switch {
		case r == '十' && !tens:
			n, tens = max(n, 1)*10, true
		case d > 0 && (n == 0 || tens && n%10 == 0):
			n += d
		default:
			return n, length
		}
		length += size
	}
	return n, length
}
