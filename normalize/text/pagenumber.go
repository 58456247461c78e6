package text

import "strings"

// mayNumberPage reports the first byte of a number or of a mark before one: every line is
// asked, and few begin so.
func mayNumberPage(b byte) bool {
	switch b {
	case '-', '~', "·"[0], "—"[0], "－"[0], "第"[0]: // the other dashes begin like the first
		return true
	}
	return IsDigit(b)
}

// IsPageNumber reports a line that only numbers the page: `3`, `- 3 -`, `第3页`,
// `第3页共12页`, `3/12`.
func IsPageNumber(label string) bool {
	if label == "" || len(label) > 36 || !mayNumberPage(label[0]) {
		return false
	}
	for _, mark := range []string{"-", "—", "－", "–", "―", "~", "·", "第"} {
		if in, ok := strings.CutPrefix(label, mark); ok {
			label = strings.TrimSuffix(in, mark)
			break
		}
	}
	label = strings.TrimSuffix(label, "页")
	for _, part := range []string{"页,共", "页，共", "页共", "页/共", "/共", "共", "/"} {
		if before, after, ok := strings.Cut(label, part); ok {
			return IsDigits(strings.TrimSuffix(before, "页")) && IsDigits(strings.Trim(after, "第页"))
		}
	}
	return IsDigits(label) && len(label) <= 4
}
