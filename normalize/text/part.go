package text

import "strings"

// IsPartHeading reports the heading of a part of a document: 第三部分 部门预算情况说明. What
// follows it is of no table above.
func IsPartHeading(label string) bool {
	rest, ok := strings.CutPrefix(label, "第")
	if !ok {
		return false
	}
	behind := strings.TrimLeftFunc(rest, IsNumeralOrDigit)
	return len(behind) < len(rest) && strings.HasPrefix(behind, "部分")
}
