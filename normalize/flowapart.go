package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/text"
)

// Where the point and the comma of a font are wider than an extractor takes them for, it
// writes a blank behind each of them. The lines of a page where it stands behind every one
// of an amount are written without it.
//
//	一、一般公共预算拨款           一、一般公共预算拨款
//	1, 163. 826148 30. 787232      1,163.826148 30.787232
//
// So it is with the sign of a negative amount, where no page has dashes for empty cells:
// - 0. 0005.
//
// A cell too narrow for its amount ends in a point too: at the end of a line then, and
// other amounts of its page are whole.

const (
	listDigits  = 2 // of the numbers of a list: 1. 2080501
	groupDigits = 3 // between commas

	minus = "-"
)

// joinApart rejoins such amounts; the lines of other pages are given back.
func joinApart(lines []extract.Line) []extract.Line {
	found := false
	for _, l := range lines {
		if found = blankInAmount(l.Text); found {
			break
		}
	}
	if !found {
		return lines
	}
	var a pointsApart
	fields := make([][]string, len(lines))
	for i, l := range lines {
		fields[i] = strings.Fields(text.Fold(l.Text))
		if !a.add(fields[i]) {
			return lines
		}
	}
	if a.listed {
		return lines
	}
	out := make([]extract.Line, len(lines))
	for i, l := range lines {
		out[i] = l
		if blankInAmount(l.Text) {
			out[i].Text = a.withoutBlanks(fields[i])
		}
	}
	return out
}

// blankInAmount reports digits, a point or a comma, white space and digits.
func blankInAmount(s string) bool {
	for i, r := range s {
		if !strings.ContainsRune(".,，．", r) || i == 0 || !text.IsDigit(s[i-1]) {
			continue
		}
		behind := s[i+utf8.RuneLen(r):]
		if rest := strings.TrimLeftFunc(behind, unicode.IsSpace); rest != "" && len(rest) < len(behind) && text.IsDigit(rest[0]) {
			return true
		}
	}
	return false
}

// pointsApart is what the points of a page say of the blanks behind them.
type pointsApart struct {
	last   string // the digits before the last one
	found  bool
	listed bool // all may be the numbers of a list
	dashes bool // some dash stands for an empty cell
}

// add takes a line; false where it shows that blanks part other things.
func (a *pointsApart) add(fields []string) bool {
	for i, s := range fields {
		if partsDigits(s) {
			return false
		}
		if s == minus && (i+1 == len(fields) || !endsOpen(fields[i+1])) && !aroundNumber(fields) {
			a.dashes = true
		}
		if !endsOpen(s) {
			continue
		}
		number := s[:len(s)-1]
		if i+1 == len(fields) {
			return false
		}
		next := fields[i+1]
		if !text.IsDigit(next[0]) {
			if i == 0 && len(number) <= listDigits && text.IsDigits(number) {
				continue // 1. 一般公共预算
			}
			return false
		}
		if s[len(s)-1] == ',' && digitsInFront(next) != groupDigits {
			return false
		}
		listed := i == 0 && len(number) <= listDigits && (!a.found || number != a.last && a.listed)
		a.last, a.found, a.listed = number, true, listed
	}
	return true
}

// partsDigits reports a point between two digits.
func partsDigits(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '.' && text.IsDigit(s[i-1]) && text.IsDigit(s[i+1]) {
			return true
		}
	}
	return false
}

// endsOpen reports a digit and a point or a comma at the end.
func endsOpen(s string) bool {
	n := len(s)
	return n > 1 && (s[n-1] == '.' || s[n-1] == ',') && text.IsDigit(s[n-2])
}

func digitsInFront(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// aroundNumber reports the number of a page between dashes: - 2 -.
func aroundNumber(fields []string) bool {
	return len(fields) == 3 && fields[0] == minus && fields[2] == minus && text.IsDigits(fields[1])
}

// withoutBlanks writes the fields of a line, those of an amount without blanks.
func (a *pointsApart) withoutBlanks(fields []string) string {
	var b strings.Builder
	for i, s := range fields {
		if i > 0 && !a.oneAmount(fields[i-1], s) {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// oneAmount reports two pieces of an amount.
func (a *pointsApart) oneAmount(before, piece string) bool {
	return text.IsDigit(piece[0]) && endsOpen(before) || before == minus && !a.dashes && endsOpen(piece)
}
