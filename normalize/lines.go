package normalize

import (
	"strings"
)

// isPageNumber reports a line that only numbers the page: `3`, `- 3 -`, `第3页`,
// `第3页共12页`, `3/12`.
func isPageNumber(label string) bool {
	if label == "" || len(label) > 36 {
		return false
	}
	rest := strings.NewReplacer("第", "", "页", "", "共", "", "/", "", "-", "", "—", "", "－", "", "–", "", ",", "", "，", "", "·", "", "~", "").Replace(label)
	return isDigits(rest) && len(rest) <= 8 && !strings.Contains(label, ".")
}

// isProse reports a line of running text, which never heads a table.
func isProse(t *Text) bool {
	return strings.ContainsAny(t.Text, "。；") || len([]rune(t.Text)) > 60 && strings.ContainsAny(t.Text, "，、,")
}
