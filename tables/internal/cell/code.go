package cell

import (
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/word"
)

// CodeColumns joins a classification code from the columns it is printed in:
// one, or 类 款 项, filled on every row or only where they change.
type CodeColumns struct {
	At    []int
	parts [3]string // of the row before: 201, 03, 01
	texts []string  // of the last row, by column
}

// Read gives the code of a row, and what else stands in its code cells: the
// name behind the digits, or a 合计 in their place.
func (cc *CodeColumns) Read(row Row) (code, rest string, ok bool) {
	texts := cc.texts[:0]
	empty := true
	for _, at := range cc.At {
		digits, tail := SplitCode(row.Text(at), row, at)
		texts = append(texts, digits)
		rest += tail
		empty = empty && digits == ""
	}
	cc.texts = texts
	switch {
	case empty:
		return "", rest, true
	case len(cc.At) == 1:
		return texts[0], rest, CodeLength(len(texts[0]))
	}
	code, ok = cc.join(texts)
	return code, rest, ok
}

// join puts 类 款 项 together; a missing class or division is the one above.
func (cc *CodeColumns) join(texts []string) (string, bool) {
	level := len(texts) - 1
	for level > 0 && texts[level] == "" {
		level--
	}
	if last := texts[level]; len(last) >= 5 {
		return cc.keep(last), CodeLength(len(last)) // printed whole in its own column
	}
	for i := range min(level+1, len(cc.parts)) {
		if texts[i] != "" {
			cc.parts[i] = padPart(i, texts[i])
			clear(cc.parts[i+1:])
		}
	}
	code := strings.Join(cc.parts[:min(level+1, len(cc.parts))], "")
	return code, CodeLength(len(code)) && cc.parts[0] != ""
}

// keep remembers the parts of a whole code.
func (cc *CodeColumns) keep(code string) string {
	cc.parts = [3]string{}
	for i, cut := range [][2]int{{0, 3}, {3, 5}, {5, 7}} {
		if len(code) >= cut[1] {
			cc.parts[i] = code[cut[0]:cut[1]]
		}
	}
	return code
}

// padPart gives 款 and 项 their two digits.
func padPart(level int, s string) string {
	if level > 0 && len(s) == 1 {
		return "0" + s
	}
	return s
}

// CodeLength reports a length that codes have: 类 3, 款 5, 项 7; a 目 has 9.
func CodeLength(n int) bool { return n == 3 || n == 5 || n == 7 || n == 9 }

// SplitCode takes the digits off the front of a code cell: [2010301]行政运行.
// Where the name begins with a digit, the white space of the printed piece
// tells, else the longest code.
func SplitCode(s string, row Row, at int) (digits, rest string) {
	front := s
	if s != "" && !text.IsDigit(s[0]) {
		front = word.TrimLeft(s, text.Opening+" ")
	}
	n := text.LeadingDigits(front)
	if n == 0 {
		return "", s
	}
	if printed := printedDigits(row, at); printed > 0 && printed < n {
		n = printed
	}
	for n > 7 && len(front) > n && n%2 == 0 {
		n--
	}
	if rest = front[n:]; rest == "" {
		return front, ""
	}
	return front[:n], word.TrimLeft(rest, text.Closing+" -—－_、.．:：")
}

// printedDigits counts the digits before the first white space of the cell as
// printed, 0 where there is none.
func printedDigits(row Row, at int) int {
	if row[at] == nil || len(row[at].Pieces) == 0 {
		return 0
	}
	raw := row[at].Pieces[0].Raw
	if raw == row[at].Text {
		return 0 // which has no white space
	}
	head, rest, ok := strings.Cut(strings.TrimLeft(raw, " "), " ")
	if !ok {
		return 0
	}
	if head = word.Trim(head, text.SquareOpening+text.SquareClosing); !text.IsDigits(head) || !CodeLength(len(head)) {
		return 0
	}
	return len(head) + levelsApart(rest, row[at].Pieces[1:], len("2010301")-len(head))
}

// levelsApart counts the digits of the levels of a code that stand apart, by white space or on lines
// of their own: the 03 01 of 201 03 01. The name may follow the last of two or more at once (201 03-司法).
func levelsApart(rest string, below []grid.Piece, most int) (n int) {
	class := most == len("0301")
	for n < most {
		if rest == "" && len(below) > 0 {
			rest, below = below[0].Raw, below[1:]
		}
		level, behind, _ := strings.Cut(rest, " ")
		digits := text.LeadingDigits(level)
		if digits != 2 || len(level) > 2 && !class && n == 0 {
			break
		}
		if n += digits; len(level) > 2 {
			break
		}
		rest = behind
	}
	return n
}

// ClassCode reports the digits of a class: functions 201 to 239, revenue 101
// to 199, economic 301 to 313 and 399, 501 to 599.
func ClassCode(s string) bool {
	if len(s) != 3 || !text.IsDigits(s) {
		return false
	}
	switch n := word.Atoi(s); s[0] {
	case '1', '5':
		return n%100 > 0
	case '2':
		return n > 200 && n < 240
	case '3':
		return n > 300 && n < 314 || n == 399
	}
	return false
}

// IsCode reports the digits of a classification code.
func IsCode(s string) bool { return text.IsDigits(s) && CodeLength(len(s)) && ClassCode(s[:3]) }

// CutBrackets parts a code in brackets from the words behind it: [2010301]行政运行.
func CutBrackets(s string) (code, rest string, ok bool) {
	closing := []rune(text.SquareClosing)
	for i, open := range []rune(text.SquareOpening) {
		inner, found := strings.CutPrefix(s, string(open))
		if code, rest, ok = strings.Cut(inner, string(closing[i])); found && ok && IsCode(code) && rest != "" {
			return code, rest, true
		}
	}
	return "", "", false
}

// ClassificationOf is the list that a code stands in, as its class says: functions
// from 201, the economic purposes of departments from 301, of the government from 501.
func ClassificationOf(code string) schema.Classification {
	switch {
	case strings.HasPrefix(code, "3"):
		return schema.DepartmentEconomic
	case strings.HasPrefix(code, "5"):
		return schema.GovernmentEconomic
	}
	return schema.Functional
}
