package text

import "strings"

// StripContinued takes the marks of a continued table off a title.
func StripContinued(label string) string {
	if !strings.Contains(label, "续") && !strings.Contains(label, "接") {
		return label // nearly all
	}
	for _, mark := range []string{"（续表）", "(续表)", "（续）", "(续)", "续表", "（接上页）", "(接上页)", "接上页"} {
		label = strings.TrimSuffix(strings.TrimPrefix(label, mark), mark)
	}
	return label
}
