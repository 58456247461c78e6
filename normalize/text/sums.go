package text

import (
	"slices"
	"strings"
)

// SumWords are the words for a sum, all of one length.
var SumWords = []string{"合计", "总计", "小计"}

// PartWord begins a part of the row above that is told apart.
const PartWord = "其中"

// SumItem reports the name of a sum that is no rest of another item's: 收入总计.
func SumItem(t string) bool { return len(t) > len(SumWords[0]) && BeginsRow(t) }

// BeginsRow reports a text that begins a row: a numbered item, a sum, a part of
// the row above that is told apart.
func BeginsRow(s string) bool {
	return IsNumbered(s) || strings.HasPrefix(s, PartWord) || EndsInSum(s)
}

// BeginsPart reports a text that begins a row with the word for a part and a colon (其中：购置费).
func BeginsPart(s string) bool {
	rest, ok := strings.CutPrefix(s, PartWord)
	return ok && (strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "："))
}

// EndsInSum reports the name of a sum: 合计, 支出总计.
func EndsInSum(s string) bool {
	return slices.ContainsFunc(SumWords, func(w string) bool { return strings.HasSuffix(s, w) })
}
