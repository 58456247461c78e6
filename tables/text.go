package tables

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
)

// cutBracketBehind is s without a bracket at its end: （本级）, （2024年度）.
func cutBracketBehind(s string) string {
	open := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	if open > 0 && strings.TrimRight(s, "）)") != s {
		return s[:open]
	}
	return s
}

// cutLabel is s before the first of some labels.
func cutLabel(s, labels string) string {
	for w := range strings.FieldsSeq(labels) {
		s, _, _ = strings.Cut(s, w)
	}
	return s
}

// label is normalize.Label, which every comparison of words goes through.
func label(s string) string { return normalize.Label(s) }

// isTotal reports a name such as 合计.
func isTotal(s string) bool { return oneOf(s, totalNames) }

// isTotalName reports 合计 and its like.
func isTotalName(s string) bool {
	return s != "" && oneOf(s, totalNames)
}

// isSentence reports running text: no cell and no label is like that.
func isSentence(s string) bool {
	if strings.HasPrefix(s, "第") && strings.Contains(firstRunes(s, 6), "部分") {
		return true
	}
	if strings.HasSuffix(s, "说明") && utf8.RuneCountInString(s) > 12 {
		return true
	}
	return strings.Contains(s, "。") && !strings.HasPrefix(s, "注") || utf8.RuneCountInString(s) > 24 && holdsAny(s, "，；")
}
