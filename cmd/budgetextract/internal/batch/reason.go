package batch

import "strings"

// reasonClass is a reason without what differs from document to document:
// page, and every number.
func reasonClass(reason string) string {
	if rest, ok := strings.CutPrefix(reason, "page "); ok {
		if _, after, ok := strings.Cut(rest, ": "); ok {
			reason = after
		}
	}
	var b strings.Builder
	digits := false
	for _, r := range reason {
		if r >= '0' && r <= '9' {
			if !digits {
				b.WriteByte('N')
			}
			digits = true
			continue
		}
		digits = false
		b.WriteRune(r)
		if b.Len() > maxClass {
			b.WriteString("…")
			break
		}
	}
	return b.String()
}

// maxClass bounds a class of reasons, in bytes; a document may say anything.
const maxClass = 100
