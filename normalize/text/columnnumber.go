package text

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// ColumnNumber reads what numbers a column: 3, (3), C, or 3=4+5, whose formula is left
// aside.
func ColumnNumber(s string) (int, bool) {
	if s == "" || s[0] >= utf8.RuneSelf && !strings.HasPrefix(s, "（") {
		return 0, false // most cells begin with words
	}
	switch n := LeadingDigits(s); {
	case n > 2, n > 0 && s[0] == '0', n > 0 && n < len(s) && (s[n] == '.' || s[n] == ','):
		return 0, false // or with an amount, or a code
	case n == len(s):
		number, _ := strconv.Atoi(s)
		return number, true
	}
	s, _, _ = strings.Cut(strings.TrimRight(strings.TrimLeft(s, "(（"), ")）"), "=")
	if s, _, _ = strings.Cut(s, "＝"); len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' {
		return int(s[0]-'A') + 1, true
	}
	if !IsDigits(s) || len(s) > 2 || s[0] == '0' {
		return 0, false
	}
	n, _ := strconv.Atoi(s)
	return n, true
}
