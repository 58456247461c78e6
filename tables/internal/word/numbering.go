package word

import "strings"

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
	for _, open := range []string{"（", "("} {
		if rest, ok := strings.CutPrefix(s, open); ok {
			if n, l := chineseNumber(rest); n > 0 && StartsWithAny(rest[l:], "）", ")") {
				return Numbering{'B', n}, strings.TrimLeft(rest[l:], "）)")
			}
			if d := LeadingDigits(rest); d > 0 && d < 3 && StartsWithAny(rest[d:], "）", ")") {
				return Numbering{'D', Atoi(rest[:d])}, strings.TrimLeft(rest[d:], "）)")
			}
		}
	}
	if n, l := chineseNumber(s); n > 0 && StartsWithAny(s[l:], "、", "．", ".") {
		return Numbering{'A', n}, strings.TrimLeft(s[l:], "、．.")
	}
	if d := LeadingDigits(s); d > 0 && d < 3 && StartsWithAny(s[d:], ".", "．", "、") && len(s) > d+1 && !IsDigit(s[d+1]) {
		return Numbering{'C', Atoi(s[:d])}, strings.TrimLeft(s[d:], "．.、")
	}
	if StartsWithAny(s, "其中") {
		return Numbering{'Z', 0}, strings.TrimLeft(strings.TrimPrefix(s, "其中"), "：:")
	}
	return Numbering{}, s
}

// chineseNumber reads 一 to 九十九 and the bytes it takes.
func chineseNumber(s string) (n, length int) {
	tens := false
	for _, r := range s {
		d := chineseDigit(r)
		switch {
		case r == '十' && !tens:
			n, tens = max(n, 1)*10, true
		case d > 0 && (n == 0 || tens && n%10 == 0):
			n += d
		default:
			return n, length
		}
		length += len(string(r))
	}
	return n, length
}
