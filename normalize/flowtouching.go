package normalize

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
)

// Some extractors write nothing between words that stand apart: the number of a page and its
// first words, the amounts of neighbouring cells, an amount and the code of the next row.
//
//	第6页部门收入总表             第6页 · 部门收入总表
//	649.46649.460.00            649.46 649.46 0.00
//	1,358.0020101人大事务         1,358.00 · 20101人大事务
//
// Where one amount ends and the next begins is told by the decimals, if all amounts of the
// text have as many.

// PartTouching parts such words in the lines of a whole text.
func PartTouching(lines []FlowLine) []FlowLine {
	lines = partPageNumbers(lines)
	if d := touchingDecimals(lines); d > 0 {
		lines = partAmounts(partColumnNumbers(lines), d)
	}
	return lines
}

// parted makes the lines that the text of a line is parted into.
func (l FlowLine) parted(texts []string) []FlowLine {
	out := make([]FlowLine, len(texts))
	for i, s := range texts {
		fields := strings.Fields(s)
		f := FlowLine{Text: strings.Join(fields, " "), Label: text.Label(s), Page: l.Page, Number: l.Number}
		if i == 0 {
			f.Gap, f.Top = l.Gap, l.Top
		}
		f.cut(fields)
		out[i] = f
	}
	return out
}

// leastNumbered is how many pages with their number in front show that it is one.
const leastNumbered = 3

// partPageNumbers parts the numbers of pages from what they touch: those with marks around
// them, if they count up.
func partPageNumbers(lines []FlowLine) []FlowLine {
	ends := map[int]int{}
	last := 0
	for i, l := range lines {
		n, end := pageNumberInFront(l.Text)
		if end == 0 {
			continue
		}
		if n <= last {
			return lines
		}
		last, ends[i] = n, end
	}
	if len(ends) < leastNumbered {
		return lines
	}
	out := make([]FlowLine, 0, len(lines)+len(ends))
	for i, l := range lines {
		end := ends[i]
		if end == 0 {
			out = append(out, l)
			continue
		}
		two := l.parted([]string{l.Text[:end], l.Text[end:]})
		two[0].Gap, two[1].Gap = true, true
		out = append(out, two...)
	}
	return out
}

// pageNumberInFront measures the number of a page that a word touches: 第6页部门收入总表,
// - 7 -编报单位. The length is 0 without.
func pageNumberInFront(s string) (n, length int) {
	body, mark := strings.CutPrefix(s, "第")
	closed := "页"
	if !mark {
		body, closed = strings.TrimLeft(s, "-—–－"), ""
		if len(body) == len(s) {
			return 0, 0
		}
		body = strings.TrimPrefix(body, " ")
	}
	digits := len(body) - len(strings.TrimLeft(body, "0123456789"))
	if digits == 0 || digits > 4 {
		return 0, 0
	}
	rest := body[digits:]
	if mark {
		if rest, mark = strings.CutPrefix(rest, closed); !mark {
			return 0, 0
		}
	} else {
		after := strings.TrimLeft(strings.TrimPrefix(rest, " "), "-—–－")
		if len(after) == len(strings.TrimPrefix(rest, " ")) {
			return 0, 0
		}
		rest = after
	}
	if r, _ := utf8.DecodeRuneInString(rest); !text.IsHan(r) || r == '共' {
		return 0, 0
	}
	for _, c := range body[:digits] {
		n = n*10 + int(c-'0')
	}
	return n, len(s) - len(rest)
}

// partColumnNumbers parts the numbers of columns: 栏次123456789101112.
func partColumnNumbers(lines []FlowLine) []FlowLine {
	out := make([]FlowLine, 0, len(lines))
	for _, l := range lines {
		word, numbers, ok := strings.Cut(l.Label, "次")
		if apart := counted(numbers); ok && (word == "" || word == "栏") && apart != "" {
			out = append(out, l.parted([]string{word + "次 " + apart})...)
			continue
		}
		out = append(out, l)
	}
	return out
}

// counted writes the numbers from 1 on, of which digits consist, apart: empty if they do not.
func counted(digits string) string {
	var b strings.Builder
	for n := 1; digits != ""; n++ {
		s := strconv.Itoa(n)
		rest, ok := strings.CutPrefix(digits, s)
		if !ok {
			return ""
		}
		b.WriteString(s + " ")
		digits = rest
	}
	return strings.TrimSuffix(b.String(), " ")
}
