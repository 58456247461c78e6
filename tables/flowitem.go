package tables

import "strings"

// numbering is the number an item begins with: its style tells the level.
type numbering struct {
	style byte // 'A' for 一、 'B' for （一） 'C' for 1. 'D' for （1） 'Z' for 其中：
	n     int
}

const chineseDigits = "零一二三四五六七八九"

// itemNumber reads the number at the front of an item; zero if there is none.
func itemNumber(s string) numbering {
	num, _ := cutItemNumber(s)
	return num
}

// cutItemNumber reads the number and gives what stands behind it.
func cutItemNumber(s string) (numbering, string) {
	for _, open := range []string{"（", "("} {
		if rest, ok := strings.CutPrefix(s, open); ok {
			if n, l := chineseNumber(rest); n > 0 && startsWithAny(rest[l:], "）", ")") {
				return numbering{'B', n}, strings.TrimLeft(rest[l:], "）)")
			}
			if d := leadingDigits(rest); d > 0 && d < 3 && startsWithAny(rest[d:], "）", ")") {
				return numbering{'D', atoi(rest[:d])}, strings.TrimLeft(rest[d:], "）)")
			}
		}
	}
	if n, l := chineseNumber(s); n > 0 && startsWithAny(s[l:], "、", "．", ".") {
		return numbering{'A', n}, strings.TrimLeft(s[l:], "、．.")
	}
	if d := leadingDigits(s); d > 0 && d < 3 && startsWithAny(s[d:], ".", "．", "、") && len(s) > d+1 && !isDigit(s[d+1]) {
		return numbering{'C', atoi(s[:d])}, strings.TrimLeft(s[d:], "．.、")
	}
	if startsWithAny(s, "其中") {
		return numbering{'Z', 0}, strings.TrimLeft(strings.TrimPrefix(s, "其中"), "：:")
	}
	return numbering{}, s
}

// chineseNumber reads 一 to 九十九 and the bytes it takes.
func chineseNumber(s string) (n, length int) {
	tens := false
	for _, r := range s {
		d := strings.IndexRune(chineseDigits, r) / 3
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
