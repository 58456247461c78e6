package normalize

import (
	"slices"
	"strings"
)

// sumWords are the words for a sum, all of one length.
var sumWords = []string{"合计", "总计", "小计"}

// partWord begins a part of the row above that is told apart.
const partWord = "其中"

// sumItem reports the name of a sum that is no rest of another item's: 收入总计.
func sumItem(t string) bool { return len(t) > len(sumWords[0]) && begins(t) }

// begins reports a text that begins a row: a numbered item, a sum, a part of
// the row above that is told apart.
func begins(s string) bool {
	return numbered(s) || strings.HasPrefix(s, partWord) || endsInSum(s)
}

// endsInSum reports the name of a sum: 合计, 支出总计.
func endsInSum(s string) bool {
	return slices.ContainsFunc(sumWords, func(w string) bool { return strings.HasSuffix(s, w) })
}
