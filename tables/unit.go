package tables

import "strings"

// unitOf is the unit of amounts at the start of s (人民币万元, 万元、%), empty
// if there is none.
func unitOf(s string) string {
	for _, p := range strings.Fields(unitPrefixes) {
		s = strings.TrimPrefix(s, p)
	}
	for _, w := range unitWords {
		if rest, ok := strings.CutPrefix(s, w.printed); ok && unitEnds(rest) {
			return w.unit
		}
	}
	return ""
}

// unitEnds reports that a unit may be followed by s.
func unitEnds(s string) bool {
	return s == "" || startsWithAny(s, "、", "，", ",", "/", "）", ")", "%", "。", "；", ";", "（", "(", " ")
}

// unitInBrackets is the unit in a pair of brackets anywhere in s: （万元）,
// (单位：元).
func unitInBrackets(s string) string {
	for {
		i := strings.IndexAny(s, "（(")
		if i < 0 {
			return ""
		}
		s = strings.TrimLeft(s[i:], "（(")
		inner := s
		if j := strings.IndexAny(s, "）)"); j >= 0 {
			inner = s[:j]
		}
		inner = strings.TrimPrefix(strings.TrimPrefix(inner, "金额"), "单位")
		if u := unitOf(strings.TrimLeft(inner, "：:")); u != "" {
			return u
		}
	}
}
