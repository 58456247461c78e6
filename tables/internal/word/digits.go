package word

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
)

// Atoi is the number of a few digits; the caller has checked them.
func Atoi(s string) int {
	n := 0
	for i := 0; i < len(s) && n < 1e8; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// StartsWithAny reports that s begins with one of some texts.
func StartsWithAny(s string, heads ...string) bool {
	for _, h := range heads {
		if strings.HasPrefix(s, h) {
			return true
		}
	}
	return false
}

// EndsWithAny reports that s ends with one of some texts.
func EndsWithAny(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// ContainsAny reports that one of the words of a list stands in s.
func ContainsAny(s, marks string) bool {
	for m := range EachWord(marks) {
		if Index(s, m) >= 0 {
			return true
		}
	}
	return false
}

// CutLast parts s at the last place of sep.
func CutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// FirstRunes is s up to its first n characters.
func FirstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// Longer reports more than n characters. Few texts are such by their bytes or may be.
func Longer(s string, n int) bool {
	return len(s) > n && (len(s) > n*utf8.UTFMax || utf8.RuneCountInString(s) > n)
}

// LeadingZeros reports digits behind a leading zero, which a number would lose: 0301, 05.00.
func LeadingZeros(s string) bool { return len(s) > 1 && s[0] == '0' && text.IsDigit(s[1]) }
