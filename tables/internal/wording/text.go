package wording

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// cutBracketBehind is s without a bracket at its end: （本级）, （2024年度）.
func cutBracketBehind(s string) string {
	open := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	if open > 0 && word.TrimRight(s, "）)") != s {
		return s[:open]
	}
	return s
}

// CutLabel is s before the first of some labels.
func CutLabel(s, labels string) string {
	for w := range strings.FieldsSeq(labels) {
		s, _, _ = strings.Cut(s, w)
	}
	return s
}

// Label is text.Label, which every comparison of words goes through.
func Label(s string) string { return text.Label(s) }

// IsTotal reports 合计 and its like.
func IsTotal(s string) bool {
	return vocabulary.TotalNamesList.Has(s)
}

// PartHeading reports the heading of a part of a document: 第二部分 部门预算表.
func PartHeading(s string) bool {
	return strings.HasPrefix(s, vocabulary.OrdinalMark) && strings.Contains(word.FirstRunes(s, 6), vocabulary.PartNames[0])
}

// IsSentence reports running text: no cell and no label is like that.
func IsSentence(s string) bool {
	if PartHeading(s) {
		return true
	}
	if strings.HasSuffix(s, vocabulary.PartHeadingEnd) && utf8.RuneCountInString(s) > 12 {
		return true
	}
	return strings.Contains(s, "。") && !strings.HasPrefix(s, "注") || utf8.RuneCountInString(s) > 24 && word.HoldsAny(s, "，；")
}
