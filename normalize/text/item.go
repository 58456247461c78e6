package text

import "strings"

// ItemNumber reads the number that an item begins with (`十四、`, `（三）`, `2.`)
// and gives what is around it as its style; 0 where it has none.
func ItemNumber(s string) (n int, style string) {
	if !IsNumbered(s) {
		return 0, ""
	}
	rest := strings.TrimLeft(s, "（(")
	open := s[:len(s)-len(rest)]
	after := strings.TrimLeft(rest, ChineseNumerals+"0123456789")
	digits := rest[:len(rest)-len(after)]
	kind := "1"
	if strings.ContainsAny(digits, ChineseNumerals) {
		kind = "一"
	}
	return numeral(digits), open + kind
}

// numeral is the value of a numeral below a hundred, in Chinese or in digits.
func numeral(s string) int {
	n, tens := 0, 0
	for _, r := range s {
		switch i := strings.IndexRune(ChineseNumerals, r); {
		case r >= '0' && r <= '9':
			n = 10*n + int(r-'0')
		case r == '十':
			tens, n = 10*max(n, 1), 0
		case i >= 0 && r != '百':
			n = i/len("一") + 1
		default:
			return 0
		}
		if n > 99 {
			return 0
		}
	}
	return tens + n
}
